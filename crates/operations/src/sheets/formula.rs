//! Text that an office program would take for a formula: shielded on the way out, and as it was on the way back.

/// What makes an office program look for a formula; the wide forms do so in Japanese settings.
const BEGINNINGS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// An apostrophe before what would begin a formula. What already looks shielded gets one more, so that none is lost.
pub(super) fn shield(cell: &str) -> String {
    if begins_a_formula(cell.trim_start_matches('\'')) { format!("'{cell}") } else { cell.to_owned() }
}

/// The exact reverse of `shield`; an apostrophe that shields nothing is text and stays.
pub(super) fn unshield(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if begins_a_formula(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}

fn begins_a_formula(text: &str) -> bool {
    text.starts_with(BEGINNINGS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_a_formula_no_longer_does() {
        for hostile in ["=1+1", "+81-3", "-", "@SUM(A1)", "\t=1", "\r=1", "＝HYPERLINK(1)", "'=1", "''@x"] {
            let shielded = shield(hostile);
            assert!(!begins_a_formula(&shielded), "{shielded}");
            assert_eq!(unshield(&shielded), hostile);
        }
    }

    #[test]
    fn an_apostrophe_that_shields_nothing_stays() {
        assert_eq!((shield("'95年版").as_str(), unshield("'95年版")), ("'95年版", "'95年版"));
    }
}
