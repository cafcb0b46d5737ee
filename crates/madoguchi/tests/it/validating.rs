//! `csaf validate`: what is valid, what is not and where, what cannot be checked at all, and for whom it is told.

use std::io::Write;
use std::process::Stdio;

use serde_json::{Value, json};

use crate::{Folder, madoguchi, program, said};

/// A small document that is valid, and says little.
fn document() -> Value {
    let note = json!({ "category": "description", "text": "Nothing happened.", "title": "Description" });
    json!({
        "document": {
            "category": "csaf_base",
            "csaf_version": "2.0",
            "distribution": { "tlp": { "label": "WHITE" } },
            "lang": "en",
            "notes": [note],
            "publisher": { "category": "vendor", "name": "Kawasemi", "namespace": "https://psirt.kawasemi.example" },
            "title": "A document of a test",
            "tracking": {
                "current_release_date": "2026-04-14T01:00:00Z",
                "id": "KWS-1",
                "initial_release_date": "2026-04-14T01:00:00Z",
                "revision_history": [{ "date": "2026-04-14T01:00:00Z", "number": "1", "summary": "First." }],
                "status": "final",
                "version": "1",
            },
        },
    })
}

/// The same with a version that its history does not know: 6.1.16.
fn wrong() -> Value {
    let mut document = document();
    document["document"]["tracking"]["version"] = json!("2");
    document
}

fn folder(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write("good.json", format!("{:#}", document()));
    folder.write("bad.json", format!("{:#}", wrong()));
    folder
}

#[test]
fn a_valid_document_is_fine_and_a_wrong_one_is_told_with_its_place() {
    let folder = folder("valid");
    let good = folder.madoguchi(&["csaf", "validate", "good.json"]);
    assert_eq!((good.status, good.out.as_str()), (0, "good.json: no error in 44 tests of CSAF 2.0.\n"), "{good:?}");
    let bad = folder.madoguchi(&["csaf", "validate", "bad.json"]);
    assert_eq!(bad.status, 1, "{bad:?}");
    assert!(bad.out.contains("error 6.1.16 (number of the latest revision):"), "{bad:?}");
    assert!(bad.out.contains("    /document/tracking/version\n"), "{bad:?}");
    let line = format!("{:#}", wrong()).lines().position(|line| line.contains("\"version\"")).unwrap() + 1;
    assert!(bad.out.starts_with(&format!("bad.json:{line}:")), "{bad:?}");
}

#[test]
fn it_speaks_japanese() {
    let folder = folder("ja");
    let bad = folder.madoguchi(&["--language", "ja", "csaf", "validate", "bad.json"]);
    assert!(bad.out.contains("誤り 6.1.16（最新版の番号）"), "{bad:?}");
    let help = madoguchi(&["--language", "ja", "csaf", "validate", "--help"]);
    assert!(help.out.contains("終了ステータス: 0 すべて合格"), "{help:?}");
}

#[test]
fn what_cannot_be_checked_ends_with_two_and_a_sentence() {
    let folder = folder("unreadable");
    folder.write("broken.json", "{\n  \"document\": ");
    folder.write("other.json", "{}");
    folder.write("later.json", r#"{"document": {"csaf_version": "3.0"}}"#);
    folder.write("deep.json", "[".repeat(100_000));
    folder.write("large.json", vec![b' '; 15 * 1024 * 1024 + 1]);
    folder.write("latin.json", b"{\"document\": \"\xe9\"}");
    for (file, sentence) in [
        ("broken.json", "It is no JSON (line 2"),
        ("other.json", "It is no CSAF document"),
        ("later.json", "It says that it is CSAF \"3.0\""),
        ("deep.json", "nested too deep"),
        ("large.json", "larger than 15 MB"),
        ("latin.json", "It is not UTF-8"),
        ("nowhere.json", "There is no nowhere.json"),
    ] {
        let said = folder.madoguchi(&["csaf", "validate", file, "good.json"]);
        assert_eq!(said.status, 2, "{said:?}");
        assert!(said.err.contains(sentence), "{file}: {said:?}");
        assert!(said.out.contains("good.json: no error"), "the others are checked all the same: {said:?}");
    }
}

#[test]
fn a_folder_is_gone_through_and_what_is_no_csaf_in_it_left_out() {
    let folder = folder("folder");
    folder.write("csaf/2026/one.json", document().to_string());
    folder.write("csaf/feed.json", "{\"feed\": {}}");
    folder.write("csaf/.hidden.json", "no json");
    folder.write("csaf/notes.txt", "no json");
    let said = folder.madoguchi(&["csaf", "validate", "csaf"]);
    assert_eq!(said.status, 0, "{said:?}");
    assert!(said.out.ends_with("1 passed, 0 did not, 0 could not be checked, 1 left out as no CSAF.\n"), "{said:?}");
    let said = folder.madoguchi(&["csaf", "validate", "."]);
    assert_eq!(said.status, 1, "{said:?}");
    folder.write("empty/notes.txt", "");
    let said = folder.madoguchi(&["csaf", "validate", "empty"]);
    assert!(said.status == 2 && said.err.contains("There is no JSON file below empty"), "{said:?}");
}

#[test]
fn standard_input_is_a_document_like_any_other() {
    let folder = folder("stdin");
    let mut child = program(folder.path())
        .args(["csaf", "validate", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(wrong().to_string().as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stdout).unwrap().starts_with("-:1:"));
}

#[test]
fn a_preset_and_single_tests_choose_what_is_run() {
    let folder = folder("choose");
    let count = |words: &[&str]| {
        let words: Vec<&str> = ["csaf", "validate", "good.json"].into_iter().chain(words.iter().copied()).collect();
        let said = folder.madoguchi(&words);
        let text = said.out.lines().last().unwrap_or_default().to_owned();
        text.split(" tests of").next().and_then(|text| text.rsplit(' ').next().map(str::to_owned)).unwrap_or_default()
    };
    assert_eq!(count(&["--preset", "schema"]), "1");
    assert_eq!(count(&["--preset", "full"]), "75");
    assert_eq!(count(&["--test", "6.1.16", "--test", "6.2.10"]), "2");
    let unknown = folder.madoguchi(&["csaf", "validate", "good.json", "--test", "6.9.9"]);
    assert!(unknown.status == 2 && unknown.err.contains("There is no test \"6.9.9\""), "{unknown:?}");
    let both =
        said(program(folder.path()).args(["csaf", "validate", "good.json", "--test", "6.1.1", "--preset", "full"]));
    assert_eq!(both.status, 2, "{both:?}");
}

#[test]
fn from_which_weight_on_it_fails_can_be_said() {
    let folder = Folder::new("weight");
    let mut document = document();
    document["document"].as_object_mut().unwrap().remove("distribution");
    folder.write("it.json", document.to_string());
    let words = ["csaf", "validate", "it.json", "--test", "6.2.10"];
    let lenient = folder.madoguchi(&words);
    assert!(lenient.status == 0 && lenient.out.contains("warning 6.2.10"), "{lenient:?}");
    let strict = folder.madoguchi(&[&words[..], &["--fail-on", "warning"]].concat());
    assert_eq!(strict.status, 1, "{strict:?}");
}

#[test]
fn json_and_sarif_say_the_same_to_programs() {
    let folder = folder("machine");
    folder.write("odd name.json", "{}");
    let words = ["csaf", "validate", "good.json", "bad.json", "odd name.json", "--format"];
    let json = folder.madoguchi(&[&words[..], &["json"]].concat());
    assert_eq!(json.status, 2);
    let told: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(told["files"][0]["valid"], true);
    assert_eq!(told["files"][1]["found"][0]["test"], "6.1.16");
    assert_eq!(told["files"][1]["found"][0]["weight"], "error");
    assert!(told["files"][2]["error"].is_string());
    let sarif = folder.madoguchi(&[&words[..], &["sarif"]].concat());
    let told: Value = serde_json::from_str(&sarif.out).unwrap();
    let run = &told["runs"][0];
    assert_eq!(told["version"], "2.1.0");
    assert_eq!(run["results"][0]["ruleId"], run["tool"]["driver"]["rules"][0]["id"]);
    assert_eq!(run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "bad.json");
    assert!(run["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"].as_u64().unwrap() > 1);
    assert_eq!(run["invocations"][0]["executionSuccessful"], false);
    let uri = &run["invocations"][0]["toolExecutionNotifications"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
        ["uri"];
    assert_eq!(uri, "odd%20name.json");
}

#[test]
fn the_tests_are_listed_with_what_they_are_about() {
    let said = madoguchi(&["csaf", "tests"]);
    assert!(said.out.contains("6.1.13") && said.out.contains("package URL"), "{said:?}");
    assert!(madoguchi(&["csaf", "tests", "--csaf-version", "2.1"]).out.contains("6.1.34"));
}
