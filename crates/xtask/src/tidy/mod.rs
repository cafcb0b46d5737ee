//! `cargo xtask tidy`: the laws of the project that a compiler does not hold.
//!
//! Each law is a pure function from the tree to its problems, in a file of its own; `LAWS` is their list.
//! A test at the end holds them on the real tree, so that plain `cargo test` does too.

use std::fmt;
use std::path::PathBuf;

mod addresses;
mod direction;
mod links;
mod module_line;
mod names;
mod places;
mod purity;
mod rooms;
mod rust_text;
mod tree;
mod unused;

use tree::Tree;

/// A law, as a newcomer would ask for it, and the function that finds where it is broken.
struct Law {
    name: &'static str,
    broken: fn(&Tree) -> Vec<Problem>,
}

const LAWS: &[Law] = &[
    Law { name: "direction", broken: direction::broken },
    Law { name: "places", broken: places::broken },
    Law { name: "purity", broken: purity::broken },
    Law { name: "names", broken: names::broken },
    Law { name: "module line", broken: module_line::broken },
    Law { name: "rooms", broken: rooms::broken },
    Law { name: "addresses", broken: addresses::broken },
    Law { name: "unused", broken: unused::broken },
    Law { name: "links", broken: links::broken },
];

/// Where a law is broken, and what to do about it.
#[derive(Debug, PartialEq)]
struct Problem {
    place: String,
    sentence: String,
}

impl Problem {
    fn at(place: impl fmt::Display, sentence: impl Into<String>) -> Self {
        Self { place: place.to_string(), sentence: sentence.into() }
    }

    fn at_line(path: &str, line: usize, sentence: impl Into<String>) -> Self {
        Self::at(format_args!("{path}:{line}"), sentence)
    }
}

pub(crate) fn start(words: &[String]) -> Result<(), String> {
    crate::takes_no_words("tidy", words)?;
    let tree = tree::read()?;
    let report = report(&tree);
    if report.is_empty() {
        println!("tidy: {} laws hold over {} crates and {} files.", LAWS.len(), tree.crates.len(), tree.paths.len());
        return Ok(());
    }
    let count = if report.len() == 1 { "1 problem".to_owned() } else { format!("{} problems", report.len()) };
    Err(format!("{}\ntidy: {count}.", report.join("\n")))
}

/// The folder of the workspace, wherever in it one stands.
pub(crate) fn workspace_root() -> Result<PathBuf, String> {
    tree::workspace().map(|workspace| workspace.root)
}

/// All problems of all laws at once: whoever has to mend them wants to see them together.
fn report(tree: &Tree) -> Vec<String> {
    let lines = |law: &Law| {
        let told = |problem: Problem| format!("{}: {} [{}]", problem.place, problem.sentence, law.name);
        (law.broken)(tree).into_iter().map(told).collect::<Vec<_>>()
    };
    LAWS.iter().flat_map(lines).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_laws_hold_on_the_real_tree() {
        let tree = tree::read().unwrap();
        assert!(tree.crates.iter().any(|one| one.name == "xtask"), "the tree was not read");
        let report = report(&tree);
        assert!(report.is_empty(), "\n{}\n", report.join("\n"));
    }

    #[test]
    fn every_problem_of_every_law_is_told_with_its_law() {
        let mut tree = Tree::of(&[("crates/casework/src/utils/clock.rs", "use std::fs;\n")]);
        tree.crates.push(tree::Member::named("casework").normal("web"));
        let report = report(&tree);
        for law in ["direction", "purity", "names", "module line", "unused"] {
            assert!(report.iter().any(|line| line.ends_with(&format!("[{law}]"))), "{law} is silent in {report:#?}");
        }
    }
}
