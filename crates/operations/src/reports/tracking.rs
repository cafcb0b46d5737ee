//! What the one who reported sees behind the secret link: how it goes in words, what was said, and a way to write, add and withdraw.

use casework::{circles::Circle, words::Words};
use jiff::Timestamp;
use store::{Belonging, NewJob, ReportRow, Tx};

use super::{
    receive::{Receipt, address_key, keep_files, too_many},
    record::{Hand, record},
    stages::{Stage, stages},
    window::{BEYOND, window},
};
use crate::{
    Desk, DeskFact, Trouble,
    attachments::{self, Attachment, Incoming},
    cases::Change,
    desk_fact::json,
    files::Looked,
    jobs::Asking,
    sessions::hashed,
    text,
};

/// Something that was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// By us; or else by who reported.
    pub from_us: bool,
    /// When.
    pub at: Timestamp,
    /// What.
    pub text: String,
}

/// A report as the one who made it sees it.
#[derive(Clone, Debug)]
pub struct Tracked {
    /// The number that people say.
    pub number: String,
    /// What it is about, as it was told.
    pub subject: String,
    /// When it came.
    pub received_at: Timestamp,
    /// Where it stands, in a sentence.
    pub headline: Words,
    /// What comes next, in a sentence.
    pub next: Words,
    /// The way from the receipt to the end.
    pub stages: Vec<Stage>,
    /// What was said, oldest first.
    pub said: Vec<Said>,
    /// We asked something, and have no answer yet.
    pub asked: bool,
    /// The files that were sent.
    pub files: Vec<Attachment>,
    /// It came to an end.
    pub over: bool,
    /// It was withdrawn.
    pub withdrawn: bool,
}

/// Letters to the source that ask something of it.
const QUESTIONS: &[&str] = &["question"];

/// The report to which a secret leads.
async fn found(desk: &Desk, secret: &str) -> Result<ReportRow, Trouble> {
    if !super::drafts::is_draft(secret) {
        return Err(Trouble::Unseen);
    }
    desk.store.report_of_key(&hashed(secret)).await?.ok_or(Trouble::Unseen)
}

/// What was received under this secret, to be shown once.
pub async fn receipt(desk: &Desk, secret: &str) -> Result<Receipt, Trouble> {
    let row = found(desk, secret).await?;
    let (mailed, held) = (row.mail.is_some(), row.state == "held");
    Ok(Receipt { number: row.number, secret: secret.to_owned(), mailed, held })
}

/// How a report goes.
pub async fn track(desk: &Desk, secret: &str) -> Result<Tracked, Trouble> {
    let row = found(desk, secret).await?;
    let told = stages(desk, &row).await?;
    let mut said: Vec<Said> = Vec::new();
    let mut last_question = None;
    for message in desk.store.report_messages(row.id).await? {
        let from_us = message.kind == "report-answered";
        if from_us || message.kind == "finder-wrote" {
            said.push(Said { from_us, at: message.at, text: message.text });
        }
    }
    // Letters name their reader: those of a case are shown to the one whose report became it, and to nobody who joined.
    if let Some(case) = row.case_id.filter(|_| row.state == "case") {
        for letter in desk.store.letters_of(case).await? {
            let to_source = matches!(letter.party_kind.as_str(), "SOURCE" | "FINDER");
            if let (true, Some(at), Some(body)) = (to_source, letter.sent_at, letter.body) {
                if QUESTIONS.contains(&letter.name.as_str()) {
                    last_question = last_question.max(Some(at));
                }
                said.push(Said { from_us: true, at, text: body });
            }
        }
    }
    said.sort_by_key(|said| said.at);
    let answered = said.iter().rev().find(|said| !said.from_us).map(|said| said.at);
    let files = desk.store.attachments(Belonging::Report(row.id)).await?;
    Ok(Tracked {
        asked: !told.over && last_question.is_some_and(|asked| answered.is_none_or(|answered| answered < asked)),
        // The coordinator's mail as it came and what POC added are not the finder's.
        files: files.into_iter().filter(|file| file.by.is_empty()).map(Attachment::from).collect(),
        withdrawn: row.state == "withdrawn",
        number: row.number,
        subject: row.subject,
        received_at: row.received_at,
        headline: told.headline,
        next: told.next,
        stages: told.stages,
        over: told.over,
        said,
    })
}

/// Takes in what the one who reported writes and adds later.
pub async fn write(
    desk: &Desk,
    secret: &str,
    message: &str,
    incoming: &[Incoming<'_>],
    address: &str,
    now: Timestamp,
) -> Result<(), Trouble> {
    let row = found(desk, secret).await?;
    let message = message.trim();
    let mut wrong = text::lines_or_none("message", message, super::writing::LONGEST_MESSAGE);
    if message.is_empty() && incoming.is_empty() {
        wrong = text::lines("message", message, 1);
    }
    let files = desk.store.attachments(Belonging::Report(row.id)).await?;
    // What may be added over time is bounded as well, five times as far as in one go.
    let before = files.iter().map(|file| file.size as usize).sum::<usize>();
    let bounded = if before > attachments::MOST_TOGETHER * 4 || files.len() > attachments::MOST_FILES * 5 {
        attachments::MOST_FILES
    } else {
        0
    };
    let looked = match attachments::check(incoming, (bounded, 0), "files") {
        Ok(looked) => looked,
        Err(more) => {
            wrong.extend(more);
            Vec::new()
        }
    };
    if !wrong.is_empty() {
        return Err(Trouble::Refused(wrong));
    }
    let names: Vec<&str> = looked.iter().map(|file| file.name.as_str()).collect();
    let said = match (message.is_empty(), names.is_empty()) {
        (false, true) => message.to_owned(),
        (false, false) => format!("{message}\n\n[{}]", names.join(", ")),
        (true, _) => format!("[{}]", names.join(", ")),
    };
    let window = window(desk).await?;
    let came = Came { kind: "finder-wrote", on_case: "finder-wrote-on-case", said: &said, files: (incoming, &looked) };
    let count = (address_key("message", address), window.per_address * BEYOND);
    if !take_in(desk, &row, &came, Some(&count), now).await? {
        return Err(too_many(&window));
    }
    Ok(())
}

/// Withdraws a report. What was told is kept; a case that it became goes on until POC has decided.
pub async fn withdraw(desk: &Desk, secret: &str, because: &str, now: Timestamp) -> Result<(), Trouble> {
    let row = found(desk, secret).await?;
    let wrong = text::lines_or_none("because", because, 2_000);
    if !wrong.is_empty() {
        return Err(Trouble::Refused(wrong));
    }
    if row.state == "withdrawn" {
        return Ok(());
    }
    let came =
        Came { kind: "report-withdrawn", on_case: "report-withdrawn-on-case", said: because.trim(), files: (&[], &[]) };
    take_in(desk, &row, &came, None, now).await.map(drop)
}

/// Something that comes from whoever reported, after the report itself.
struct Came<'a> {
    /// What it is, in the story of the report and in the ledger of the desk.
    kind: &'static str,
    /// What it is in the ledger of the case, where there is one.
    on_case: &'static str,
    said: &'a str,
    files: (&'a [Incoming<'a>], &'a [Looked]),
}

/// Takes it in: with the report, and on the case's own record, in one commit. Nothing where more came than may come.
async fn take_in(
    desk: &Desk,
    row: &ReportRow,
    came: &Came<'_>,
    count: Option<&(String, i64)>,
    now: Timestamp,
) -> Result<bool, Trouble> {
    if let Some(case) = row.case_id {
        let mut change = Change::by_system(desk, case, now).await?;
        let Some((row, seq)) = with_report(change.tx(), row.id, came, count, now).await? else { return Ok(false) };
        tell_case(&mut change, &row, seq, came, now).await?;
        change.commit().await?;
        return Ok(true);
    }
    let mut tx = desk.store.begin().await?;
    let Some((now_row, _)) = with_report(&mut tx, row.id, came, count, now).await? else { return Ok(false) };
    if now_row.case_id.is_some() {
        // It became a case while this was on its way: once more, so that the case hears of it.
        drop(tx);
        return Box::pin(take_in(desk, &now_row, came, count, now)).await;
    }
    tx.commit().await?;
    Ok(true)
}

async fn with_report(
    tx: &mut Tx,
    id: i64,
    came: &Came<'_>,
    count: Option<&(String, i64)>,
    now: Timestamp,
) -> Result<Option<(ReportRow, i64)>, Trouble> {
    if let Some((key, most)) = count
        && tx.count_intake(key, now).await? > *most
    {
        return Ok(None);
    }
    let hand = Hand::outside(now);
    let mut row = tx.hold_report(id).await?.ok_or(Trouble::Unseen)?;
    if came.kind == "report-withdrawn" && row.case_id.is_none() {
        (row.state, row.ended_at) = ("withdrawn".into(), Some(now));
    } else {
        row.unread += 1;
    }
    let fact = DeskFact::new(came.kind, &[("report", &row.number)]);
    let seq = record(tx, &hand, &row, fact, came.said).await?;
    keep_files(tx, row.id, came.files, Circle::Details, &hand).await?;
    Ok(Some((row, seq)))
}

/// Puts it on the case's own record, with the files; and asks POC to read it.
async fn tell_case(
    change: &mut Change,
    row: &ReportRow,
    seq: i64,
    came: &Came<'_>,
    now: Timestamp,
) -> Result<(), Trouble> {
    let case = change.row().id;
    for mut file in change.tx().attachments(Belonging::Report(row.id)).await? {
        if file.case_id.is_none() {
            file.case_id = Some(case);
            change.tx().keep_attachment(&file).await?;
            let circle = Circle::parse(&file.circle).unwrap_or(Circle::Finder);
            change.note(circle, None, attachments::fact(&file));
        }
    }
    // Who writes may say who it is: that stays with POC.
    change.note(Circle::Finder, None, DeskFact::new(came.on_case, &[("report", &row.number), ("text", came.said)]));
    // A mail may be read by others on its way: it says that there is something, and not what.
    let asking = Asking {
        case,
        unit: None,
        step: None,
        what: came.kind.into(),
        words: DeskFact::new(came.kind, &[("report", &row.number)]).words(),
        by: None,
    };
    let key = format!("ask:{case}:report:{}:{seq}", row.id);
    change.tx().add_job(&NewJob { kind: "ask", key, payload: json(&asking), run_at: now }).await?;
    Ok(())
}
