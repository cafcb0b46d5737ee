//! What was measured, as the table of docs/speed-desk.md: printed, and put between the marks of the document.

use std::path::Path;

/// One measured thing: on which database, with how many cases, what, and how much.
pub(super) struct Row {
    pub(super) database: &'static str,
    pub(super) cases: usize,
    pub(super) what: String,
    pub(super) goal: &'static str,
    pub(super) measured: String,
    /// In CPU milliseconds, where it is a page.
    pub(super) cost: Option<f64>,
}

const BEGINS: &str = "<!-- measured: cargo xtask bench desk write -->";
const ENDS: &str = "<!-- end of what was measured -->";

pub(super) fn text(rows: &[Row]) -> String {
    let mut text = String::from("| database | cases | what | goal | measured |\n|---|---|---|---|---|\n");
    for Row { database, cases, what, goal, measured, .. } in rows {
        text += &format!("| {database} | {} | {what} | {goal} | {measured} |\n", thousands(*cases));
    }
    text
}

/// Puts the table into the document; what stands around it stays.
pub(super) fn write(root: &Path, rows: &[Row], machine: &str) -> Result<(), String> {
    put(root, "docs/speed-desk.md", BEGINS, &format!("{machine}\n\n{}", text(rows)))
}

/// Puts a text between the mark `begins` of a document and the end of what was measured.
pub(super) fn put(root: &Path, document: &str, begins: &str, text: &str) -> Result<(), String> {
    let path = root.join(document);
    let before = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let renewed = renewed(&before, begins, text)
        .ok_or_else(|| format!("{} has lost its marks \"{begins}\" and \"{ENDS}\".", path.display()))?;
    std::fs::write(&path, renewed).map_err(|error| format!("{}: {error}", path.display()))
}

fn renewed(document: &str, begins: &str, table: &str) -> Option<String> {
    let (before, rest) = document.split_once(begins)?;
    let (_, after) = rest.split_once(ENDS)?;
    Some(format!("{before}{begins}\n\n{table}\n{ENDS}{after}"))
}

pub(super) fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let parts: Vec<&[u8]> = digits.as_bytes().rchunks(3).rev().collect();
    parts.iter().map(|part| String::from_utf8_lossy(part)).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stands_between_the_marks_is_renewed() {
        let document = format!("# Speed\n{BEGINS}\nold\n{ENDS}\nThe end.\n");
        let new = renewed(&document, BEGINS, "new").unwrap();
        assert!(new.starts_with("# Speed\n") && new.ends_with("\nThe end.\n"));
        assert!(new.contains("new") && !new.contains("old"));
        assert_eq!(renewed(&new, BEGINS, "new").unwrap(), new);
        assert_eq!(renewed("# Speed", BEGINS, "new"), None);
    }

    #[test]
    fn large_numbers_can_be_read() {
        assert_eq!(["7", "1,000", "100,000"], [7, 1_000, 100_000].map(thousands).each_ref().map(String::as_str));
    }
}
