//! A folder answers a question that a newcomer has; some names answer none.

use std::collections::BTreeSet;

use super::Problem;
use super::tree::Tree;

const SAY_NOTHING: &[&str] = &["common", "utils", "util", "core", "types", "services", "helpers"];

pub(super) fn broken(tree: &Tree) -> Vec<Problem> {
    let inside_crates = tree.paths.iter().filter(|path| path.starts_with("crates/"));
    let places: BTreeSet<&str> = inside_crates.flat_map(|path| named_places(path)).collect();
    let empty_name = |place: &&str| {
        let name = place.rsplit('/').next().unwrap_or(place);
        SAY_NOTHING.contains(&name.strip_suffix(".rs").unwrap_or(name))
    };
    let problem = |place| {
        Problem::at(
            place,
            "this name says nothing: name it after the question that a newcomer would find answered there.",
        )
    };
    places.into_iter().filter(empty_name).map(problem).collect()
}

/// Every folder on the way, and the file itself if it is a module.
fn named_places(path: &str) -> Vec<&str> {
    let mut places: Vec<&str> = path.match_indices('/').map(|(end, _)| &path[..end]).collect();
    if path.ends_with(".rs") {
        places.push(path);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(path: &str) -> Vec<String> {
        broken(&Tree::of(&[(path, "")])).into_iter().map(|problem| problem.place).collect()
    }

    #[test]
    fn a_folder_that_says_nothing_is_found_wherever_it_lies() {
        assert_eq!(places("crates/common/Cargo.toml"), ["crates/common"]);
        for name in SAY_NOTHING {
            let folder = format!("crates/web/src/pages/{name}");
            assert_eq!(places(&format!("{folder}/deep/letters.rs")), [folder]);
        }
    }

    #[test]
    fn a_module_that_says_nothing_is_found_too() {
        assert_eq!(places("crates/web/src/utils.rs"), ["crates/web/src/utils.rs"]);
    }

    #[test]
    fn a_folder_is_told_of_once() {
        let tree = Tree::of(&[("crates/web/src/util/a.rs", ""), ("crates/web/src/util/b.rs", "")]);
        assert_eq!(broken(&tree).len(), 1);
    }

    #[test]
    fn names_that_say_something_and_folders_elsewhere_are_free() {
        assert_eq!(places("crates/casework/src/guards/mod.rs"), [""; 0]);
        assert_eq!(places("crates/casework/src/core_team.rs"), [""; 0]);
        assert_eq!(places("processes/core/flow.toml"), [""; 0]);
    }
}
