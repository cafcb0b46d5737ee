//! Workbooks as an office program writes them.

use super::{refused, repacked, rows, table};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

#[test]
fn dates_numbers_and_truths_become_plain_text() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, heading) in ["日付", "時刻つき", "数", "小数", "真偽"].into_iter().enumerate() {
        sheet.write_string(0, column as u16, heading).unwrap();
    }
    let day = ExcelDateTime::from_ymd(2026, 3, 31).unwrap();
    sheet.write_datetime_with_format(1, 0, &day, &Format::new().set_num_format("yyyy/m/d")).unwrap();
    let moment = ExcelDateTime::from_ymd(2026, 3, 31).unwrap().and_hms(9, 30, 0).unwrap();
    sheet
        .write_datetime_with_format(1, 1, &moment, &Format::new().set_num_format("yyyy\"年\"m\"月\"d\"日\" h:mm"))
        .unwrap();
    sheet.write_number(1, 2, 3).unwrap();
    sheet.write_number(1, 3, 0.1 + 0.2).unwrap();
    sheet.write_boolean(1, 4, true).unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    assert_eq!(rows(&table(&bytes)), [(2, vec!["2026-03-31", "2026-03-31T09:30:00", "3", "0.3", "TRUE"])]);
}

#[test]
fn a_formula_is_not_evaluated_and_what_was_shown_is_taken() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_string(0, 0, "合計").unwrap();
    sheet.write_formula(1, 0, Formula::new("=1+1").set_result("5")).unwrap();
    assert_eq!(rows(&table(&workbook.save_to_buffer().unwrap())), [(2, vec!["5"])]);
}

#[test]
fn a_cell_that_shows_an_error_is_refused_with_its_place() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_string(0, 2, "合計").unwrap();
    sheet.write_formula(4, 2, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    let problem = refused(&workbook.save_to_buffer().unwrap());
    assert_eq!(problem.code, "cell-shows-error");
    assert!(problem.sentence.ja.contains("5行目のC列") && problem.sentence.en.contains("#DIV/0!"), "{problem:?}");
}

#[test]
fn the_first_visible_sheet_with_headings_is_read() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().write_string(0, 0, "表紙：顧客一覧").unwrap();
    let hidden = workbook.add_worksheet();
    hidden.write_row(0, 0, ["x", "y"]).unwrap();
    hidden.set_hidden(true);
    workbook.add_worksheet();
    let list = workbook.add_worksheet();
    list.write_row(3, 1, ["会社名", "メール"]).unwrap();
    list.write_row(9, 1, ["みなも水処理", "psirt@minamo.example"]).unwrap();
    let table = table(&workbook.save_to_buffer().unwrap());
    assert_eq!(table.header, ["会社名", "メール"]);
    assert_eq!(rows(&table), [(10, vec!["みなも水処理", "psirt@minamo.example"])]);
}

#[test]
fn a_list_of_one_column_is_a_list() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().write_column(0, 0, ["型番", "MZ-100", "MZ-200"]).unwrap();
    assert_eq!(rows(&table(&workbook.save_to_buffer().unwrap())), [(2, vec!["MZ-100"]), (3, vec!["MZ-200"])]);
}

#[test]
fn a_workbook_without_a_list_is_refused() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet();
    assert_eq!(refused(&workbook.save_to_buffer().unwrap()).code, "no-header");
}

#[test]
fn a_value_far_to_the_right_is_refused_and_one_far_down_costs_nothing() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, ["a", "b"]).unwrap();
    sheet.write_string(1_048_575, 0, "x").unwrap();
    assert_eq!(rows(&table(&workbook.save_to_buffer().unwrap())), [(1_048_576, vec!["x", ""])]);
    workbook.worksheet_from_index(0).unwrap().write_string(6, 16_383, "x").unwrap();
    let problem = refused(&workbook.save_to_buffer().unwrap());
    assert_eq!(problem.code, "too-many-columns");
    assert!(problem.sentence.en.contains("row 7, column XFD"), "{problem:?}");
}

#[test]
fn a_short_string_that_many_cells_share_is_counted_each_time() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_string(0, 0, "a").unwrap();
    for row in 1..3000 {
        sheet.write_string(row, 0, "x".repeat(30_000)).unwrap();
    }
    let bytes = workbook.save_to_buffer().unwrap();
    assert!(bytes.len() < 200_000);
    assert_eq!(refused(&bytes).code, "too-much-text");
}

#[test]
fn a_workbook_keeps_its_table_when_another_program_packs_it() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().write_row(0, 0, ["a", "b"]).unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    assert_eq!(table(&repacked(&bytes, |_, content| content, &[])), table(&bytes));
}
