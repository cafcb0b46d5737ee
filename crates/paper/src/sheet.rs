//! What is printed: the advisory in one language, in the order of the paper, as the template reads it.

use std::collections::BTreeMap;

use advisory::{
    Advisory,
    model::{Acknowledgement, Credit, Reference, ReferenceKind, Revision, Vulnerability},
    score::{Score, Severity, cvss_3, cvss_4},
};
use casework::words::{Language, Words};
use jiff::{Zoned, civil::DateTime, tz::TimeZone};
use serde::Serialize;

use crate::{
    Standing,
    labels::labels,
    statuses::{ProductLine, RemedyLine, products, remedies},
};

/// An advisory in one language. A text that is not there is empty.
#[derive(Serialize)]
pub(crate) struct Sheet {
    language: &'static str,
    labels: BTreeMap<&'static str, &'static str>,
    number: String,
    title: String,
    tlp: String,
    publisher: String,
    publisher_contact: String,
    published: String,
    updated: String,
    version: String,
    withdrawn: bool,
    worst: Option<Worst>,
    numbers: Vec<String>,
    audience: String,
    summary: String,
    description: String,
    impact: String,
    solution: String,
    workaround: String,
    contact: String,
    terms: String,
    products: Vec<ProductLine>,
    vulnerabilities: Vec<Flaw>,
    remedies: Vec<RemedyLine>,
    references: Vec<Link>,
    thanks: Vec<String>,
    history: Vec<Change>,
    #[serde(skip)]
    released: DateTime,
}

#[derive(Serialize)]
struct Worst {
    score: String,
    severity: String,
    tone: &'static str,
    scheme: &'static str,
}

#[derive(Serialize)]
struct Flaw {
    name: String,
    title: String,
    description: String,
    weakness: String,
    scores: Vec<Scored>,
}

#[derive(Serialize)]
struct Scored {
    scheme: &'static str,
    score: String,
    severity: String,
    vector: String,
}

#[derive(Serialize)]
struct Link {
    url: String,
    summary: String,
}

#[derive(Serialize)]
struct Change {
    version: String,
    when: String,
    what: String,
}

impl Sheet {
    /// What says that two files are the same document: the number, the version and the language.
    pub(crate) fn identifier(&self) -> String {
        format!("{} {} {}", self.number, self.version, self.language)
    }

    /// When it was released, in UTC.
    pub(crate) fn released_at(&self) -> DateTime {
        self.released
    }
}

pub(crate) fn sheet(advisory: &Advisory, standing: Standing, language: Language) -> Sheet {
    let of = |words: &Words| words.of(language).trim().to_owned();
    Sheet {
        language: if language == Language::Ja { "ja" } else { "en" },
        labels: labels(language),
        number: advisory.number.clone(),
        title: of(&advisory.title),
        tlp: of(&advisory.tlp.title()),
        publisher: of(&advisory.publisher.name),
        publisher_contact: of(&advisory.publisher.contact),
        published: moment(&advisory.initial_release, language),
        updated: if advisory.revisions.len() > 1 { moment(&advisory.current_release, language) } else { String::new() },
        version: advisory.version().unwrap_or_default().to_string(),
        withdrawn: standing == Standing::Withdrawn,
        worst: worst(advisory, language),
        numbers: advisory.vulnerabilities.iter().filter_map(|one| one.cve.clone()).collect(),
        audience: of(&advisory.audience),
        summary: of(&advisory.summary),
        description: of(&advisory.description),
        impact: of(&advisory.impact),
        solution: of(&advisory.solution),
        workaround: of(&advisory.workaround),
        contact: of(&advisory.contact),
        terms: of(&advisory.terms),
        products: products(advisory, language),
        vulnerabilities: advisory.vulnerabilities.iter().map(|one| flaw(one, language)).collect(),
        remedies: remedies(advisory, language),
        references: references(advisory, language),
        thanks: thanks(advisory, language),
        history: advisory.revisions.iter().map(|revision| change(revision, language)).collect(),
        released: advisory.current_release.with_time_zone(TimeZone::UTC).datetime(),
    }
}

/// A day as the language writes it.
pub(crate) fn day(at: &Zoned, language: Language) -> String {
    match language {
        Language::Ja => format!("{}年{}月{}日", at.year(), at.month(), at.day()),
        Language::En => at.strftime("%-d %B %Y").to_string(),
    }
}

fn moment(at: &Zoned, language: Language) -> String {
    let day = day(at, language);
    match language {
        Language::Ja => format!("{day} {}", at.strftime("%H:%M（%:z）")),
        Language::En => format!("{day}, {}", at.strftime("%H:%M (%:z)")),
    }
}

fn scores(vulnerability: &Vulnerability) -> impl Iterator<Item = (&'static str, Score)> {
    let newer = vulnerability.cvss_4.as_deref().and_then(cvss_4).map(|score| ("CVSS 4.0", score));
    let older = vulnerability.cvss_3.as_deref().and_then(cvss_3).map(|score| ("CVSS 3.1", score));
    newer.into_iter().chain(older)
}

fn worst(advisory: &Advisory, language: Language) -> Option<Worst> {
    let all = advisory.vulnerabilities.iter().flat_map(scores);
    let (scheme, score) = all.max_by(|(_, one), (_, other)| one.score.total_cmp(&other.score))?;
    let tone = match score.severity {
        Severity::Critical | Severity::High => "bad",
        Severity::Medium => "near",
        Severity::Low | Severity::None => "calm",
    };
    let severity = score.severity.title().of(language).to_owned();
    Some(Worst { score: format!("{:.1}", score.score), severity, tone, scheme })
}

fn flaw(vulnerability: &Vulnerability, language: Language) -> Flaw {
    let scored = |(scheme, score): (&'static str, Score)| Scored {
        scheme,
        score: format!("{:.1}", score.score),
        severity: score.severity.title().of(language).to_owned(),
        vector: score.vector,
    };
    let weakness = vulnerability.weakness.as_ref().map(|weakness| format!("{} {}", weakness.id, weakness.name));
    Flaw {
        name: vulnerability.public_name().to_owned(),
        title: vulnerability.title.of(language).trim().to_owned(),
        description: vulnerability.description.of(language).trim().to_owned(),
        weakness: weakness.unwrap_or_default(),
        scores: scores(vulnerability).map(scored).collect(),
    }
}

fn references(advisory: &Advisory, language: Language) -> Vec<Link> {
    let meant = |reference: &&Reference| {
        reference.kind == ReferenceKind::External && reference.language.is_none_or(|only| only == language)
    };
    let link = |reference: &Reference| Link {
        url: reference.url.clone(),
        summary: reference.summary.of(language).trim().to_owned(),
    };
    advisory.references.iter().filter(meant).map(link).collect()
}

/// Whom we thank, a line each; nobody who did not agree.
fn thanks(advisory: &Advisory, language: Language) -> Vec<String> {
    let line = |thanks: &Acknowledgement| {
        let who = match &thanks.credit {
            Credit::Person { name, organization, .. } => match organization.of(language).trim() {
                "" => name.of(language).to_owned(),
                of => Words::new(format!("{}（{of}）", name.ja), format!("{} ({of})", name.en)).of(language).to_owned(),
            },
            Credit::Organization { name, .. } => name.of(language).to_owned(),
            Credit::Unnamed => {
                Words::new("匿名の報告者", "A reporter who wishes to remain unnamed").of(language).to_owned()
            }
        };
        match thanks.summary.of(language).trim() {
            "" => who,
            summary => format!("{who} — {summary}"),
        }
    };
    advisory.acknowledgements.iter().filter(|thanks| thanks.may_be_published()).map(line).collect()
}

fn change(revision: &Revision, language: Language) -> Change {
    Change {
        version: revision.number.to_string(),
        when: moment(&revision.date, language),
        what: revision.summary.of(language).trim().to_owned(),
    }
}
