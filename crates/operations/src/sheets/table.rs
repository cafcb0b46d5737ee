//! From rows of cells to a table: one header, whose names are there and differ, and rows as wide as it.

use super::characters::is_forbidden;
use super::place::Place;
use super::problem::{self, SheetProblem};
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// A table: what it calls its columns, and its rows. Blank rows are not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The headings, without the blanks around them.
    pub header: Vec<String>,
    /// The rows below, each as wide as the header.
    pub rows: Vec<Row>,
}

/// One row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The number that the office program shows beside the row.
    pub number: usize,
    /// The cells, as plain text.
    pub cells: Vec<String>,
}

/// Headings are compared as people read them: width, case and blanks make no difference.
pub(super) fn plain(heading: &str) -> String {
    heading.nfkc().filter(|character| !character.is_whitespace()).flat_map(char::to_lowercase).collect()
}

/// The first row is the header; blank rows are gone already.
pub(super) fn assemble(mut rows: Vec<Row>, file_name: &str) -> Result<Table, SheetProblem> {
    refuse_characters(&rows)?;
    if rows.is_empty() {
        return Err(problem::no_header(file_name));
    }
    let heading_row = rows.remove(0);
    let kept = headed_columns(&heading_row, &rows)?;
    refuse_twins(&heading_row, &kept)?;
    let header = kept.iter().map(|&column| cell(&heading_row, column).trim().to_owned()).collect();
    for row in &mut rows {
        row.cells =
            kept.iter().map(|&column| row.cells.get_mut(column).map(std::mem::take).unwrap_or_default()).collect();
    }
    Ok(Table { header, rows })
}

fn cell(row: &Row, column: usize) -> &str {
    row.cells.get(column).map_or("", String::as_str)
}

fn refuse_characters(rows: &[Row]) -> Result<(), SheetProblem> {
    let mut found = Vec::new();
    for row in rows {
        for (column, text) in row.cells.iter().enumerate() {
            if let Some(character) = text.chars().find(|&character| is_forbidden(character)) {
                found.push((Place { row: row.number, column }, character));
            }
        }
    }
    if found.is_empty() { Ok(()) } else { Err(problem::forbidden_characters(&found)) }
}

/// The columns with a heading. One without is left out when nothing stands below it, and refused when something does.
fn headed_columns(heading_row: &Row, rows: &[Row]) -> Result<Vec<usize>, SheetProblem> {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0).max(heading_row.cells.len());
    let (headed, bare): (Vec<usize>, Vec<usize>) =
        (0..width).partition(|&column| !cell(heading_row, column).trim().is_empty());
    let places: Vec<Place> = bare
        .into_iter()
        .filter_map(|column| {
            let row = rows.iter().find(|row| !cell(row, column).trim().is_empty())?;
            Some(Place { row: row.number, column })
        })
        .collect();
    if places.is_empty() { Ok(headed) } else { Err(problem::headings_missing(heading_row.number, &places)) }
}

fn refuse_twins(heading_row: &Row, kept: &[usize]) -> Result<(), SheetProblem> {
    let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for &column in kept {
        by_name.entry(plain(cell(heading_row, column))).or_default().push(column);
    }
    let twins: Vec<(&str, Vec<usize>)> = by_name
        .into_values()
        .filter(|columns| columns.len() > 1)
        .map(|columns| (columns.first().map_or("", |&column| cell(heading_row, column).trim()), columns))
        .collect();
    if twins.is_empty() { Ok(()) } else { Err(problem::headings_twice(&twins)) }
}
