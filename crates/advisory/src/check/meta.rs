//! The number, the dates and the people of an advisory.

use std::collections::BTreeSet;

use jiff::Zoned;

use super::forms::{is_own_id, is_url};
use super::too_many;
use crate::Problem;
use crate::model::{Advisory, Credit};
use crate::problem::clipped;

pub(super) fn number(advisory: &Advisory, problems: &mut Vec<Problem>) {
    if !is_own_id(&advisory.number) {
        problems.push(not_an_id("number", &advisory.number));
    }
}

pub(super) fn not_an_id(field: &str, text: &str) -> Problem {
    let text = clipped(text);
    Problem::new(
        "id-form",
        field,
        format!(
            "番号「{text}」は使えません。半角の英数字と「-」「_」「.」だけで、英数字で始めて英数字で終えてください（100文字まで）。"
        ),
        format!(
            "\"{text}\" cannot be a number. Use letters, digits, \"-\", \"_\" and \".\" only, with a letter or digit at both ends, 100 at most."
        ),
    )
}

pub(super) fn url(field: impl Into<String>, text: &str, problems: &mut Vec<Problem>) {
    if !is_url(text) {
        let text = clipped(text);
        problems.push(Problem::new(
            "url-form",
            field,
            format!("「{text}」はURLとして読めません。https:// から始め、日本語や空白は%で符号化してください。"),
            format!("\"{text}\" cannot be read as a URL. Begin with https://, and percent-encode spaces and Japanese."),
        ));
    }
}

pub(super) fn publisher(advisory: &Advisory, problems: &mut Vec<Problem>) {
    url("publisher.namespace", &advisory.publisher.namespace, problems);
}

pub(super) fn revisions(advisory: &Advisory, problems: &mut Vec<Problem>) {
    too_many(problems, "revisions", advisory.revisions.len(), 200);
    if advisory.revisions.is_empty() {
        problems.push(Problem::new(
            "revision-missing",
            "revisions",
            "更新履歴がありません。初版を1として記入してください。",
            "The revision history is empty. Write the first edition into it, as number 1.",
        ));
    }
    for (index, revision) in advisory.revisions.iter().enumerate() {
        let due = index + 1;
        if usize::try_from(revision.number) != Ok(due) {
            problems.push(Problem::new(
                "revision-number",
                format!("revisions.{index}.number"),
                format!("更新履歴の番号が{}になっています。1から順に数えると{due}です。", revision.number),
                format!("This revision is numbered {}; counted from 1 on, it is {due}.", revision.number),
            ));
        }
        date(format!("revisions.{index}.date"), &revision.date, problems);
    }
    for (index, pair) in advisory.revisions.windows(2).enumerate() {
        if let [before, after] = pair
            && after.date.timestamp() <= before.date.timestamp()
        {
            problems.push(Problem::new(
                "revision-order",
                format!("revisions.{}.date", index + 1),
                format!(
                    "第{}版の日時が第{}版より後になっていません。古い順に並べてください。",
                    after.number, before.number
                ),
                format!(
                    "Revision {} is not later than revision {}. Put the oldest first.",
                    after.number, before.number
                ),
            ));
        }
    }
}

/// CSAF takes any moment; a year that nobody means is a slip of the finger.
pub(super) fn date(field: impl Into<String>, date: &Zoned, problems: &mut Vec<Problem>) {
    if !(2000..2200).contains(&date.year()) {
        let year = date.year();
        problems.push(Problem::new(
            "date-out-of-range",
            field,
            format!("日付の年が{year}年になっています。2000年から2199年の間で記入してください。"),
            format!("The year is {year}. Write a date between 2000 and 2199."),
        ));
    }
}

pub(super) fn release(advisory: &Advisory, problems: &mut Vec<Problem>) {
    date("initial_release", &advisory.initial_release, problems);
    date("current_release", &advisory.current_release, problems);
    let (Some(first), Some(last)) = (advisory.revisions.first(), advisory.revisions.last()) else { return };
    if first.date.timestamp() != advisory.initial_release.timestamp() {
        problems.push(Problem::new(
            "initial-release",
            "initial_release",
            "初回の公表日時が、更新履歴の初版の日時と違います。どちらかに合わせてください。",
            "The first release is not at the moment of the first revision. Make them the same.",
        ));
    }
    if last.date.timestamp() != advisory.current_release.timestamp() {
        problems.push(Problem::new(
            "current-release",
            "current_release",
            "今回の公表日時が、更新履歴の最後の日時と違います。どちらかに合わせてください。",
            "The current release is not at the moment of the last revision. Make them the same.",
        ));
    }
}

pub(super) fn acknowledgements(advisory: &Advisory, problems: &mut Vec<Problem>) {
    too_many(problems, "acknowledgements", advisory.acknowledgements.len(), 100);
    for (index, thanks) in advisory.acknowledgements.iter().enumerate() {
        let field = format!("acknowledgements.{index}");
        if !thanks.may_be_published() {
            problems.push(Problem::new(
                "credit-without-consent",
                format!("{field}.consent"),
                "この方の名前を載せることへの同意が記録されていません。同意を得た日を記入するか、匿名にしてください。",
                "No consent to this name is on record. Enter the day on which it was given, or thank without a name.",
            ));
        }
        match &thanks.credit {
            Credit::Person { url: Some(page), .. } | Credit::Organization { url: Some(page), .. } => {
                url(format!("{field}.credit.url"), page, problems);
            }
            _ => {}
        }
    }
}

pub(super) fn references(advisory: &Advisory, problems: &mut Vec<Problem>) {
    too_many(problems, "references", advisory.references.len(), 500);
    let mut seen = BTreeSet::new();
    for (index, reference) in advisory.references.iter().enumerate() {
        let field = format!("references.{index}.url");
        url(&field, &reference.url, problems);
        if !seen.insert((&reference.url, reference.language)) {
            problems.push(Problem::new(
                "reference-twice",
                field,
                "同じURLがすでに参考情報にあります。どちらかを削除してください。",
                "This page is named already. Remove one of the two.",
            ));
        }
    }
}
