//! Words that must not get out, planted where they get out.

use advisory::{Forbidden, leaks};
use casework::words::Words;

use crate::example::example;

fn forbidden(word: &str) -> Forbidden {
    Forbidden { word: word.into(), why: Words::new("社内の部門名", "a unit of our company") }
}

#[test]
fn an_innocent_advisory_leaks_nothing() {
    assert_eq!(leaks(&example(), &[forbidden("品質保証二課"), forbidden("Seseragi X"), forbidden("")]), []);
}

#[test]
fn a_leak_is_found_in_every_text_that_there_is() {
    let mut advisory = example();
    advisory.vulnerabilities[0].remediations[1].details.ja.push_str("詳細は品質保証\n二課まで。");
    advisory.references[2].url.push_str("?from=ｆａｌｃｏｎ-unit");
    advisory.revisions[0].summary.en.push_str(" By FALCON Unit.");
    let problems = leaks(&advisory, &[forbidden("品質保証二課"), forbidden("Falcon"), forbidden("falcon unit")]);
    let fields: Vec<_> = problems.iter().map(|problem| (problem.code, problem.field.as_str())).collect();
    assert_eq!(
        fields,
        [
            ("leak", "revisions.0.summary.en"),
            ("leak", "revisions.0.summary.en"),
            ("leak", "references.2.url"),
            ("leak", "vulnerabilities.0.remediations.1.details.ja"),
        ]
    );
    assert!(problems[0].sentence.en.contains("a unit of our company"));
}

#[test]
fn a_finder_who_slipped_into_the_thanks_is_found() {
    let problems = leaks(&example(), &[forbidden("森葉子"), forbidden("yoko mori")]);
    let fields: Vec<_> = problems.iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["acknowledgements.0.credit.name.ja", "acknowledgements.0.credit.name.en"]);
}
