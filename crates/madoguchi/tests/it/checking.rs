//! `process check` finds what is wrong, and where; `--record` fixes what a version says.

use std::fs;

use crate::{Folder, PROCESSES, madoguchi};

const FLOW: &str = "jpcert-2014/flow-1.toml";

/// A small process of one's own over the deck's.
const OURS: &str = r#"format = 1
id = "ours/flow-1"
version = 1
title = { ja = "当社の手順", en = "Our process" }
over = { id = "jpcert-2014/flow-1", version = 1 }

[[change]]
step = "2.1.1"
joint = ["QA"]
"#;

#[track_caller]
fn finds(out: &str, line: usize, code: &str) {
    let found = out.lines().any(|told| told.contains(&format!(":{line}:")) && told.contains(&format!("[{code}]")));
    assert!(found, "no [{code}] in line {line}:\n{out}");
}

#[test]
fn the_decks_flow_is_sound_and_says_what_it_is() {
    let said = madoguchi(&["process", "check", FLOW]);
    assert_eq!(said.status, 0, "{said:?}");
    assert!(said.out.contains("jpcert-2014/flow-1, version 1, 33 steps, sha256:"), "{said:?}");
    assert_eq!(madoguchi(&["process", "check", FLOW, "--format", "json"]).out, "[]\n");
}

#[test]
fn every_kind_of_file_is_checked() {
    let folder = Folder::of_processes("kinds");
    folder.write("ours/flow-1.toml", OURS);
    folder.write("ours/versions.toml", "");
    folder.write("ours/stories/first.story", "story: it begins\nprocess: ours/flow-1\n");
    let map = fs::read(format!("{PROCESSES}/jpcert-2014/maps/flow-2-to-flow-1.toml")).unwrap();
    folder.write("jpcert-2014/maps/flow-2-to-flow-1.toml", map);
    let said = folder.madoguchi(&["process", "check", "."]);
    assert_eq!(said.status, 0, "{said:?}");
    for what in [
        "a map from jpcert-2014/flow-2@1",
        "a calendar",
        "the hashes",
        "a story under ours/flow-1",
        "ours/flow-1, version 1",
    ] {
        assert!(said.out.contains(what), "no {what}: {said:?}");
    }
}

/// What is badly written, and what is badly thought out.
const WRITTEN: [(&str, &str, &str); 3] = [
    ("optional = true", "optionnal = true", "unknown-key"),
    ("lead = [\"DES\"]", "lead = [\"DEZ\"]", "unknown-role"),
    ("en = \"We have received your information\"", "", "missing-language"),
];
const THOUGHT: [(&str, &str, &str); 4] = [
    ("after = [\"1.1\"]", "after = [\"1.9\"]", "unknown-step"),
    ("id = \"ipa_number\"\n", "id = \"finder_reported_on\"\n", "field-asked-twice"),
    ("    \"second-person\",\n", "\n", "publication-without-second-person"),
    ("stops = [\"published\", \"closed\"]", "stops = []", "clock-nothing-stops"),
];

fn faults_are_told(test: &str, faults: &[(&str, &str, &str)]) {
    let folder = Folder::of_processes(test);
    let lines: Vec<usize> = faults.iter().map(|(before, after, _)| folder.change(FLOW, before, after)).collect();
    let text = folder.read(FLOW);
    let said = folder.madoguchi(&["process", "check", FLOW]);
    assert_eq!(said.status, 1, "{said:?}");
    for ((_, after, code), line) in faults.iter().zip(lines) {
        // A fault of something that is not there stands where its table or its list begins.
        let place = match *code {
            "field-asked-twice" => head_before(&text, line, "[[step.ask]]"),
            "clock-nothing-stops" => head_before(&text, line, "[[clock]]"),
            "publication-without-second-person" => head_before(&text, line, "guards = ["),
            _ => line,
        };
        assert!(after.is_empty() || text.contains(after));
        finds(&said.out, place, code);
    }
    assert_eq!(said.out.matches("    → ").count(), faults.len(), "{}", said.out);
    assert!(said.out.ends_with(&format!("\n{} problems in 1 file; 1 file checked.\n", faults.len())), "{said:?}");
}

fn head_before(text: &str, line: usize, head: &str) -> usize {
    text.lines().take(line).enumerate().filter(|(_, text)| text.starts_with(head)).last().unwrap().0 + 1
}

#[test]
fn everything_that_is_badly_written_is_told_at_once_with_its_line() {
    faults_are_told("written", &WRITTEN);
}

#[test]
fn everything_that_does_not_hold_together_is_told_at_once_with_its_line() {
    faults_are_told("thought", &THOUGHT);
}

#[test]
fn seven_faults_of_both_sorts_are_told_at_once_with_their_lines() {
    faults_are_told("seven", &[&WRITTEN[..], &THOUGHT[..]].concat());
}

#[test]
fn problems_are_told_to_programs_in_both_languages() {
    let folder = Folder::of_processes("json");
    let line = folder.change(FLOW, "lead = [\"DES\"]", "lead = [\"DEZ\"]");
    let said = folder.madoguchi(&["process", "check", FLOW, "--format", "json"]);
    assert_eq!(said.status, 1);
    for part in [
        format!("\"file\": \"{FLOW}\""),
        format!("\"line\": {line}"),
        "\"column\": 9".into(),
        "\"code\": \"unknown-role\"".into(),
        "「DEZ」".into(),
        "`DEZ`".into(),
        "\"remedy\": {".into(),
    ] {
        assert!(said.out.contains(&part), "no {part}: {}", said.out);
    }
}

#[test]
fn a_problem_of_a_companys_file_is_told_where_it_is() {
    let folder = Folder::of_processes("tailored");
    folder.write("ours/flow-1.toml", OURS);
    assert_eq!(folder.madoguchi(&["process", "check", "ours/flow-1.toml"]).status, 0);
    let line = folder.change("ours/flow-1.toml", "step = \"2.1.1\"", "step = \"2.1.9\"");
    let said = folder.madoguchi(&["process", "check", "ours/flow-1.toml"]);
    assert_eq!(said.status, 1);
    assert!(said.out.starts_with(&format!("ours/flow-1.toml:{}:", line - 1)), "{said:?}");
}

#[test]
fn a_faulty_process_below_is_named_with_the_file_that_lies_over_it_and_spoils_no_other() {
    let folder = Folder::of_processes("base");
    folder.write("ours/flow-1.toml", OURS);
    folder.change(FLOW, "lead = [\"DES\"]", "lead = [\"DEZ\"]");
    let said = folder.madoguchi(&["process", "check", "ours/flow-1.toml", "jpcert-2014/flow-2.toml"]);
    assert_eq!(said.status, 1);
    assert!(said.out.contains("ours/flow-1.toml:1:1: [no-base]"), "{said:?}");
    assert!(said.out.contains("jpcert-2014/flow-1.toml:") && said.out.contains("[unknown-role]"), "{said:?}");
    assert!(said.out.contains("jpcert-2014/flow-2, version 1"), "{said:?}");
}

#[test]
fn two_files_of_the_same_version_are_told() {
    let folder = Folder::of_processes("doubled-version");
    folder.write("jpcert-2014/copy.toml", folder.read(FLOW));
    let said = folder.madoguchi(&["process", "check", FLOW]);
    assert_eq!(said.status, 1, "{said:?}");
    assert!(said.out.contains("[doubled-version]") && said.out.contains("jpcert-2014/copy.toml"), "{said:?}");
}

#[test]
fn a_story_that_names_what_nobody_knows_is_told() {
    let folder = Folder::of_processes("story-names");
    folder.write(
        "jpcert-2014/stories/a.story",
        "# why\nstory: a\nprocess: jpcert-2014/flow-9\ncontinue: b\n\nSato dances\n",
    );
    let said = folder.madoguchi(&["process", "check", "jpcert-2014/stories/a.story"]);
    finds(&said.out, 6, "not-understood");
    folder.write("jpcert-2014/stories/a.story", "# why\nstory: a\nprocess: jpcert-2014/flow-9\ncontinue: b\n");
    let said = folder.madoguchi(&["process", "check", "jpcert-2014/stories/a.story"]);
    finds(&said.out, 3, "unknown-process");
    finds(&said.out, 4, "unknown-story");
    assert_eq!(said.status, 1);
}

#[test]
fn a_file_that_stands_in_no_folder_of_processes_goes_with_the_built_in_ones() {
    let folder = Folder::new("alone");
    folder.write("mine.toml", OURS);
    folder.write("mine.story", "story: mine\nprocess: ours/flow-1\n");
    let said = folder.madoguchi(&["process", "check", "mine.toml", "mine.story"]);
    assert_eq!(said.status, 0, "{said:?}");
    assert!(said.out.contains("mine.toml: ours/flow-1, version 1, 33 steps"), "{said:?}");
}

#[test]
fn the_folder_of_processes_can_be_named() {
    let folder = Folder::new("root");
    folder.write("mine.toml", OURS.replace("jpcert-2014/flow-1", "other/flow"));
    assert_eq!(folder.madoguchi(&["process", "check", "mine.toml"]).status, 1);
    let flow = fs::read_to_string(format!("{PROCESSES}/jpcert-2014/flow-1.toml")).unwrap();
    let calendar = fs::read(format!("{PROCESSES}/calendars/jp.toml")).unwrap();
    folder.write("deep/calendars/jp.toml", calendar);
    folder.write("deep/other.toml", flow.replacen("jpcert-2014/flow-1", "other/flow", 1));
    let said = folder.madoguchi(&["process", "check", "mine.toml", "--root", "deep"]);
    assert_eq!(said.status, 0, "{said:?}");
}

#[test]
fn a_recorded_version_may_not_say_something_else_and_a_new_one_may() {
    let folder = Folder::of_processes("record");
    let said = folder.madoguchi(&["process", "check", FLOW, "--record"]);
    assert_eq!(said.status, 0);
    assert!(said.out.contains("recorded version 1 of jpcert-2014/flow-1 in jpcert-2014/versions.toml"), "{said:?}");
    let recorded = folder.read("jpcert-2014/versions.toml");
    assert!(recorded.contains("[[version]]") && recorded.contains("sha256:"), "{recorded}");

    folder.change(FLOW, "en = \"We have received your information\"", "en = \"We have got it\"");
    let said = folder.madoguchi(&["process", "check", FLOW, "--record"]);
    assert_eq!(said.status, 1);
    finds(&said.out, 1, "changed-without-version");
    assert_eq!(folder.read("jpcert-2014/versions.toml"), recorded);

    folder.change(FLOW, "version = 1", "version = 2");
    let said = folder.madoguchi(&["process", "check", FLOW, "--record"]);
    assert_eq!(said.status, 0, "{said:?}");
    let both = folder.read("jpcert-2014/versions.toml");
    assert!(both.starts_with(&recorded) && both.matches("[[version]]").count() == 2, "{both}");
}

#[test]
fn a_companys_file_that_changed_without_a_new_version_is_named_itself() {
    let folder = Folder::of_processes("record-tailored");
    folder.write("ours/flow-1.toml", OURS);
    assert_eq!(folder.madoguchi(&["process", "check", "ours/flow-1.toml", "--record"]).status, 0);
    folder.change("ours/flow-1.toml", "Our process", "Our own process");
    let said = folder.madoguchi(&["process", "check", "ours/flow-1.toml"]);
    assert!(said.out.starts_with("ours/flow-1.toml:1:1: [changed-without-version]"), "{said:?}");
}

#[test]
fn recording_twice_changes_nothing_and_keeps_what_people_wrote() {
    let folder = Folder::of_processes("record-twice");
    folder.write("jpcert-2014/versions.toml", "# Kept by the PSIRT.");
    folder.madoguchi(&["process", "check", FLOW, "--record"]);
    let once = folder.read("jpcert-2014/versions.toml");
    assert!(once.starts_with("# Kept by the PSIRT.\n"), "{once}");
    let said = folder.madoguchi(&["process", "check", FLOW, "--record"]);
    assert!(said.out.contains("already"), "{said:?}");
    assert_eq!(folder.read("jpcert-2014/versions.toml"), once);
}

#[test]
fn a_faulty_versions_file_is_told_with_the_process_and_nothing_is_added_to_it() {
    let folder = Folder::of_processes("record-faulty");
    folder.write("jpcert-2014/versions.toml", "[[version]]\nid = 3\n");
    let said = folder.madoguchi(&["process", "check", FLOW, "--record"]);
    assert_eq!(said.status, 1);
    assert!(said.out.contains("jpcert-2014/versions.toml:1:1: [bad-versions]"), "{said:?}");
    assert_eq!(folder.read("jpcert-2014/versions.toml"), "[[version]]\nid = 3\n");
    let both = folder.madoguchi(&["process", "check", FLOW, "jpcert-2014/flow-2.toml", "--record"]);
    assert_eq!((both.status, both.out.matches("[bad-versions]").count()), (1, 1), "{both:?}");
    assert!(!both.out.contains("steps, sha256:"), "{both:?}");
}

#[test]
fn what_is_not_there_or_is_no_process_is_said_and_the_rest_is_checked_all_the_same() {
    let said = madoguchi(&["process", "check", "nowhere.toml", FLOW]);
    assert_eq!(said.status, 2);
    assert!(said.err.contains("There is no nowhere.toml"), "{said:?}");
    assert!(said.out.contains("33 steps"), "{said:?}");
    let folder = Folder::new("other");
    folder.write("notes.txt", "notes");
    let said = folder.madoguchi(&["process", "check", "notes.txt"]);
    assert_eq!(said.status, 2);
    assert!(said.err.contains("neither a process (.toml) nor a story (.story)"), "{said:?}");
}
