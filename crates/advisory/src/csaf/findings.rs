//! What the standard's own tests find in a document, said of the fields of our form.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Origins;
use crate::Problem;
use crate::problem::clipped;
use crate::validation::{Document, Ended, Preset, Version, Weight, title, validate};

/// Schema and mandatory tests; each finding once, in the order of the fields.
pub(super) fn of_mandatory_tests(document: Value, origins: &Origins) -> Vec<Problem> {
    let document = Document::of(document, Version::V20);
    let mut problems = BTreeSet::new();
    let mut skipped = false;
    for outcome in validate(&document, &Preset::Basic.tests(Version::V20)).outcomes {
        let found =
            outcome.of(Weight::Error).map(|found| finding(outcome.test.id, &found.pointer, &found.message, origins));
        problems.extend(found);
        match outcome.ended {
            // A test that did not run has not been passed, so a document is not valid because of it.
            Ended::Missing => {
                problems.insert(finding(outcome.test.id, "", "the test is not in this build", origins));
            }
            Ended::Skipped => skipped = true,
            Ended::Ran(_) => {}
        }
    }
    // What could not be read was not tested; mostly the schema says why already.
    if skipped && problems.is_empty() {
        problems.insert(finding("schema", "", "the document could not be read, so most tests did not run", origins));
    }
    problems.into_iter().collect()
}
pub(super) fn unwritable(error: &serde_json::Error) -> Problem {
    finding("schema", "", &error.to_string(), &Origins::default())
}

fn finding(test: &str, pointer: &str, message: &str, origins: &Origins) -> Problem {
    let title = title(test);
    let message = clipped_twice(message);
    // What is missing altogether is found at the root, which is no field.
    let field = match test {
        "6.1.27.4" => "products".to_owned(),
        "6.1.27.11" => "vulnerabilities".to_owned(),
        _ if pointer.is_empty() => "/".to_owned(),
        _ => origins.field_of(pointer),
    };
    Problem::new(
        "csaf-mandatory",
        field,
        format!(
            "CSAF 2.0の必須検査（{test} {}）に通りません。この項目を見直してください。検査の指摘（英語）: {message}",
            title.ja
        ),
        format!(
            "It does not pass CSAF 2.0's mandatory test {test} ({}). Look at this field again. The test says: {message}",
            title.en
        ),
    )
}

/// A finding may quote the whole text that it is about.
fn clipped_twice(message: &str) -> String {
    const LONGEST: usize = 300;
    if message.chars().nth(LONGEST).is_none() { message.to_owned() } else { clipped(message) }
}
