//! A table as CSV that Excel opens rightly, and that never becomes a formula.

use super::formula::shield;
use csv::{QuoteStyle, Terminator, WriterBuilder};

/// UTF-8 with its mark, without which Excel takes Japanese for something else, and CRLF.
///
/// A cell that would begin a formula gets an apostrophe before it; `read` takes exactly that one away again.
pub fn write_csv<H: AsRef<str>, R: AsRef<[C]>, C: AsRef<str>>(header: &[H], rows: &[R]) -> Vec<u8> {
    // Every cell is quoted, so that no other separator can be taken for ours.
    let mut writer = WriterBuilder::new()
        .flexible(true)
        .quote_style(QuoteStyle::Always)
        .terminator(Terminator::CRLF)
        .from_writer(vec![0xEF, 0xBB, 0xBF]);
    // Writing into memory cannot fail, and rows of any width are allowed.
    let _ = writer.write_record(header.iter().map(|cell| shield(cell.as_ref())));
    for row in rows {
        let _ = writer.write_record(row.as_ref().iter().map(|cell| shield(cell.as_ref())));
    }
    writer.into_inner().unwrap_or_default()
}
