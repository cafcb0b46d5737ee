//! What stands between an advisory and its publication: a code, a field of the form, and what would mend it.

use casework::words::Words;
use serde::Serialize;

/// One thing that is wrong with an advisory.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Problem {
    /// A name for programs: `remediation-missing`.
    pub code: &'static str,
    /// Where in the form, with places in lists counted from 0: `vulnerabilities.0.remediations.1.details.en`.
    pub field: String,
    /// What is wrong, and what would mend it.
    pub sentence: Words,
}

impl Problem {
    /// A problem in one field of the form.
    pub fn new(code: &'static str, field: impl Into<String>, ja: impl Into<String>, en: impl Into<String>) -> Self {
        Self { code, field: field.into(), sentence: Words::new(ja, en) }
    }
}

/// What came in by the page does not go back out by the page, in the middle of a sentence.
pub(crate) fn clipped(text: &str) -> String {
    const LONGEST: usize = 80;
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}
