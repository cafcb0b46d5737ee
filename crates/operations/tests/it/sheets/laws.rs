//! Out and back in is the same table, and no bytes make the reader panic.

use super::{repacked, table};
use jiff::civil::date;
use operations::sheets::{Cell, Row, Table, read, write_csv, write_xlsx};
use proptest::collection::vec;
use proptest::prelude::*;

/// What a table can hold and is hard to carry: separators, quotation marks, line breaks, what begins a formula.
const HARD: &str = "[ a-c,;\t\r\n\"'=+@＝－あ漢\u{FEFF}_x0D&<>-]{0,12}";

prop_compose! {
    fn tables()(width in 1..6_usize)(
        begins in vec("[=+@'\"a-z案件,;-]{0,4}", width),
        cells in vec(vec(HARD, width), 0..8),
    ) -> Table {
        // A number makes headings differ, and a letter keeps rows from being blank.
        let header = begins.iter().enumerate().map(|(at, begin)| format!("{begin}{at}")).collect();
        let row = |(at, mut cells): (usize, Vec<String>)| {
            cells[0].push('.');
            Row { number: at + 2, cells }
        };
        Table { header, rows: cells.into_iter().enumerate().map(row).collect() }
    }
}

fn as_xlsx(table: &Table) -> Vec<u8> {
    let text = |cell: &String| Cell::Text(cell.clone());
    let rows: Vec<Vec<Cell>> = table.rows.iter().map(|row| row.cells.iter().map(text).collect()).collect();
    write_xlsx("一覧", &table.header, &rows, date(2026, 1, 1).at(0, 0, 0, 0)).unwrap()
}

proptest! {
    #[test]
    fn a_csv_comes_back_as_it_went_out(table in tables()) {
        let cells: Vec<&Vec<String>> = table.rows.iter().map(|row| &row.cells).collect();
        prop_assert_eq!(read(&write_csv(&table.header, &cells), "x.csv").unwrap(), table);
    }

    #[test]
    fn a_workbook_comes_back_as_it_went_out(table in tables()) {
        prop_assert_eq!(read(&as_xlsx(&table), "x.xlsx").unwrap(), table);
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in vec(any::<u8>(), 0..600)) {
        let _ = read(&bytes, "x");
        let _ = read(&[b"PK\x03\x04", bytes.as_slice()].concat(), "x");
        let _ = read(&[b"\xff\xfe", bytes.as_slice()].concat(), "x");
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC*", hard in HARD) {
        let _ = read(format!("{hard}{text}").as_bytes(), &text);
    }

    #[test]
    fn no_changed_byte_makes_the_reader_panic(table in tables(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = as_xlsx(&table);
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let _ = read(&bytes, "x.xlsx");
    }

    #[test]
    fn no_change_within_a_workbook_makes_the_reader_panic(
        table in tables(), at in any::<prop::sample::Index>(), put in "[0-9A-Z<>/=\" ]{1,12}",
    ) {
        let change = |_: &str, mut content: String| {
            let at = content.floor_char_boundary(at.index(content.len().max(1)));
            content.insert_str(at, &put);
            content
        };
        let _ = read(&repacked(&as_xlsx(&table), change, &[]), "x.xlsx");
    }
}

#[test]
fn a_table_that_was_read_twice_is_the_same() {
    let bytes = write_csv(&["a", "b"], &[["1", "2"]]);
    assert_eq!(table(&bytes), table(&bytes));
}
