//! `process try`: which stories are borne out, and what came instead.

use crate::{Folder, madoguchi};

const HEAD: &str = "process: jpcert-2014/flow-1
with Sato, Suzuki of PSIRT as POC
with Tanaka of Design as DES

at 2026-04-01 10:00
Sato opens the case
";

fn with_stories(test: &str) -> Folder {
    let folder = Folder::of_processes(test);
    folder.write("jpcert-2014/stories/opened.story", format!("story: a case is opened\n{HEAD}then ball: JPCERT\n"));
    folder.write(
        "jpcert-2014/stories/early.story",
        "story: too early\nprocess: jpcert-2014/flow-1\ncontinue: opened\n\nSato does 1.4.1\nrefused: embargo-over\n",
    );
    folder
}

#[test]
fn a_story_of_the_project_is_borne_out() {
    let said = madoguchi(&["process", "try", "jpcert-2014/stories/flow-1/published.story"]);
    assert_eq!(said.status, 0, "{said:?}");
    assert!(said.out.ends_with("\n1 story: 1 borne out, 0 not\n"), "{said:?}");
}

#[test]
fn what_is_not_borne_out_is_told_with_its_line_and_what_was_found() {
    let folder = with_stories("not-borne-out");
    folder.change("jpcert-2014/stories/opened.story", "then ball: JPCERT", "then ball: Design");
    let said = folder.madoguchi(&["process", "try", "jpcert-2014/stories/opened.story"]);
    assert_eq!(said.status, 1);
    assert!(said.out.starts_with("NOT  jpcert-2014/stories/opened.story: a case is opened\n"), "{said:?}");
    assert!(said.out.contains("     jpcert-2014/stories/opened.story:8: then ball: Design\n"), "{said:?}");
    assert!(said.out.contains("expected Design, found JPCERT"), "{said:?}");
    assert!(said.out.ends_with("1 story: 0 borne out, 1 not\n"), "{said:?}");
}

#[test]
fn a_fault_in_the_story_before_is_told_there() {
    let folder = with_stories("before");
    folder.change("jpcert-2014/stories/opened.story", "then ball: JPCERT", "Tanaka does 2.1.1 as usual");
    let said = folder.madoguchi(&["process", "try", "jpcert-2014/stories/early.story"]);
    assert_eq!(said.status, 1);
    assert!(said.out.contains("     jpcert-2014/stories/opened.story:8: Tanaka does 2.1.1 as usual\n"), "{said:?}");
}

#[test]
fn a_folder_of_stories_is_played_and_an_unreadable_one_is_told() {
    let folder = with_stories("folder");
    folder.write("jpcert-2014/stories/deeper/bad.story", "story: bad\nprocess: jpcert-2014/flow-1\nSato dances\n");
    let said = folder.madoguchi(&["process", "try", "jpcert-2014/stories"]);
    assert_eq!(said.status, 1);
    assert!(said.out.contains("jpcert-2014/stories/deeper/bad.story:3:1: [not-understood]"), "{said:?}");
    assert!(said.out.contains("ok   jpcert-2014/stories/opened.story: a case is opened"), "{said:?}");
    assert!(said.out.contains("3 stories: "), "{said:?}");
}

#[test]
fn a_process_put_before_the_stories_takes_the_place_of_theirs() {
    let folder = with_stories("under");
    folder.write(
        "ours.toml",
        "format = 1\nid = \"ours/flow-1\"\nversion = 1\ntitle = { ja = \"当社\", en = \"Ours\" }\nover = { id = \"jpcert-2014/flow-1\", version = 1 }\n",
    );
    let story = format!("story: whose process it is\n{HEAD}then it follows ours/flow-1\n");
    folder.write("jpcert-2014/stories/whose.story", story);
    let story = "jpcert-2014/stories/whose.story";
    assert_eq!(folder.madoguchi(&["process", "try", story]).status, 1);
    assert_eq!(folder.madoguchi(&["process", "try", "ours.toml", story]).status, 0);
    assert_eq!(folder.madoguchi(&["process", "try", "ours/flow-1@1", story]).status, 0);
}

#[test]
fn a_story_in_no_folder_of_processes_is_played_under_the_built_in_ones() {
    let folder = Folder::new("story-alone");
    folder.write("mine.story", format!("story: mine\n{HEAD}then ball: JPCERT\n"));
    assert_eq!(folder.madoguchi(&["process", "try", "mine.story"]).status, 0);
}

#[test]
fn what_happens_is_told_act_by_act_up_to_where_it_fails() {
    let folder = with_stories("tell");
    let said = folder.madoguchi(&["process", "try", "jpcert-2014/stories/early.story", "--tell"]);
    for what in [
        "Wednesday, 2026-04-01",
        "  10:00  Sato opens the case",
        "The ball is with JPCERT/CC",
        "Sato does 1.4.1 ",
        "[undecided]",
        "expected embargo-over, found",
    ] {
        assert!(said.out.contains(what), "no {what}: {said:?}");
    }
    folder.change("jpcert-2014/stories/opened.story", "then ball: JPCERT", "then ball: Design");
    let said = folder.madoguchi(&["process", "try", "jpcert-2014/stories/opened.story", "--tell"]);
    assert!(said.out.contains("  10:00  Sato opens the case"), "{said:?}");
    assert!(said.out.contains("expected Design"), "{said:?}");
    folder.change("jpcert-2014/stories/opened.story", "then ball: Design", "Sato does 1.4.1");
    let said = folder.madoguchi(&["process", "try", "jpcert-2014/stories/opened.story", "--tell"]);
    assert!(said.out.contains("  10:00  Sato does 1.4.1 ") && said.out.contains("× It is refused:"), "{said:?}");
}

#[test]
fn refusals_are_told_with_their_reasons() {
    let said = madoguchi(&["process", "try", "jpcert-2014/stories/flow-1/published.story", "--tell"]);
    assert!(said.out.contains("× It is refused:") && said.out.contains("[embargo-over]"), "{said:?}");
}

#[test]
fn where_there_is_no_story_it_is_said() {
    let said = madoguchi(&["process", "try", "calendars"]);
    assert_eq!(said.status, 2);
    assert!(said.err.contains("There is no story"), "{said:?}");
    assert_eq!(madoguchi(&["process", "try", "nowhere.story"]).status, 2);
    assert_eq!(madoguchi(&["process", "try", "jpcert-2014/flow-1.toml"]).status, 2);
}
