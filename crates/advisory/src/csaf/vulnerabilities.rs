//! A vulnerability in CSAF: its numbers, its scores, what it means for each product, and what can be done.

use std::collections::BTreeMap;

use casework::words::{Language, Words};
use serde_json::{Map, Value, json};

use super::document::moment;
use super::{Origins, put_list, put_text};
use crate::model::{Advisory, Status, Vulnerability};
use crate::score;

pub(super) fn vulnerability(
    advisory: &Advisory,
    vulnerability: &Vulnerability,
    index: usize,
    language: Language,
    origins: &mut Origins,
) -> Value {
    let (pointer, field) = (format!("/vulnerabilities/{index}"), format!("vulnerabilities.{index}"));
    for (below, part) in ORIGINS {
        origins.set(format!("{pointer}{below}"), format!("{field}{part}"));
    }
    let mut object = Map::new();
    put_text(&mut object, "cve", vulnerability.cve.as_deref().unwrap_or_default());
    if let Some(weakness) = &vulnerability.weakness {
        object.insert("cwe".into(), json!({ "id": weakness.id, "name": weakness.name }));
    }
    put_list(&mut object, "flags", flags(vulnerability));
    let system = format!("{} ({})", advisory.publisher.name.of(language), advisory.publisher.namespace);
    put_list(&mut object, "ids", vec![json!({ "system_name": system, "text": vulnerability.id })]);
    put_list(&mut object, "notes", notes(vulnerability, language));
    let statuses = product_status(vulnerability);
    if !statuses.is_empty() {
        object.insert("product_status".into(), Value::Object(statuses));
    }
    put_list(&mut object, "remediations", remediations(vulnerability, (&pointer, &field), language, origins));
    put_list(&mut object, "scores", scores(vulnerability));
    put_list(&mut object, "threats", threats(vulnerability, language));
    put_text(&mut object, "title", vulnerability.title.of(language));
    Value::Object(object)
}

const ORIGINS: &[(&str, &str)] = &[
    ("", ""),
    ("/cve", ".cve"),
    ("/cwe", ".weakness"),
    ("/cwe/id", ".weakness.id"),
    ("/cwe/name", ".weakness.name"),
    ("/flags", ".statuses"),
    ("/ids", ".id"),
    ("/notes", ".description"),
    ("/product_status", ".statuses"),
    ("/remediations", ".remediations"),
    ("/scores", ".cvss_3"),
    ("/threats", ".statuses"),
    ("/title", ".title"),
];

fn notes(vulnerability: &Vulnerability, language: Language) -> Vec<Value> {
    let mut notes = Vec::new();
    let mut note = |category: &str, title: Words, text: &str| {
        notes.push(json!({ "category": category, "text": text, "title": title.of(language) }));
    };
    let description = vulnerability.description.of(language);
    if !description.trim().is_empty() {
        note("description", Words::new("脆弱性の詳細", "Vulnerability description"), description);
    }
    // CSAF 2.0 came before CVSS 4.0, and has no other place for it; nor for a score that no product shares yet.
    if let Some(vector) = &vulnerability.cvss_4 {
        note("other", Words::same("CVSS v4.0"), &scored(vector, score::cvss_4(vector), language));
    }
    if let Some(vector) = &vulnerability.cvss_3
        && vulnerability.affected().next().is_none()
    {
        note("other", Words::same("CVSS v3.1"), &scored(vector, score::cvss_3(vector), language));
    }
    notes
}

fn scored(vector: &str, score: Option<score::Score>, language: Language) -> String {
    match score {
        Some(score) => format!("{:.1} ({}) {}", score.score, score.severity.title().of(language), score.vector),
        None => vector.to_owned(),
    }
}

/// The vector speaks of the products as they are attacked, not of those that are mended.
fn scores(vulnerability: &Vulnerability) -> Vec<Value> {
    let products: Vec<&str> = vulnerability.affected().collect();
    let vector = vulnerability.cvss_3.as_deref().filter(|_| !products.is_empty());
    // A vector that cannot be read is shown to the standard's tests as it is, so that they can say so.
    let object = vector.map(|vector| score::cvss_3_object(vector).unwrap_or(json!({ "vectorString": vector })));
    object.into_iter().map(|object| json!({ "cvss_v3": object, "products": products })).collect()
}

fn product_status(vulnerability: &Vulnerability) -> Map<String, Value> {
    let mut lists: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for row in &vulnerability.statuses {
        let name = match row.status {
            Status::UnderInvestigation => "under_investigation",
            Status::Affected => "known_affected",
            Status::NotAffected { .. } => "known_not_affected",
            Status::Fixed => "fixed",
            Status::FirstFixed => "first_fixed",
            Status::Recommended => "recommended",
        };
        lists.entry(name).or_default().push(&row.product);
    }
    lists.into_iter().map(|(name, products)| (name.to_owned(), json!(products))).collect()
}

fn flags(vulnerability: &Vulnerability) -> Vec<Value> {
    let mut labels: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for row in &vulnerability.statuses {
        if let Status::NotAffected { justification, .. } = &row.status {
            labels.entry(justification.code()).or_default().push(&row.product);
        }
    }
    labels.into_iter().map(|(label, products)| json!({ "label": label, "product_ids": products })).collect()
}

/// The statement why a product is not affected is an impact statement, which CSAF keeps among the threats.
fn threats(vulnerability: &Vulnerability, language: Language) -> Vec<Value> {
    let mut statements: Vec<(&str, Vec<&str>)> = Vec::new();
    for row in &vulnerability.statuses {
        let Status::NotAffected { statement, .. } = &row.status else { continue };
        let text = statement.of(language);
        if text.trim().is_empty() {
            continue;
        }
        match statements.iter_mut().find(|(known, _)| *known == text) {
            Some((_, products)) => products.push(&row.product),
            None => statements.push((text, vec![&row.product])),
        }
    }
    let threat = |(text, products)| json!({ "category": "impact", "details": text, "product_ids": products });
    statements.into_iter().map(threat).collect()
}

fn remediations(
    vulnerability: &Vulnerability,
    (pointer, field): (&str, &str),
    language: Language,
    origins: &mut Origins,
) -> Vec<Value> {
    let remedies = vulnerability.remediations.iter().enumerate().map(|(index, remedy)| {
        let (pointer, field) = (format!("{pointer}/remediations/{index}"), format!("{field}.remediations.{index}"));
        origins.set(format!("{pointer}/url"), format!("{field}.url"));
        origins.set(format!("{pointer}/product_ids"), format!("{field}.products"));
        origins.set(pointer, field);
        let mut object = Map::new();
        object.insert("category".into(), json!(remedy.kind.code()));
        if let Some(date) = &remedy.date {
            object.insert("date".into(), json!(moment(date)));
        }
        object.insert("details".into(), json!(remedy.details.of(language)));
        put_list(&mut object, "product_ids", remedy.products.iter().map(|id| json!(id)).collect());
        put_text(&mut object, "url", remedy.url.as_deref().unwrap_or_default());
        Value::Object(object)
    });
    remedies.collect()
}
