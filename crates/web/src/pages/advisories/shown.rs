//! The parts of an advisory as the form shows them: choices with their names, statuses as a line for each product.

use advisory::{
    Advisory,
    model::{
        Acknowledgement, Credit, DocumentStatus, Justification, Product, RemediationKind, Status, Tlp, Version,
        Vulnerability,
    },
};
use casework::words::Words;

pub(super) type Options = Vec<(&'static str, Words)>;

/// What can be chosen for one product and one vulnerability.
pub(super) fn statuses() -> Options {
    let recommended = Status::Recommended.title();
    let both = |status: Status| {
        let title = status.title();
        Words::new(format!("{}・{}", title.ja, recommended.ja), format!("{}, recommended", title.en))
    };
    vec![
        ("", Words::new("記載しない", "Not mentioned")),
        ("under-investigation", Status::UnderInvestigation.title()),
        ("affected", Status::Affected.title()),
        ("not-affected", Words::new("影響なし", "Not affected")),
        ("fixed", Status::Fixed.title()),
        ("first-fixed", Status::FirstFixed.title()),
        ("fixed recommended", both(Status::Fixed)),
        ("first-fixed recommended", both(Status::FirstFixed)),
        ("recommended", recommended),
    ]
}

/// Why a product may be not affected.
pub(super) fn justifications() -> Options {
    Justification::ALL.into_iter().map(|one| (one.code(), one.title())).collect()
}

/// The kinds of remedy.
pub(super) fn remedies() -> Options {
    RemediationKind::ALL.into_iter().map(|one| (one.code(), one.title())).collect()
}

/// The labels of the traffic light.
pub(super) fn lights() -> Options {
    let codes = ["clear", "green", "amber", "amber-strict", "red"];
    codes.into_iter().zip(Tlp::ALL).map(|(code, one)| (code, one.title())).collect()
}

/// Whether more is to come.
pub(super) fn endings() -> Options {
    vec![("final", DocumentStatus::Final.title()), ("interim", DocumentStatus::Interim.title())]
}

/// One version or several.
pub(super) fn version_kinds() -> Options {
    vec![("range", Words::new("範囲", "Range")), ("one", Words::new("1つのバージョン", "One version"))]
}

/// How somebody is thanked.
pub(super) fn credits() -> Options {
    vec![
        ("person", Words::new("個人", "Person")),
        ("organization", Words::new("組織", "Organisation")),
        ("unnamed", Words::new("匿名", "Unnamed")),
    ]
}

/// The line of one product under one vulnerability.
pub(super) struct StatusLine {
    pub(super) code: String,
    pub(super) justification: &'static str,
    pub(super) statement: Words,
}

/// What a vulnerability says of a product.
pub(super) fn status_line(vulnerability: &Vulnerability, product: &str) -> StatusLine {
    let mut line = StatusLine {
        code: String::new(),
        justification: Justification::ComponentNotPresent.code(),
        statement: Words::default(),
    };
    for row in vulnerability.statuses.iter().filter(|row| row.product == product) {
        if !line.code.is_empty() {
            line.code.push(' ');
        }
        line.code.push_str(row.status.code());
        if let Status::NotAffected { justification, statement } = &row.status {
            line.justification = justification.code();
            line.statement = statement.clone();
        }
    }
    line
}

/// The parts of a version.
pub(super) fn version(product: &Product) -> (&'static str, &str, Words, &str) {
    match &product.version {
        Version::One(version) => ("one", version, Words::default(), ""),
        Version::Range { text, formal } => ("range", "", text.clone(), formal.as_deref().unwrap_or_default()),
    }
}

/// The parts of a credit: kind, name, organisation, page.
pub(super) fn credit(thanks: &Acknowledgement) -> (&'static str, Words, Words, &str) {
    match &thanks.credit {
        Credit::Person { name, organization, url } => {
            ("person", name.clone(), organization.clone(), url.as_deref().unwrap_or_default())
        }
        Credit::Organization { name, url } => {
            ("organization", name.clone(), Words::default(), url.as_deref().unwrap_or_default())
        }
        Credit::Unnamed => ("unnamed", Words::default(), Words::default(), ""),
    }
}

/// A product in a line, in the language of whoever writes.
pub(super) fn name_of(product: &Product) -> Words {
    let text = |language| format!("{} {}", product.name.of(language), product.version.text(language)).trim().to_owned();
    Words::new(text(casework::words::Language::Ja), text(casework::words::Language::En))
}

/// The external references with their places: those to itself are made when it is published.
pub(super) fn own_title(advisory: &Advisory) -> Words {
    let title = &advisory.title;
    let or = |text: &str, other: &str| if text.trim().is_empty() { other.to_owned() } else { text.to_owned() };
    Words::new(or(&title.ja, &title.en), or(&title.en, &title.ja))
}
