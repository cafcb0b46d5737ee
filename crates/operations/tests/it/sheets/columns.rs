//! Headings as people write them.

use super::table;
use casework::words::Words;
use operations::sheets::{Column, match_columns};

fn columns() -> [Column; 3] {
    let column = |id, names, ja, en, required| Column { id, names, title: Words::new(ja, en), required };
    [
        column("name", &["会社名", "顧客名", "company"], "会社名", "the company", true),
        column("mail", &["メール", "メールアドレス", "e-mail"], "メールアドレス", "the mail address", true),
        column("note", &["備考", "note"], "備考", "the note", false),
    ]
}

#[test]
fn headings_are_known_by_any_of_their_names() {
    let (columns, table) =
        (columns(), table("Ｅ－mail , 顧客 名,住所\n a@minamo.example　,みなも水処理,東京\n".as_bytes()));
    let mapped = match_columns(&table, &columns).unwrap();
    assert_eq!(mapped.ignored, ["住所"]);
    let row = mapped.rows().next().unwrap();
    assert_eq!(
        (row.number, row.get("mail"), row.get("name"), row.get("note")),
        (2, "a@minamo.example", "みなも水処理", "")
    );
    assert!(mapped.has("mail") && !mapped.has("note"));
}

#[test]
fn every_missing_column_is_told_at_once() {
    let (columns, table) = (columns(), table("住所\n東京\n".as_bytes()));
    let problems = match_columns(&table, &columns).unwrap_err();
    let codes: Vec<&str> = problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["column-missing", "column-missing"]);
    assert!(problems[1].sentence.ja.contains("メール、メールアドレス、e-mail"));
}

#[test]
fn two_columns_for_one_thing_are_refused() {
    let (columns, table) = (columns(), table("会社名,メール,e-mail\n".as_bytes()));
    let problems = match_columns(&table, &columns).unwrap_err();
    assert_eq!((problems.len(), problems[0].code), (1, "column-twice"));
    assert!(problems[0].sentence.en.contains("メール, e-mail"));
}

#[test]
fn an_empty_cell_that_is_needed_is_told_with_its_row() {
    let (columns, table) = (columns(), table("会社名,メール\nみなも水処理,\n".as_bytes()));
    let mapped = match_columns(&table, &columns).unwrap();
    let row = mapped.rows().next().unwrap();
    assert_eq!(row.need(&columns[0]).unwrap(), "みなも水処理");
    assert_eq!(row.need(&columns[1]).unwrap_err().sentence.ja, "2行目のメールアドレスが空です。入力してください。");
}
