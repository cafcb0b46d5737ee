//! Tables from outside and to outside: lists of people, products, customers and cases, as CSV or as an Excel workbook.

mod bounds;
pub(crate) mod characters;
mod columns;
mod csv_in;
mod csv_out;
mod encoding;
mod formula;
mod gathering;
mod place;
mod problem;
mod table;
mod unpacking;
mod values;
mod workbook;
mod xlsx_out;

pub use bounds::{MOST_BYTES, MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS};
pub use columns::{Column, Mapped, MappedRow, match_columns};
pub use csv_out::write_csv;
pub use problem::SheetProblem;
pub use table::{Row, Table};
pub use xlsx_out::{Cell, write_xlsx};

/// Reads a table out of a file; what the file is, its bytes say. The name is only for the sentences.
///
/// The first row that is not blank is the header. Blank rows, and columns without heading and content, are left out.
/// Formulas are not evaluated: what the office program last showed is taken.
pub fn read(bytes: &[u8], file_name: &str) -> Result<Table, SheetProblem> {
    if bytes.is_empty() {
        return Err(problem::file_empty(file_name));
    }
    if bytes.len() > MOST_BYTES {
        return Err(problem::file_too_large(file_name));
    }
    let rows = if bytes.starts_with(b"PK\x03\x04") {
        unpacking::measure(bytes, file_name)?;
        workbook::rows(bytes, file_name)?
    } else if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Err(workbook::refuse_old_container(bytes, file_name));
    } else {
        csv_in::rows(&encoding::decode(bytes, file_name)?)?
    };
    table::assemble(rows, file_name)
}
