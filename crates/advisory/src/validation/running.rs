//! Running tests over a document: those of the library, and ours where it has none or is not steady.

use csaf_rs::csaf::raw::HasParsed;
use csaf_rs::csaf_traits::CsafTrait;
use csaf_rs::validation::{TestFinding, TestResultStatus, Validatable, ValidationError};
use csaf_rs::validations::test_6_3_08::test_6_3_8_spell_check;

use super::reading::{Document, Loaded};
use super::{
    Answers, Ended, Group, Outcome, Remark, Test, Verdict, Version, Weight, addresses, fixed, spelling, weaknesses,
};

/// Holds a document against tests, each once, in the order in which they are named.
pub fn validate(document: &Document, tests: &[Test]) -> Verdict {
    validate_answered(document, tests, &Answers::new())
}

/// The same, knowing what servers answered at the addresses in it.
pub fn validate_answered(document: &Document, tests: &[Test], answers: &Answers) -> Verdict {
    let mut outcomes: Vec<Outcome> = Vec::with_capacity(tests.len());
    for test in tests {
        if outcomes.iter().all(|outcome| outcome.test.id != test.id) {
            outcomes.push(Outcome { test: *test, ended: run(document, test, answers) });
        }
    }
    Verdict { version: document.version(), outcomes }
}

fn run(document: &Document, test: &Test, answers: &Answers) -> Ended {
    let json = document.json();
    match test.id {
        "schema" => with_doubled(of_library(document, test.id), document),
        // 2.0 names no edition of the catalogue, so that a name of any of them is right; 2.1 does.
        "6.1.11" if document.version() == Version::V20 => ran(test, weaknesses::look(json)),
        "6.2.19" => ran(test, fixed::look(json)),
        "6.3.6" => ran(test, addresses::look(json, addresses::Which::Others, answers)),
        "6.3.7" => ran(test, addresses::look(json, addresses::Which::Own, answers)),
        "6.3.8" => match document.loaded() {
            Loaded::V20(raw) => spelled(raw.get_parsed()),
            Loaded::V21(raw) => spelled(raw.get_parsed()),
        },
        id => of_library(document, id),
    }
}

/// What a test of ours found, with the weight that its group has.
fn ran(test: &Test, found: Vec<Remark>) -> Ended {
    let weight = match test.group {
        Group::Schema | Group::Mandatory => Weight::Error,
        Group::Optional => Weight::Warning,
        Group::Informative => Weight::Info,
    };
    Ended::Ran(found.into_iter().map(|remark| (weight, remark)).collect())
}

fn of_library(document: &Document, id: &str) -> Ended {
    let result = match document.loaded() {
        Loaded::V20(raw) => raw.run_test(id),
        Loaded::V21(raw) => raw.run_test(id),
    };
    match result.status {
        TestResultStatus::Success => Ended::Ran(Vec::new()),
        TestResultStatus::NotFound => Ended::Missing,
        TestResultStatus::Skipped => Ended::Skipped,
        TestResultStatus::Failure { errors, warnings, infos } => {
            let of = |weight, found: Vec<ValidationError>| {
                found.into_iter().map(move |ValidationError { message, instance_path }| {
                    (weight, Remark { pointer: instance_path, message })
                })
            };
            let all = of(Weight::Error, errors).chain(of(Weight::Warning, warnings)).chain(of(Weight::Info, infos));
            let mut all: Vec<_> = all.collect();
            // In which order the library finds things is not always the same.
            all.sort();
            all.dedup();
            Ended::Ran(all)
        }
    }
}

/// A member that stands twice is read by one program so and by another otherwise.
fn with_doubled(ended: Ended, document: &Document) -> Ended {
    let Ended::Ran(mut found) = ended else { return ended };
    for pointer in document.doubled() {
        let message = "This member stands twice in the same object; programs disagree about which one counts.".into();
        found.push((Weight::Error, Remark { pointer: pointer.clone(), message }));
    }
    Ended::Ran(found)
}

/// The library has the spell check, and does not list it among its tests yet.
fn spelled(parsed: &Result<impl CsafTrait, String>) -> Ended {
    let Ok(parsed) = parsed else { return Ended::Skipped };
    let found = test_6_3_8_spell_check(parsed).err().unwrap_or_default();
    let remark = |found: TestFinding| {
        let data = found.get_data();
        (Weight::Info, Remark { pointer: data.instance_path.clone(), message: data.message.clone() })
    };
    let ours = |found: &TestFinding| spelling::is_ours(&found.get_data().message);
    let mut found: Vec<_> = found.into_iter().filter(|found| !ours(found)).map(remark).collect();
    found.sort();
    Ended::Ran(found)
}
