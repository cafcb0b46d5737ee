//! A first draft out of the case: what its steps have recorded, laid where an advisory says it. What nobody recorded stays empty.

use std::collections::{BTreeMap, BTreeSet};

use advisory::{
    Advisory,
    model::{
        DocumentStatus, Justification, Product, ProductStatus, Publisher, Reference, ReferenceKind, Remediation,
        RemediationKind, Revision, Status, Tlp, Version, Vulnerability,
    },
};
use casework::{
    answers::{Choice, Status as Known, Value},
    case::Case,
    names::{Name, Target},
    process::Process,
    words::Words,
};
use jiff::Zoned;

use super::parts::Around;
use crate::settings as names;

/// From more versions than these a range is made.
const MANY: usize = 8;

/// What a draft is made from.
pub(super) struct From<'a> {
    pub(super) around: &'a Around,
    pub(super) process: &'a Process,
    pub(super) case: &'a Case,
    pub(super) number: String,
    pub(super) now: Zoned,
    pub(super) base_url: &'a str,
}

impl From<'_> {
    /// The draft.
    pub(super) fn draft(&self) -> Advisory {
        let products = self.products();
        let vulnerabilities = self.vulnerabilities(&products);
        let planned = self.planned();
        let said = |ja, en| Words::new(self.setting(ja), self.setting(en));
        let contact = self.contact();
        Advisory {
            number: self.number.clone(),
            title: self.title(),
            publisher: Publisher {
                name: said(names::COMPANY_NAME_JA, names::COMPANY_NAME_EN),
                namespace: self.around.company.said(names::PUBLISHER_NAMESPACE).unwrap_or(self.base_url).to_owned(),
                contact: contact.clone(),
            },
            tlp: Tlp::Clear,
            status: DocumentStatus::Final,
            revisions: vec![Revision {
                number: 1,
                date: planned.clone(),
                summary: Words::new("初版を公開しました。", "First published."),
            }],
            initial_release: planned.clone(),
            current_release: planned,
            audience: Words::default(),
            summary: Words::default(),
            description: Words::default(),
            impact: Words::default(),
            solution: self.text("fix_description"),
            workaround: self.text("environment_description"),
            contact,
            terms: said(names::ADVISORY_TERMS_JA, names::ADVISORY_TERMS_EN),
            acknowledgements: Vec::new(),
            references: self.references(),
            products: products.into_values().flatten().collect(),
            vulnerabilities,
        }
    }

    fn setting(&self, name: names::SettingName) -> &str {
        self.around.company.value(name)
    }

    /// The window to the outside, once its mail address is set.
    fn contact(&self) -> Words {
        let mail = self.setting(names::POC_MAIL);
        if mail.is_empty() {
            return Words::default();
        }
        let of = |company, name| format!("{} {} {mail}", self.setting(company), self.setting(name)).trim().to_owned();
        Words::new(of(names::COMPANY_NAME_JA, names::POC_NAME_JA), of(names::COMPANY_NAME_EN, names::POC_NAME_EN))
    }

    /// When it is meant to come out, or now.
    fn planned(&self) -> Zoned {
        let agreed = self.process.step_asking("publication_at");
        let agreed = agreed.and_then(|step| self.case.moment(step, "publication_at")).map(|moment| moment.zoned());
        agreed.unwrap_or_else(|| self.now.clone())
    }

    fn title(&self) -> Words {
        let named = self.case.products.iter().filter(|product| {
            let affected = self.case.affected_products();
            affected.is_empty() || affected.contains(product)
        });
        let names = Words::list(named.map(|product| self.around.company.product(product.as_str())));
        Words::new(format!("{}における脆弱性", names.ja), format!("Vulnerability in {}", names.en))
    }

    /// What somebody answered, on the side of the language in which it was written.
    fn text(&self, field: &str) -> Words {
        let step = self.process.step_asking(field);
        match step.and_then(|step| self.case.answer(step, field)) {
            Some(Value::Text(text)) => sided(text),
            _ => Words::default(),
        }
    }

    /// The products of each line that something is known of: one for each version that is out, or one range.
    fn products(&self) -> BTreeMap<Name, Vec<Product>> {
        let mut products = BTreeMap::new();
        let mut count = 0;
        let today = self.now.strftime("%Y-%m-%d").to_string();
        for line in self.case.products.iter() {
            let known = self.around.company.products.get(line.as_str());
            let out = self.around.versions_of(line.as_str());
            let out = out.filter(|version| version.released_on.as_deref().is_none_or(|day| day <= today.as_str()));
            let versions: Vec<&str> = out.map(|version| version.version.as_str()).collect();
            let versions = match versions.as_slice() {
                [] => vec![range(Words::default())],
                [first, .., last] if versions.len() > MANY => {
                    vec![range(Words::new(format!("{first} から {last} まで"), format!("{first} through {last}")))]
                }
                some => some.iter().map(|version| Version::One((*version).to_owned())).collect(),
            };
            let of_line = versions.into_iter().map(|version| {
                count += 1;
                Product {
                    id: format!("{}-P{count}", self.number),
                    name: self.around.company.product(line.as_str()),
                    vendor: Words::new(self.setting(names::COMPANY_NAME_JA), self.setting(names::COMPANY_NAME_EN)),
                    cpe: known.and_then(|known| known.cpe.clone()).filter(|_| matches!(version, Version::Range { .. })),
                    version,
                    purl: None,
                }
            });
            products.insert(line.clone(), of_line.collect());
        }
        products
    }

    fn vulnerabilities(&self, products: &BTreeMap<Name, Vec<Product>>) -> Vec<Vulnerability> {
        let vector = match self.text("cvss_vector") {
            Words { ja, en } if ja.is_empty() => en,
            Words { ja, .. } => ja,
        };
        let of = |prefix: &str| Some(vector.trim().to_owned()).filter(|vector| vector.starts_with(prefix));
        let numbered = (1..).zip(self.case.vulnerabilities.iter());
        numbered
            .map(|(number, name): (u32, &Name)| Vulnerability {
                id: format!("{}-V{number}", self.number),
                cve: Some(name.to_string()).filter(|name| name.starts_with("CVE-")),
                title: Words::default(),
                description: Words::default(),
                weakness: None,
                cvss_3: of("CVSS:3.1/"),
                cvss_4: of("CVSS:4.0/"),
                statuses: self.statuses(name, products),
                remediations: self.remediations(name, products),
            })
            .collect()
    }

    fn statuses(&self, vulnerability: &Name, products: &BTreeMap<Name, Vec<Product>>) -> Vec<ProductStatus> {
        let mut rows = Vec::new();
        for (line, of_line) in products {
            let Some(status) = self.status(line, vulnerability) else { continue };
            for product in of_line {
                rows.push(ProductStatus { product: product.id.clone(), status: status.clone() });
            }
        }
        rows
    }

    fn status(&self, line: &Name, vulnerability: &Name) -> Option<Status> {
        let target = Target { product: line.clone(), vulnerability: vulnerability.clone() };
        Some(match self.case.statuses.get(&target)? {
            Known::UnderInvestigation => Status::UnderInvestigation,
            Known::Affected => Status::Affected,
            Known::Fixed => Status::Fixed,
            Known::NotAffected => Status::NotAffected {
                justification: Justification::VulnerableCodeNotPresent,
                statement: Words::default(),
            },
        })
    }

    /// What was decided for the affected products, those with the same answer together.
    fn remediations(&self, vulnerability: &Name, products: &BTreeMap<Name, Vec<Product>>) -> Vec<Remediation> {
        let mut helped: BTreeMap<(RemediationKind, Words), BTreeSet<String>> = BTreeMap::new();
        for remedies in self.case.remedies.values() {
            for (line, choice) in remedies {
                let affected = matches!(self.status(line, vulnerability), Some(Status::Affected));
                let Some(remedy) = self.remedy(choice).filter(|_| affected) else { continue };
                let ids = products.get(line).into_iter().flatten().map(|product| product.id.clone());
                helped.entry(remedy).or_default().extend(ids);
            }
        }
        let made = helped.into_iter().map(|((kind, details), products)| Remediation {
            kind,
            details,
            url: None,
            products: products.into_iter().collect(),
            date: None,
        });
        made.collect()
    }

    fn remedy(&self, choice: &Choice) -> Option<(RemediationKind, Words)> {
        let because = || sided(choice.because.as_deref().unwrap_or_default());
        Some(match choice.option.as_str() {
            "fix" => (RemediationKind::VendorFix, self.text("fix_description")),
            "no-fix" => (RemediationKind::NoFixPlanned, because()),
            "workaround" => (RemediationKind::Workaround, self.text("environment_description")),
            "mitigation" => (RemediationKind::Mitigation, self.text("environment_description")),
            _ => return None,
        })
    }

    /// JVN's page, once it is there.
    fn references(&self) -> Vec<Reference> {
        let number = match self.text("jvn_number") {
            Words { ja, en } if ja.is_empty() => en,
            Words { ja, .. } => ja,
        };
        let page = match number.split_once('#') {
            Some(("JVN", digits)) => format!("https://jvn.jp/jp/JVN{digits}/"),
            Some(("JVNVU", digits)) => format!("https://jvn.jp/vu/JVNVU{digits}/"),
            _ => return Vec::new(),
        };
        vec![Reference { url: page, summary: Words::same(number), kind: ReferenceKind::External, language: None }]
    }
}

fn range(text: Words) -> Version {
    Version::Range { text, formal: None }
}

/// A text on the side of its language: Japanese where there is kana or kanji in it.
fn sided(text: &str) -> Words {
    let japanese = text.chars().any(|char| matches!(char, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}'));
    if japanese { Words::new(text, "") } else { Words::new("", text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_stands_on_the_side_of_its_language() {
        assert_eq!(sided("2.4.1に更新してください").en, "");
        assert_eq!(sided("Update to 2.4.1.").ja, "");
    }
}
