//! Help, and the language of all that is said.

use std::path::Path;

use crate::{PROCESSES, madoguchi, program, said};

#[test]
fn help_teaches_with_examples_in_both_languages() {
    for words in [
        &["--help"][..],
        &["process", "--help"],
        &["process", "check", "-h"],
        &["process", "try", "--help"],
        &["demo", "--help"],
        &["serve", "--help"],
        &["settings", "--help"],
        &["ledger", "export", "--help"],
        &["ledger", "verify", "--help"],
        &["person", "password", "--help"],
        &["mail", "receive", "--help"],
    ] {
        let english = madoguchi(words);
        assert_eq!(english.status, 0, "{words:?}");
        assert!(english.out.contains("Examples:\n  madoguchi "), "{words:?}: {english:?}");
        let japanese = said(program(Path::new(PROCESSES)).args(words).env("LANG", "ja_JP.UTF-8"));
        assert!(
            japanese.out.contains("例:\n  madoguchi ") && japanese.out.contains("使い方:"),
            "{words:?}: {japanese:?}"
        );
    }
}

#[test]
fn every_command_that_help_names_exists() {
    for command in ["list", "check", "draw", "diff", "try"] {
        assert_eq!(madoguchi(&["process", command, "--help"]).status, 0);
    }
    for command in ["demo", "serve", "settings", "ledger", "mail", "migrate", "person", "process"] {
        assert!(madoguchi(&["--help"]).out.contains(&format!("\n  {command} ")), "{command}");
        assert_eq!(madoguchi(&[command, "--help"]).status, 0);
    }
    assert!(madoguchi(&["--version"]).out.starts_with("madoguchi "));
}

#[test]
fn japanese_is_spoken_to_whoever_asks_for_it() {
    let flow = "jpcert-2014/flow-1.toml";
    let asked = madoguchi(&["process", "check", flow, "--language", "ja"]);
    assert!(asked.out.contains("第1版、33手順"), "{asked:?}");
    let set = said(program(Path::new(PROCESSES)).args(["process", "check", flow]).env("MADOGUCHI_LANGUAGE", "ja"));
    assert_eq!(set.out, asked.out);
    let english = said(
        program(Path::new(PROCESSES)).args(["process", "check", flow, "--language", "en"]).env("LANG", "ja_JP.UTF-8"),
    );
    assert!(english.out.contains("version 1, 33 steps"), "{english:?}");
    let missing = madoguchi(&["process", "check", "nowhere.toml", "--language", "ja"]);
    assert!(missing.err.contains("nowhere.toml がありません"), "{missing:?}");
}

#[test]
fn a_language_that_we_do_not_speak_is_said() {
    let said = said(program(Path::new(PROCESSES)).arg("demo").env("MADOGUCHI_LANGUAGE", "fr"));
    assert_eq!(said.status, 2);
    assert!(said.err.contains("MADOGUCHI_LANGUAGE"), "{said:?}");
}
