//! Whoever is affected learns what to do, or that there is nothing to do yet.

use std::collections::{BTreeMap, BTreeSet};

use super::meta::{date, url};
use super::{too_many, vulnerabilities::unknown_product};
use crate::Problem;
use crate::model::{Advisory, Product, Remediation, RemediationKind, Status, Vulnerability};

pub(super) fn remediations(advisory: &Advisory, problems: &mut Vec<Problem>) {
    let products: Products<'_> = advisory.products.iter().map(|product| (product.id.as_str(), product)).collect();
    for (index, vulnerability) in advisory.vulnerabilities.iter().enumerate() {
        let helpable = helpable(vulnerability);
        let field = format!("vulnerabilities.{index}.remediations");
        too_many(problems, &field, vulnerability.remediations.len(), 1_000);
        for (index, remedy) in vulnerability.remediations.iter().enumerate() {
            let field = format!("{field}.{index}");
            if let Some(page) = &remedy.url {
                url(format!("{field}.url"), page, problems);
            }
            if let Some(day) = &remedy.date {
                date(format!("{field}.date"), day, problems);
            }
            helped(remedy, &products, &helpable, &field, problems);
        }
        contradictions(vulnerability, &field, problems);
        missing(vulnerability, &products, &field, problems);
    }
}

type Products<'a> = BTreeMap<&'a str, &'a Product>;

/// The products of which something is said, and not that they are untouched.
fn helpable(vulnerability: &Vulnerability) -> BTreeSet<&str> {
    let mut helpable: BTreeSet<&str> = vulnerability.statuses.iter().map(|row| row.product.as_str()).collect();
    for row in &vulnerability.statuses {
        if matches!(row.status, Status::NotAffected { .. }) {
            helpable.remove(row.product.as_str());
        }
    }
    helpable
}

/// A remedy names products that it can help.
fn helped(
    remedy: &Remediation,
    products: &Products<'_>,
    helpable: &BTreeSet<&str>,
    field: &str,
    problems: &mut Vec<Problem>,
) {
    if remedy.products.is_empty() {
        problems.push(Problem::new(
            "remediation-for-nothing",
            format!("{field}.products"),
            "この対策がどの製品のものか分かりません。対象の製品を選んでください。",
            "Nothing says which products this remedy is for. Choose them.",
        ));
    }
    let mut seen = BTreeSet::new();
    for (index, id) in remedy.products.iter().enumerate() {
        let field = format!("{field}.products.{index}");
        let Some(product) = products.get(id.as_str()) else {
            problems.push(unknown_product(field, id));
            continue;
        };
        let name = product.full_name();
        if !seen.insert(id) {
            problems.push(Problem::new(
                "remediation-product-twice",
                field,
                format!("「{}」がこの対策に2回選ばれています。1つにしてください。", name.ja),
                format!("{} is chosen twice for this remedy. Once is enough.", name.en),
            ));
            continue;
        }
        if !helpable.contains(id.as_str()) {
            problems.push(Problem::new(
                "remediation-not-needed",
                field,
                format!(
                    "「{}」はこの脆弱性の影響を受けるとされていません。影響の有無を直すか、対策から外してください。",
                    name.ja
                ),
                format!("{} is not said to be affected. Correct its status, or take it out of the remedy.", name.en),
            ));
        }
    }
}

/// There cannot be a fix and none.
fn contradictions(vulnerability: &Vulnerability, field: &str, problems: &mut Vec<Problem>) {
    let fixed: BTreeSet<&String> = vulnerability
        .remediations
        .iter()
        .filter(|remedy| remedy.kind == RemediationKind::VendorFix)
        .flat_map(|remedy| &remedy.products)
        .collect();
    for (index, remedy) in vulnerability.remediations.iter().enumerate() {
        let says_none = matches!(remedy.kind, RemediationKind::NoFixPlanned | RemediationKind::NoneAvailable);
        if says_none && remedy.products.iter().any(|id| fixed.contains(id)) {
            let title = remedy.kind.title();
            problems.push(Problem::new(
                "remediation-contradiction",
                format!("{field}.{index}.kind"),
                format!("同じ製品に「修正版」と「{}」の両方があります。どちらかを外してください。", title.ja),
                format!("A product has both a fix and \"{}\". Remove one of the two.", title.en),
            ));
        }
    }
}

fn missing(vulnerability: &Vulnerability, products: &Products<'_>, field: &str, problems: &mut Vec<Problem>) {
    let helped: BTreeSet<&str> =
        vulnerability.remediations.iter().flat_map(|remedy| remedy.products.iter().map(String::as_str)).collect();
    for id in vulnerability.affected().filter(|id| !helped.contains(id)) {
        let Some(product) = products.get(id) else { continue };
        let name = product.full_name();
        problems.push(Problem::new(
            "remediation-missing",
            field,
            format!(
                "「{}」は影響を受けますが、対策がありません。まだない場合は「対策は未提供」と記入してください。",
                name.ja
            ),
            format!(
                "{} is affected, and nothing says what to do. If there is nothing yet, say \"No remedy yet\".",
                name.en
            ),
        ));
    }
}
