//! A new code without a test fails here: what the sources can report, and what the tables look for, are the same.

use std::{collections::BTreeSet, path::Path};

use casework::{case::NewsKind, effects::Effect, guards};

use super::{clocks, laws, names, order, reading, unreadable};

/// The texts in quotes that are written like a code.
fn quoted(source: &str) -> BTreeSet<String> {
    let code = source.split("#[cfg(test)]").next().unwrap_or(source);
    let like_a_code = |text: &str| {
        let letters = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        text.chars().all(letters) && text.starts_with(|c: char| c.is_ascii_lowercase())
    };
    let lines = code.lines().map(|line| line.trim()).filter(|line| !line.starts_with("//"));
    lines.flat_map(|line| line.split('"').skip(1).step_by(2)).filter(|text| like_a_code(text)).map(Into::into).collect()
}

/// Everything in a folder of the sources that is written like a code.
fn in_folder(folder: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/process").join(folder);
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files.flat_map(|file| quoted(&std::fs::read_to_string(file).unwrap())).collect()
}

/// Words with a hyphen that are no codes: guards, effects, events.
fn is_of_the_language(word: &str) -> bool {
    guards::by_name(word).is_some()
        || Effect::NAMES.contains(&word)
        || NewsKind::parse(word).is_some()
        || word == "told-source"
}

/// Codes of one word; a key of the file cannot be told from such a one by its looks.
const OF_ONE_WORD: &[&str] = &["loosened", "nul"];

#[test]
fn every_code_of_the_sources_has_its_fault_here() {
    let words: BTreeSet<String> = ["read", "check"].into_iter().flat_map(in_folder).collect();
    let is_a_code =
        |word: &&String| word.contains('-') && !is_of_the_language(word) || OF_ONE_WORD.contains(&word.as_str());
    let codes: BTreeSet<&str> = words.iter().filter(is_a_code).map(String::as_str).collect();
    let tables = [reading::FAULTS, names::FAULTS, order::FAULTS, clocks::FAULTS, laws::FAULTS];
    let of_tables = tables.into_iter().flatten().map(|fault| fault.code);
    let tested: BTreeSet<&str> = of_tables
        .chain([unreadable::CODES, order::OF_THE_HEAD, crate::tailoring::CODES].into_iter().flatten().copied())
        .collect();
    let untested: Vec<_> = codes.difference(&tested).collect();
    assert!(untested.is_empty(), "no test looks for {untested:?}");
    let gone: Vec<_> = tested.difference(&codes).collect();
    assert!(gone.is_empty(), "no source reports {gone:?}");
}

#[test]
fn a_code_is_told_from_other_words() {
    let found =
        quoted("bench.fault(pos, \"new-code\", (\"文\".into(), \"A text.\".into()), // \"not-this\"\n// \"nor-this\"");
    assert!(found.contains("new-code") && !found.contains("nor-this"), "{found:?}");
    assert!(is_of_the_language("embargo-over") && is_of_the_language("fix-ready") && !is_of_the_language("new-code"));
}
