//! Stories that cannot be read, and stories that cannot be borne out: an error with its line, and never a panic.

use casework::{
    process::Problems,
    story::{Failure, LARGEST, Library, read_story, run},
};

use crate::{bad_processes::found, shelf};

const HEAD: &str = "story: A story\nprocess: jpcert-2014/flow-1\n";

fn unread(bytes: &[u8]) -> Problems {
    let problems = read_story(bytes).map(|story| story.title).unwrap_err();
    assert!(!problems.0.is_empty());
    problems
}

/// The lines, from 1, that are not understood.
fn not_understood(text: &str) -> Vec<u32> {
    let Err(problems) = read_story(text.as_bytes()) else { return Vec::new() };
    for problem in &problems.0 {
        found(&problems, problem.code, 0, problem.pos.line).unwrap();
    }
    problems.0.iter().filter(|problem| problem.code == "not-understood").map(|problem| problem.pos.line).collect()
}

#[test]
fn a_story_without_a_head_says_what_is_missing() {
    for nothing in ["", " \n\t\n", "# Nothing yet.\n", "\u{3000}"] {
        let problems = unread(nothing.as_bytes());
        let told: Vec<_> = problems.0.iter().map(|problem| (problem.code, problem.pos.line)).collect();
        assert_eq!(told, [("missing-key", 1), ("missing-key", 1)]);
    }
    assert_eq!(unread(b"story: A story\n").0.len(), 1);
}

#[test]
fn a_file_that_is_no_story_is_refused() {
    for (bytes, code) in [
        (vec![b'#'; LARGEST + 1], "too-large"),
        (b"story: \x8e\xe8\x8f\x87\n".to_vec(), "not-utf-8"),
        (b"story: a\0b\n".to_vec(), "nul"),
        (format!("{HEAD}# {}\n", "a".repeat(10_000)).into_bytes(), "line-too-long"),
    ] {
        assert_eq!(unread(&bytes).0.iter().map(|problem| problem.code).collect::<Vec<_>>(), [code]);
    }
}

#[test]
fn junk_below_the_limit_is_refused() {
    for piece in ["a\n", "=\n", "then \n", "\"\n", "手\n", "with of as\n", "Sato does 1.1: \"\n"] {
        unread(piece.repeat(LARGEST / piece.len()).as_bytes());
    }
}

#[test]
fn every_sentence_that_is_not_understood_is_named_with_its_line() {
    let text = format!(
        "{HEAD}\nSato sleeps\nlater 3 weeks\n# A comment\nthen the sun shines\nSato opens the case\nthen ball JPCERT\n"
    );
    assert_eq!(not_understood(&text), [4, 5, 7, 9]);
}

#[test]
fn sentences_that_are_nearly_right_are_not_understood() {
    for line in [
        "with Sato",
        "with Sato of PSIRT as CHIEF",
        "later",
        "Sato opens the case again",
        "Sato adds customer Alpha",
        "Sato adds customer Alpha using PLC-X under nda 2026-01-01",
        "Sato adds party JPCERT as CERT",
        "Sato does 1.2.1.",
        "Sato does 1",
        "Sato does 1.2.1: overview",
        "Sato does 1.2.1: overview = \"a\"; overview = \"b\"",
        "Sato does 1.2.1, telling everybody",
        "Sato contributes to 1.3.1 saying nothing",
        "Sato agrees to 4.4.1 edition -1",
        "Sato agrees to 4.4.1 edition 4294967296",
        "Sato objects to 4.4.1",
        "Sato objects to 4.4.1 because it is late",
        "Tanaka corrects 2.1.1 because \"It was not so.\"",
        "Tanaka corrects 2.1.1 because \"It was not so: reproduced = no",
        "Sato records that JPCERT accepts embargo one",
        "Sato reports fire \"in the plant\"",
        "Sato reports public",
        "Sato staffs CARE with Care",
        "Sato staffs CHIEF with Care because \"of it\"",
        "the letter to Alpha fails",
        "then clock one-year rings",
        "then Tanaka sees everything",
        "then state: report",
        "then agreed to 4,4,1: PSIRT",
        "then says: no quotes",
    ] {
        assert_eq!(not_understood(&format!("{HEAD}{line}\n")), [3], "{line}");
    }
}

fn told(library: &Library, text: &str) -> Failure {
    match run(&read_story(text.as_bytes()).unwrap(), library) {
        Ok(_) => panic!("this was borne out:\n{text}"),
        Err(failure) => failure,
    }
}

#[test]
fn a_story_under_a_process_that_is_not_here_is_not_run() {
    let failure = told(&Library::default(), HEAD);
    assert!(failure.sentence.en.contains("no process `jpcert-2014/flow-1`"), "{failure:?}");
}

#[test]
fn a_story_that_goes_on_from_nothing_is_not_run() {
    let failure = told(&shelf().library, &format!("{HEAD}continue: flow-1/nowhere\n"));
    assert!(failure.sentence.en.contains("no story `flow-1/nowhere`"), "{failure:?}");
}

#[test]
fn stories_that_go_on_from_one_another_without_end_are_not_run() {
    let mut library = shelf().library;
    for (name, before) in [("round-a", "round-b"), ("round-b", "round-a"), ("itself", "itself")] {
        let text = format!("{HEAD}continue: {before}\nSato opens the case\n");
        library.stories.insert(name.into(), read_story(text.as_bytes()).unwrap());
    }
    for name in ["round-a", "itself"] {
        let failure = run(&library.stories[name], &library).map(|run| run.case).unwrap_err();
        assert!(failure.sentence.en.contains("without end"), "{failure:?}");
    }
}

#[test]
fn what_cannot_be_acted_on_is_told_with_its_line() {
    let library = shelf().library;
    for (line, words) in [
        ("Nobody opens the case", "who Nobody is"),
        ("at noon", "write it like"),
        ("at 2026-02-30 10:00", "write it like"),
        ("at 99999-01-01", "write it like"),
        ("Sato proposes an embargo until 2026-06-10 14:00 Nowhere/Nowhere with JPCERT", "write it like"),
        ("Sato adds customer Alpha using PLC-X under nda yesterday to tomorrow", "is no day"),
        ("Sato moves the case by no-map because \"why not\"", "no map"),
        ("Sato records the fix of PLC-X as deployed", "product/vulnerability"),
        ("the letter to Alpha fails because \"no such mailbox\"", "no letter to Alpha"),
        ("then clock no-clock is stopped", "no-clock"),
        ("then Nobody may do 2.1.1", "Nobody"),
    ] {
        let failure = told(
            &library,
            &format!("{HEAD}with Sato of PSIRT as POC\nat 2026-04-01 10:00\nSato opens the case\n{line}\n"),
        );
        assert_eq!((failure.pos.line, failure.line.as_str()), (6, line));
        assert!(failure.sentence.en.contains(words) && !failure.sentence.ja.is_empty(), "{line}: {failure:?}");
    }
}

#[test]
fn what_was_to_be_refused_and_was_not_is_told() {
    let failure = told(
        &shelf().library,
        &format!("{HEAD}with Sato of PSIRT as POC\nat 2026-04-01 10:00\nSato opens the case\nrefused: not-your-role\n"),
    );
    assert_eq!(failure.pos.line, 6);
}

#[test]
fn the_ends_of_time_are_hours_like_others() {
    let library = shelf().library;
    for at in ["-9999-01-01 00:00", "0000-01-01 00:00", "1970-01-01 00:00", "9999-12-30 23:59"] {
        let opening = format!(
            "{HEAD}with Sato of PSIRT as POC\nat {at}\nSato opens the case\nSato does 1.2.1 as usual\nlater 9999 years\nthe clocks are looked at\n"
        );
        let Ok(story) = read_story(opening.as_bytes()) else { continue };
        let _whatever_comes = run(&story, &library);
    }
}
