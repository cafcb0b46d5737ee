//! Rows out of text whose cells are parted by commas, semicolons or tabs.

use super::formula::unshield;
use super::gathering::Gathering;
use super::place::Place;
use super::problem::{self, SheetProblem};
use super::table::Row;
use csv::{ByteRecord, ReaderBuilder};

/// What may part cells. Where two are equally frequent, the one further left is meant.
const SEPARATORS: [u8; 3] = [b',', b'\t', b';'];

pub(super) fn rows(text: &str) -> Result<Vec<Row>, SheetProblem> {
    // A quotation mark that never closes would swallow every row after it. A line is added: if it does not come back
    // as a row of its own, it was swallowed too.
    let watched = format!("{text}\nend");
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(text))
        .from_reader(watched.as_bytes());
    let mut gathering = Gathering::default();
    let mut record = ByteRecord::new();
    let (mut number, mut began) = (0, 0);
    while reader.read_byte_record(&mut record).map_err(|_| problem::quotation_open(number + 1))? {
        let start =
            record.position().and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or(watched.len());
        let blank = blank_lines(watched.as_bytes(), start);
        number += blank.lines + 1;
        if start + blank.bytes > text.len() {
            return Ok(gathering.rows());
        }
        began = number;
        for (column, cell) in record.iter().enumerate() {
            let cell = str::from_utf8(cell).map_err(|_| problem::quotation_open(number))?;
            gathering.put(Place { row: number, column }, unshield(cell).to_owned())?;
        }
    }
    Err(problem::quotation_open(began))
}

struct Blank {
    lines: usize,
    bytes: usize,
}

/// The reader passes over empty lines in silence; the office program counts them.
fn blank_lines(text: &[u8], start: usize) -> Blank {
    let mut at = start;
    // The reader may stop between the two halves of the line break that ended the record before.
    if at > 0 && text.get(at - 1) == Some(&b'\r') && text.get(at) == Some(&b'\n') {
        at += 1;
    }
    let mut lines = 0;
    loop {
        at += match (text.get(at), text.get(at + 1)) {
            (Some(b'\r'), Some(b'\n')) => 2,
            (Some(b'\r' | b'\n'), _) => 1,
            _ => return Blank { lines, bytes: at - start },
        };
        lines += 1;
    }
}

/// What parts the cells of the first line that is not empty; what stands in quotation marks does not count.
fn separator(text: &str) -> u8 {
    let mut counts = [0_usize; SEPARATORS.len()];
    let mut quoted = false;
    for byte in text.trim_start_matches(['\r', '\n']).bytes() {
        match byte {
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'\r' | b'\n' => break,
            _ => {
                for (count, _) in counts.iter_mut().zip(SEPARATORS).filter(|(_, separator)| *separator == byte) {
                    *count += 1;
                }
            }
        }
    }
    let mut best = (0, SEPARATORS[0]);
    for (count, separator) in counts.into_iter().zip(SEPARATORS) {
        if count > best.0 {
            best = (count, separator);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_frequent_separator_of_the_first_line_is_meant() {
        assert_eq!(
            ["a;b,c;d\n1,2,3,4", "\n\na\tb", "\"a;b;c\",d", "a", ""].map(separator),
            [b';', b'\t', b',', b',', b',']
        );
    }
}
