//! The lines of an export: an entry each, after those of a ledger its end, and at last the end of all.

use serde::{Deserialize, Serialize};

/// The longest line, in bytes: longer than any entry can be, so that a file of one endless line is not read whole.
pub const LONGEST: usize = 16 << 20;

/// A line of an export.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum Line {
    /// An entry.
    Entry(EntryLine),
    /// The end of a ledger.
    End(EndLine),
    /// The end of the export.
    Last(LastLine),
}

/// An entry: all that its hash is made of, and the hash. Copies of what the body says are left out, as nothing binds them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EntryLine {
    pub(super) ledger: i64,
    pub(super) seq: i64,
    pub(super) kind: String,
    pub(super) body: String,
    pub(super) hash: String,
}

/// How many entries a ledger has, and the hash of the last one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EndLine {
    pub(super) end_of: i64,
    pub(super) entries: i64,
    pub(super) hash: String,
}

/// How many ledgers and entries there are, and a hash over the ends of all ledgers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LastLine {
    pub(super) ledgers: i64,
    pub(super) all_entries: i64,
    pub(super) hash: String,
}

/// The hash over the ends of ledgers, carried on by one more.
pub(super) fn bind(before: &str, end: &EndLine) -> String {
    store::chain(before, end.end_of, end.entries, "end", &end.hash)
}
