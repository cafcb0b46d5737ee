//! A CVE record (format 5.2): what a numbering authority says about one vulnerability, with CPE, purl, CVSS and CWE.

use casework::words::Words;
use serde_json::{Map, Value, json};

use super::intervals::{Interval, intervals};
use super::{Numbering, english, thanked};
use crate::model::{Advisory, Product, ReferenceKind, RemediationKind, Status, Version, Vulnerability};
use crate::score;

/// The longest text that the format takes.
const LONGEST: usize = 4096;

/// The record; or, where we are nobody to the CVE programme, the container that CVE Services put into one.
pub(super) fn record(advisory: &Advisory, vulnerability: &Vulnerability, cve: &str, who: &Numbering) -> Value {
    let mut container = container(advisory, vulnerability);
    let Some(organization) = &who.organization else { return json!({ "cnaContainer": container }) };
    container.insert("providerMetadata".into(), json!({ "orgId": organization }));
    json!({
        "dataType": "CVE_RECORD",
        "dataVersion": "5.2",
        "cveMetadata": { "cveId": cve, "assignerOrgId": organization, "state": "PUBLISHED" },
        "containers": { "cna": container },
    })
}

fn container(advisory: &Advisory, vulnerability: &Vulnerability) -> Map<String, Value> {
    let mut object = Map::new();
    let described = first_said(&[&vulnerability.description, &advisory.description, &vulnerability.title]);
    let title = first_said(&[&vulnerability.title, &advisory.title]);
    object.insert("title".into(), json!(clipped(english(&title), 256)));
    object.insert("datePublic".into(), json!(advisory.initial_release.timestamp().to_string()));
    object.insert("descriptions".into(), json!(texts(&described)));
    object.insert("affected".into(), json!(affected(advisory, vulnerability)));
    object.insert("references".into(), json!(references(advisory)));
    if let Some(weakness) = &vulnerability.weakness {
        let description = format!("{} {}", weakness.id, weakness.name);
        let entry = json!({ "lang": "en", "cweId": weakness.id, "description": description, "type": "CWE" });
        object.insert("problemTypes".into(), json!([{ "descriptions": [entry] }]));
    }
    let lists = [
        ("metrics", metrics(vulnerability)),
        ("cpeApplicability", cpe_applicability(advisory, vulnerability)),
        ("solutions", helps(vulnerability, &[RemediationKind::VendorFix], &advisory.solution)),
        (
            "workarounds",
            helps(vulnerability, &[RemediationKind::Workaround, RemediationKind::Mitigation], &advisory.workaround),
        ),
        ("credits", credits(advisory)),
    ];
    for (name, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
        object.insert(name.into(), json!(list));
    }
    object.insert("source".into(), json!({ "advisory": advisory.number, "discovery": "UNKNOWN" }));
    object
}

fn first_said(all: &[&Words]) -> Words {
    let said = all.iter().find(|words| !english(words).trim().is_empty());
    said.map(|words| (*words).clone()).unwrap_or_default()
}

fn clipped(text: &str, longest: usize) -> String {
    let text = text.trim();
    match text.char_indices().nth(longest) {
        Some(_) => text.chars().take(longest - 1).chain(['…']).collect(),
        None => text.to_owned(),
    }
}

/// A text in each language that it has; the record must have English.
fn texts(words: &Words) -> Vec<Value> {
    let english = english(words);
    let mut said = vec![json!({ "lang": "en", "value": clipped(english, LONGEST) })];
    if !words.ja.trim().is_empty() {
        said.push(json!({ "lang": "ja", "value": clipped(&words.ja, LONGEST) }));
    }
    said
}

/// Products that share vendor, name and package, each with the status of its versions.
fn affected(advisory: &Advisory, vulnerability: &Vulnerability) -> Vec<Value> {
    struct Line<'a> {
        of: (&'a str, &'a str, Option<String>),
        versions: Vec<Value>,
        cpes: Vec<&'a str>,
    }
    let mut lines: Vec<Line<'_>> = Vec::new();
    for row in vulnerability.statuses.iter().filter(|row| row.status != Status::Recommended) {
        let Some(product) = advisory.product(&row.product) else { continue };
        let of = (english(&product.vendor), english(&product.name), product.purl.as_deref().and_then(without_version));
        let place = lines.iter().position(|line| line.of == of).unwrap_or_else(|| {
            lines.push(Line { of, versions: Vec::new(), cpes: Vec::new() });
            lines.len() - 1
        });
        let Some(line) = lines.get_mut(place) else { continue };
        let status = match row.status {
            Status::Affected => "affected",
            Status::UnderInvestigation => "unknown",
            _ => "unaffected",
        };
        for version in versions(product, status) {
            if !line.versions.contains(&version) {
                line.versions.push(version);
            }
        }
        line.cpes.extend(product.cpe.as_deref().filter(|cpe| !line.cpes.contains(cpe)));
    }
    let entry = |line: Line<'_>| {
        let (vendor, product, purl) = line.of;
        let mut object = Map::new();
        object.insert("vendor".into(), json!(clipped(vendor, 512)));
        object.insert("product".into(), json!(clipped(product, 2048)));
        object.insert("defaultStatus".into(), json!("unknown"));
        object.insert("versions".into(), json!(line.versions));
        if !line.cpes.is_empty() {
            object.insert("cpes".into(), json!(line.cpes));
        }
        if let Some(purl) = purl {
            object.insert("packageURL".into(), json!(purl));
        }
        Value::Object(object)
    };
    lines.into_iter().map(entry).collect()
}

/// The format wants the package without its version.
fn without_version(purl: &str) -> Option<String> {
    let head = purl.split(['?', '#']).next()?;
    let slash = head.rfind('/')?;
    let end = head[slash..].find('@').map_or(head.len(), |at| slash + at);
    Some(format!("{}{}", &head[..end], &purl[head.len()..]))
}

fn versions(product: &Product, status: &str) -> Vec<Value> {
    let (text, formal) = match &product.version {
        Version::One(version) => return vec![json!({ "version": version, "status": status })],
        Version::Range { text, formal } => (text, formal),
    };
    let Some((scheme, stretches)) = formal.as_deref().and_then(intervals) else {
        return vec![json!({ "version": clipped(english(text), 1024), "status": status })];
    };
    let kind = if scheme == "semver" { "semver" } else { "custom" };
    let each = stretches.into_iter().map(|stretch| match stretch {
        Interval::One(version) => json!({ "version": version, "status": status }),
        Interval::Between { from, to } => {
            let (end, last) = match to {
                None => ("lessThan", "*"),
                Some((last, true)) => ("lessThanOrEqual", last),
                Some((last, false)) => ("lessThan", last),
            };
            json!({ "version": from.unwrap_or("0"), end: last, "status": status, "versionType": kind })
        }
    });
    each.collect()
}

/// What matches the affected products, for programs that know CPE.
fn cpe_applicability(advisory: &Advisory, vulnerability: &Vulnerability) -> Vec<Value> {
    let products = vulnerability.affected().filter_map(|id| advisory.product(id));
    let matches: Vec<Value> = products.flat_map(cpe_matches).collect();
    match matches.is_empty() {
        true => Vec::new(),
        false => vec![json!({ "nodes": [{ "operator": "OR", "negate": false, "cpeMatch": matches }] })],
    }
}

fn cpe_matches(product: &Product) -> Vec<Value> {
    let Some(cpe) = &product.cpe else { return Vec::new() };
    let formal = match &product.version {
        Version::One(_) => return vec![json!({ "vulnerable": true, "criteria": cpe })],
        Version::Range { formal, .. } => formal,
    };
    let Some((_, stretches)) = formal.as_deref().and_then(intervals) else {
        return vec![json!({ "vulnerable": true, "criteria": cpe })];
    };
    let each = stretches.into_iter().map(|stretch| match stretch {
        Interval::One(version) => json!({ "vulnerable": true, "criteria": with_version(cpe, version) }),
        Interval::Between { from, to } => {
            let mut object = Map::new();
            object.insert("vulnerable".into(), json!(true));
            object.insert("criteria".into(), json!(with_version(cpe, "*")));
            if let Some(from) = from {
                object.insert("versionStartIncluding".into(), json!(from));
            }
            if let Some((last, within)) = to {
                object.insert(if within { "versionEndIncluding" } else { "versionEndExcluding" }.into(), json!(last));
            }
            Value::Object(object)
        }
    });
    each.collect()
}

/// The CPE with another version in it: the sixth part. A colon within a part is written `\:`.
fn with_version(cpe: &str, version: &str) -> String {
    let mut parts: Vec<String> = vec![String::new()];
    let mut escaped = false;
    for char in cpe.chars() {
        if char == ':' && !escaped {
            parts.push(String::new());
            continue;
        }
        if let Some(part) = parts.last_mut() {
            part.push(char);
        }
        escaped = char == '\\' && !escaped;
    }
    if let Some(part) = parts.get_mut(5) {
        let plain = |char: char| char.is_ascii_alphanumeric() || "._-*".contains(char);
        *part = version.chars().map(|char| if plain(char) { char.to_string() } else { format!("\\{char}") }).collect();
    }
    parts.join(":")
}

fn metrics(vulnerability: &Vulnerability) -> Vec<Value> {
    let scenario = json!([{ "lang": "en", "value": "GENERAL" }]);
    let newer = vulnerability.cvss_4.as_deref().and_then(score::cvss_4).map(|score| {
        let severity = score.severity.title().en.to_uppercase();
        let object = json!({
            "version": "4.0", "vectorString": score.vector, "baseScore": score.score, "baseSeverity": severity,
        });
        json!({ "format": "CVSS", "scenarios": scenario, "cvssV4_0": object })
    });
    let older = vulnerability.cvss_3.as_deref().and_then(score::cvss_3_object);
    let older = older.map(|object| json!({ "format": "CVSS", "scenarios": scenario, "cvssV3_1": object }));
    newer.into_iter().chain(older).collect()
}

fn references(advisory: &Advisory) -> Vec<Value> {
    let mut found: Vec<Value> = Vec::new();
    let mut seen = Vec::new();
    for reference in &advisory.references {
        if seen.contains(&reference.url.as_str()) {
            continue;
        }
        seen.push(&reference.url);
        let name = clipped(english(&reference.summary), 512);
        let mut object = Map::new();
        object.insert("url".into(), json!(reference.url));
        if !name.is_empty() {
            object.insert("name".into(), json!(name));
        }
        if reference.kind == ReferenceKind::Own {
            object.insert("tags".into(), json!(["vendor-advisory"]));
        }
        found.push(Value::Object(object));
    }
    // At least one is asked for, and the publisher's page always is one.
    if found.is_empty() {
        found.push(json!({ "url": advisory.publisher.namespace, "tags": ["vendor-advisory"] }));
    }
    found
}

fn helps(vulnerability: &Vulnerability, kinds: &[RemediationKind], otherwise: &Words) -> Vec<Value> {
    let such = vulnerability.remediations.iter().filter(|remedy| kinds.contains(&remedy.kind));
    let mut said: Vec<Value> = such.flat_map(|remedy| texts(&remedy.details)).collect();
    if said.is_empty() && !english(otherwise).trim().is_empty() {
        said = texts(otherwise);
    }
    said
}

fn credits(advisory: &Advisory) -> Vec<Value> {
    let credit = |(name, organization): (String, Option<String>)| {
        let value = organization.map_or_else(|| name.clone(), |organization| format!("{name} ({organization})"));
        json!({ "lang": "en", "value": clipped(&value, LONGEST), "type": "finder" })
    };
    thanked(advisory).into_iter().map(credit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_loses_its_version_and_nothing_else() {
        assert_eq!(without_version("pkg:generic/a/b@1.0?arch=arm#x").unwrap(), "pkg:generic/a/b?arch=arm#x");
        assert_eq!(without_version("pkg:npm/@scope/b").unwrap(), "pkg:npm/@scope/b");
        assert_eq!(without_version("pkg:npm/%40scope/b@2").unwrap(), "pkg:npm/%40scope/b");
    }

    #[test]
    fn a_cpe_takes_another_version() {
        let cpe = r"cpe:2.3:o:kawasemi:valve\:two:2.2:*:*:*:*:*:*:*";
        assert_eq!(with_version(cpe, "*"), r"cpe:2.3:o:kawasemi:valve\:two:*:*:*:*:*:*:*:*");
        assert_eq!(with_version(cpe, "1+2"), r"cpe:2.3:o:kawasemi:valve\:two:1\+2:*:*:*:*:*:*:*");
    }
}
