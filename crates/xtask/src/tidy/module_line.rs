//! Every source file begins by saying what it is for.

use super::Problem;
use super::tree::Tree;

pub(super) fn broken(tree: &Tree) -> Vec<Problem> {
    let sources = tree
        .files
        .iter()
        .filter(|file| file.is_rust() && file.in_crate().is_some_and(|(_, inside)| inside.starts_with("src/")));
    let silent = sources.filter(|file| !says_what_for(&file.text));
    silent
        .map(|file| {
            Problem::at_line(
                &file.path,
                1,
                "the first line is to be `//! …`, a sentence that says what this file is for.",
            )
        })
        .collect()
}

fn says_what_for(text: &str) -> bool {
    text.lines().next().and_then(|line| line.strip_prefix("//! ")).is_some_and(|sentence| !sentence.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(path: &str, text: &str) -> usize {
        broken(&Tree::of(&[(path, text)])).len()
    }

    #[test]
    fn a_file_that_does_not_say_what_it_is_for_is_found() {
        assert_eq!(problems("crates/casework/src/clock.rs", "use jiff::Timestamp;\n"), 1);
        assert_eq!(problems("crates/casework/src/clock.rs", ""), 1);
        assert_eq!(problems("crates/casework/src/clock.rs", "//! \n"), 1);
        assert_eq!(problems("crates/casework/src/clock.rs", "// When a duty falls due.\n"), 1);
    }

    #[test]
    fn a_file_that_says_it_and_a_file_outside_src_are_free() {
        assert_eq!(problems("crates/casework/src/clock.rs", "//! When a duty falls due.\n"), 0);
        assert_eq!(problems("crates/casework/tests/laws.rs", "use casework::Case;\n"), 0);
    }
}
