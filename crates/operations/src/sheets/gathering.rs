//! Cells arrive one by one, from a CSV or a workbook, and are held to the bounds as they do.

use super::bounds::{MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS, MOST_TEXT};
use super::place::Place;
use super::problem::{self, SheetProblem};
use super::table::Row;

/// The rows so far, without the blank ones, and the bytes of their text.
#[derive(Debug, Default)]
pub(super) struct Gathering {
    rows: Vec<Row>,
    text: usize,
}

impl Gathering {
    pub(super) fn put(&mut self, place: Place, text: String) -> Result<(), SheetProblem> {
        if text.is_empty() {
            return Ok(());
        }
        if place.column >= MOST_COLUMNS {
            return if text.trim().is_empty() { Ok(()) } else { Err(problem::too_many_columns(place)) };
        }
        // Counting characters is only needed where there are enough bytes for too many of them.
        if text.len() > MOST_CHARACTERS && text.chars().count() > MOST_CHARACTERS {
            return Err(problem::cell_too_long(place));
        }
        self.text += text.len();
        if self.text > MOST_TEXT {
            return Err(problem::too_much_text());
        }
        let row = self.row(place.row)?;
        if row.cells.len() <= place.column {
            row.cells.resize(place.column + 1, String::new());
        }
        if let Some(cell) = row.cells.get_mut(place.column) {
            *cell = text;
        }
        Ok(())
    }

    fn row(&mut self, number: usize) -> Result<&mut Row, SheetProblem> {
        if self.rows.last().is_none_or(|row| row.number != number) {
            self.drop_blank_end();
            self.rows.push(Row { number, cells: Vec::new() });
        }
        // The header is one row more.
        if self.rows.len() > MOST_ROWS + 1 {
            return Err(problem::too_many_rows());
        }
        self.rows.last_mut().ok_or_else(problem::too_many_rows)
    }

    fn drop_blank_end(&mut self) {
        if self.rows.last().is_some_and(|row| row.cells.iter().all(|cell| cell.trim().is_empty())) {
            self.rows.pop();
        }
    }

    pub(super) fn rows(mut self) -> Vec<Row> {
        self.drop_blank_end();
        self.rows
    }
}
