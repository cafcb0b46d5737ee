//! What the standard's own tests find in a document, said of the fields of our form.

use std::collections::BTreeSet;

use casework::words::Words;
use csaf_rs::csaf2_0::loader::load_document;
use csaf_rs::validation::{TestResultStatus, ValidationError, validate_by_preset};
use serde_json::Value;

use super::Origins;
use crate::Problem;
use crate::problem::clipped;

/// Schema and mandatory tests; each finding once, in the order of the fields.
pub(super) fn of_mandatory_tests(document: Value, origins: &Origins) -> Vec<Problem> {
    let outcome = load_document(document)
        .map_err(|error| error.to_string())
        .and_then(|document| validate_by_preset(&document, "2.0", "basic").map_err(|error| error.to_string()));
    let results = match outcome {
        Ok(outcome) => outcome.test_results,
        Err(error) => return vec![finding("schema", "", &error, origins)],
    };
    let mut problems = BTreeSet::new();
    let mut skipped = false;
    for result in results {
        match result.status {
            TestResultStatus::Failure { errors, .. } => {
                let found = errors.iter().map(|ValidationError { message, instance_path }| {
                    finding(&result.test_id, instance_path, message, origins)
                });
                problems.extend(found);
            }
            // A test that did not run has not been passed, so a document is not valid because of it.
            TestResultStatus::NotFound => {
                problems.insert(finding(&result.test_id, "", "the test is not in this build", origins));
            }
            TestResultStatus::Skipped => skipped = true,
            TestResultStatus::Success => {}
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

/// What the tests are about that an advisory of ours can fail.
const TITLES: &[(&str, &str, &str)] = &[
    ("schema", "文書の構造", "structure of the document"),
    ("6.1.1", "製品IDの定義漏れ", "product id without definition"),
    ("6.1.2", "製品IDの重複", "product id defined twice"),
    ("6.1.6", "影響の有無の矛盾", "contradicting product status"),
    ("6.1.7", "同じ製品への複数の評価値", "several scores for one product"),
    ("6.1.8", "CVSSの形式", "form of the CVSS"),
    ("6.1.9", "CVSSの計算", "computation of the CVSS"),
    ("6.1.10", "CVSSの不一致", "inconsistent CVSS"),
    ("6.1.11", "CWEの番号と名称", "number and name of the CWE"),
    ("6.1.13", "パッケージURL", "package URL"),
    ("6.1.14", "更新履歴の順序", "order of the revision history"),
    ("6.1.16", "最新版の番号", "number of the latest revision"),
    ("6.1.17", "下書きの版番号", "number of a draft"),
    ("6.1.18", "公表版の更新履歴", "revision history of a published document"),
    ("6.1.20", "公表版の版番号", "number of a published document"),
    ("6.1.21", "更新履歴の欠番", "gap in the revision history"),
    ("6.1.22", "更新履歴の番号の重複", "revision number used twice"),
    ("6.1.23", "CVE番号の重複", "CVE number used twice"),
    ("6.1.25", "影響の有無の重複", "entry given twice"),
    ("6.1.27.4", "製品一覧の有無", "product tree"),
    ("6.1.27.5", "脆弱性の説明の有無", "notes of a vulnerability"),
    ("6.1.27.6", "影響の有無の記載", "product status"),
    ("6.1.27.11", "脆弱性の有無", "vulnerabilities"),
    ("6.1.29", "対策の対象製品", "products of a remedy"),
    ("6.1.31", "バージョンと範囲の区別", "range in place of a version"),
    ("6.1.32", "理由の対象製品", "products of a flag"),
    ("6.1.33", "影響を受けない理由の重複", "several justifications for one product"),
];

fn title(test: &str) -> Words {
    match TITLES.iter().find(|(id, ..)| *id == test) {
        Some((_, ja, en)) => Words::new(*ja, *en),
        None => Words::new("その他", "another rule"),
    }
}
