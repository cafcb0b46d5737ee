//! Whether a mail has the usual shape of a coordinator's notice, and what it tells then: a proposal for a person to look at.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Number, NumberKind, Received, dates, numbers};

/// What a coordinator's notice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoticeKind {
    /// The overview has come (1.2.1).
    Overview,
    /// The details have come (1.5.1).
    Details,
    /// A publication date is proposed or settled (4.4.1).
    PublicationDate,
    /// The draft of JVN's text has come (5.2.1).
    JvnText,
    /// JVN has published (5.2.2).
    Published,
}

/// What a coordinator's notice seems to say. Who sent it, is not known by this: anybody can write such a mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// What it is about.
    pub kind: NoticeKind,
    /// The coordinator's own number of the case.
    pub coordinator_number: Number,
    /// Every number in it, the coordinator's included.
    pub numbers: Vec<Number>,
    /// 起算日, if it names one.
    pub start: Option<Date>,
    /// The day by which an answer is wanted.
    pub reply_by: Option<Date>,
    /// The planned day of publication.
    pub publication: Option<Date>,
}

/// How a notice of a kind is recognised: by one of these words in the subject, or else in the first lines.
struct Row {
    kind: NoticeKind,
    words: &'static [&'static str],
}

/// The order decides: a notice of the details speaks of the overview, too.
const ROWS: &[Row] = &[
    Row {
        kind: NoticeKind::Published,
        words: &["jvnで公表しました", "jvn公表のお知らせ", "公表完了", "has been published on jvn", "published on jvn"],
    },
    Row {
        kind: NoticeKind::JvnText,
        words: &[
            "jvn原稿",
            "jvn公表内容",
            "jvn掲載内容",
            "公表内容の確認",
            "アドバイザリ案",
            "jvn draft",
            "draft of jvn",
            "draft jvn",
        ],
    },
    Row {
        kind: NoticeKind::PublicationDate,
        words: &[
            "公表日の調整",
            "公表日調整",
            "公表日のご連絡",
            "公表日について",
            "公表日時",
            "公表予定日の",
            "publication date",
        ],
    },
    Row {
        kind: NoticeKind::Details,
        words: &[
            "詳細情報の送付",
            "詳細情報の提供",
            "詳細情報のご提供",
            "詳細情報を送付",
            "詳細情報をお送り",
            "脆弱性詳細情報",
            "detailed information",
            "vulnerability details",
        ],
    },
    Row {
        kind: NoticeKind::Overview,
        words: &[
            "概要情報",
            "脆弱性関連情報のお知らせ",
            "脆弱性関連情報の通知",
            "脆弱性情報の通知",
            "overview of a vulnerability",
            "vulnerability overview",
            "new vulnerability report",
        ],
    },
];

/// What a line begins with, or a label in it, tells which date it gives.
const START: &[&str] = &["起算日", "start date"];
const REPLY_BY: &[&str] =
    &["回答期日", "回答期限", "返信期限", "ご回答期日", "ご回答期限", "reply by", "please reply by", "response due"];
const PUBLICATION: &[&str] = &[
    "公表予定日",
    "公表予定日時",
    "公表希望日",
    "公表日",
    "公開予定日",
    "planned publication",
    "publication date",
    "date of publication",
];

/// Beyond these lines a letter quotes others.
const LINES_READ: usize = 60;

/// The notice that this mail seems to be. None, if it names no case of a coordinator's, or does not look like one.
pub fn notice(received: &Received) -> Option<Notice> {
    let said = format!("{}\n{}", received.subject, unquoted(&received.text));
    let numbers = numbers(&said);
    // The number in the subject comes first in `said`, and is the one that the mail is about.
    let coordinator_number = numbers.iter().find(|number| is_coordinators(number.kind))?.clone();
    let kind = kind(&received.subject).or_else(|| kind(&said))?;
    Some(Notice {
        kind,
        coordinator_number,
        start: dated(&said, START),
        reply_by: dated(&said, REPLY_BY),
        publication: dated(&said, PUBLICATION),
        numbers,
    })
}

fn is_coordinators(kind: NumberKind) -> bool {
    matches!(kind, NumberKind::VnJp | NumberKind::TnJp | NumberKind::Vu | NumberKind::JvnVu | NumberKind::Jvn)
}

fn unquoted(text: &str) -> String {
    let own = text.lines().filter(|line| !line.trim_start().starts_with(['>', '＞', '|']));
    own.take(LINES_READ).collect::<Vec<_>>().join("\n")
}

fn kind(text: &str) -> Option<NoticeKind> {
    let text = text.to_lowercase().replace(['\n', ' ', '\u{3000}'], "");
    let says = |row: &&Row| row.words.iter().any(|word| text.contains(&word.replace(' ', "")));
    ROWS.iter().find(says).map(|row| row.kind)
}

/// The date after a label: in the same line, or in the next.
fn dated(text: &str, labels: &[&str]) -> Option<Date> {
    let lines: Vec<String> = text.lines().map(str::to_lowercase).collect();
    lines.iter().enumerate().find_map(|(at, line)| {
        let after =
            labels.iter().filter_map(|label| line.find(label).map(|place| &line[place + label.len()..])).next()?;
        dates::first(after).or_else(|| {
            let next = lines.get(at + 1).filter(|_| after.chars().count() <= 12)?;
            dates::first(next)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail(subject: &str, text: &str) -> Received {
        Received { subject: subject.into(), text: text.into(), ..Received::default() }
    }

    #[test]
    fn the_kind_is_told_by_the_subject_even_where_the_text_speaks_of_other_things() {
        let found =
            notice(&mail("[VN-JP#87654321] 脆弱性詳細情報の送付", "先日の概要情報に続き、お送りします。")).unwrap();
        assert_eq!(found.kind, NoticeKind::Details);
    }

    #[test]
    fn a_mail_without_a_coordinators_number_is_no_notice() {
        assert_eq!(notice(&mail("概要情報のお知らせ", "CVE-2026-12345")), None);
    }

    #[test]
    fn a_mail_that_only_names_a_case_is_no_notice() {
        assert_eq!(notice(&mail("Re: [VN-JP#87654321]", "ありがとうございます。")), None);
    }

    #[test]
    fn what_is_quoted_does_not_count() {
        assert_eq!(notice(&mail("Re: [VN-JP#87654321]", "承知しました。\n> 概要情報をお送りします。")), None);
    }

    #[test]
    fn dates_are_found_behind_their_labels() {
        let text =
            "概要情報をお送りします。\n起算日：2026年6月1日\n・回答期限\n　2026年6月15日\n公表予定日: 2026/09/01";
        let found = notice(&mail("[VN-JP#87654321]", text)).unwrap();
        assert_eq!(found.start, Some(jiff::civil::date(2026, 6, 1)));
        assert_eq!(found.reply_by, Some(jiff::civil::date(2026, 6, 15)));
        assert_eq!(found.publication, Some(jiff::civil::date(2026, 9, 1)));
    }
}
