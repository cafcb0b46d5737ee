//! What a version says never changes, and its hash tells whether it did.

use casework::{
    case::Case,
    process::{StoredVersion, Versions, check, diff, read_versions},
    story::run,
};

use crate::{FLOW_1, bad_processes::edited, checked, read, shelf};

fn hash(text: &str) -> String {
    read(text).unwrap().hash.to_string()
}

#[test]
fn comments_and_layout_are_not_what_a_process_says() {
    let without_comments: String =
        FLOW_1.lines().filter(|line| !line.starts_with('#')).map(|line| format!("{line}\n")).collect();
    let as_windows_saves_it = FLOW_1.replace('\n', "\r\n");
    let spread = FLOW_1.replace(" = ", "  =\t").replace("[[step]]", "\n\n  [[ step ]]  # a step");
    let other_quotes =
        FLOW_1.replace("zone = \"Asia/Tokyo\"", "zone = 'Asia/Tokyo'").replace("format = 1", "format = 0x1");
    for same in [without_comments, as_windows_saves_it, spread, other_quotes] {
        assert_ne!(same, FLOW_1);
        assert_eq!(hash(&same), hash(FLOW_1));
    }
}

#[test]
fn the_order_of_keys_says_nothing_and_that_of_steps_does() {
    let keys =
        edited(FLOW_1, "", "format = 1\nid = \"jpcert-2014/flow-1\"\n", "id = \"jpcert-2014/flow-1\"\nformat = 1\n");
    assert_eq!(hash(&keys), hash(FLOW_1));
    let steps = edited(FLOW_1, "number = \"2.1.1\"", "joint = [\"RND\", \"SIM\"]", "joint = [\"SIM\", \"RND\"]");
    assert_ne!(hash(&steps), hash(FLOW_1));
}

#[test]
fn a_changed_word_is_another_hash() {
    let words = edited(FLOW_1, "number = \"2.1.1\"", "再現の確認", "再現試験");
    assert_ne!(hash(&words), hash(FLOW_1));
    assert!(hash(FLOW_1).strip_prefix("sha256:").is_some_and(|digits| digits.len() == 64), "{}", hash(FLOW_1));
}

/// Flow 1 was published as it is.
fn published() -> Versions {
    let hash = hash(FLOW_1);
    read_versions(&format!("[[version]]\nid = \"jpcert-2014/flow-1\"\nversion = 1\nhash = \"{hash}\"\n")).unwrap()
}

#[test]
fn a_version_that_was_published_keeps_its_words() {
    assert!(check(read(FLOW_1).unwrap(), &published()).is_ok());
    let changed = edited(FLOW_1, "number = \"2.1.1\"", "再現の確認", "再現試験");
    let problems = check(read(&changed).unwrap(), &published()).unwrap_err().0;
    assert_eq!(problems.len(), 1);
    assert_eq!((problems[0].code, problems[0].pos.line), ("changed-without-version", 1));
    assert!(problems[0].remedy.en.contains("version = 2") && problems[0].remedy.ja.contains("version = 2"));
}

#[test]
fn under_its_next_version_it_may_say_something_else() {
    let changed = edited(FLOW_1, "number = \"2.1.1\"", "再現の確認", "再現試験");
    let changed = edited(&changed, "", "version = 1\n", "version = 2\n");
    assert!(check(read(&changed).unwrap(), &published()).is_ok());
}

#[test]
fn a_comment_on_a_published_version_changes_nothing() {
    let commented = format!("{FLOW_1}\n# Seen by the auditor.\n");
    assert!(check(read(&commented).unwrap(), &published()).is_ok());
}

#[test]
fn a_list_of_versions_with_other_keys_is_refused() {
    for text in [
        "[[versions]]",
        "[[version]]\nid = \"a\"",
        "version = 1",
        "[[version]]\nid = \"a\"\nversion = -1\nhash = \"\"",
        "=",
    ] {
        assert!(read_versions(text).is_err(), "{text}");
    }
    assert_eq!(read_versions("").unwrap(), Versions::default());
}

#[test]
fn what_is_stored_of_a_version_reads_back_as_it_was() {
    let process = checked(FLOW_1).unwrap();
    let stored = StoredVersion::of(&process, FLOW_1);
    let back: StoredVersion = serde_json::from_str(&serde_json::to_string(&stored).unwrap()).unwrap();
    assert_eq!(back, stored);
    let again = checked(&back.text).unwrap();
    assert_eq!(again.reference(), process.reference());
    assert_eq!((&stored.id, stored.version, &stored.hash), (&process.id, process.version, &process.reference().hash));
    assert!(diff(&process, &again).is_empty());
}

#[test]
fn what_differs_between_two_versions_is_told_in_both_languages() {
    let changed = edited(FLOW_1, "number = \"2.1.1\"", "joint = [\"RND\", \"SIM\"]", "joint = [\"RND\"]");
    let changed = edited(&changed, "id = \"one-year\"", "1 year", "2 years");
    let differences = diff(&checked(FLOW_1).unwrap(), &checked(&changed).unwrap());
    let places: Vec<&str> = differences.iter().map(|difference| difference.place.as_str()).collect();
    assert_eq!(places, ["2.1.1", "clock one-year"]);
    assert_eq!(differences[0].sentence.en, "joint: RND, SIM → RND");
    assert!(differences.iter().all(|difference| !difference.sentence.ja.is_empty()));
}

#[test]
fn a_case_is_what_its_entries_add_up_to_across_a_move() {
    let shelf = shelf();
    let story = &shelf.library.stories["flow-2/into-flow-1"];
    let Ok(run) = run(story, &shelf.library) else { panic!("the story is not borne out") };
    assert_eq!(Case::replay(&run.ledger), run.case);
    assert_eq!(run.case.process.as_ref().map(|process| process.id.as_str()), Some("jpcert-2014/flow-1"));
    let stored: Vec<String> = run.ledger.iter().map(|entry| serde_json::to_string(entry).unwrap()).collect();
    let read: Vec<casework::case::Entry> = stored.iter().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(Case::replay(&read), run.case);
}
