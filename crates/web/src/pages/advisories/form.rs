//! An advisory out of what a form sent. Nothing is judged here but days that are none: the rest is for the check.

use advisory::{
    Advisory,
    model::{
        Acknowledgement, Credit, DocumentStatus, Product, Reference, ReferenceKind, Remediation, RemediationKind, Tlp,
        Version, Vulnerability, Weakness,
    },
};
use casework::{refusal::Refusal, words::Words};
use jiff::{Zoned, civil::Date};

use super::lists;
use crate::frame::Posted;

/// What a form sent.
pub(super) struct Sent {
    pub(super) advisory: Advisory,
    pub(super) harmless: Vec<String>,
    pub(super) refusals: Vec<Refusal>,
}

/// Reads a form over what was there before: what it does not show stays.
pub(super) fn read(posted: &Posted, before: &Advisory) -> Sent {
    let mut form = Reading { posted, before, refusals: Vec::new() };
    let advisory = form.advisory();
    let mut harmless: Vec<String> = posted.all("harmless").map(str::to_owned).collect();
    harmless.sort();
    harmless.dedup();
    Sent { advisory, harmless, refusals: form.refusals }
}

pub(super) struct Reading<'a> {
    pub(super) posted: &'a Posted,
    before: &'a Advisory,
    refusals: Vec<Refusal>,
}

impl Reading<'_> {
    fn advisory(&mut self) -> Advisory {
        let products = self.many("products", "id", Self::product);
        let vulnerabilities = self.many("vulnerabilities", "id", |form, at| form.vulnerability(at, &products));
        let mut advisory = Advisory {
            title: self.words("title"),
            publisher: advisory::model::Publisher {
                name: self.words("publisher.name"),
                namespace: self.line("publisher.namespace"),
                contact: self.words("publisher.contact"),
            },
            tlp: light(self.posted.get("tlp")),
            status: match self.posted.get("status") {
                "interim" => DocumentStatus::Interim,
                _ => DocumentStatus::Final,
            },
            audience: self.words("audience"),
            summary: self.words("summary"),
            description: self.words("description"),
            impact: self.words("impact"),
            solution: self.words("solution"),
            workaround: self.words("workaround"),
            contact: self.words("contact"),
            terms: self.words("terms"),
            acknowledgements: self.many("acknowledgements", "kind", Self::thanks),
            references: self.many("references", "url", Self::reference),
            products,
            vulnerabilities,
            ..self.before.clone()
        };
        let summary = self.words("revisions.summary");
        if let Some(last) = advisory.revisions.last_mut() {
            last.summary = summary;
        }
        advisory
    }

    /// Each item of a list, as long as the field that every item has is there.
    fn many<T>(&mut self, list: &str, always: &str, mut read: impl FnMut(&mut Self, &str) -> T) -> Vec<T> {
        let mut items = Vec::new();
        let there = |at: &str| self.posted.fields().iter().any(|(field, _)| *field == format!("{at}.{always}"));
        let count = (0..lists::MOST).take_while(|place| there(&format!("{list}.{place}"))).count();
        for place in 0..count {
            items.push(read(self, &format!("{list}.{place}")));
        }
        items
    }

    fn line(&self, field: &str) -> String {
        self.posted.get(field).trim().to_owned()
    }

    fn some(&self, field: &str) -> Option<String> {
        self.posted.some(field).map(str::to_owned)
    }

    fn words(&self, field: &str) -> Words {
        Words::new(self.line(&format!("{field}.ja")), self.line(&format!("{field}.en")))
    }

    fn product(&mut self, at: &str) -> Product {
        let version = match self.posted.get(&format!("{at}.version.kind")) {
            "one" => Version::One(self.line(&format!("{at}.version.one"))),
            _ => Version::Range {
                text: self.words(&format!("{at}.version.range.text")),
                formal: self.some(&format!("{at}.version.range.formal")),
            },
        };
        Product {
            id: self.line(&format!("{at}.id")),
            name: self.words(&format!("{at}.name")),
            vendor: self.words(&format!("{at}.vendor")),
            version,
            cpe: self.some(&format!("{at}.cpe")),
            purl: self.some(&format!("{at}.purl")),
        }
    }

    fn vulnerability(&mut self, at: &str, products: &[Product]) -> Vulnerability {
        let weakness = self.some(&format!("{at}.weakness.id")).map(|id| {
            let name = advisory::weakness::weakness_name(&id, self.before.current_release.timestamp());
            Weakness { name: name.unwrap_or_default().to_owned(), id }
        });
        let mut statuses = Vec::new();
        for (place, product) in products.iter().enumerate() {
            statuses.extend(lists::statuses(self.posted, &format!("{at}.statuses.{place}"), &product.id));
        }
        Vulnerability {
            id: self.line(&format!("{at}.id")),
            cve: self.some(&format!("{at}.cve")),
            title: self.words(&format!("{at}.title")),
            description: self.words(&format!("{at}.description")),
            weakness,
            cvss_3: self.some(&format!("{at}.cvss_3")),
            cvss_4: self.some(&format!("{at}.cvss_4")),
            statuses,
            remediations: self.many(&format!("{at}.remediations"), "kind", Self::remediation),
        }
    }

    fn remediation(&mut self, at: &str) -> Remediation {
        let kind = self.posted.get(&format!("{at}.kind"));
        let day = self.day(&format!("{at}.date"));
        Remediation {
            kind: RemediationKind::ALL
                .into_iter()
                .find(|one| one.code() == kind)
                .unwrap_or(RemediationKind::NoneAvailable),
            details: self.words(&format!("{at}.details")),
            url: self.some(&format!("{at}.url")),
            products: self.posted.all(&format!("{at}.products")).map(str::to_owned).collect(),
            date: day.and_then(|day| self.midnight(day)),
        }
    }

    fn reference(&mut self, at: &str) -> Reference {
        Reference {
            url: self.line(&format!("{at}.url")),
            summary: self.words(&format!("{at}.summary")),
            kind: ReferenceKind::External,
            language: None,
        }
    }

    fn thanks(&mut self, at: &str) -> Acknowledgement {
        let (name, url) = (self.words(&format!("{at}.credit.name")), self.some(&format!("{at}.credit.url")));
        let credit = match self.posted.get(&format!("{at}.kind")) {
            "person" => Credit::Person { name, organization: self.words(&format!("{at}.credit.organization")), url },
            "organization" => Credit::Organization { name, url },
            _ => Credit::Unnamed,
        };
        let consent = self.day(&format!("{at}.consent"));
        Acknowledgement { credit, consent, summary: self.words(&format!("{at}.summary")) }
    }

    fn day(&mut self, field: &str) -> Option<Date> {
        let text = self.posted.some(field)?;
        let day = text.parse::<Date>().ok();
        if day.is_none() {
            let refusal = Refusal::new(
                "day-form",
                format!("「{}」は日付として読めません。2026-06-10 のように記入してください。", clipped(text)),
                format!("\"{}\" cannot be read as a day. Write it like 2026-06-10.", clipped(text)),
            );
            self.refusals.push(refusal.on(&field.into()));
        }
        day
    }

    /// The beginning of a day in the zone of the advisory.
    fn midnight(&self, day: Date) -> Option<Zoned> {
        day.to_zoned(self.before.initial_release.time_zone().clone()).ok()
    }
}

fn light(code: &str) -> Tlp {
    match code {
        "green" => Tlp::Green,
        "amber" => Tlp::Amber,
        "amber-strict" => Tlp::AmberStrict,
        "red" => Tlp::Red,
        _ => Tlp::Clear,
    }
}

fn clipped(text: &str) -> String {
    text.chars().take(40).collect()
}
