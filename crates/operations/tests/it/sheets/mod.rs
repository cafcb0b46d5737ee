//! Sheets in and out.

mod columns;
mod csv_in;
mod hostile_workbooks;
mod laws;
mod out;
mod workbooks;

use operations::sheets::{SheetProblem, Table, read};
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

fn table(bytes: &[u8]) -> Table {
    read(bytes, "顧客.csv").unwrap()
}

fn refused(bytes: &[u8]) -> SheetProblem {
    let problem = read(bytes, "顧客.xlsx").unwrap_err();
    assert!(!problem.sentence.ja.is_empty() && !problem.sentence.en.is_empty());
    problem
}

/// Number and cells of each row.
fn rows(table: &Table) -> Vec<(usize, Vec<&str>)> {
    table.rows.iter().map(|row| (row.number, row.cells.iter().map(String::as_str).collect())).collect()
}

/// A workbook, made anew with some of its files changed and others added.
fn repacked(workbook: &[u8], change: impl Fn(&str, String) -> String, added: &[(&str, &[u8])]) -> Vec<u8> {
    let mut from = ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..from.len() {
        let mut entry = from.by_index(index).unwrap();
        let name = String::from_utf8(entry.name_raw().to_vec()).unwrap();
        let mut content = String::new();
        entry.read_to_string(&mut content).unwrap();
        to.start_file(&name, SimpleFileOptions::default()).unwrap();
        to.write_all(change(&name, content).as_bytes()).unwrap();
    }
    for (name, content) in added {
        to.start_file(*name, SimpleFileOptions::default()).unwrap();
        to.write_all(content).unwrap();
    }
    to.finish().unwrap().into_inner()
}

/// The text of one file in a workbook.
fn part(workbook: &[u8], name: &str) -> String {
    let mut text = String::new();
    ZipArchive::new(Cursor::new(workbook)).unwrap().by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}
