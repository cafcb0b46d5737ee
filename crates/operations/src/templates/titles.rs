//! What the desk's own mails are called; letters are called what the process calls them.

use casework::words::Words;

const TITLES: &[(&str, &str, &str)] = &[
    ("your-turn", "回答のお願い", "Your answer is asked for"),
    ("reminder", "回答の催促", "Reminder"),
    ("clock-warning", "期限のお知らせ", "A deadline comes near"),
    ("mentioned", "名前を挙げられたお知らせ", "You were mentioned"),
    ("stood-in", "代理対応のお知らせ", "Somebody stood in for you"),
    ("letter-failed", "文書を送れなかったお知らせ", "A letter could not be sent"),
    ("receipt", "届出の受付のお知らせ", "Receipt of a report"),
    ("news-on-your-report", "届出の進み具合のお知らせ", "News on your report"),
    ("invitation", "初回ログインの案内", "Invitation to log in"),
    ("password-reset", "パスワードの再設定", "Setting a new password"),
];

/// What a mail of the desk is called; its name, where it is a letter of a case.
pub fn title(name: &str) -> Words {
    let known = TITLES.iter().find(|(known, _, _)| *known == name);
    known.map_or_else(|| Words::same(name), |(_, ja, en)| Words::new(*ja, *en))
}
