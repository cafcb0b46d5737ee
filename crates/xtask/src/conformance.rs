//! `cargo xtask conformance FOLDER`: the test documents of the CSAF standard, judged by our validation, as a table by test.

use std::path::Path;

use crate::{run, tidy};

/// The variable by which the tests find the documents.
const VARIABLE: &str = "CSAF_STANDARD_TESTS";

pub(crate) fn start(words: &[String]) -> Result<(), String> {
    let folder = match words {
        [folder] => Path::new(folder),
        _ => return Err(HOW.into()),
    };
    let folder =
        folder.canonicalize().map_err(|error| format!("{} cannot be read: {error}\n{HOW}", folder.display()))?;
    for edition in ["oasis-2.0", "oasis-2.1"] {
        let list = folder.join(edition).join("validator/data/testcases.json");
        if !list.is_file() {
            return Err(format!("There is no {}.\n{HOW}", list.display()));
        }
    }
    let words = ["test", "-p", "advisory", "--test", "it", "standard", "--", "--nocapture", "--test-threads=1"];
    run::cargo_in_sight_with(&tidy::workspace_root()?, &words, &[(VARIABLE, folder.into())])
}

const HOW: &str = "\
Name a folder with oasis-2.0 and oasis-2.1 in it: the folders csaf_2.0/test and csaf_2.1/test of the repository
oasis-tcs/csaf under these names. Their terms let us read them and not hand them on, so they are not in ours.

  cargo xtask conformance ../csaf-tests";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_names_no_folder_is_told_which_one() {
        for words in [vec![], vec!["/nowhere/at/all".to_owned()], vec!["a".to_owned(), "b".to_owned()]] {
            assert!(start(&words).unwrap_err().contains("cargo xtask conformance ../csaf-tests"));
        }
    }
}
