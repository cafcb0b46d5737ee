//! CycloneDX 1.6 as a VEX: the products as components, and one vulnerability for each analysis that differs.

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::{english, thanked};
use crate::model::{
    Advisory, Justification, Product, ReferenceKind, Remediation, RemediationKind, Status, Version, Vulnerability,
};
use crate::score;

/// The document. It has no languages; what people read in it is English.
pub(super) fn cyclonedx(advisory: &Advisory) -> Value {
    let supplier = json!({ "name": english(&advisory.publisher.name), "url": [advisory.publisher.namespace] });
    let vulnerabilities = advisory.vulnerabilities.iter().flat_map(|one| vulnerabilities(advisory, one));
    json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": serial_number(&advisory.number, &advisory.publisher.namespace),
        "version": advisory.version().unwrap_or(1),
        "metadata": {
            "timestamp": advisory.current_release.timestamp().to_string(),
            "supplier": supplier,
            "tools": { "components": [{ "type": "application", "name": "madoguchi" }] },
        },
        "components": advisory.products.iter().map(component).collect::<Vec<_>>(),
        "vulnerabilities": vulnerabilities.collect::<Vec<_>>(),
    })
}

/// A UUID that follows from the number, so that every version of the advisory has the same one (RFC 9562, version 8).
fn serial_number(number: &str, namespace: &str) -> String {
    let hash = Sha256::digest(format!("{namespace}\n{number}").as_bytes());
    let mut hex: Vec<char> =
        hash.iter().take(16).flat_map(|byte| format!("{byte:02x}").chars().collect::<Vec<_>>()).collect();
    hex[12] = '8';
    hex[16] = 'a';
    let part = |from: usize, to: usize| hex[from..to].iter().collect::<String>();
    format!("urn:uuid:{}-{}-{}-{}-{}", part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32))
}

fn component(product: &Product) -> Value {
    let kind = match product.cpe.as_deref().and_then(|cpe| cpe.split(':').nth(2)) {
        Some("o") => "firmware",
        Some("h") => "device",
        _ => "application",
    };
    let mut object = Map::new();
    object.insert("type".into(), json!(kind));
    object.insert("bom-ref".into(), json!(product.id));
    object.insert("supplier".into(), json!({ "name": english(&product.vendor) }));
    object.insert("name".into(), json!(english(&product.name)));
    match &product.version {
        Version::One(version) => object.insert("version".into(), json!(version)),
        Version::Range { text, .. } => object.insert("description".into(), json!(english(text))),
    };
    if let Some(cpe) = &product.cpe {
        object.insert("cpe".into(), json!(cpe));
    }
    if let Some(purl) = &product.purl {
        object.insert("purl".into(), json!(purl));
    }
    Value::Object(object)
}

/// One for each analysis: CycloneDX has one analysis for a vulnerability, and we may have several.
fn vulnerabilities(advisory: &Advisory, vulnerability: &Vulnerability) -> Vec<Value> {
    let mut said: Vec<(Value, Vec<Value>)> = Vec::new();
    for row in &vulnerability.statuses {
        let (Some(product), Some(analysis)) = (advisory.product(&row.product), analysis(vulnerability, &row.status))
        else {
            continue;
        };
        let affects = affects(product, &row.status);
        match said.iter_mut().find(|(known, _)| *known == analysis) {
            Some((_, products)) if products.contains(&affects) => {}
            Some((_, products)) => products.push(affects),
            None => said.push((analysis, vec![affects])),
        }
    }
    let common = common(advisory, vulnerability);
    let whole = |(place, (analysis, affects)): (usize, (Value, Vec<Value>))| {
        let mut object = common.clone();
        object.insert("bom-ref".into(), json!(format!("{}-{}", vulnerability.id, place + 1)));
        object.insert("analysis".into(), analysis);
        object.insert("affects".into(), Value::from(affects));
        Value::Object(object)
    };
    said.into_iter().enumerate().map(whole).collect()
}

fn common(advisory: &Advisory, vulnerability: &Vulnerability) -> Map<String, Value> {
    let mut object = Map::new();
    let publisher = json!({ "name": english(&advisory.publisher.name), "url": advisory.publisher.namespace });
    let source = match &vulnerability.cve {
        Some(cve) => json!({ "name": "CVE", "url": format!("https://www.cve.org/CVERecord?id={cve}") }),
        None => publisher.clone(),
    };
    object.insert("id".into(), json!(vulnerability.public_name()));
    object.insert("source".into(), source);
    let mut put = |name: &str, text: &str| {
        if !text.trim().is_empty() {
            object.insert(name.into(), json!(text.trim()));
        }
    };
    put("description", english(&vulnerability.title));
    put("detail", english(&vulnerability.description));
    put("recommendation", &helps(vulnerability, &[RemediationKind::VendorFix]));
    put("workaround", &helps(vulnerability, &[RemediationKind::Workaround, RemediationKind::Mitigation]));
    let number = vulnerability.weakness.as_ref().and_then(|weakness| weakness.id.strip_prefix("CWE-"));
    if let Some(number) = number.and_then(|number| number.parse::<u32>().ok()) {
        object.insert("cwes".into(), json!([number]));
    }
    let rated = |method: &str, score: score::Score| {
        json!({
            "source": publisher, "score": score.score, "severity": score.severity, "method": method,
            "vector": score.vector,
        })
    };
    let newer = vulnerability.cvss_4.as_deref().and_then(score::cvss_4).map(|score| rated("CVSSv4", score));
    let older = vulnerability.cvss_3.as_deref().and_then(score::cvss_3).map(|score| rated("CVSSv31", score));
    let ratings: Vec<Value> = newer.into_iter().chain(older).collect();
    if !ratings.is_empty() {
        object.insert("ratings".into(), json!(ratings));
    }
    let own = advisory.references.iter().filter(|reference| reference.kind == ReferenceKind::Own);
    let advisories: Vec<Value> =
        own.map(|reference| json!({ "title": english(&reference.summary), "url": reference.url })).collect();
    if !advisories.is_empty() {
        object.insert("advisories".into(), json!(advisories));
    }
    let people: Vec<Value> = thanked(advisory).into_iter().map(|(name, _)| json!({ "name": name })).collect();
    if !people.is_empty() {
        object.insert("credits".into(), json!({ "individuals": people }));
    }
    object.insert("published".into(), json!(advisory.initial_release.timestamp().to_string()));
    object.insert("updated".into(), json!(advisory.current_release.timestamp().to_string()));
    object
}

fn helps(vulnerability: &Vulnerability, kinds: &[RemediationKind]) -> String {
    let text = |remedy: &Remediation| {
        let page = remedy.url.as_deref().map(|url| format!(" {url}")).unwrap_or_default();
        format!("{}{page}", english(&remedy.details).trim())
    };
    let such = vulnerability.remediations.iter().filter(|remedy| kinds.contains(&remedy.kind));
    such.map(text).collect::<Vec<_>>().join("\n")
}

fn analysis(vulnerability: &Vulnerability, status: &Status) -> Option<Value> {
    Some(match status {
        Status::UnderInvestigation => json!({ "state": "in_triage" }),
        Status::Fixed | Status::FirstFixed => json!({ "state": "resolved" }),
        Status::Recommended => return None,
        Status::NotAffected { justification, statement } => {
            let words = english(statement).trim();
            let detail = if words.is_empty() { justification.title().en } else { words.to_owned() };
            json!({ "state": "not_affected", "justification": reason(*justification), "detail": detail })
        }
        Status::Affected => {
            let mut responses = Vec::new();
            for remedy in &vulnerability.remediations {
                let response = match remedy.kind {
                    RemediationKind::VendorFix => "update",
                    RemediationKind::Workaround | RemediationKind::Mitigation => "workaround_available",
                    RemediationKind::NoFixPlanned => "will_not_fix",
                    RemediationKind::NoneAvailable => continue,
                };
                if !responses.contains(&response) {
                    responses.push(response);
                }
            }
            match responses.is_empty() {
                true => json!({ "state": "exploitable" }),
                false => json!({ "state": "exploitable", "response": responses }),
            }
        }
    })
}

/// The nearest of its own reasons; ours stands in words beside it.
fn reason(justification: Justification) -> &'static str {
    match justification {
        Justification::ComponentNotPresent | Justification::VulnerableCodeNotPresent => "code_not_present",
        Justification::VulnerableCodeNotInExecutePath | Justification::VulnerableCodeCannotBeControlledByAdversary => {
            "code_not_reachable"
        }
        Justification::InlineMitigationsAlreadyExist => "protected_by_mitigating_control",
    }
}

fn affects(product: &Product, status: &Status) -> Value {
    let status = match status {
        Status::Affected => "affected",
        Status::UnderInvestigation => "unknown",
        _ => "unaffected",
    };
    let versions = match &product.version {
        Version::One(version) => Some(json!([{ "version": version, "status": status }])),
        Version::Range { formal, .. } => formal.as_ref().map(|range| json!([{ "range": range, "status": status }])),
    };
    match versions {
        Some(versions) => json!({ "ref": product.id, "versions": versions }),
        None => json!({ "ref": product.id }),
    }
}
