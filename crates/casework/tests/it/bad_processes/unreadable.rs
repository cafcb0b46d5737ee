//! Files that are hardly text at all: an error, quickly, and never a panic.

use casework::process::{LARGEST, Problems, Versions, check, read_process, read_tailoring};

use super::found;
use crate::{FLOW_1, checked, read, surroundings};

/// The codes that the tests below look for.
pub(super) const CODES: &[&str] = &["empty-file", "line-too-long", "not-utf-8", "nul", "too-large"];

/// These bytes are refused as a process, and as a company's file over one.
fn refused(bytes: &[u8]) -> [Problems; 2] {
    let process = read_process(bytes, &surroundings()).and_then(|draft| check(draft, &Versions::default()));
    let over = read_tailoring(bytes).and_then(|tailoring| tailoring.over(&read(FLOW_1)?));
    let over = over.and_then(|draft| check(draft, &Versions::default()));
    [process.map(|process| process.id.clone()).unwrap_err(), over.map(|process| process.id.clone()).unwrap_err()]
}

fn refused_as(bytes: &[u8], code: &str, line: u32) {
    assert!(CODES.contains(&code));
    for (file, problems) in refused(bytes).iter().enumerate() {
        found(problems, code, file as u8, line).unwrap();
        assert_eq!(problems.0.len(), 1, "{problems:?}");
    }
}

#[test]
fn a_file_without_anything_in_it_is_empty() {
    refused_as(b"", "empty-file", 1);
    refused_as(b" \n\t\r\n \n", "empty-file", 1);
    refused_as("\u{3000}\n".as_bytes(), "empty-file", 1);
}

#[test]
fn a_file_over_the_limit_is_too_large() {
    refused_as(&vec![b'#'; LARGEST + 1], "too-large", 1);
    refused_as(&vec![0xff; 10 * LARGEST], "too-large", 1);
}

#[test]
fn a_file_in_shift_jis_is_named_with_the_line_where_it_begins() {
    // 手順 in Shift_JIS.
    refused_as(b"format = 1\ntitle = { ja = \"\x8e\xe8\x8f\x87\" }\n", "not-utf-8", 2);
}

#[test]
fn a_nul_character_is_named_with_its_line() {
    refused_as(b"format = 1\n\nid = \"a\0b\"\n", "nul", 3);
}

#[test]
fn a_file_that_is_all_on_one_line_is_not_read() {
    refused_as(format!("format = 1\nid = \"{}\"\n", "a".repeat(20_000)).as_bytes(), "line-too-long", 2);
}

#[test]
fn the_column_is_counted_in_characters() {
    let [problems, _] = refused("# 手順\ntitle = \"手順\0\"".as_bytes());
    assert_eq!((problems.0[0].pos.line, problems.0[0].pos.column), (2, 12));
}

/// Junk just below the limit, made of one piece again and again.
fn junk(piece: &str) -> String {
    piece.repeat(LARGEST / piece.len())
}

#[test]
fn junk_below_the_limit_is_refused_and_told_of_with_measure() {
    for piece in [
        "#", "a", "a\n", "[", "[[", "{", "=", "\"", "'''", "\\u", "]", "a.", "a=", "[a]\n", "手", "\u{feff}", "0", "\r",
    ] {
        let text = junk(piece);
        for problems in refused(text.as_bytes()) {
            assert!(!problems.0.is_empty() && problems.0.len() <= 1_500, "{piece}: {}", problems.0.len());
        }
    }
}

#[test]
fn deep_nesting_is_refused() {
    const DEEP: usize = 100_000;
    for text in [
        format!("format = {}", "[".repeat(DEEP)),
        format!("format = {}{}", "[".repeat(DEEP), "]".repeat(DEEP)),
        format!("format = {}", "{ a = ".repeat(DEEP)),
        format!("format = {}1{}", "{ a = ".repeat(DEEP), " }".repeat(DEEP)),
        format!("{}a = 1", "a.".repeat(DEEP)),
        format!("[{}a]", "a.".repeat(DEEP)),
        format!("[[{}a]]", "a.".repeat(DEEP)),
    ] {
        refused(text.as_bytes());
    }
}

#[test]
fn a_key_that_stands_a_hundred_thousand_times_is_refused() {
    refused(junk("format = 1\n").as_bytes());
    refused(junk("[step]\n").as_bytes());
}

#[test]
fn more_steps_than_anybody_has_are_refused() {
    for piece in ["[[step]]\n", "[[clock]]\n", "[[closing]]\n[[closing.ask]]\n", "[[add_step]]\n", "[[change]]\n"] {
        refused(junk(piece).as_bytes());
    }
}

#[test]
fn a_real_file_that_ends_too_soon_is_refused_wherever_it_ends() {
    let stops = FLOW_1.char_indices().map(|(at, _)| at).filter(|at| at % 997 == 0);
    for at in stops {
        assert!(checked(&FLOW_1[..at]).is_err(), "{at}");
    }
}
