//! Why a sheet cannot be taken: every such sentence, each saying what to do about it.

use super::bounds::{MOST_BYTES, MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS};
use super::place::{Place, letters};
use crate::files::shown_name;
use casework::words::Words;

/// How many places one sentence names before it only counts.
const NAMED: usize = 5;

/// Why a sheet cannot be taken, or not all of it: a code for programs, and a sentence for whoever sent it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetProblem {
    /// What is wrong, for programs.
    pub code: &'static str,
    /// What is so, and what would change it.
    pub sentence: Words,
}

fn problem(code: &'static str, ja: impl Into<String>, en: impl Into<String>) -> SheetProblem {
    SheetProblem { code, sentence: Words::new(ja, en) }
}

/// A sentence about the file: its name, then what is so.
fn about(code: &'static str, file_name: &str, ja: &str, en: &str) -> SheetProblem {
    let name = shown_name(file_name);
    problem(code, format!("「{name}」{ja}"), format!("“{name}” {en}"))
}

pub(super) fn file_empty(file_name: &str) -> SheetProblem {
    about(
        "file-empty",
        file_name,
        "は空のファイルです。内容のあるファイルをお選びください。",
        "is an empty file. Please choose one with content.",
    )
}

pub(super) fn file_too_large(file_name: &str) -> SheetProblem {
    let most = MOST_BYTES / 1024 / 1024;
    about(
        "file-too-large",
        file_name,
        &format!("は{most} MBを超えています。行を分けて、複数のファイルにしてください。"),
        &format!("is larger than {most} MB. Please divide its rows among several files."),
    )
}

pub(super) fn not_text(file_name: &str) -> SheetProblem {
    about(
        "not-a-sheet",
        file_name,
        "は表として読み取れません。Excelで「Excelブック（.xlsx）」または「CSV UTF-8」として保存し直してください。",
        "cannot be read as a sheet. Please save it again as “Excel Workbook (.xlsx)” or “CSV UTF-8”.",
    )
}

pub(super) fn old_workbook(file_name: &str) -> SheetProblem {
    about(
        "old-workbook",
        file_name,
        "は古い形式（.xls）のファイルです。Excelで「Excelブック（.xlsx）」として保存し直してください。",
        "is in an old format (.xls). Please save it again as “Excel Workbook (.xlsx)”.",
    )
}

pub(super) fn other_format(file_name: &str) -> SheetProblem {
    about(
        "other-format",
        file_name,
        "は読み取れない形式（.xlsb、.odsなど）の表です。「Excelブック（.xlsx）」または「CSV UTF-8」として保存し直してください。",
        "is a sheet in a format that we do not read (.xlsb, .ods …). Please save it again as “Excel Workbook (.xlsx)” or “CSV UTF-8”.",
    )
}

pub(super) fn with_macros(file_name: &str) -> SheetProblem {
    about(
        "with-macros",
        file_name,
        "にはマクロが含まれています。マクロを含まない「Excelブック（.xlsx）」として保存し直してください。",
        "contains macros. Please save it again as “Excel Workbook (.xlsx)”, which has none.",
    )
}

pub(super) fn encrypted(file_name: &str) -> SheetProblem {
    about(
        "encrypted",
        file_name,
        "はパスワードで保護されています。パスワードを外し、「Excelブック（.xlsx）」として保存し直してください。",
        "is protected with a password. Please remove the password and save it again as “Excel Workbook (.xlsx)”.",
    )
}

pub(super) fn nested(file_name: &str) -> SheetProblem {
    about(
        "nested",
        file_name,
        "には別のファイルが埋め込まれています。一覧だけを新しいブックに貼り付け、「Excelブック（.xlsx）」として保存してください。",
        "has other files embedded in it. Please paste only the list into a new workbook and save that as “Excel Workbook (.xlsx)”.",
    )
}

pub(super) fn workbook_broken(file_name: &str) -> SheetProblem {
    about(
        "workbook-broken",
        file_name,
        "はExcelブックとして読み取れません。Excelで開けることをご確認のうえ、「Excelブック（.xlsx）」として保存し直してください。",
        "cannot be read as a workbook. Please see that Excel opens it, and save it again as “Excel Workbook (.xlsx)”.",
    )
}

pub(super) fn unpacks_too_large(file_name: &str) -> SheetProblem {
    about(
        "unpacks-too-large",
        file_name,
        "は展開すると大きくなりすぎるため、読み取りを中止しました。一覧だけを「CSV UTF-8」として保存してください。",
        "becomes too large when unpacked, so it was not read. Please save only the list, as “CSV UTF-8”.",
    )
}

pub(super) fn no_header(file_name: &str) -> SheetProblem {
    about(
        "no-header",
        file_name,
        "には、見出しのある表が見つかりません。最初の行に見出しを入力してください。",
        "has no table with headings. Please write the headings in its first row.",
    )
}

pub(super) fn too_many_rows() -> SheetProblem {
    problem(
        "too-many-rows",
        format!("表が{MOST_ROWS}行を超えています。複数のファイルに分けてください。"),
        format!("The table has more than {MOST_ROWS} rows. Please divide it among several files."),
    )
}

pub(super) fn too_many_columns(place: Place) -> SheetProblem {
    let at = place.words();
    problem(
        "too-many-columns",
        format!("{}に値があります。列は{MOST_COLUMNS}列までです。不要な列を削除してください。", at.ja),
        format!(
            "There is a value in {}, and a table may have {MOST_COLUMNS} columns. Please delete those that are not needed.",
            at.en
        ),
    )
}

pub(super) fn cell_too_long(place: Place) -> SheetProblem {
    let at = place.words();
    problem(
        "cell-too-long",
        format!("{}の値が{MOST_CHARACTERS}文字を超えています。短くしてください。", at.ja),
        format!("The value in {} has more than {MOST_CHARACTERS} characters. Please shorten it.", at.en),
    )
}

pub(super) fn too_much_text() -> SheetProblem {
    problem(
        "too-much-text",
        "表の文字数が多すぎます。複数のファイルに分けてください。",
        "The table holds too much text. Please divide it among several files.",
    )
}

pub(super) fn quotation_open(row: usize) -> SheetProblem {
    problem(
        "quotation-open",
        format!(
            "{row}行目の引用符（\"）が閉じられていないため、それより後の行を読み取れません。引用符を確認してください。"
        ),
        format!(
            "A quotation mark in row {row} is not closed, so that the rows after it cannot be read. Please look at the quotation marks there."
        ),
    )
}

pub(super) fn cell_shows_error(place: Place, error: &str) -> SheetProblem {
    let at = place.words();
    problem(
        "cell-shows-error",
        format!("{}の値がエラー（{error}）になっています。値を入力し直してください。", at.ja),
        format!("The cell in {} shows an error ({error}). Please put a value in its place.", at.en),
    )
}

pub(super) fn forbidden_characters(found: &[(Place, char)]) -> SheetProblem {
    let at = several(found.iter().map(|(place, character)| {
        let (at, code) = (place.words(), u32::from(*character));
        Words::new(format!("{}（U+{code:04X}）", at.ja), format!("{} (U+{code:04X})", at.en))
    }));
    problem(
        "forbidden-character",
        format!(
            "使用できない文字（制御文字、文字の向きを変える文字、未定義の文字）があります：{}。該当のセルを入力し直してください。",
            at.ja
        ),
        format!(
            "Some cells contain characters that cannot be used (control characters, ones that turn text around, or ones not assigned): {}. Please enter these cells anew.",
            at.en
        ),
    )
}

pub(super) fn headings_missing(heading_row: usize, places: &[Place]) -> SheetProblem {
    let columns = several(places.iter().map(|place| {
        let (letters, row) = (letters(place.column), place.row);
        Words::new(format!("{letters}列（値は{row}行目）"), format!("{letters} (value in row {row})"))
    }));
    problem(
        "heading-missing",
        format!(
            "値があるのに見出しのない列があります：{}。{heading_row}行目に見出しを入力するか、列を削除してください。",
            columns.ja
        ),
        format!(
            "These columns have values but no heading: {}. Please write a heading in row {heading_row}, or delete the column.",
            columns.en
        ),
    )
}

pub(super) fn headings_twice(twins: &[(&str, Vec<usize>)]) -> SheetProblem {
    let headings = several(twins.iter().map(|(heading, columns)| {
        let heading = shown_name(heading);
        let columns: Vec<String> = columns.iter().map(|&column| letters(column)).collect();
        Words::new(
            format!("「{heading}」（{}列）", columns.join("・")),
            format!("“{heading}” ({})", columns.join(", ")),
        )
    }));
    problem(
        "heading-twice",
        format!("同じ見出しの列が複数あります：{}。見出しを変えるか、不要な列を削除してください。", headings.ja),
        format!(
            "Several columns have the same heading: {}. Please rename them, or delete those that are not needed.",
            headings.en
        ),
    )
}

pub(super) fn column_missing(title: &Words, headings: &[&str]) -> SheetProblem {
    let named = headings.join("、");
    problem(
        "column-missing",
        format!("{}の列が見つかりません。見出しは次のいずれかにしてください：{named}。", title.ja),
        format!("There is no column for {}. Please give it one of these headings: {}.", title.en, headings.join(", ")),
    )
}

pub(super) fn column_twice(title: &Words, headings: &[&str]) -> SheetProblem {
    let shown: Vec<String> = headings.iter().map(|heading| shown_name(heading)).collect();
    problem(
        "column-twice",
        format!("{}の列が複数あります：{}。一つだけにしてください。", title.ja, shown.join("、")),
        format!("Several columns are for {}: {}. Please keep one of them.", title.en, shown.join(", ")),
    )
}

pub(super) fn cell_missing(row: usize, title: &Words) -> SheetProblem {
    problem(
        "cell-missing",
        format!("{row}行目の{}が空です。入力してください。", title.ja),
        format!("Row {row} has no value for {}. Please enter one.", title.en),
    )
}

pub(super) fn not_written() -> SheetProblem {
    problem(
        "not-written",
        "Excelの上限（1,048,576行、16,384列、1セル32,767文字）を超えるため、表を作成できませんでした。対象を絞るか、CSVをご利用ください。",
        "The table is beyond what Excel can hold (1,048,576 rows, 16,384 columns, 32,767 characters a cell). Please narrow it down, or take it as CSV.",
    )
}

/// The first few, and how many more.
fn several(items: impl ExactSizeIterator<Item = Words>) -> Words {
    let more = items.len().saturating_sub(NAMED);
    let named = Words::list(items.take(NAMED));
    if more == 0 {
        return named;
    }
    Words::new(format!("{}、ほか{more}か所", named.ja), format!("{} and {more} more", named.en))
}
