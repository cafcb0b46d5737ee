//! What should not go on like this, for the head of every page: a window with too few people behind it.

use casework::words::Words;

/// The deck asks for a handling manager and at least two contact persons (slide 12).
const CONTACTS: i64 = 2;

/// The warnings about a window with so many contact persons, so many of them handling managers.
pub(crate) fn warnings(contacts: i64, managers: i64) -> Vec<Words> {
    let mut warnings = Vec::new();
    if contacts < CONTACTS {
        warnings.push(Words::new(
            format!("POCの担当者が{contacts}人しかいません。不在のときに連絡が途絶えないよう、{CONTACTS}人以上にしてください（会社 → 人）。"),
            format!("POC has {contacts} contact person(s). Make it {CONTACTS} or more, so that somebody is always there (Company → People)."),
        ));
    }
    if managers == 0 {
        warnings.push(Words::new(
            "POCに取扱責任者がいません。情報の取り扱いに責任を持つ人を決めてください（会社 → 人）。",
            "POC has no handling manager. Name who is responsible for how information is handled (Company → People).",
        ));
    }
    warnings
}
