//! A report comes in by the public form: bounded by the hour, and kept in any case up to a bound that no honest day reaches.

use casework::{circles::Circle, words::Language};
use jiff::Timestamp;
use store::{Belonging, ReportRow, Tx, tokens};

use super::{
    record::{Hand, link, mail, record},
    told::Told,
    window::{BEYOND, Window, window},
};
use crate::{
    Desk, DeskFact, Trouble,
    attachments::{self, Incoming},
    desk_fact::json,
    files::Looked,
    sessions::hashed,
};

/// From where a report is sent, and how the one who sends it is answered.
#[derive(Clone, Copy, Debug)]
pub struct Sender<'a> {
    /// The address of the connection.
    pub address: &'a str,
    /// The language of the page.
    pub language: Language,
    /// The address of the desk, before the path of a link.
    pub base_url: &'a str,
}

/// What somebody gets who reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The number that people say.
    pub number: String,
    /// What leads to the report: shown once, kept as a hash.
    pub secret: String,
    /// The link goes out by mail as well.
    pub mailed: bool,
    /// Very many came: it waits until somebody has sorted them.
    pub held: bool,
}

/// Takes in a report. The same form sent twice is one report.
pub async fn receive(
    desk: &Desk,
    told: &Told,
    incoming: &[Incoming<'_>],
    draft: &str,
    sender: Sender<'_>,
    now: Timestamp,
) -> Result<Receipt, Trouble> {
    match try_receive(desk, told, incoming, draft, sender, now).await {
        // The other of two clicks was quicker by a hair: what it made is there now.
        Err(Trouble::Store(failure)) if failure.is_taken() => {
            try_receive(desk, told, incoming, draft, sender, now).await
        }
        other => other,
    }
}

async fn try_receive(
    desk: &Desk,
    told: &Told,
    incoming: &[Incoming<'_>],
    draft: &str,
    sender: Sender<'_>,
    now: Timestamp,
) -> Result<Receipt, Trouble> {
    let told = told.clone().tidy();
    let window = window(desk).await?;
    let (kept, once) = (hashed(draft), hashed(&format!("once:{draft}")));
    let mut tx = desk.store.begin().await?;
    let waiting = tx.attachments(Belonging::Draft(&kept)).await?;
    let before = (waiting.len(), waiting.iter().map(|file| file.size as usize).sum());
    let looked = attachments::check(incoming, before, "files").map_err(Trouble::Refused)?;
    if let Some(row) = tx.report_once(&once).await? {
        let secret = link(desk, &mut tx, &row, now).await?;
        tx.commit().await?;
        return Ok(Receipt { number: row.number, secret, mailed: row.mail.is_some(), held: row.state == "held" });
    }
    let held = count(&mut tx, &window, sender.address, now).await?;
    let row = ReportRow {
        state: if held { "held" } else { "new" }.into(),
        once: Some(once),
        language: if sender.language == Language::En { "en" } else { "ja" }.into(),
        mail: Some(told.mail.clone()).filter(|mail| !mail.is_empty()),
        ..fresh(&mut tx, "portal", &told, now).await?
    };
    let hand = Hand::outside(now);
    let fact = DeskFact::new(if held { "report-held" } else { "report-received" }, &[("report", &row.number)]);
    record(&mut tx, &hand, &row, fact, "").await?;
    tx.keep_report_words(row.id, &tokens(&told.words())).await?;
    for mut file in waiting {
        (file.report_id, file.draft) = (Some(row.id), None);
        tx.keep_attachment(&file).await?;
    }
    keep_files(&mut tx, row.id, (incoming, &looked), Circle::Details, &hand).await?;
    let secret = link(desk, &mut tx, &row, now).await?;
    let address = format!("{}/track/{secret}", sender.base_url);
    let mailed = mail(&mut tx, &row, "receipt", ("receipt", &address), now).await?;
    tx.commit().await?;
    Ok(Receipt { number: row.number, secret, mailed, held })
}

/// A row for a report that has just come.
pub(crate) async fn fresh(tx: &mut Tx, source: &str, told: &Told, now: Timestamp) -> Result<ReportRow, Trouble> {
    let id = tx.next_number("report").await?;
    let year = now.to_zoned(jiff::tz::TimeZone::get("Asia/Tokyo").unwrap_or(jiff::tz::TimeZone::UTC)).year();
    let number = format!("R-{year}-{:04}", tx.next_number(&format!("report-{year}")).await?);
    Ok(ReportRow {
        id,
        number,
        once: None,
        source: source.into(),
        state: "new".into(),
        subject: told.subject(),
        told: json(told),
        judged: "{}".into(),
        ended: "{}".into(),
        language: "ja".into(),
        mail: None,
        received_at: now,
        looked_at: None,
        ended_at: None,
        holder: None,
        case_id: None,
        merged_into: None,
        unread: 0,
    })
}

/// Keeps files that were looked at with a report.
pub(crate) async fn keep_files(
    tx: &mut Tx,
    report: i64,
    (incoming, looked): (&[Incoming<'_>], &[Looked]),
    circle: Circle,
    hand: &Hand,
) -> Result<(), Trouble> {
    for pair in incoming.iter().zip(looked) {
        attachments::keep(tx, Belonging::Report(report), pair, (circle, &hand.login), hand.now).await?;
    }
    Ok(())
}

/// Counts one more; whether it has to be held. Far beyond the limit nothing is taken in, and the reason says how else to reach us.
async fn count(tx: &mut Tx, window: &Window, address: &str, now: Timestamp) -> Result<bool, Trouble> {
    let here = tx.count_intake(&address_key("report", address), now).await?;
    let all = tx.count_intake("report", now).await?;
    if here > window.per_address * BEYOND || all > window.per_hour * BEYOND {
        return Err(too_many(window));
    }
    Ok(here > window.per_address || all > window.per_hour)
}

/// Under what an address is counted: not under itself.
pub(crate) fn address_key(what: &str, address: &str) -> String {
    format!("{what}:{}", hashed(&format!("{what} from {address}")))
}

/// More came than can be taken in: what is so, and what to do.
pub(crate) fn too_many(window: &Window) -> Trouble {
    let reach = |mail: &str, phone: &str| match (window.mail.is_empty(), window.phone.is_empty()) {
        (false, false) => format!("{mail}{} / {}", window.mail, window.phone),
        (false, true) => format!("{mail}{}", window.mail),
        (true, false) => format!("{phone}{}", window.phone),
        (true, true) => String::new(),
    };
    let (ja, en) = (
        reach("お急ぎのときの連絡先: ", "お急ぎのときの電話: "),
        reach("If it is urgent: ", "If it is urgent, call: "),
    );
    Trouble::refused(
        "too-many",
        format!(
            "いま非常に多くの届出が届いており、受け付けられませんでした。入力した内容はこの画面に残っています。1時間ほど後に、もう一度送ってください。{ja}"
        ),
        format!(
            "Very many reports are coming in, and this one could not be taken. What you typed is still on this page: send it again in an hour. {en}"
        ),
    )
}
