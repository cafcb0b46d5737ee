//! What was found, for other programs: JSON of our own, and SARIF 2.1.0 for code hosts and editors.

use std::collections::BTreeMap;

use advisory::validation::{Weight, title};
use casework::words::Language;
use serde_json::{Value, json};

use super::checked::{Checked, Found, Outcome};

/// Our own form: one object for each file, in the order in which they were checked.
pub(super) fn json(all: &[(String, Outcome)], language: Language) -> Value {
    let files = all.iter().map(|(file, outcome)| match outcome {
        Outcome::Checked(checked) => of_checked(file, checked),
        Outcome::LeftOut => json!({ "file": file, "left_out": true }),
        Outcome::Unreadable(sentence) => json!({ "file": file, "error": sentence.of(language) }),
    });
    json!({ "tool": { "name": "madoguchi", "version": env!("CARGO_PKG_VERSION") }, "files": files.collect::<Vec<_>>() })
}

fn of_checked(file: &str, checked: &Checked) -> Value {
    let found = checked.found.iter().map(|found| {
        json!({
            "test": found.test, "weight": found.weight, "pointer": found.pointer,
            "line": found.place.line, "column": found.place.column, "message": found.message,
        })
    });
    json!({
        "file": file, "csaf_version": checked.version, "valid": checked.valid, "tests_run": checked.ran,
        "tests_skipped": checked.skipped, "tests_not_implemented": checked.missing, "found": found.collect::<Vec<_>>(),
    })
}

/// The Static Analysis Results Interchange Format.
pub(super) fn sarif(all: &[(String, Outcome)], language: Language) -> Value {
    let mut rules: BTreeMap<&str, usize> = BTreeMap::new();
    let mut named = Vec::new();
    let mut results = Vec::new();
    let mut unreadable = Vec::new();
    for (file, outcome) in all {
        match outcome {
            Outcome::Checked(checked) => {
                for found in &checked.found {
                    let next = rules.len();
                    let rule = *rules.entry(found.test).or_insert_with(|| {
                        named.push(rule(found.test, language));
                        next
                    });
                    results.push(result(file, found, rule));
                }
            }
            Outcome::LeftOut => {}
            Outcome::Unreadable(sentence) => unreadable.push(json!({
                "level": "error", "message": { "text": sentence.of(language) },
                "locations": [{ "physicalLocation": { "artifactLocation": { "uri": uri(file) } } }],
            })),
        }
    }
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "columnKind": "unicodeCodePoints",
            "invocations": [{
                "executionSuccessful": unreadable.is_empty(), "toolExecutionNotifications": unreadable,
            }],
            "results": results,
            "tool": { "driver": { "name": "madoguchi", "rules": named, "version": env!("CARGO_PKG_VERSION") } },
        }],
    })
}

fn rule(test: &str, language: Language) -> Value {
    let level = match test.get(..3) {
        Some("6.2") => "warning",
        Some("6.3") => "note",
        _ => "error",
    };
    let about = title(test);
    let text = about.of(language);
    json!({ "id": test, "shortDescription": { "text": text }, "defaultConfiguration": { "level": level } })
}

fn result(file: &str, found: &Found, rule: usize) -> Value {
    let level = match found.weight {
        Weight::Error => "error",
        Weight::Warning => "warning",
        Weight::Info => "note",
    };
    json!({
        "ruleId": found.test, "ruleIndex": rule, "level": level, "message": { "text": found.message },
        "locations": [{
            "logicalLocations": [{ "fullyQualifiedName": found.pointer, "kind": "member" }],
            "physicalLocation": {
                "artifactLocation": { "uri": uri(file) },
                "region": { "startColumn": found.place.column, "startLine": found.place.line },
            },
        }],
    })
}

/// A path as a reference; what may not stand in one is written with its bytes.
fn uri(file: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~/".contains(&byte);
    file.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}
