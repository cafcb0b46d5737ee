//! OpenVEX 0.2.0: one statement for each vulnerability, status and reason, with the products that it is about.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::english;
use crate::model::{Advisory, Product, RemediationKind, Status, Vulnerability};

/// The document. It has no languages; what people read in it is English.
pub(super) fn openvex(advisory: &Advisory) -> Value {
    let namespace = advisory.publisher.namespace.trim_end_matches('/');
    let statements = advisory.vulnerabilities.iter().flat_map(|one| statements(advisory, one, namespace));
    json!({
        "@context": "https://openvex.dev/ns/v0.2.0",
        "@id": format!("{namespace}/openvex/{}", advisory.number),
        "author": english(&advisory.publisher.name),
        "role": "vendor",
        "timestamp": advisory.initial_release.timestamp().to_string(),
        "last_updated": advisory.current_release.timestamp().to_string(),
        "version": advisory.version().unwrap_or(1),
        "tooling": "madoguchi",
        "statements": statements.collect::<Vec<_>>(),
    })
}

/// What is said alike of several products is said once.
fn statements(advisory: &Advisory, vulnerability: &Vulnerability, namespace: &str) -> Vec<Value> {
    let mut said: Vec<(Map<String, Value>, Vec<Value>)> = Vec::new();
    for row in &vulnerability.statuses {
        let Some(product) = advisory.product(&row.product) else { continue };
        let Some(what) = what(vulnerability, &row.product, &row.status) else { continue };
        let component = component(product, namespace);
        match said.iter_mut().find(|(known, _)| *known == what) {
            // A product that is fixed and the first to be so is named once.
            Some((_, products)) if products.contains(&component) => {}
            Some((_, products)) => products.push(component),
            None => said.push((what, vec![component])),
        }
    }
    let whole = |(mut what, products): (Map<String, Value>, Vec<Value>)| {
        what.insert("vulnerability".into(), named(vulnerability));
        what.insert("products".into(), Value::from(products));
        Value::Object(what)
    };
    said.into_iter().map(whole).collect()
}

fn named(vulnerability: &Vulnerability) -> Value {
    let mut object = Map::new();
    object.insert("name".into(), json!(vulnerability.public_name()));
    let description = english(&vulnerability.title);
    if !description.trim().is_empty() {
        object.insert("description".into(), json!(description));
    }
    if vulnerability.cve.is_some() {
        object.insert("aliases".into(), json!([vulnerability.id]));
    }
    Value::Object(object)
}

fn component(product: &Product, namespace: &str) -> Value {
    let mut identifiers = BTreeMap::new();
    if let Some(purl) = &product.purl {
        identifiers.insert("purl", purl);
    }
    if let Some(cpe) = &product.cpe {
        identifiers.insert("@cpe23", cpe);
    }
    let id = product.purl.clone().unwrap_or_else(|| format!("{namespace}/products/{}", product.id));
    match identifiers.is_empty() {
        true => json!({ "@id": id }),
        false => json!({ "@id": id, "identifiers": identifiers }),
    }
}

/// The status with what has to be said beside it. That a version is recommended is no status.
fn what(vulnerability: &Vulnerability, product: &str, status: &Status) -> Option<Map<String, Value>> {
    let mut object = Map::new();
    let code = match status {
        Status::UnderInvestigation => "under_investigation",
        Status::Affected => {
            object.insert("action_statement".into(), json!(action(vulnerability, product)));
            "affected"
        }
        Status::NotAffected { justification, statement } => {
            // It may be one or the other, and programs act on the one that they can read; the words go beside it.
            object.insert("justification".into(), json!(justification.code()));
            let words = english(statement);
            if !words.trim().is_empty() {
                object.insert("status_notes".into(), json!(words));
            }
            "not_affected"
        }
        Status::Fixed | Status::FirstFixed => "fixed",
        Status::Recommended => return None,
    };
    object.insert("status".into(), json!(code));
    Some(object)
}

/// What users of an affected product can do.
fn action(vulnerability: &Vulnerability, product: &str) -> String {
    let helps = vulnerability.remediations.iter().filter(|remedy| remedy.products.iter().any(|id| id == product));
    let said: Vec<String> = helps
        .map(|remedy| {
            let page = remedy.url.as_deref().map(|url| format!(" {url}")).unwrap_or_default();
            format!("{}: {}{page}", remedy.kind.title().en, english(&remedy.details).trim())
        })
        .collect();
    if said.is_empty() { RemediationKind::NoneAvailable.title().en } else { said.join("\n") }
}
