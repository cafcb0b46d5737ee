//! The rules do no I/O, read no clock, make no randomness, know no async.

use super::Problem;
use super::rust_text::{code_without_tests, in_a_name, lines_with_word};
use super::tree::Tree;

const PURE: &[&str] = &["casework", "matching", "advisory"];

/// A word that has no business in a rule, and what to do instead.
struct Banned {
    word: &'static str,
    instead: &'static str,
}

const BANNED: &[Banned] = &[
    Banned { word: "std::fs", instead: "take the text as an argument; whoever calls reads the file" },
    Banned { word: "std::net", instead: "take the answer as an argument; whoever calls asks for it" },
    Banned { word: "std::process", instead: "return a value that says what is to be done; whoever calls does it" },
    Banned { word: "std::env", instead: "take the setting as an argument; madoguchi reads the settings" },
    Banned { word: "std::thread", instead: "return a value; whoever calls decides what runs beside what" },
    Banned { word: "SystemTime", instead: "take `now: jiff::Timestamp`" },
    Banned { word: "Instant", instead: "take `now: jiff::Timestamp`" },
    Banned { word: "async", instead: "take what would be waited for as an argument" },
    Banned { word: "await", instead: "take what would be waited for as an argument" },
    Banned { word: "tokio", instead: "take what would be waited for as an argument" },
    Banned { word: "rand", instead: "take the identifier or the bytes as an argument" },
    Banned {
        word: "HashMap",
        instead: "use a BTreeMap: the order of a HashMap is chance, and differs from run to run",
    },
    Banned {
        word: "HashSet",
        instead: "use a BTreeSet: the order of a HashSet is chance, and differs from run to run",
    },
];

pub(super) fn broken(tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    for file in tree.files.iter().filter(|file| file.is_rust()) {
        let Some((member, inside)) = file.in_crate() else { continue };
        if !PURE.contains(&member) || !inside.starts_with("src/") || is_test_file(inside) {
            continue;
        }
        let code = code_without_tests(&file.text);
        for Banned { word, instead } in BANNED {
            for line in lines_with_word(&code, word).chain(lines_grouped(&code, word)) {
                problems.push(Problem::at_line(
                    &file.path,
                    line,
                    format!("`{word}` does not belong in {member}, which is pure: {instead}."),
                ));
            }
        }
    }
    problems
}

/// A file that a `#[cfg(test)] mod tests;` elsewhere brings in.
pub(super) fn is_test_file(inside: &str) -> bool {
    inside.ends_with("/tests.rs") || inside.contains("/tests/")
}

/// Where a grouped `use std::{fmt, fs}` names what `std::fs` would.
fn lines_grouped(code: &str, word: &str) -> Vec<usize> {
    const OPEN: &str = "std::{";
    let Some(wanted) = word.strip_prefix("std::") else { return Vec::new() };
    let groups = code.match_indices(OPEN).map(|(start, _)| start + OPEN.len());
    let named = groups.flat_map(|group| names_of_group(code, group)).filter(|(_, name)| *name == wanted);
    named.map(|(start, _)| code[..start].matches('\n').count() + 1).collect()
}

/// The first name of each item of the group that opens before `group`, with where it stands.
fn names_of_group(code: &str, group: usize) -> Vec<(usize, &str)> {
    let mut names = Vec::new();
    let mut depth = 1_usize;
    let mut item = group;
    for (index, char) in code[group..].char_indices().map(|(index, char)| (group + index, char)) {
        match char {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 || depth == 1 && char == ',' {
            let text = code[item..index].trim_start();
            let name = text.split(|char| !in_a_name(char)).next().unwrap_or(text);
            names.push((index - text.len(), name));
            item = index + 1;
        }
        if depth == 0 {
            break;
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(path: &str, text: &str) -> Vec<String> {
        broken(&Tree::of(&[(path, text)])).into_iter().map(|problem| problem.place).collect()
    }

    #[test]
    fn each_banned_word_is_found_where_it_stands() {
        for text in [
            "\nuse std::fs::File;",
            "\nlet x = std::net::TcpStream::connect(a);",
            "\nstd::process::exit(1)",
            "\nlet home = std::env::var(name);",
            "\nstd::thread::yield_now();",
            "\nfn due(now: SystemTime) {}",
            "\nlet now = Instant::now();",
            "\nasync fn decide() {}",
            "\nstore.read().await;",
            "\nuse tokio::sync::Mutex;",
            "\nlet id = rand::random();",
            "\nlet seen: HashSet<u8>;",
        ] {
            assert_eq!(places("crates/casework/src/case.rs", text), ["crates/casework/src/case.rs:2"], "{text}");
        }
    }

    #[test]
    fn a_grouped_import_hides_nothing() {
        let text = "use std::{\n    collections::{BTreeMap, btree_map},\n    fs,\n};\n";
        assert_eq!(places("crates/matching/src/lib.rs", text), ["crates/matching/src/lib.rs:3"]);
        assert_eq!(places("crates/matching/src/lib.rs", "use std::{env::var, fmt};").len(), 1);
        assert_eq!(places("crates/matching/src/lib.rs", "use std::{fmt, str};"), [""; 0]);
    }

    #[test]
    fn it_says_what_to_do_instead() {
        let problems = broken(&Tree::of(&[("crates/advisory/src/lib.rs", "let now = SystemTime::now();")]));
        assert_eq!(
            problems[0].sentence,
            "`SystemTime` does not belong in advisory, which is pure: take `now: jiff::Timestamp`."
        );
    }

    #[test]
    fn tests_benches_words_in_prose_and_other_crates_are_free() {
        assert_eq!(places("crates/casework/tests/laws.rs", "use std::fs;"), [""; 0]);
        assert_eq!(places("crates/casework/benches/decide.rs", "use std::fs;"), [""; 0]);
        assert_eq!(places("crates/casework/src/case/tests.rs", "use std::fs;"), [""; 0]);
        assert_eq!(places("crates/casework/src/case.rs", "#[cfg(test)]\nmod tests { use std::fs; }"), [""; 0]);
        assert_eq!(places("crates/casework/src/case.rs", "// No std::fs here.\nlet x = \"await\";"), [""; 0]);
        assert_eq!(places("crates/madoguchi/src/main.rs", "use std::fs;"), [""; 0]);
    }

    #[test]
    fn what_follows_a_test_item_is_not_free() {
        let text = "#[cfg(test)]\nuse proptest::prelude::*;\nuse std::fs;\n";
        assert_eq!(places("crates/casework/src/case.rs", text), ["crates/casework/src/case.rs:3"]);
    }
}
