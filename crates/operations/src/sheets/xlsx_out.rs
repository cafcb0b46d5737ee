//! A table as an Excel workbook: text, numbers and dates, and never a formula or a link.

use super::characters::is_control;
use super::problem::{self, SheetProblem};
use jiff::civil::{Date, DateTime};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

/// What one cell shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text, shown as it is, whatever it begins with.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A number.
    Number(f64),
    /// A day.
    Day(Date),
    /// A day and a time, in the zone that the column speaks of.
    Moment(DateTime),
}

/// Beyond this, the office program rounds.
const LARGEST_WHOLE: u64 = 999_999_999_999_999;

const NARROWEST: usize = 8;
const WIDEST: usize = 60;

/// How many rows are looked at to find how wide a column should be.
const MEASURED: usize = 200;

struct Formats {
    heading: Format,
    text: Format,
    day: Format,
    moment: Format,
}

/// The workbook's bytes, the same for the same arguments. `written_at` is what the file says about when it was made.
pub fn write_xlsx<H: AsRef<str>>(
    sheet_name: &str,
    header: &[H],
    rows: &[Vec<Cell>],
    written_at: DateTime,
) -> Result<Vec<u8>, SheetProblem> {
    workbook(sheet_name, header, rows, written_at).map_err(|_| problem::not_written())
}

fn workbook<H: AsRef<str>>(
    sheet_name: &str,
    header: &[H],
    rows: &[Vec<Cell>],
    written_at: DateTime,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&moment(written_at)?));
    let formats = Formats {
        heading: Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top),
        text: Format::new().set_text_wrap().set_align(FormatAlign::Top),
        day: Format::new().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Top),
        moment: Format::new().set_num_format("yyyy-mm-dd hh:mm:ss").set_align(FormatAlign::Top),
    };
    let sheet = workbook.add_worksheet();
    sheet.set_name(possible_name(sheet_name))?;
    for (column, heading) in (0_u16..).zip(header) {
        let heading = visible(heading.as_ref());
        sheet.set_column_width(column, width(column, &heading, rows))?;
        sheet.write_string_with_format(0, column, heading, &formats.heading)?;
    }
    for (row, cells) in (1_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            put(sheet, (row, column), cell, &formats)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    if let (Ok(last), Some(last_column)) = (u32::try_from(rows.len()), header.len().checked_sub(1)) {
        sheet.autofilter(0, 0, last, u16::try_from(last_column).unwrap_or(u16::MAX))?;
    }
    workbook.save_to_buffer()
}

fn put(sheet: &mut Worksheet, (row, column): (u32, u16), cell: &Cell, formats: &Formats) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) if text.is_empty() => {}
        Cell::Text(text) => {
            sheet.write_string_with_format(row, column, visible(text), &formats.text)?;
        }
        Cell::Whole(whole) if whole.unsigned_abs() > LARGEST_WHOLE => {
            sheet.write_string_with_format(row, column, whole.to_string(), &formats.text)?;
        }
        Cell::Whole(whole) => {
            sheet.write_number(row, column, *whole as f64)?;
        }
        Cell::Number(number) if number.is_finite() => {
            sheet.write_number(row, column, *number)?;
        }
        Cell::Number(number) => {
            sheet.write_string(row, column, number.to_string())?;
        }
        Cell::Day(date) => match day(*date) {
            Ok(day) => sheet.write_datetime_with_format(row, column, &day, &formats.day).map(|_| ())?,
            Err(_) => sheet.write_string(row, column, date.to_string()).map(|_| ())?,
        },
        Cell::Moment(at) => match moment(*at) {
            Ok(moment) => sheet.write_datetime_with_format(row, column, &moment, &formats.moment).map(|_| ())?,
            Err(_) => sheet.write_string(row, column, at.to_string()).map(|_| ())?,
        },
    }
    Ok(())
}

/// Excel begins in 1900; what is earlier is written as text.
fn day(date: Date) -> Result<ExcelDateTime, XlsxError> {
    let number = |part: i8| part.unsigned_abs();
    ExcelDateTime::from_ymd(u16::try_from(date.year()).unwrap_or(0), number(date.month()), number(date.day()))
}

fn moment(at: DateTime) -> Result<ExcelDateTime, XlsxError> {
    let number = |part: i8| part.unsigned_abs();
    day(at.date())?.and_hms(u16::from(number(at.hour())), number(at.minute()), number(at.second()))
}

/// A workbook with such a character in it does not open.
fn visible(text: &str) -> String {
    let shown = |character| {
        if is_control(character) && !matches!(character, '\t' | '\n' | '\r') { '\u{FFFD}' } else { character }
    };
    text.chars().map(shown).collect()
}

/// Excel allows 31 characters, and not all of them.
fn possible_name(name: &str) -> String {
    let name: String = name
        .chars()
        .filter(|&character| !is_control(character))
        .map(|character| if matches!(character, '[' | ']' | ':' | '*' | '?' | '/' | '\\') { ' ' } else { character })
        .take(31)
        .collect();
    let name = name.trim_matches(|character: char| character == '\'' || character.is_whitespace());
    if name.is_empty() { "Sheet1".to_owned() } else { name.to_owned() }
}

fn width(column: u16, heading: &str, rows: &[Vec<Cell>]) -> f64 {
    let in_rows = rows.iter().take(MEASURED).filter_map(|row| row.get(usize::from(column))).map(|cell| match cell {
        Cell::Empty => 0,
        Cell::Text(text) => shown_width(text),
        Cell::Whole(_) | Cell::Number(_) | Cell::Day(_) => 12,
        Cell::Moment(_) => 20,
    });
    let widest = in_rows.chain([shown_width(heading) + 3]).max().unwrap_or(0) + 1;
    f64::from(u8::try_from(widest.clamp(NARROWEST, WIDEST)).unwrap_or(u8::MAX))
}

/// In the longest line; Japanese characters are about twice as wide as Latin ones.
fn shown_width(text: &str) -> usize {
    let wide = |character: char| if character >= '\u{1100}' { 2 } else { 1 };
    text.lines().map(|line| line.chars().take(WIDEST).map(wide).sum()).max().unwrap_or(0)
}
