//! What the Common Weakness Enumeration calls a weakness: on a given day, and in any of its editions.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use csaf_rs::helpers::{CWE_ENTRIES, CweVersionData};
use jiff::Timestamp;

/// The editions of the catalogue, oldest first. Two came on one day, so that the number decides where the date does not.
static EDITIONS: LazyLock<BTreeMap<(String, Vec<u32>), &'static CweVersionData>> = LazyLock::new(|| {
    let number = |version: &str| version.split('.').filter_map(|part| part.parse().ok()).collect::<Vec<u32>>();
    // A date as the catalogue's own type writes it, so that we need no second crate for dates.
    CWE_ENTRIES.iter().map(|(version, data)| ((data.release_date.to_string(), number(version)), data)).collect()
});

/// The name of a weakness in the catalogue that was current at a moment. Names change from edition to edition.
pub fn weakness_name(id: &str, at: Timestamp) -> Option<&'static str> {
    let day = at.strftime("%Y-%m-%d").to_string();
    let current = EDITIONS.iter().rev().find(|((date, _), _)| *date <= day);
    let (_, data) = current.or_else(|| EDITIONS.last_key_value())?;
    data.entries.get(id).map(|entry| entry.name.as_str())
}

/// Every name that a weakness ever had.
pub(crate) fn names_of(id: &str) -> BTreeSet<&'static str> {
    EDITIONS.values().filter_map(|data| data.entries.get(id)).map(|entry| entry.name.as_str()).collect()
}

/// The name in the newest edition that has it.
pub(crate) fn newest_name(id: &str) -> Option<&'static str> {
    EDITIONS.values().rev().find_map(|data| data.entries.get(id)).map(|entry| entry.name.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weakness_has_the_name_of_its_day() {
        let at = "2026-03-31T01:00:00Z".parse().unwrap();
        assert_eq!(
            weakness_name("CWE-79", at),
            Some("Improper Neutralization of Input During Web Page Generation ('Cross-site Scripting')")
        );
        assert_eq!(weakness_name("CWE-999999", at), None);
    }

    #[test]
    fn a_weakness_keeps_every_name_it_ever_had() {
        let names = names_of("CWE-79");
        assert!(names.len() > 1, "{names:?}");
        assert_eq!(
            newest_name("CWE-79"),
            Some("Improper Neutralization of Input During Web Page Generation ('Cross-site Scripting')")
        );
        assert!(names_of("CWE-999999").is_empty());
    }
}
