//! What the Common Weakness Enumeration calls a weakness, on a given day.

use csaf_rs::helpers::CWE_ENTRIES;
use jiff::Timestamp;

/// The name of a weakness in the catalogue that was current at a moment. Names change from edition to edition, and the
/// standard's test takes the edition of the document's date.
pub fn weakness_name(id: &str, at: Timestamp) -> Option<&'static str> {
    // A date as the catalogue's own type writes it, so that we need no second crate for dates.
    let day = at.strftime("%Y-%m-%d").to_string();
    let released = CWE_ENTRIES.iter().map(|(version, data)| (data.release_date.to_string(), version, data));
    let current = released.clone().filter(|(date, ..)| *date <= day).max_by(|a, b| (&a.0, a.1).cmp(&(&b.0, b.1)));
    let (.., data) = current.or_else(|| released.max_by(|a, b| (&a.0, a.1).cmp(&(&b.0, b.1))))?;
    data.entries.get(id).map(|entry| entry.name.as_str())
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
}
