//! The ledger of the desk itself, to be read: what was done with the company's data, by whom, newest first.

use casework::words::Words;
use jiff::Timestamp;

use crate::{Desk, DeskEntry, Trouble, Viewer, admission::admin_only};

/// What was done with which part of the company's data.
pub const PARTS: &[(&str, &str, &str)] = &[
    ("unit-", "部門", "Units"),
    ("person-", "人", "People"),
    ("absence-", "不在と代理", "Absences"),
    ("product-", "製品", "Products"),
    ("customer-", "顧客", "Customers"),
    ("setting-", "設定", "Settings"),
    ("sheet-", "取り込み", "Imports"),
    ("password-", "パスワード", "Passwords"),
    ("invited", "ログインの案内", "Invitations"),
];

/// What is asked for.
#[derive(Clone, Debug, Default)]
pub struct AskedEntries {
    /// Only what this person did.
    pub person: Option<String>,
    /// Only one of the [`PARTS`].
    pub part: Option<String>,
    /// Only what came before this place.
    pub before: Option<i64>,
}

/// An entry as a page shows it.
#[derive(Clone, Debug)]
pub struct DeskLine {
    /// Its place in the ledger.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// Who; nobody where it was the program.
    pub person: Option<String>,
    /// What was done.
    pub words: Words,
    /// The beginning of the hash that binds it to those before it.
    pub hash: String,
}

/// How many stand on a page.
const ON_A_PAGE: usize = 50;

/// A page of the ledger, and the place from which the next one goes on.
pub async fn read(desk: &Desk, viewer: &Viewer, asked: &AskedEntries) -> Result<(Vec<DeskLine>, Option<i64>), Trouble> {
    admin_only(viewer)?;
    let part = PARTS.iter().map(|(name, ..)| *name).find(|name| asked.part.as_deref() == Some(*name));
    let person = asked.person.as_deref();
    let kept = desk.store.desk_entries(asked.before, (person, part), ON_A_PAGE as i64 + 1).await?;
    let more = kept.len() > ON_A_PAGE;
    let line = |kept: store::Kept| {
        let entry: Result<DeskEntry, _> = serde_json::from_str(&kept.body);
        let words = entry.map_or_else(
            |_| Words::new("この記録は読めません。", "This entry cannot be read."),
            |entry| entry.fact.words(),
        );
        let hash = kept.hash.chars().take(12).collect();
        DeskLine { seq: kept.seq, at: kept.at, person: kept.person, words, hash }
    };
    let lines: Vec<DeskLine> = kept.into_iter().take(ON_A_PAGE).map(line).collect();
    let next = lines.last().filter(|_| more).map(|line| line.seq);
    Ok((lines, next))
}
