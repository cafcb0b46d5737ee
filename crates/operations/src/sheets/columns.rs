//! Which column is which: headings as people write them, matched to what an import asks for.

use super::problem::{self, SheetProblem};
use super::table::{Row, Table, plain};
use casework::words::Words;

/// A column that an import knows.
#[derive(Clone, Debug)]
pub struct Column {
    /// What the program calls it.
    pub id: &'static str,
    /// The headings by which it is known, Japanese and English; width, case and blanks make no difference.
    pub names: &'static [&'static str],
    /// What a person calls it.
    pub title: Words,
    /// Whether the sheet must have it.
    pub required: bool,
}

/// A table whose columns are known.
#[derive(Clone, Debug)]
pub struct Mapped<'a> {
    /// The headings that nobody asked for; what stands below them is left aside, and a person should be told.
    pub ignored: Vec<&'a str>,
    table: &'a Table,
    known: Vec<(&'a Column, usize)>,
}

/// One row of such a table.
#[derive(Clone, Copy, Debug)]
pub struct MappedRow<'a> {
    /// The number that the office program shows beside the row.
    pub number: usize,
    row: &'a Row,
    known: &'a [(&'a Column, usize)],
}

/// Matches headings to columns; every problem is told at once.
pub fn match_columns<'a>(table: &'a Table, columns: &'a [Column]) -> Result<Mapped<'a>, Vec<SheetProblem>> {
    let headings: Vec<String> = table.header.iter().map(|heading| plain(heading)).collect();
    let mut problems = Vec::new();
    let mut known: Vec<(&Column, usize)> = Vec::new();
    let mut taken = vec![false; headings.len()];
    for column in columns {
        let names: Vec<String> = column.names.iter().map(|name| plain(name)).collect();
        let at: Vec<usize> =
            (0..headings.len()).filter(|&at| headings.get(at).is_some_and(|it| names.contains(it))).collect();
        at.iter().filter_map(|&at| taken.get_mut(at).map(|taken| *taken = true)).count();
        match at.as_slice() {
            [] if column.required => problems.push(problem::column_missing(&column.title, column.names)),
            [] => {}
            [one] => known.push((column, *one)),
            several => problems.push(problem::column_twice(&column.title, &pick(&table.header, several))),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let unknown: Vec<usize> = (0..taken.len()).filter(|&at| taken.get(at) == Some(&false)).collect();
    Ok(Mapped { ignored: pick(&table.header, &unknown), table, known })
}

fn pick<'a>(header: &'a [String], at: &[usize]) -> Vec<&'a str> {
    at.iter().filter_map(|&at| header.get(at)).map(String::as_str).collect()
}

impl Mapped<'_> {
    /// The rows, in their order.
    pub fn rows(&self) -> impl Iterator<Item = MappedRow<'_>> {
        self.table.rows.iter().map(|row| MappedRow { number: row.number, row, known: &self.known })
    }

    /// Whether the sheet has this column at all: a missing one leaves things as they are, an empty cell empties them.
    pub fn has(&self, id: &str) -> bool {
        self.known.iter().any(|(column, _)| column.id == id)
    }
}

impl<'a> MappedRow<'a> {
    /// What stands in this column, without the blanks around it; empty when the sheet has no such column.
    pub fn get(&self, id: &str) -> &'a str {
        let at = self.known.iter().find(|(column, _)| column.id == id).map(|(_, at)| *at);
        at.and_then(|at| self.row.cells.get(at)).map_or("", |cell| cell.trim())
    }

    /// What stands in this column, or the sentence that says that nothing does.
    pub fn need(&self, column: &Column) -> Result<&'a str, SheetProblem> {
        match self.get(column.id) {
            "" => Err(problem::cell_missing(self.number, &column.title)),
            text => Ok(text),
        }
    }
}
