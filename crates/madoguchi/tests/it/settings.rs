//! Settings by file, environment and flags: which weighs more, and what is said of those that cannot be.

use crate::{Folder, Said, program, said};

/// What `settings` says in a folder with this file, and these variables and flags.
fn settings(test: &str, file: &str, variables: &[(&str, &str)], flags: &[&str]) -> Said {
    let folder = Folder::new(test);
    folder.write("madoguchi.toml", file);
    said(program(folder.path()).arg("settings").args(flags).envs(variables.iter().copied()))
}

#[track_caller]
fn line(said: &Said, name: &str, value: &str, source: &str) {
    let line = said.out.lines().find(|line| line.starts_with(&format!("{name} "))).unwrap_or_default();
    let words: Vec<&str> = line.split_once(' ').map_or("", |(_, rest)| rest).split("  ").map(str::trim).collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    assert_eq!(words, [value, source], "{said:?}");
}

#[test]
fn flags_weigh_more_than_the_environment_and_that_more_than_the_file() {
    let file = "proxies = 1\nlisten = \"127.0.0.1:1\"\ndata = \"a\"\n";
    let variables = [("MADOGUCHI_LISTEN", "127.0.0.1:2"), ("MADOGUCHI_DATA", "b")];
    let said = settings("weight", file, &variables, &["--data", "c"]);
    assert_eq!(said.status, 0, "{said:?}");
    line(&said, "proxies", "1", "madoguchi.toml:1");
    line(&said, "listen", "127.0.0.1:2", "environment, MADOGUCHI_LISTEN");
    line(&said, "data", "c", "command line, --data");
    line(&said, "log.level", "info", "default");
}

#[test]
fn secrets_are_not_shown() {
    let file = "database = \"postgres://desk:hush@db.example/desk\"\nmail_from = \"a@b.example\"\n\
                [smtp]\nhost = \"mail.example\"\npassword = \"hush\"\n";
    let said = settings("secrets", file, &[], &[]);
    assert_eq!(said.status, 0, "{said:?}");
    assert!(!said.out.contains("hush") && !said.err.contains("hush"), "{said:?}");
    line(&said, "smtp.password", "(not shown)", "madoguchi.toml:5");
}

#[test]
fn a_secret_that_cannot_be_is_not_repeated_either() {
    let said = settings("hushed", "database = \"mysql://desk:hush@db.example/desk\"\n", &[], &[]);
    assert_eq!(said.status, 2);
    assert!(said.err.contains("madoguchi.toml:1: database") && !said.err.contains("hush"), "{said:?}");
}

#[test]
fn what_cannot_be_is_refused_with_its_place_and_a_remedy() {
    for (file, told) in [
        ("lisen = \"x\"\n", "madoguchi.toml:1: there is no setting lisen. Did you mean listen?"),
        ("\n[smtp]\nhots = \"x\"\n", "madoguchi.toml:3: there is no setting hots. Did you mean host?"),
        ("# on top\nlisten = 8080\n", "madoguchi.toml:2: listen cannot be “8080”. Write an address and a port"),
        ("listen = \"0.0.0.0:80\"\n", "madoguchi.toml:1: listen cannot be “0.0.0.0:80”. Other machines would connect"),
        ("proxies = -1\n", "madoguchi.toml:1: proxies cannot be “-1”. Write a whole number from 0 to 10."),
        ("base_url = \"psirt.example.com\"\n", "madoguchi.toml:1: base_url cannot be"),
        ("[log]\nlevel = \"loud\"\n", "madoguchi.toml:2: log.level cannot be “loud”. Write one of: error, warn"),
        (
            "[smtp]\nhost = \"mail.example\"\n",
            "madoguchi.toml:2: smtp.host cannot be “mail.example”. It needs mail_from",
        ),
        ("[smtp]\nuser = \"desk\"\n", "madoguchi.toml:2: smtp.user cannot be “desk”. It needs smtp.host"),
        ("[smtp]\nhost = \"m\"\npassword_file = \"none\"\n", "madoguchi.toml:3: smtp.password_file cannot be “none”."),
        ("mail_from = \"nobody\"\n", "madoguchi.toml:1: mail_from cannot be “nobody”."),
        ("data = [1]\n", "madoguchi.toml:1: data takes a text, a whole number, true or false."),
        ("smtp = \"mail.example\"\n", "madoguchi.toml:1: there is no setting smtp."),
        ("listen = \n", "madoguchi.toml:1: this is not TOML"),
        ("data = \"a\"\ndata = \"b\"\n", "madoguchi.toml:2: this is not TOML"),
    ] {
        let said = settings("refused", file, &[], &[]);
        assert_eq!(said.status, 2, "{file}: {said:?}");
        assert!(said.err.contains(told), "{file}: {said:?}");
    }
}

#[test]
fn every_mistake_is_told_at_once() {
    let said = settings("at-once", "lisen = 1\nproxys = 2\n", &[("MADOGUCHI_DATUM", "x")], &[]);
    for told in ["madoguchi.toml:1", "madoguchi.toml:2", "MADOGUCHI_DATUM. Did you mean MADOGUCHI_DATA?"] {
        assert!(said.err.contains(told), "{told}: {said:?}");
    }
}

#[test]
fn a_file_that_somebody_names_has_to_be_there() {
    let said = settings("named", "", &[], &["--config", "other.toml"]);
    assert_eq!(said.status, 2);
    assert!(said.err.contains("other.toml cannot be read"), "{said:?}");
    assert_eq!(settings("unnamed", "", &[], &[]).status, 0);
}

#[test]
fn a_huge_file_is_not_read_to_its_end() {
    let said = settings("huge", &"# padding\n".repeat(10_000), &[], &[]);
    assert_eq!(said.status, 2);
    assert!(said.err.contains("64 KB"), "{said:?}");
}
