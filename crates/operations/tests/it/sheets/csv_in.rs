//! Lists that arrive as text.

use super::{refused, rows, table};

const LIST: &str = "会社名,メール\r\nみなも水処理,psirt@minamo.example\r\n";

fn utf16(text: &str, bytes_of: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
    format!("\u{FEFF}{text}").encode_utf16().flat_map(bytes_of).collect()
}

#[test]
fn the_encoding_makes_no_difference() {
    let shift_jis = encoding_rs::SHIFT_JIS.encode(LIST).0.into_owned();
    assert!(str::from_utf8(&shift_jis).is_err());
    let plain = table(LIST.as_bytes());
    assert_eq!(plain.header, ["会社名", "メール"]);
    assert_eq!(rows(&plain), [(2, vec!["みなも水処理", "psirt@minamo.example"])]);
    for bytes in [
        format!("\u{FEFF}{LIST}").into_bytes(),
        utf16(LIST, u16::to_le_bytes),
        utf16(LIST, u16::to_be_bytes),
        shift_jis,
    ] {
        assert_eq!(table(&bytes), plain);
    }
}

#[test]
fn characters_that_only_windows_has_in_shift_jis_are_read() {
    assert_eq!(rows(&table(b"name\n\x87\x8a\x8d\x82\x96\xd8\n\xfb\xfc\n")), [(2, vec!["㈱高木"]), (3, vec!["髙"])]);
}

#[test]
fn bytes_that_mean_nothing_are_refused_and_not_replaced() {
    assert_eq!(refused(b"name\n\xff\xff\x80\n").code, "not-a-sheet");
    assert_eq!(refused(b"\xef\xbb\xbfname\n\x8d\x82\n").code, "not-a-sheet");
}

#[test]
fn semicolons_and_tabs_part_cells_too() {
    for separator in [',', ';', '\t'] {
        let text = format!("a{separator}b\n\"1{separator}x\"{separator}2\n");
        assert_eq!(rows(&table(text.as_bytes())), [(2, vec![format!("1{separator}x").as_str(), "2"])]);
    }
}

#[test]
fn rows_have_the_numbers_that_the_office_program_shows() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["", "a,b", "", "", "1,\"two", "lines\"", ",", "2,x", ""].join(end);
        let two_lines = format!("two{end}lines");
        assert_eq!(rows(&table(text.as_bytes())), [(5, vec!["1", two_lines.as_str()]), (7, vec!["2", "x"])], "{end:?}");
    }
}

#[test]
fn a_quotation_mark_that_never_closes_is_refused() {
    let problem = refused(b"a,b\n1,2\n3,\"4\n5,6\n");
    assert_eq!(problem.code, "quotation-open");
    assert!(problem.sentence.ja.contains("3行目") && problem.sentence.en.contains("row 3"), "{problem:?}");
    assert_eq!(rows(&table(b"a\nend\nend")), [(2, vec!["end"]), (3, vec!["end"])]);
    assert_eq!(rows(&table(b"a\n\"end\"")), [(2, vec!["end"])]);
}

#[test]
fn a_sheet_without_a_header_is_refused() {
    for (bytes, code) in
        [(&b""[..], "file-empty"), (b"\n\n", "no-header"), (b" , ,\n", "no-header"), (b"\xef\xbb\xbf", "no-header")]
    {
        assert_eq!(refused(bytes).code, code);
    }
}

#[test]
fn a_header_alone_is_a_table_without_rows() {
    assert_eq!(table(b"a,b").rows, []);
}

#[test]
fn an_empty_column_without_a_heading_is_left_out() {
    let table = table(b"a,,b,\n1,,2,\n3\n");
    assert_eq!(table.header, ["a", "b"]);
    assert_eq!(rows(&table), [(2, vec!["1", "2"]), (3, vec!["3", ""])]);
}

#[test]
fn values_without_a_heading_are_refused_with_their_columns() {
    let problem = refused(b"a,,b\n1,,2\n3,4,5,6\n");
    assert_eq!(problem.code, "heading-missing");
    assert!(problem.sentence.en.contains("B (value in row 3), D (value in row 3)"), "{problem:?}");
}

#[test]
fn the_same_heading_twice_is_refused() {
    let problem = refused("メール,ﾒｰﾙ,A,a \n".as_bytes());
    assert_eq!(problem.code, "heading-twice");
    assert!(problem.sentence.ja.contains("「メール」（A・B列）"), "{problem:?}");
    assert!(problem.sentence.en.contains("“A” (C, D)"), "{problem:?}");
}

#[test]
fn characters_that_deceive_are_refused_with_row_and_column() {
    for (hostile, code) in
        [('\0', "U+0000"), ('\u{202E}', "U+202E"), ('\u{1b}', "U+001B"), ('\u{0378}', "U+0378"), ('\u{FFFE}', "U+FFFE")]
    {
        let problem = refused(format!("a,b\n1,x{hostile}y\n").as_bytes());
        assert_eq!(problem.code, "forbidden-character");
        assert!(problem.sentence.ja.contains("2行目のB列") && problem.sentence.en.contains("row 2, column B"));
        assert!(problem.sentence.en.contains(code), "{problem:?}");
    }
}

#[test]
fn only_the_first_places_are_named_and_the_rest_counted() {
    let problem = refused(format!("a\n{}", "\u{202E}\n".repeat(9)).as_bytes());
    assert!(problem.sentence.en.contains("row 6, column A (U+202E) and 4 more"), "{problem:?}");
}

#[test]
fn the_bounds_hold() {
    let rows_of = |count: usize| format!("a\n{}", "1\n".repeat(count));
    assert_eq!(table(rows_of(50_000).as_bytes()).rows.len(), 50_000);
    assert_eq!(refused(rows_of(50_001).as_bytes()).code, "too-many-rows");

    let wide = |count: usize| (0..count).map(|at| format!("h{at}")).collect::<Vec<_>>().join(",");
    assert_eq!(table(wide(100).as_bytes()).header.len(), 100);
    assert_eq!(refused(wide(101).as_bytes()).code, "too-many-columns");

    let long = |count: usize| format!("a\n{}", "あ".repeat(count));
    assert_eq!(table(long(32_000).as_bytes()).rows.len(), 1);
    assert_eq!(refused(long(32_001).as_bytes()).code, "cell-too-long");

    assert_eq!(refused(&vec![b'a'; 10 * 1024 * 1024 + 1]).code, "file-too-large");
}
