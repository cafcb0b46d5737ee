//! Writing down what happens to a report: its row, its story, and an entry in the ledger of the desk, in one commit.

use casework::{case::By, circles::Circle};
use jiff::Timestamp;
use store::{DESK, ReportRow, Tx};

use crate::{
    Desk, Trouble, Viewer,
    desk_fact::{DeskEntry, DeskFact},
    jobs::PersonMail,
    sessions::hashed,
    viewer::language,
};

/// Who does something to a report, and when.
#[derive(Clone, Debug)]
pub(crate) struct Hand {
    by: By,
    /// The login; empty for somebody outside.
    pub(crate) login: String,
    /// When.
    pub(crate) now: Timestamp,
}

impl Hand {
    /// A person of POC. Reports are nobody else's.
    pub(crate) fn of(viewer: &Viewer) -> Result<Self, Trouble> {
        if !viewer.is_poc() {
            return Err(Trouble::Unseen);
        }
        let unit = viewer.units.first().map_or("", String::as_str);
        let by = By::Person { person: viewer.login.as_str().into(), unit: unit.into() };
        Ok(Self { by, login: viewer.login.clone(), now: viewer.now })
    }

    /// Somebody outside, through the program.
    pub(crate) fn outside(now: Timestamp) -> Self {
        Self { by: By::System, login: String::new(), now }
    }
}

/// Puts something on record in the ledger of the desk. No text of a report and no name goes in: administrators read that ledger.
pub(crate) async fn enter(tx: &mut Tx, hand: &Hand, fact: DeskFact) -> Result<(), Trouble> {
    let chained = tx.hold_ledger(DESK).await?;
    let entry = DeskEntry { at: hand.now, by: hand.by.clone(), circle: Circle::Overview, step: None, fact };
    tx.append(DESK, chained, &[entry.kept()]).await?;
    Ok(())
}

/// Keeps the row of a report, what was said in its story, and the entry.
pub(crate) async fn record(
    tx: &mut Tx,
    hand: &Hand,
    row: &ReportRow,
    fact: DeskFact,
    said: &str,
) -> Result<i64, Trouble> {
    tx.keep_report(row).await?;
    let seq = tx.add_report_message(row.id, hand.now, &fact.what, &hand.login, said).await?;
    enter(tx, hand, fact).await?;
    Ok(seq)
}

/// A report inside a change, as it is now.
pub(crate) async fn held(desk: &Desk, number: &str) -> Result<(Tx, ReportRow), Trouble> {
    let row = desk.store.report(number).await?.ok_or(Trouble::Unseen)?;
    let mut tx = desk.store.begin().await?;
    let row = tx.hold_report(row.id).await?.ok_or(Trouble::Unseen)?;
    Ok((tx, row))
}

/// A link of its own to a report: its secret. Only the hash is kept.
pub(crate) async fn link(desk: &Desk, tx: &mut Tx, row: &ReportRow, now: Timestamp) -> Result<String, Trouble> {
    let secret = desk.secret();
    tx.keep_report_key(&hashed(&secret), row.id, now).await?;
    Ok(secret)
}

/// Owes a mail to whoever reported, where there is an address. Whether there is.
pub(crate) async fn mail(
    tx: &mut Tx,
    row: &ReportRow,
    template: &str,
    (key, link): (&str, &str),
    now: Timestamp,
) -> Result<bool, Trouble> {
    let Some(address) = &row.mail else { return Ok(false) };
    let mail = PersonMail::to_address(template, address, language(&row.language));
    let mail = mail.with("receipt.number", &row.number).with("link", link);
    tx.add_job(&mail.job(format!("mail-finder:{}:{key}", row.id), now)).await?;
    Ok(true)
}
