//! The chores of the project. One file per chore; `CHORES` is their list, and the help is made from it.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a chore talks to the person at the terminal")]

use std::process::ExitCode;

mod bench;
mod conformance;
mod deck;
mod flows;
mod pictures;
mod run;
mod stopwatch;
mod test;
mod tidy;

/// One chore: what one types, what it does, and the function that does it.
struct Chore {
    name: &'static str,
    does: &'static str,
    start: fn(&[String]) -> Result<(), String>,
}

const CHORES: &[Chore] = &[
    Chore {
        name: "test",
        does: "Set up what the tests need, then hold the laws and run every test.",
        start: test::start,
    },
    Chore { name: "tidy", does: "Hold the laws that a compiler does not: who may know whom.", start: tidy::start },
    Chore {
        name: "deck",
        does: "Hold the process files against the deck, as a table of every step.",
        start: deck::start,
    },
    Chore {
        name: "conformance",
        does: "Judge the CSAF standard's own test documents, as a table by test.",
        start: conformance::start,
    },
    Chore { name: "pictures", does: "Draw the pictures of the book from the process files.", start: pictures::start },
    Chore { name: "bench", does: "Measure the rules, and say where the method is described.", start: bench::start },
];

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let asked = words.next();
    let Some(chore) = asked.as_deref().and_then(chore_named) else {
        eprint!("{}", help(asked.as_deref()));
        return ExitCode::from(2);
    };
    let rest: Vec<String> = words.collect();
    match (chore.start)(&rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn chore_named(name: &str) -> Option<&'static Chore> {
    CHORES.iter().find(|chore| chore.name == name)
}

/// A word that would change nothing is refused, so that nobody believes that it did.
fn takes_no_words(chore: &str, words: &[String]) -> Result<(), String> {
    if words.is_empty() {
        return Ok(());
    }
    Err(format!("cargo xtask {chore} takes nothing more, but was given: {}", words.join(" ")))
}

/// What to type, for someone who does not know yet, or who mistyped.
fn help(asked: Option<&str>) -> String {
    let mut text = String::new();
    if let Some(name) = asked.filter(|name| !matches!(*name, "help" | "-h" | "--help")) {
        text += &format!("There is no chore named \"{name}\".\n\n");
    }
    text += "Type: cargo xtask <chore>\n\n";
    for chore in CHORES {
        text += &format!("  {:<13}{}\n", chore.name, chore.does);
    }
    text += "\nBefore you hand in a change, `cargo xtask test` is the one that counts.\n";
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_help_names_every_chore() {
        let text = help(None);
        for chore in CHORES {
            assert!(text.contains(chore.name) && text.contains(chore.does), "the help leaves out {}", chore.name);
        }
    }

    #[test]
    fn a_mistyped_chore_is_repeated_back() {
        assert!(help(Some("tset")).starts_with("There is no chore named \"tset\"."));
        assert!(!help(Some("--help")).contains("There is no chore"), "asking for help is not a mistake");
    }

    #[test]
    fn a_word_that_would_change_nothing_is_refused() {
        assert_eq!(takes_no_words("tidy", &[]), Ok(()));
        let refused = takes_no_words("tidy", &["--fix".to_owned()]);
        assert_eq!(refused, Err("cargo xtask tidy takes nothing more, but was given: --fix".to_owned()));
    }
}
