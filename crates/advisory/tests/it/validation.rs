//! What others wrote, held against the tests of the standard: what is found, where, and the same every time.

use advisory::csaf;
use advisory::validation::{Document, Ended, Group, Preset, Version, Weight, places, test, tests, title, validate};
use casework::words::Language;
use serde_json::{Value, json};

use crate::example::example;

fn ours() -> Value {
    serde_json::from_str(&csaf(&example(), Language::En).unwrap().json).unwrap()
}

/// The pointers of what a test finds.
fn found(id: &str, document: &Value) -> Vec<String> {
    let document = Document::of(document.clone(), Version::V20);
    let verdict = validate(&document, &[test(Version::V20, id).unwrap()]);
    Weight::ALL.iter().flat_map(|weight| verdict.outcomes[0].of(*weight)).map(|found| found.pointer.clone()).collect()
}

#[test]
fn a_document_of_ours_is_valid_and_no_test_of_2_0_is_missing() {
    let document = Document::read(csaf(&example(), Language::En).unwrap().json.as_bytes()).ok().unwrap();
    let verdict = validate(&document, &Preset::Full.tests(Version::V20));
    assert!(verdict.is_valid(), "{verdict:#?}");
    assert_eq!(verdict.missing().collect::<Vec<_>>(), [""; 0]);
    assert_eq!(verdict.outcomes.len(), 1 + 43 + 20 + 11);
}

#[test]
fn every_test_of_2_0_is_called_something_of_its_own() {
    let other = title("6.9.9");
    for test in tests(Version::V20) {
        assert_ne!(title(test.id), other, "{}", test.id);
    }
}

#[test]
fn the_name_of_a_weakness_may_be_that_of_any_edition() {
    let mut document = ours();
    let editions = [
        "Failure to Preserve Web Page Structure ('Cross-site Scripting')",
        "Improper Neutralization of Input During Web Page Generation ('Cross-site Scripting')",
    ];
    for name in editions {
        document["vulnerabilities"][0]["cwe"] = json!({ "id": "CWE-79", "name": name });
        assert_eq!(found("6.1.11", &document), [""; 0], "{name}");
    }
    document["vulnerabilities"][0]["cwe"] = json!({ "id": "CWE-79", "name": "Cross-site Scripting" });
    assert_eq!(found("6.1.11", &document), ["/vulnerabilities/0/cwe/name"]);
    document["vulnerabilities"][0]["cwe"] = json!({ "id": "CWE-999999", "name": "Nothing" });
    assert_eq!(found("6.1.11", &document), ["/vulnerabilities/0/cwe/id"]);
}

#[test]
fn a_score_for_a_fixed_product_must_be_zero() {
    let mut document = ours();
    assert_eq!(found("6.2.19", &document), [""; 0]);
    let products = document["vulnerabilities"][0]["scores"][0]["products"].clone();
    document["vulnerabilities"][0]["product_status"] = json!({ "fixed": products });
    assert_eq!(found("6.2.19", &document), ["/vulnerabilities/0/scores/0/cvss_v3"]);
    let mended = json!("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/MC:N/MI:N/MA:N");
    document["vulnerabilities"][0]["scores"][0]["cvss_v3"]["vectorString"] = mended;
    assert_eq!(found("6.2.19", &document), [""; 0]);
}

#[test]
fn a_misspelt_word_is_something_to_know_and_no_error() {
    let mut document = ours();
    document["document"]["title"] = json!("A vulnerabillity");
    let document = Document::of(document, Version::V20);
    let verdict = validate(&document, &[test(Version::V20, "6.3.8").unwrap()]);
    let infos: Vec<_> = verdict.outcomes[0].of(Weight::Info).map(|found| found.pointer.as_str()).collect();
    assert!(infos.contains(&"/document/title"), "{verdict:?}");
    assert!(verdict.is_valid());
}

#[test]
fn a_test_that_cannot_read_the_document_does_not_make_it_valid() {
    let document = Document::of(json!({ "document": 1 }), Version::V20);
    let verdict = validate(&document, &Preset::Mandatory.tests(Version::V20));
    assert!(!verdict.is_valid());
    assert!(verdict.outcomes.iter().any(|outcome| outcome.ended == Ended::Skipped));
}

#[test]
fn a_member_that_stands_twice_is_an_error_with_its_place() {
    let text = csaf(&example(), Language::En).unwrap().json.replacen(
        "\"category\": \"csaf_security_advisory\"",
        "\"category\": \"csaf_base\", \"category\": \"csaf_security_advisory\"",
        1,
    );
    let verdict = validate(&Document::read(text.as_bytes()).ok().unwrap(), &Preset::Basic.tests(Version::V20));
    assert!(!verdict.is_valid());
    assert_eq!(verdict.outcomes[0].of(Weight::Error).next().unwrap().pointer, "/document/category");
    assert!(places(&text, ["/document/category"])["/document/category"].line > 1);
}

#[test]
fn the_verdict_is_the_same_on_every_run() {
    let mut document = ours();
    document["vulnerabilities"][0]["cwe"] = json!({ "id": "CWE-79", "name": "XSS" });
    document["vulnerabilities"][0]["product_status"]["fixed"] = json!(["a", "b", "c", "KWS-P-1"]);
    document["vulnerabilities"][0]["product_status"]["known_not_affected"] = json!(["a", "b", "c", "KWS-P-1"]);
    let verdict = || {
        let document = Document::of(document.clone(), Version::V20);
        validate(&document, &Preset::Full.tests(Version::V20))
    };
    let first = verdict();
    for _ in 0..10 {
        assert_eq!(verdict(), first);
    }
}

#[test]
fn the_presets_are_those_of_every_csaf_tool() {
    let count = |preset: Preset| preset.tests(Version::V20).len();
    assert_eq!(count(Preset::Basic), count(Preset::Schema) + count(Preset::Mandatory));
    assert_eq!(count(Preset::Full), count(Preset::Extended) + count(Preset::Informative));
    assert_eq!(Preset::named("extended"), Some(Preset::Extended));
    assert_eq!(Preset::named("Extended"), None);
    assert!(Preset::Optional.tests(Version::V21).iter().all(|test| test.group == Group::Optional));
}

/// A product tree as large as one may send it is judged before anybody loses patience.
#[test]
fn a_hundred_thousand_branches_are_judged() {
    let mut document = ours();
    let branch = |index: usize| {
        let product = json!({ "name": format!("Product {index}"), "product_id": format!("P-{index}") });
        json!({ "category": "product_name", "name": format!("Product {index}"), "product": product })
    };
    document["product_tree"]["branches"] = (0..100_000).map(branch).collect();
    let text = document.to_string();
    let document = Document::read(text.as_bytes()).ok().unwrap();
    let verdict = validate(&document, &Preset::Basic.tests(Version::V20));
    assert!(!verdict.is_valid(), "the products of the vulnerabilities are gone");
}
