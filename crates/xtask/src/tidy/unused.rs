//! Delete what is not used: a crate that is depended on is named in the sources.

use super::Problem;
use super::rust_text::{code, code_without_tests, has_word};
use super::tree::{Kind, TextFile, Tree};

pub(super) fn broken(tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    for member in &tree.crates {
        for dependency in &member.dependencies {
            let name = dependency.name_in_code();
            let mut sources = tree.files.iter().filter_map(|file| code_for(file, &member.name, dependency.kind));
            if !sources.any(|code| is_named(&code, &name)) {
                problems.push(Problem::at(&member.name, refusal(&dependency.name, dependency.kind)));
            }
        }
    }
    problems
}

/// The code that a dependency of this kind is there for.
fn code_for(file: &TextFile, member: &str, kind: Kind) -> Option<String> {
    let (_, inside) = file.in_crate().filter(|(owner, _)| *owner == member && file.is_rust())?;
    match kind {
        Kind::Normal if inside.starts_with("src/") => Some(code_without_tests(&file.text)),
        Kind::Dev => Some(code(&file.text)),
        Kind::Build if inside == "build.rs" => Some(code(&file.text)),
        _ => None,
    }
}

fn is_named(code: &str, name: &str) -> bool {
    has_word(code, &format!("{name}::")) || has_word(code, &format!("use {name}"))
}

fn refusal(name: &str, kind: Kind) -> String {
    match kind {
        Kind::Normal => format!(
            "{name} is depended on but named nowhere in src: delete it, or move it to [dev-dependencies] if only tests name it."
        ),
        Kind::Dev => format!("{name} is depended on for tests but named nowhere: delete it."),
        Kind::Build => format!("{name} is depended on for build.rs but not named there: delete it."),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::Member;
    use super::*;

    fn problems(files: &[(&str, &str)], member: Member) -> usize {
        broken(&Tree::of(files).with(member)).len()
    }

    #[test]
    fn a_dependency_that_nobody_names_is_found() {
        let files = [("crates/store/src/lib.rs", "//! What is remembered.\n// sqlx::query would be here.\n")];
        assert_eq!(problems(&files, Member::named("store").normal("sqlx")), 1);
    }

    #[test]
    fn another_crate_that_names_it_does_not_count() {
        let files = [("crates/mail/src/lib.rs", "use lettre::Message;"), ("crates/store/src/lib.rs", "")];
        assert_eq!(problems(&files, Member::named("store").normal("lettre")), 1);
    }

    #[test]
    fn what_only_tests_name_belongs_to_the_tests() {
        let files = [("crates/casework/src/lib.rs", "#[cfg(test)]\nmod tests { use insta::assert_snapshot; }\n")];
        assert_eq!(problems(&files, Member::named("casework").normal("insta")), 1);
        assert_eq!(problems(&files, Member::named("casework").dev("insta")), 0);
    }

    #[test]
    fn a_name_with_hyphens_is_found_with_underscores() {
        let files = [("crates/mail/src/parse.rs", "use mail_parser::MessageParser;")];
        assert_eq!(problems(&files, Member::named("mail").normal("mail-parser")), 0);
    }

    #[test]
    fn a_longer_name_is_another_crate() {
        let files = [("crates/store/src/lib.rs", "use serde_json::Value; my_serde::read();")];
        assert_eq!(problems(&files, Member::named("store").normal("serde")), 1);
    }
}
