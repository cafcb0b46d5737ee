//! Which product is touched, and what helps it: the two tables of the paper.

use std::collections::BTreeSet;

use advisory::{
    Advisory,
    model::{Product, Remediation},
    status_table,
};
use casework::words::{Language, Words};
use serde::Serialize;

use crate::sheet::day;

/// A product, and what each vulnerability means for it.
#[derive(Serialize)]
pub(crate) struct ProductLine {
    name: String,
    vendor: String,
    versions: String,
    /// One for each vulnerability, in the order of the advisory.
    cells: Vec<Vec<StatusMark>>,
}

/// A status as a word with a tone, and why.
#[derive(Serialize)]
pub(crate) struct StatusMark {
    tone: &'static str,
    title: String,
    reason: String,
}

/// What helps, and whom.
#[derive(Serialize)]
pub(crate) struct RemedyLine {
    vulnerability: String,
    products: String,
    kind: String,
    details: String,
    url: String,
    date: String,
}

pub(crate) fn products(advisory: &Advisory, language: Language) -> Vec<ProductLine> {
    let table = status_table(advisory);
    let line = |(column, product): (usize, &Product)| ProductLine {
        name: product.name.of(language).to_owned(),
        vendor: product.vendor.of(language).to_owned(),
        versions: product.version.text(language).to_owned(),
        cells: table.rows.iter().map(|row| marks(row.cells.get(column), language)).collect(),
    };
    advisory.products.iter().enumerate().map(line).collect()
}

fn marks(cells: Option<&Vec<advisory::table::StatusCell>>, language: Language) -> Vec<StatusMark> {
    let mark = |cell: &advisory::table::StatusCell| StatusMark {
        tone: match cell.code {
            "affected" => "bad",
            "under-investigation" => "near",
            "not-affected" => "calm",
            _ => "good",
        },
        title: cell.title.of(language).to_owned(),
        reason: cell.reason.as_ref().map(|reason| reason.of(language).to_owned()).unwrap_or_default(),
    };
    cells.into_iter().flatten().map(mark).collect()
}

pub(crate) fn remedies(advisory: &Advisory, language: Language) -> Vec<RemedyLine> {
    let mut lines = Vec::new();
    for vulnerability in &advisory.vulnerabilities {
        for remedy in &vulnerability.remediations {
            lines.push(RemedyLine {
                vulnerability: vulnerability.public_name().to_owned(),
                products: helped(advisory, remedy, language),
                kind: remedy.kind.title().of(language).to_owned(),
                details: remedy.details.of(language).trim().to_owned(),
                url: remedy.url.clone().unwrap_or_default(),
                date: remedy.date.as_ref().map(|date| day(date, language)).unwrap_or_default(),
            });
        }
    }
    lines
}

fn helped(advisory: &Advisory, remedy: &Remediation, language: Language) -> String {
    let wanted: BTreeSet<&String> = remedy.products.iter().collect();
    let helped = advisory.products.iter().filter(|product| wanted.contains(&product.id));
    let name = |product: &Product| {
        let versions = Words::new(product.version.text(Language::Ja), product.version.text(Language::En));
        Words::new(format!("{} {}", product.name.ja, versions.ja), format!("{} {}", product.name.en, versions.en))
    };
    Words::list(helped.map(name)).of(language).to_owned()
}
