//! One file after it was checked: its verdict with places that an editor finds, or why there is none.

use advisory::validation::{
    Answers, Document, Ended, Place, Preset, Test, Unreadable, Verdict, Version, Weight, places, test,
    validate_answered,
};
use casework::words::Words;

use super::files::Meant;

/// Which tests are wanted.
pub(super) enum Wanted {
    /// Those of a preset.
    Preset(Preset),
    /// Those named, one by one.
    Named(Vec<String>),
}

impl Wanted {
    /// The tests of an edition; those that only the other edition knows are left out.
    fn tests(&self, version: Version) -> Vec<Test> {
        match self {
            Wanted::Preset(preset) => preset.tests(version),
            Wanted::Named(ids) => ids.iter().filter_map(|id| test(version, id)).collect(),
        }
    }
}

/// Something found, with its place.
pub(super) struct Found {
    pub(super) test: &'static str,
    pub(super) weight: Weight,
    pub(super) pointer: String,
    pub(super) place: Place,
    pub(super) message: String,
}

/// A document that was checked.
pub(super) struct Checked {
    pub(super) version: Version,
    pub(super) valid: bool,
    pub(super) ran: usize,
    pub(super) skipped: Vec<&'static str>,
    pub(super) missing: Vec<&'static str>,
    pub(super) found: Vec<Found>,
}

impl Checked {
    /// Something weighs as much as that, or it is not valid.
    pub(super) fn fails(&self, at: Weight) -> bool {
        !self.valid || self.found.iter().any(|found| found.weight <= at)
    }
}

/// What came of a file.
pub(super) enum Outcome {
    Checked(Checked),
    /// It lay in a folder, and is something else than CSAF.
    LeftOut,
    /// It cannot be checked.
    Unreadable(Words),
}

/// Checks a file.
pub(super) fn check(meant: &Meant, wanted: &Wanted, answers: &Answers) -> Outcome {
    let bytes = match meant.bytes() {
        Ok(bytes) => bytes,
        Err(sentence) => return Outcome::Unreadable(sentence),
    };
    match Document::read(&bytes) {
        Ok(document) => {
            let verdict = validate_answered(&document, &wanted.tests(document.version()), answers);
            Outcome::Checked(placed(&verdict, &String::from_utf8_lossy(&bytes)))
        }
        Err(Unreadable::NotCsaf) if !meant.named => Outcome::LeftOut,
        Err(unreadable) => Outcome::Unreadable(unreadable.sentence()),
    }
}

fn placed(verdict: &Verdict, text: &str) -> Checked {
    let of_each = || {
        verdict.outcomes.iter().flat_map(|outcome| {
            Weight::ALL
                .into_iter()
                .flat_map(move |weight| outcome.of(weight).map(move |found| (outcome, weight, found)))
        })
    };
    let places = places(text, of_each().map(|(_, _, found)| found.pointer.as_str()));
    let ended = |ended: &Ended| {
        let such = verdict.outcomes.iter().filter(|outcome| outcome.ended == *ended);
        such.map(|outcome| outcome.test.id).collect::<Vec<_>>()
    };
    let found = of_each().map(|(outcome, weight, found)| Found {
        test: outcome.test.id,
        weight,
        pointer: found.pointer.clone(),
        place: places.get(found.pointer.as_str()).copied().unwrap_or(Place { line: 1, column: 1 }),
        message: found.message.clone(),
    });
    let (skipped, missing) = (ended(&Ended::Skipped), ended(&Ended::Missing));
    Checked {
        version: verdict.version,
        valid: verdict.is_valid(),
        ran: verdict.outcomes.len() - skipped.len() - missing.len(),
        found: found.collect(),
        skipped,
        missing,
    }
}
