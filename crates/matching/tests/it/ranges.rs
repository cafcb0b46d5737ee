//! Ranges of versions: the suite of the vers standard, and what it leaves open.

use std::cmp::Ordering;

use matching::vers::{Vers, native};
use matching::version::{Scheme, compare};
use serde_json::Value;

use crate::shared_data::shared;

/// Recommended cases that are not met, each with the reason.
const NOT_MET: &[(&str, &str)] = &[
    ("~0.8.0-pre", "the expected range names its own lower bounds twice"),
    ("\">= 2.2.x\"", "npm knows no upper bound there"),
    ("\">= 1.x\"", "npm knows no upper bound there"),
    ("\"2.1 || 2.6\"", "for npm, 2.1 is every 2.1.x"),
    ("\"<= 1.0\"", "for npm, that is every 1.0.x too"),
    ("\"<=2.1 >=1.1\"", "for npm, that is every 2.1.x too"),
    ("\"native_range\":\"\"", "the expected `vers:conan/` is no range by the standard"),
];

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn constraints(vers: &Vers) -> Value {
    let sign = |sign: &'static str| if sign.is_empty() { "=" } else { sign };
    let pairs = vers.constraints.iter().map(|one| serde_json::json!([sign(one.comparator.sign()), one.version]));
    serde_json::json!({"scheme": vers.name, "version_constraints": pairs.collect::<Vec<_>>()})
}

/// What came out, as the suite writes it; none for a refusal.
fn outcome(case: &Value) -> Option<Value> {
    let input = &case["input"];
    match text(&case["test_type"]) {
        "comparison" => {
            let scheme = Scheme::named(text(&input["input_scheme"]));
            let mut versions: Vec<&str> = input["versions"].as_array()?.iter().map(text).collect();
            versions.sort_by(|one, other| compare(scheme, one, other).unwrap_or(Ordering::Equal));
            Some(versions.into())
        }
        "equality" => {
            let versions: Vec<&str> = input["versions"].as_array()?.iter().map(text).collect();
            let scheme = Scheme::named(text(&input["input_scheme"]));
            Some((compare(scheme, versions[0], versions[1]) == Some(Ordering::Equal)).into())
        }
        "containment" => Vers::read(text(&input["vers"])).ok()?.contains(text(&input["version"])).map(Value::Bool),
        "from_native" => {
            let vers = native::read(text(&input["scheme"]), text(&input["native_range"])).ok()?;
            Some(vers.to_string().into())
        }
        "validate" => Some(Vers::read(text(input)).ok()?.to_string().into()),
        "parse" => Some(constraints(&Vers::parse(text(input)).ok()?)),
        other => panic!("a kind of test that we do not know: {other}"),
    }
}

fn same(case: &Value, got: &Option<Value>) -> bool {
    let expected = &case["expected_output"];
    if case["expected_failure"] == true {
        return got.is_none();
    }
    let Some(got) = got else { return false };
    if case["test_type"] != "comparison" || got == expected {
        return got == expected;
    }
    // Versions that are the same may stand in any order, and in any case that says nothing.
    let scheme = Scheme::named(text(&case["input"]["input_scheme"]));
    let (Some(got), Some(expected)) = (got.as_array(), expected.as_array()) else { return false };
    got.iter().zip(expected).all(|(one, other)| compare(scheme, text(one), text(other)) == Some(Ordering::Equal))
}

#[test]
fn every_case_of_the_standards_suite_is_met() {
    let Some(folder) = shared("vers") else { return };
    let (mut misses, mut known) = (Vec::new(), 0);
    let mut cases = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let file = file.unwrap().path();
        let suite: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        for case in suite["tests"].as_array().unwrap() {
            cases += 1;
            let got = outcome(case);
            if same(case, &got) {
                continue;
            }
            let input = case["input"].to_string();
            if case["test_group"] != "required" && NOT_MET.iter().any(|(text, _)| input.contains(text)) {
                known += 1;
                continue;
            }
            let name = file.file_name().unwrap().to_string_lossy();
            misses
                .push(format!("{name} {}: {input} gave {got:?}, not {}", case["test_group"], case["expected_output"]));
        }
    }
    println!("{} of {cases}, {known} known", cases - misses.len());
    assert!(misses.is_empty(), "{} of {cases} are not met:\n{}", misses.len(), misses.join("\n"));
}

#[test]
fn a_version_that_stands_in_no_order_is_not_decided() {
    assert_eq!(Vers::read("vers:npm/>=1.0.0|<2.0.0").unwrap().contains("latest"), None);
    assert_eq!(Vers::read("vers:npm/latest|1.0.0").unwrap().contains("latest"), Some(true));
    assert_eq!(Vers::read("vers:npm/*").unwrap().contains("latest"), Some(true));
}

#[test]
fn all_but_a_version_holds_the_others() {
    let range = Vers::read("vers:pypi/!=1.5").unwrap();
    assert_eq!((range.contains("1.4"), range.contains("1.5.0")), (Some(true), Some(false)));
}

#[test]
fn what_is_no_range_says_why_in_both_languages() {
    for wrong in ["", "vers:", "vers:npm", "vers:npm/", "vers:NPM/1", "vers:npm/1||2", "vers:npm/*|1", "vers:npm/%zz"] {
        let words = Vers::parse(wrong).expect_err(wrong).words();
        assert!(words.ja.ends_with('。') && words.en.ends_with('.'), "{wrong}: {words:?}");
    }
    assert!(Vers::read(&format!("vers:npm/{}", "1|".repeat(5_000))).is_err());
}
