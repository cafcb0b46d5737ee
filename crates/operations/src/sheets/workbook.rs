//! Rows out of an Excel workbook: of the first sheet that one sees and that has a header.

use super::gathering::Gathering;
use super::place::Place;
use super::problem::{self, SheetProblem};
use super::table::Row;
use super::values;
use calamine::{Reader, SheetType, SheetVisible, Xlsx};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Only for bytes that were measured.
pub(super) fn rows(bytes: &[u8], file_name: &str) -> Result<Vec<Row>, SheetProblem> {
    // The reader of workbooks is not ours, and adds up cell names like ZZZZZZZZ1 without looking: whatever goes wrong in
    // it is a broken file, and not the end of a request.
    catch_unwind(AssertUnwindSafe(|| first_table(bytes, file_name)))
        .unwrap_or_else(|_| Err(problem::workbook_broken(file_name)))
}

/// A sheet whose first row has several headings is the list; a title page has one line in its first row.
fn first_table(bytes: &[u8], file_name: &str) -> Result<Vec<Row>, SheetProblem> {
    let mut workbook: Workbook<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| problem::workbook_broken(file_name))?;
    let seen: Vec<String> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect();
    let mut with_one_heading = None;
    for name in seen {
        let rows = rows_of(&mut workbook, &name, file_name)?;
        let headings = rows.first().map_or(0, |row| row.cells.iter().filter(|cell| !cell.trim().is_empty()).count());
        match headings {
            0 => {}
            1 => with_one_heading = with_one_heading.or(Some(rows)),
            _ => return Ok(rows),
        }
    }
    Ok(with_one_heading.unwrap_or_default())
}

fn rows_of(workbook: &mut Workbook<'_>, name: &str, file_name: &str) -> Result<Vec<Row>, SheetProblem> {
    let broken = |_| problem::workbook_broken(file_name);
    let mut cells = workbook.worksheet_cells_reader(name).map_err(broken)?;
    let mut gathering = Gathering::default();
    // Cell by cell: a sheet that names one cell far down and far right costs nothing this way.
    while let Some(cell) = cells.next_cell().map_err(broken)? {
        let (row, column) = cell.get_position();
        let place = Place { row: index(row) + 1, column: index(column) };
        let text =
            values::text(cell.get_value()).map_err(|error| problem::cell_shows_error(place, &error.to_string()))?;
        gathering.put(place, text)?;
    }
    Ok(gathering.rows())
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX - 1)
}

/// Both the workbooks of before 2007 and encrypted ones of today come in the same container.
pub(super) fn refuse_old_container(bytes: &[u8], file_name: &str) -> SheetProblem {
    let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(encrypted.len()).any(|window| window == encrypted) {
        problem::encrypted(file_name)
    } else {
        problem::old_workbook(file_name)
    }
}
