//! What a CSAF document looks like, and that its tests are run.

use advisory::model::{Acknowledgement, Credit, Tlp};
use advisory::{Problem, check, csaf};
use casework::words::{Language, Words};
use serde_json::{Value, json};

use crate::example::{LANGUAGES, example};

fn document(language: Language) -> Value {
    serde_json::from_str(&csaf(&example(), language).unwrap().json).unwrap()
}

#[test]
fn the_example_has_nothing_wrong_with_it() {
    assert_eq!(check(&example()), []);
    for language in LANGUAGES {
        csaf(&example(), language).unwrap();
    }
}

#[test]
fn the_same_advisory_makes_the_same_bytes() {
    for language in LANGUAGES {
        assert_eq!(csaf(&example(), language), csaf(&example(), language));
    }
}

#[test]
fn keys_stand_in_the_order_of_the_alphabet() {
    fn sorted(value: &Value) -> bool {
        match value {
            Value::Object(members) => members.keys().is_sorted() && members.values().all(sorted),
            Value::Array(items) => items.iter().all(sorted),
            _ => true,
        }
    }
    assert!(LANGUAGES.map(document).iter().all(sorted));
}

#[test]
fn an_advisory_survives_being_stored() {
    let stored = serde_json::to_string(&example()).unwrap();
    assert_eq!(serde_json::from_str::<advisory::Advisory>(&stored).unwrap(), example());
}

#[test]
fn each_language_is_a_document_with_its_own_name() {
    let [ja, en] = LANGUAGES.map(|language| csaf(&example(), language).unwrap());
    assert_eq!((ja.file_name.as_str(), en.file_name.as_str()), ("kws-2026-0003-ja.json", "kws-2026-0003-en.json"));
    let [ja, en] = LANGUAGES.map(document);
    assert_eq!(ja["document"]["lang"], "ja");
    assert_eq!(ja["document"]["tracking"]["id"], "KWS-2026-0003-ja");
    assert_eq!(en["document"]["title"], "Missing authentication in the Seseragi valve controller");
    assert_eq!(en["document"]["tracking"]["aliases"], json!(["KWS-2026-0003"]));
    assert_eq!(en["document"]["references"].as_array().unwrap().len(), 2, "its own address, and JVN's");
}

#[test]
fn products_stand_under_their_vendor_and_name() {
    let tree = &document(Language::En)["product_tree"]["branches"];
    assert_eq!(tree.as_array().unwrap().len(), 1);
    assert_eq!(tree[0]["branches"].as_array().unwrap().len(), 2);
    let range = &tree[0]["branches"][0]["branches"][0];
    assert_eq!((&range["category"], &range["name"]), (&json!("product_version_range"), &json!("vers:generic/<=2.1")));
    assert_eq!(range["product"]["name"], "Kawasemi Instruments Seseragi 2.1 and earlier");
    assert_eq!(range["product"]["product_id"], "KWS-P-1");
}

#[test]
fn a_score_is_worked_out_and_is_said_of_what_is_affected() {
    let vulnerabilities = &document(Language::En)["vulnerabilities"];
    let score = &vulnerabilities[0]["scores"][0];
    assert_eq!(score["cvss_v3"]["baseScore"], json!(9.1));
    assert_eq!(score["cvss_v3"]["baseSeverity"], "CRITICAL");
    assert_eq!(score["products"], json!(["KWS-P-1"]));
    assert_eq!(vulnerabilities[0]["notes"][1]["title"], "CVSS v4.0");
    assert!(vulnerabilities[1].get("scores").is_none());
    assert_eq!(vulnerabilities[1]["notes"][1]["title"], "CVSS v3.1");
}

#[test]
fn why_a_product_is_not_affected_is_said_to_programs_and_to_people() {
    let vulnerability = &document(Language::Ja)["vulnerabilities"][0];
    assert_eq!(vulnerability["flags"], json!([{ "label": "component_not_present", "product_ids": ["KWS-P-3"] }]));
    assert_eq!(vulnerability["threats"][0]["details"], "保守用の通信口がありません。");
    assert_eq!(vulnerability["product_status"]["recommended"], json!(["KWS-P-2"]));
}

#[test]
fn nobody_is_named_without_consent() {
    let mut advisory = example();
    advisory.acknowledgements[0].consent = None;
    for language in LANGUAGES {
        let json = csaf(&advisory, language).unwrap().json;
        let text = advisory::text(&advisory, language);
        for name in ["森", "Mori", "どんぐり", "Acorn"] {
            assert!(!json.contains(name) && !text.contains(name), "{name}");
        }
    }
    advisory.acknowledgements = vec![Acknowledgement {
        credit: Credit::Organization { name: Words::same("Acorn"), url: None },
        consent: None,
        summary: Words::default(),
    }];
    assert!(!csaf(&advisory, Language::En).unwrap().json.contains("acknowledgments"));
}

#[test]
fn strict_is_said_in_words_where_the_label_cannot() {
    let mut advisory = example();
    advisory.tlp = Tlp::AmberStrict;
    let json: Value = serde_json::from_str(&csaf(&advisory, Language::En).unwrap().json).unwrap();
    assert_eq!(json["document"]["distribution"]["tlp"]["label"], "AMBER");
    assert!(json["document"]["distribution"]["text"].as_str().unwrap().contains("AMBER+STRICT"));
}

/// Faults that our own check would have found first, so that the standard's tests are seen to run and to be traced.
#[test]
fn what_the_standard_finds_is_said_of_our_fields() {
    type Plant = fn(&mut advisory::Advisory);
    let plants: &[(&str, &str, Plant)] = &[
        ("6.1.1", "vulnerabilities.0.statuses", |it| it.vulnerabilities[0].statuses[0].product = "KWS-P-9".into()),
        ("6.1.2", "products.1.id", |it| it.products[1].id = "KWS-P-1".into()),
        ("6.1.11", "vulnerabilities.0.weakness.name", |it| {
            it.vulnerabilities[0].weakness.as_mut().unwrap().name = "Auth".into();
        }),
        ("6.1.21", "revisions", |it| it.revisions[1].number = 3),
        ("6.1.31", "products.2.version", |it| {
            it.products[2].version = advisory::model::Version::One("1.0 and later".into());
        }),
        ("schema", "publisher.namespace", |it| it.publisher.namespace = "no address".into()),
        ("schema", "vulnerabilities.0.cvss_3", |it| it.vulnerabilities[0].cvss_3 = Some("high".into())),
        ("schema", "products.2.purl", |it| it.products[2].purl = Some("seseragi".into())),
        ("schema", "title", |it| it.title = Words::default()),
        ("6.1.27.11", "vulnerabilities", |it| it.vulnerabilities.clear()),
    ];
    for (test, field, plant) in plants {
        let mut advisory = example();
        plant(&mut advisory);
        let problems = csaf(&advisory, Language::En).unwrap_err();
        let said = |problem: &Problem| problem.field == *field && problem.sentence.en.contains(&format!("{test} ("));
        assert!(problems.iter().any(said), "{test} in {field}: {problems:#?}");
        assert!(!check(&advisory).is_empty(), "our own check knows {test} too");
    }
}
