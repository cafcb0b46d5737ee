//! A source file is a room that one can see from its door: at most 400 lines, tests not counted.

use super::Problem;
use super::purity::is_test_file;
use super::rust_text::lines_without_tests;
use super::tree::Tree;

const MOST: usize = 400;

/// A file that may be larger, and why it is better so.
struct Larger {
    path: &'static str,
    why: &'static str,
}

const LARGER: &[Larger] = &[];

pub(super) fn broken(tree: &Tree) -> Vec<Problem> {
    broken_with(tree, LARGER)
}

fn broken_with(tree: &Tree, larger: &[Larger]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for file in tree.files.iter().filter(|file| file.is_rust()) {
        if !file.in_crate().is_some_and(|(_, inside)| inside.starts_with("src/") && !is_test_file(inside)) {
            continue;
        }
        let lines = lines_without_tests(&file.text);
        let row = larger.iter().find(|row| row.path == file.path);
        match row {
            None if lines > MOST => problems.push(Problem::at(
                &file.path,
                format!("{lines} lines, where {MOST} are the most: find the second question that it answers, and give it a file."),
            )),
            Some(row) if lines <= MOST => problems.push(Problem::at(
                &file.path,
                format!("it is small again, so its row in tidy/rooms.rs (\"{}\") can go.", row.why),
            )),
            _ => {}
        }
    }
    for row in larger.iter().filter(|row| !tree.paths.contains(row.path)) {
        problems.push(Problem::at(row.path, "it is not there, so its row in tidy/rooms.rs can go."));
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATH: &str = "crates/casework/src/decide.rs";

    fn sentences(text: &str, larger: &[Larger]) -> Vec<String> {
        broken_with(&Tree::of(&[(PATH, text)]), larger).into_iter().map(|problem| problem.sentence).collect()
    }

    fn lines(count: usize) -> String {
        "let due = start;\n".repeat(count)
    }

    #[test]
    fn a_room_that_grew_too_large_is_found() {
        assert_eq!(sentences(&lines(400), &[]), [""; 0]);
        assert!(sentences(&lines(401), &[])[0].starts_with("401 lines, where 400 are the most"));
    }

    #[test]
    fn tests_may_grow() {
        let text = format!("{}#[cfg(test)]\nmod tests {{\n{}}}\n", lines(400), lines(300));
        assert_eq!(sentences(&text, &[]), [""; 0]);
    }

    #[test]
    fn comments_count_because_they_are_read_too() {
        assert_eq!(sentences(&"// Why.\n".repeat(401), &[]).len(), 1);
    }

    #[test]
    fn a_regular_table_may_be_larger_as_long_as_it_is() {
        let larger = [Larger { path: PATH, why: "one regular table" }];
        assert_eq!(sentences(&lines(900), &larger), [""; 0]);
        assert!(sentences(&lines(30), &larger)[0].contains("small again"));
    }

    #[test]
    fn a_row_for_a_file_that_is_gone_is_found() {
        let larger = [Larger { path: "crates/casework/src/gone.rs", why: "one regular table" }];
        assert!(sentences("", &larger)[0].contains("it is not there"));
    }
}
