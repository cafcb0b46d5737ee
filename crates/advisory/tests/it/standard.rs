//! The test documents that came with the standard, where they are at hand: each named test finds what it should, and no more.
//!
//! `CSAF_STANDARD_TESTS` names a folder with `oasis-2.0` and `oasis-2.1`, each as the standard's repository has it below
//! `test` (with `validator/data/testcases.json`). Their terms let us read them and not hand them on.

#![expect(clippy::print_stdout, reason = "the table is for whoever runs it")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use advisory::validation::{Answers, Document, Ended, Preset, Version, test, validate, validate_answered};
use serde_json::Value;

/// How the documents of one test were judged.
#[derive(Default)]
struct Row {
    right: usize,
    wrong: Vec<String>,
    missing: usize,
}

#[test]
fn no_document_of_the_standard_is_judged_wrong_in_2_0_and_no_test_is_missing() {
    let Some(folder) = folder() else { return };
    let (table, documents) = judged(&folder.join("oasis-2.0"), Version::V20);
    assert!(documents > 200, "{documents}");
    let left: Vec<_> = table.iter().filter(|(_, row)| !row.wrong.is_empty() || row.missing > 0).collect();
    assert!(left.is_empty(), "{:?}", left.iter().map(|(id, row)| (id, &row.wrong, row.missing)).collect::<Vec<_>>());
}

/// The draft moves on, and its documents with it: what is wrong is counted, so that it becomes no worse unseen.
#[test]
fn few_documents_of_the_draft_are_judged_wrong_in_2_1() {
    let Some(folder) = folder() else { return };
    let (table, documents) = judged(&folder.join("oasis-2.1"), Version::V21);
    assert!(documents > 800, "{documents}");
    let wrong: usize = table.values().map(|row| row.wrong.len()).sum();
    let missing: usize = table.values().map(|row| row.missing).sum();
    assert!(wrong <= 16 && missing <= 89, "{wrong} wrong, {missing} missing");
}

/// Two files of the standard say of themselves that they are valid, and name a hash algorithm twice, which 6.1.25 forbids.
const SLIPS: [&str; 2] = ["6-2-08-02", "6-2-09-02"];

#[test]
fn a_document_is_valid_or_not_as_the_standard_says_but_for_its_two_slips() {
    let Some(folder) = folder() else { return };
    let folder = folder.join("oasis-2.0");
    let basic = Preset::Basic.tests(Version::V20);
    let mut wrong = Vec::new();
    for (_, name, _, valid) in cases(&folder) {
        let found = validate(&read(&folder, &name), &basic);
        if found.is_valid() != valid && !SLIPS.iter().any(|slip| name.contains(slip)) {
            wrong.push(name);
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn folder() -> Option<PathBuf> {
    let folder = std::env::var_os("CSAF_STANDARD_TESTS").map(PathBuf::from);
    if folder.is_none() {
        println!("left out: CSAF_STANDARD_TESTS does not name a folder with oasis-2.0 and oasis-2.1");
    }
    folder
}

/// Each case: the test, the document, whether the test should find something, and whether the document is valid.
fn cases(folder: &Path) -> Vec<(String, String, bool, bool)> {
    let list = fs::read_to_string(folder.join("validator/data/testcases.json")).unwrap();
    let list: Value = serde_json::from_str(&list).unwrap();
    let mut cases = Vec::new();
    for test in list["tests"].as_array().unwrap() {
        for (kind, finds) in [("failures", true), ("valid", false)] {
            for case in test[kind].as_array().into_iter().flatten() {
                let text = |value: &Value| value.as_str().unwrap().to_owned();
                cases.push((text(&test["id"]), text(&case["name"]), finds, case["valid"].as_bool().unwrap()));
            }
        }
    }
    cases
}

/// One file says of an address that it is answered with an error. Nobody is asked in a test, so this is what is known of it.
fn answers() -> Answers {
    Answers::from([("https://github.com/oasis-tcs/csaf/not-available".into(), 404)])
}

fn read(folder: &Path, name: &str) -> Document {
    let bytes = fs::read(folder.join("validator/data").join(name)).unwrap();
    Document::read(&bytes).unwrap_or_else(|why| panic!("{name}: {why:?}"))
}

/// The table, printed as well; and how many documents there were.
fn judged(folder: &Path, version: Version) -> (BTreeMap<Vec<u32>, Row>, usize) {
    let mut table: BTreeMap<Vec<u32>, Row> = BTreeMap::new();
    let cases = cases(folder);
    for (id, name, finds, _) in &cases {
        let place = id.split('.').map(|part| part.parse().unwrap()).collect();
        let row = table.entry(place).or_default();
        let outcome = test(version, id)
            .map(|test| validate_answered(&read(folder, name), &[test], &answers()).outcomes.remove(0).ended);
        match outcome {
            None | Some(Ended::Missing) => row.missing += 1,
            // What the test cannot read, the schema has refused.
            Some(Ended::Skipped) if *finds => row.right += 1,
            Some(Ended::Ran(found)) if found.is_empty() != *finds => row.right += 1,
            _ => row.wrong.push(name.clone()),
        }
    }
    println!("CSAF {}\n{:<12}{:>6}{:>7}{:>17}", version.text(), "test", "right", "wrong", "not implemented");
    let of = |count: &dyn Fn(&Row) -> usize| table.values().map(count).sum::<usize>();
    for (place, row) in &table {
        let id = place.iter().map(u32::to_string).collect::<Vec<_>>().join(".");
        println!("{id:<12}{:>6}{:>7}{:>17}  {}", row.right, row.wrong.len(), row.missing, row.wrong.join(" "));
    }
    let (right, wrong, missing) = (of(&|row| row.right), of(&|row| row.wrong.len()), of(&|row| row.missing));
    println!("{:<12}{right:>6}{wrong:>7}{missing:>17}\n", "all");
    (table, cases.len())
}
