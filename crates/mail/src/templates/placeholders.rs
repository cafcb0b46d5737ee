//! What may be filled into each letter: name, meaning, example. The editor's help, its preview and the check come from here.

use casework::words::Words;

use super::{
    fields,
    letters::{Audience, Letter, find},
};

/// Something that a template may fill in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placeholder {
    /// How a template says it: `case.number`.
    pub name: String,
    /// What it is.
    pub says: Words,
    /// How it may look.
    pub example: Words,
    /// Whether it is always there. What is not always there stands inside `{% if … %}`.
    pub always: bool,
}

struct Row {
    name: &'static str,
    says: (&'static str, &'static str),
    example: (&'static str, &'static str),
    always: bool,
}

const fn always(name: &'static str, says: (&'static str, &'static str), example: (&'static str, &'static str)) -> Row {
    Row { name, says, example, always: true }
}

const fn perhaps(name: &'static str, says: (&'static str, &'static str), example: (&'static str, &'static str)) -> Row {
    Row { name, says, example, always: false }
}

/// In every letter and every mail.
const EVERYWHERE: &[Row] = &[
    always("company.name", ("当社の名前", "our company's name"), ("みなも計装株式会社", "Minamo Instruments")),
    always("company.poc_name", ("窓口の名前", "the name of the window"), ("製品セキュリティ窓口", "Product Security")),
    always(
        "company.poc_mail",
        ("窓口のメールアドレス", "the window's address"),
        ("psirt@minamo.example", "psirt@minamo.example"),
    ),
    perhaps("company.poc_phone", ("窓口の電話番号", "the window's telephone"), ("03-0000-0000", "+81 3 0000 0000")),
    always("today", ("今日の日付", "today's date"), ("2026年7月1日", "1 July 2026")),
];

/// In the letters of a case.
const LETTERS: &[Row] = &[
    always("case.number", ("当社の案件番号", "our number of the case"), ("2026-0012", "2026-0012")),
    perhaps(
        "case.coordinator_number",
        ("調整機関の管理番号", "the coordinator's number"),
        ("VN-JP#87654321", "VN-JP#87654321"),
    ),
    always("party.name", ("宛先の名前", "the reader's name"), ("JPCERT/CC", "JPCERT/CC")),
    always(
        "party.salutation",
        ("宛名の行", "the line that greets the reader"),
        ("JPCERT/CC ご担当者様", "Dear JPCERT/CC team,"),
    ),
    always(
        "party.role",
        ("宛先の役割（JPCERT、SOURCE、CUSTなど）", "the reader's part: JPCERT, SOURCE, CUST …"),
        ("JPCERT", "JPCERT"),
    ),
    always("sender.name", ("送る人の名前", "who sends it"), ("田中 美咲", "Misaki Tanaka")),
    perhaps(
        "letter.says",
        ("この文書で伝えること（手順の説明）", "what this letter is to say, as the process puts it"),
        ("調査結果を報告します。", "The results of our investigation."),
    ),
    perhaps(
        "letter.note",
        ("送る人が添える文", "what the sender adds"),
        ("念のため電話でもご連絡いたします。", "I will call you as well."),
    ),
    perhaps(
        "letter.reply_by",
        ("相手に答えてほしい期日", "day by which we ask for an answer"),
        ("2026年7月15日", "15 July 2026"),
    ),
    perhaps("letter.next_on", ("次に連絡する日", "day by which we write again"), ("2026年7月31日", "31 July 2026")),
    perhaps(
        "letter.needs",
        ("相手にお願いしたいこと", "what we need from the reader"),
        ("他社への影響の有無をお知らせください。", "Please tell us whether other vendors are affected."),
    ),
    perhaps(
        "letter.impact",
        ("想定される影響の説明", "what may happen, in words"),
        ("設定を読み出されるおそれがあります。", "Settings may be read by others."),
    ),
    perhaps(
        "letter.notice_from",
        ("通知を始める日", "day from which customers are told"),
        ("2026年8月17日", "17 August 2026"),
    ),
    perhaps(
        "letter.where",
        ("掲載先", "where it is published"),
        ("https://minamo.example/security/", "https://minamo.example/security/"),
    ),
    perhaps(
        "letter.standing",
        ("現在の段階", "where the case stands"),
        ("対策を作成しています。", "We are working on the remedy."),
    ),
    perhaps(
        "letter.progress",
        ("前回から進んだこと、これまでの経緯", "what has moved"),
        ("原因を特定しました。", "The cause has been found."),
    ),
    perhaps(
        "letter.reason",
        ("理由、きっかけ", "why"),
        ("試験設備の空きを待っているため", "We are waiting for the test bench"),
    ),
    perhaps(
        "letter.next_step",
        ("次の予定", "what comes next"),
        ("8月に修正版を試験します。", "The fix is tested in August."),
    ),
    perhaps("answers", ("答えの一覧（step、question、answer）", "all answers: step, question, answer"), ("", "")),
];

/// In the desk's own mails, as far as each names them.
const MAILS: &[Row] = &[
    always("case.number", ("当社の案件番号", "our number of the case"), ("2026-0012", "2026-0012")),
    always("person.name", ("受け取る人の名前", "the reader's name"), ("佐藤 健", "Ken Sato")),
    always(
        "link",
        ("開いてほしい画面", "the page to open"),
        ("https://desk.minamo.example/c/2026-0012", "https://desk.minamo.example/c/2026-0012"),
    ),
    always("ask.unit", ("答えてほしい部門", "the unit that is asked"), ("設計部門", "Design")),
    always(
        "ask.what",
        ("お願いしたいこと（手順項目の名前）", "what is asked: the title of the step"),
        ("再現の確認", "Reproduction"),
    ),
    perhaps("ask.step", ("手順項目の番号", "number of the step"), ("2.1.1", "2.1.1")),
    perhaps("ask.by", ("答えてほしい期日", "by when"), ("2026年7月8日", "8 July 2026")),
    perhaps("ask.late", ("期日を過ぎていれば値が入る", "there, if it is late"), ("はい", "yes")),
    perhaps("ask.at", ("対応した日時", "when it was done"), ("2026年7月1日10時15分", "1 July 2026, 10:15")),
    always("by.name", ("行った人の名前", "who did it"), ("鈴木 遥", "Haruka Suzuki")),
    always("clock.title", ("期限の名前", "which deadline"), ("受領の連絡", "Acknowledgement")),
    always("clock.due", ("期限の日時", "when it falls due"), ("2026年7月8日17時00分", "8 July 2026, 17:00")),
    perhaps("clock.left", ("残りの時間", "how much time is left"), ("あと5営業日", "5 working days left")),
    perhaps("clock.late", ("期限を過ぎていれば値が入る", "there, if it has passed"), ("はい", "yes")),
    always(
        "failure.letter",
        ("送れなかった文書の名前", "which letter could not be sent"),
        ("調査結果のご報告", "Results of our investigation"),
    ),
    always(
        "failure.sentence",
        ("送れなかった理由", "why it could not be sent"),
        ("宛先が見つかりません。", "There is no such address."),
    ),
    perhaps(
        "failure.lasting",
        ("再送しても届かないなら値が入る", "there, if trying again is of no use"),
        ("はい", "yes"),
    ),
    always("receipt.number", ("受付番号", "receipt number"), ("R-2026-0042", "R-2026-0042")),
    perhaps(
        "letter.next_on",
        ("最初の連絡をする日", "day of the first answer by a person"),
        ("2026年7月3日", "3 July 2026"),
    ),
    perhaps(
        "expires",
        ("リンクの有効期限", "until when the link works"),
        ("2026年7月8日17時00分", "8 July 2026, 17:00"),
    ),
];

/// What may be filled into a letter of this name.
pub fn placeholders(name: &str) -> Vec<Placeholder> {
    let letter = find(name);
    let mut found: Vec<Placeholder> = EVERYWHERE.iter().map(|row| placeholder(row, None)).collect();
    match letter.map_or(Audience::Coordinator, |letter| letter.audience) {
        Audience::Coordinator => {
            found.extend(LETTERS.iter().map(|row| placeholder(row, None)));
        }
        Audience::Customer => found.extend(for_customers()),
        Audience::Inside => {
            found.extend(MAILS.iter().filter(|row| row.name == "person.name").map(|row| placeholder(row, None)))
        }
        Audience::Finder => {}
    }
    found.extend(letter.into_iter().flat_map(of_mail));
    found.extend(letter.into_iter().flat_map(|letter| letter.answers.iter().filter_map(|id| answer(id))));
    found
}

/// The coordinator's number is between the coordinator and us, and a customer has a name of another kind.
fn for_customers() -> impl Iterator<Item = Placeholder> {
    LETTERS.iter().filter(|row| row.name != "case.coordinator_number").map(|row| {
        let example = match row.name {
            "party.name" => Words::new("みなも水処理株式会社", "Minamo Water"),
            "party.salutation" => Words::new("みなも水処理株式会社 設備管理ご担当者様", "Dear Minamo Water,"),
            "party.role" => Words::same("CUST"),
            _ => Words::new(row.example.0, row.example.1),
        };
        Placeholder { example, ..placeholder(row, None) }
    })
}

fn of_mail(letter: &'static Letter) -> impl Iterator<Item = Placeholder> {
    MAILS.iter().filter(|row| letter.values.contains(&row.name)).map(|row| placeholder(row, Some(letter.name)))
}

fn placeholder(row: &Row, letter: Option<&str>) -> Placeholder {
    Placeholder {
        name: row.name.into(),
        says: Words::new(row.says.0, row.says.1),
        example: Words::new(row.example.0, row.example.1),
        // Whoever has installed the desk is invited by nobody.
        always: row.always && !(row.name == "by.name" && letter == Some("invitation")),
    }
}

fn answer(id: &str) -> Option<Placeholder> {
    let field = fields::find(id)?;
    Some(Placeholder {
        name: format!("answer.{id}"),
        says: Words::new(field.says.0, field.says.1),
        example: Words::new(field.example.0, field.example.1),
        always: false,
    })
}

#[cfg(test)]
mod tests {
    use super::super::{letters::LETTERS, names};
    use super::*;

    #[test]
    fn every_answer_and_value_that_a_letter_names_is_explained() {
        for letter in LETTERS {
            for id in letter.answers {
                assert!(fields::find(id).is_some(), "{}: {id}", letter.name);
            }
            for value in letter.values {
                assert!(MAILS.iter().any(|row| row.name == *value), "{}: {value}", letter.name);
            }
        }
    }

    #[test]
    fn no_placeholder_is_named_twice() {
        for name in names() {
            let mut found: Vec<String> = placeholders(name).into_iter().map(|placeholder| placeholder.name).collect();
            found.sort();
            let all = found.len();
            found.dedup();
            assert_eq!(found.len(), all, "{name}");
        }
    }

    #[test]
    fn no_letter_may_say_who_the_source_is() {
        for name in names() {
            assert!(placeholders(name).iter().all(|placeholder| !placeholder.name.starts_with("answer.source_name")));
            assert!(placeholders(name).iter().all(|placeholder| placeholder.name != "answer.source_contact"));
        }
    }

    #[test]
    fn a_customer_is_not_told_the_coordinators_number() {
        assert!(
            placeholders("customer-notice").iter().all(|placeholder| placeholder.name != "case.coordinator_number")
        );
    }
}
