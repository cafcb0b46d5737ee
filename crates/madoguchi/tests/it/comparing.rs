//! `process diff`, `draw` and `list`.

use crate::{Folder, madoguchi};

const FLOW: &str = "jpcert-2014/flow-1.toml";

fn with_a_second_version(test: &str) -> Folder {
    let folder = Folder::of_processes(test);
    folder.write("jpcert-2014/flow-1-v2.toml", folder.read(FLOW).replacen("version = 1", "version = 2", 1));
    folder.change("jpcert-2014/flow-1-v2.toml", "lead = [\"DES\"]", "lead = [\"DES\", \"QA\"]");
    folder
}

#[test]
fn two_versions_are_compared_in_the_words_of_the_process() {
    let folder = with_a_second_version("diff");
    for words in [
        ["process", "diff", FLOW, "jpcert-2014/flow-1-v2.toml"],
        ["process", "diff", "jpcert-2014/flow-1@1", "jpcert-2014/flow-1"],
    ] {
        let said = folder.madoguchi(&words);
        assert_eq!(said.status, 0, "{said:?}");
        assert!(said.out.lines().any(|line| line.ends_with("lead: DES → DES, QA")), "{said:?}");
    }
    let exit_code = ["process", "diff", FLOW, "jpcert-2014/flow-1-v2.toml", "--exit-code"];
    assert_eq!(folder.madoguchi(&exit_code).status, 1);
}

#[test]
fn a_process_compared_with_itself_says_the_same() {
    let said = madoguchi(&["process", "diff", FLOW, "jpcert-2014/flow-1", "--exit-code"]);
    assert_eq!((said.status, said.out.as_str()), (0, "They say the same.\n"));
}

#[test]
fn a_name_that_nothing_bears_is_answered_with_those_that_there_are() {
    let said = madoguchi(&["process", "diff", "jpcert-2014/flow-9", FLOW]);
    assert_eq!(said.status, 2);
    assert!(said.err.contains("jpcert-2014/flow-9") && said.err.contains("jpcert-2014/flow-2@1"), "{said:?}");
}

#[test]
fn a_faulty_file_is_not_compared_but_told() {
    let folder = with_a_second_version("diff-faulty");
    folder.change(FLOW, "lead = [\"DES\"]", "lead = [\"DEZ\"]");
    let said = folder.madoguchi(&["process", "diff", FLOW, "jpcert-2014/flow-2"]);
    assert_eq!((said.status, said.out.as_str()), (1, ""));
    assert!(said.err.contains("[unknown-role]"), "{said:?}");
}

#[test]
fn a_picture_is_written_where_one_says() {
    let folder = Folder::of_processes("draw");
    let said = folder.madoguchi(&["process", "draw", FLOW, "--to", "flow-1.svg"]);
    assert_eq!((said.status, said.out.as_str()), (0, "Wrote flow-1.svg.\n"), "{said:?}");
    let both = folder.read("flow-1.svg");
    assert!(both.contains("<svg") && both.contains("概要情報の受領") && both.contains("overview"));
    folder.madoguchi(&["process", "draw", FLOW, "--to", "flow-1.svg", "--language", "en"]);
    assert!(!folder.read("flow-1.svg").contains("概要情報の受領"));
    folder.madoguchi(&["process", "draw", FLOW, "--to", "flow-1.svg", "--language", "en", "--both"]);
    assert_eq!(folder.read("flow-1.svg"), both);
}

#[test]
fn a_picture_for_pages_speaks_one_language() {
    let said = madoguchi(&["process", "draw", "jpcert-2014/flow-1", "--form", "mermaid", "--language", "ja"]);
    assert_eq!(said.status, 0);
    assert!(said.out.starts_with("flowchart") && said.out.contains("概要情報の受領"), "{said:?}");
    assert_eq!(madoguchi(&["process", "draw", "jpcert-2014/flow-1", "--form", "mermaid", "--both"]).status, 2);
}

#[test]
fn a_picture_is_never_written_over_a_process() {
    let folder = Folder::of_processes("draw-over");
    let before = folder.read(FLOW);
    let said = folder.madoguchi(&["process", "draw", FLOW, "--to", FLOW]);
    assert_eq!(said.status, 2, "{said:?}");
    assert_eq!(folder.read(FLOW), before);
}

#[test]
fn the_built_in_processes_are_listed_wherever_one_stands() {
    let folder = Folder::new("list-built-in");
    let said = folder.madoguchi(&["process", "list"]);
    assert_eq!(said.status, 0);
    for what in ["jpcert-2014/flow-1 ", "jpcert-2014/flow-2 ", "flow-2-to-flow-1", "(built in)"] {
        assert!(said.out.contains(what), "no {what}: {said:?}");
    }
}

#[test]
fn a_folder_is_listed_with_its_faulty_files() {
    let folder = with_a_second_version("list");
    let said = folder.madoguchi(&["process", "list", "."]);
    assert_eq!(said.status, 0, "{said:?}");
    assert!(said.out.contains("jpcert-2014/flow-1-v2.toml"), "{said:?}");
    folder.change(FLOW, "lead = [\"DES\"]", "lead = [\"DEZ\"]");
    let said = folder.madoguchi(&["process", "list", "."]);
    assert_eq!(said.status, 1);
    assert!(
        said.out.contains("  jpcert-2014/flow-1.toml (1)  madoguchi process check jpcert-2014/flow-1.toml"),
        "{said:?}"
    );
    let said = folder.madoguchi(&["process", "list", ".", "--format", "json"]);
    assert!(said.out.contains("\"id\": \"jpcert-2014/flow-2\"") && said.out.contains("\"problems\": 1"), "{said:?}");
}

#[test]
fn a_folder_that_is_not_there_is_said() {
    assert_eq!(madoguchi(&["process", "list", "nowhere"]).status, 2);
    assert_eq!(madoguchi(&["process", "list", FLOW]).status, 2);
}
