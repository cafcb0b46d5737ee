//! Sheets that leave.

use super::{part, rows, table};
use jiff::civil::date;
use operations::sheets::{Cell, write_csv, write_xlsx};

const HOSTILE: [&str; 8] =
    ["=HYPERLINK(\"http://x\")", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0", "x;=1,\"=2"];

fn moment() -> jiff::civil::DateTime {
    date(2026, 3, 31).at(9, 30, 0, 0)
}

#[test]
fn no_cell_of_a_csv_begins_a_formula() {
    let rows: Vec<[&str; 1]> = HOSTILE.iter().map(|cell| [*cell]).collect();
    let text = String::from_utf8(write_csv(&HOSTILE[..1], &rows)).unwrap();
    let cells: Vec<&str> = text.strip_prefix('\u{FEFF}').unwrap().split_inclusive("\"\r\n").collect();
    assert_eq!(cells.len(), 9);
    for cell in cells {
        assert!(cell.starts_with("\"'") || cell.starts_with("\"x"), "{cell}");
    }
}

#[test]
fn a_csv_has_its_mark_and_the_line_ends_of_windows() {
    assert_eq!(write_csv(&["名前"], &[["a\"b"]]), "\u{FEFF}\"名前\"\r\n\"a\"\"b\"\r\n".as_bytes());
}

#[test]
fn nothing_in_a_workbook_is_a_formula_or_a_link() {
    let cells: Vec<Vec<Cell>> = HOSTILE.iter().map(|cell| vec![Cell::Text((*cell).to_owned())]).collect();
    let bytes = write_xlsx("案件", &["=1+1"], &cells, moment()).unwrap();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(!sheet.contains("<f>") && !sheet.contains("hyperlink"), "{sheet}");
    let table = table(&bytes);
    assert_eq!(table.header, ["=1+1"]);
    assert_eq!(rows(&table).into_iter().map(|(_, cells)| cells[0]).collect::<Vec<_>>(), HOSTILE);
}

#[test]
fn a_workbook_reads_back_as_it_was_written() {
    let row = vec![
        Cell::Text(" 改行\nあり ".to_owned()),
        Cell::Whole(-42),
        Cell::Whole(i64::MAX),
        Cell::Number(1.5),
        Cell::Number(f64::NAN),
        Cell::Day(date(2026, 3, 31)),
        Cell::Day(date(1868, 10, 23)),
        Cell::Moment(moment()),
        Cell::Empty,
        Cell::Text("x".to_owned()),
    ];
    let header: Vec<String> = (0..row.len()).map(|at| format!("列{at}")).collect();
    let bytes = write_xlsx("一覧", &header, &[row], moment()).unwrap();
    let expected = vec![
        " 改行\nあり ",
        "-42",
        "9223372036854775807",
        "1.5",
        "NaN",
        "2026-03-31",
        "1868-10-23",
        "2026-03-31T09:30:00",
        "",
        "x",
    ];
    assert_eq!(rows(&table(&bytes)), [(2, expected)]);
}

#[test]
fn the_same_table_gives_the_same_bytes() {
    let write = || write_xlsx("一覧", &["a"], &[vec![Cell::Whole(1)]], moment()).unwrap();
    assert_eq!(write(), write());
    assert!(part(&write(), "docProps/core.xml").contains("2026-03-31T09:30:00Z"));
}

#[test]
fn the_header_stays_in_sight_and_can_be_filtered() {
    let sheet =
        part(&write_xlsx("一覧", &["a", "b"], &[vec![Cell::Whole(1)]], moment()).unwrap(), "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("state=\"frozen\"") && sheet.contains("<autoFilter ref=\"A1:B2\"/>"), "{sheet}");
}

#[test]
fn any_sheet_name_becomes_a_possible_one() {
    for name in ["", "'", "a/b\\c[d]e:f*g?", "\0", &"長い".repeat(40), "'x'", "History"] {
        let bytes = write_xlsx(name, &["a"], &[], moment()).unwrap();
        assert_eq!(table(&bytes).header, ["a"], "{name}");
    }
}

#[test]
fn what_excel_cannot_hold_is_refused() {
    let cell = Cell::Text("x".repeat(32_768));
    assert_eq!(write_xlsx("一覧", &["a"], &[vec![cell]], moment()).unwrap_err().code, "not-written");
    let header: Vec<String> = (0..16_385).map(|at| at.to_string()).collect();
    assert_eq!(write_xlsx("一覧", &header, &[], moment()).unwrap_err().code, "not-written");
}

#[test]
fn a_character_that_would_break_the_workbook_is_shown_as_lost() {
    let bytes = write_xlsx("一覧", &["a"], &[vec![Cell::Text("x\0\u{FFFE}y".to_owned())]], moment()).unwrap();
    assert_eq!(rows(&table(&bytes)), [(2, vec!["x\u{FFFD}\u{FFFD}y"])]);
}
