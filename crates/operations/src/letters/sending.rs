//! Sending what was released. It may run any number of times, on any number of nodes: to whoever reads it, it is one mail.
//!
//! Before sending, the letter must still stand as it was released; after it, what became of it is recorded in one commit with the
//! end of the job. Between the two lies the one gap that nothing can close: a process that dies after the server said yes and before
//! the commit leaves the letter to be sent once more. It is then the same mail to the byte, under the same Message-ID, by which mail
//! programs know it for the same; in a folder it is the same file. And who takes a release back in those moments may be too late:
//! then the record says that the letter went out all the same.

use casework::{circles::Circle, command::Command, names::StepNumber, words::Words};
use jiff::Timestamp;
use mail::carrier::{Accepted, Carrier, SendFailure};
use store::{Claimed, LetterRow};

use super::{
    acts::Sending,
    draft::{Draft, outgoing},
};
use crate::{
    Desk, DeskFact, Trouble,
    cases::Change,
    desk_fact::json,
    viewer::language,
    worker::{Outbound, Outcome, TRIES},
};

/// Does a job that sends a letter.
pub(crate) async fn send(desk: &Desk, outbound: &Outbound, job: &Claimed, now: Timestamp) -> Result<Outcome, Trouble> {
    let Ok(sending) = serde_json::from_str::<Sending>(&job.payload) else { return Ok(Outcome::unreadable()) };
    let letter = desk.store.letter_of(sending.case, sending.letter).await?;
    let Some(letter) = letter.filter(|letter| stands(letter, sending)) else { return Ok(Outcome::Done) };
    let Some((draft, message_id)) = as_released(&letter) else { return Ok(Outcome::unreadable()) };
    let date = letter.released_at.unwrap_or(now);
    match outbound.carrier.send(&outgoing(&draft, &message_id, date)).await {
        Ok(accepted) => went(desk, outbound, job, sending, &accepted, now).await,
        Err(failure) if failure.lasting || job.attempts + 1 >= TRIES => failed(desk, job, sending, &failure, now).await,
        Err(failure) => {
            let mut tx = desk.store.begin().await?;
            let at = (sending.case, sending.letter);
            tx.note_letter_failure(at, sending.release, &json(&failure.sentence)).await?;
            tx.commit().await?;
            Ok(Outcome::Again(failure.sentence))
        }
    }
}

/// Whether the letter still stands as it was released.
fn stands(letter: &LetterRow, sending: Sending) -> bool {
    letter.state == "released" && letter.releases == sending.release
}

/// The letter as it was fixed when it was released.
fn as_released(letter: &LetterRow) -> Option<(Draft, String)> {
    let draft = Draft {
        language: language(letter.language.as_deref()?),
        address: letter.address.clone()?,
        from: serde_json::from_str(letter.sender.as_deref()?).ok()?,
        subject: letter.subject.clone()?,
        body: letter.body.clone()?,
        written: true,
        notes: Vec::new(),
    };
    Some((draft, letter.message_id.clone()?))
}

/// It is in other hands: the record of the case, the letter and the job say so together.
async fn went(
    desk: &Desk,
    outbound: &Outbound,
    job: &Claimed,
    sending: Sending,
    accepted: &Accepted,
    now: Timestamp,
) -> Result<Outcome, Trouble> {
    let mut change = Change::by_system(desk, sending.case, now).await?;
    let Some(mut letter) = change.tx().letter(sending.case, sending.letter).await? else { return Ok(Outcome::Done) };
    if letter.state == "sent" {
        // Another node was faster, or somebody told it by hand meanwhile: then both stand in the record.
        if letter.sent_how.as_deref() == Some("by-hand") {
            note(&mut change, &letter, "letter-went-anyway");
        }
    } else {
        let in_time = stands(&letter, sending);
        let sent = Command::LetterSent { letter: u32::try_from(sending.letter).unwrap_or_default() };
        // Taken back or withdrawn while it was being sent: it went all the same, and that is what the record says.
        let decided = change.decide(&sent).await;
        if !in_time || decided.is_err() {
            note(&mut change, &letter, "letter-went-anyway");
        }
        letter.state = "sent".into();
        letter.sent_at = Some(now);
        letter.sent_how = Some(how(&outbound.carrier).into());
        letter.receipt = Some(accepted.receipt.clone());
        letter.failure = None;
        letter.edition += 1;
        change.tx().keep_letter(&letter).await?;
    }
    finish(change, job, now).await
}

/// It will not go out by itself any more: POC decides on another way.
async fn failed(
    desk: &Desk,
    job: &Claimed,
    sending: Sending,
    failure: &SendFailure,
    now: Timestamp,
) -> Result<Outcome, Trouble> {
    let sentence = if failure.lasting { failure.sentence.clone() } else { given_up(&failure.sentence) };
    let mut change = Change::by_system(desk, sending.case, now).await?;
    let Some(mut letter) = change.tx().letter(sending.case, sending.letter).await? else { return Ok(Outcome::Done) };
    if stands(&letter, sending) {
        let because: String = format!("{} / {}", sentence.ja, sentence.en).chars().take(1_000).collect();
        let number = u32::try_from(sending.letter).unwrap_or_default();
        let told = change.decide(&Command::LetterFailed { letter: number, because }).await;
        if told.is_err() {
            // What a server says may hold characters that the record does not take.
            let because = "メールサーバーが受け取りを断りました / The mail server refused it".to_owned();
            change.decide(&Command::LetterFailed { letter: number, because }).await?;
        }
        letter.state = "failed".into();
        letter.failure = Some(json(&sentence));
        letter.edition += 1;
        change.tx().keep_letter(&letter).await?;
    }
    finish(change, job, now).await
}

fn given_up(sentence: &Words) -> Words {
    Words::new(
        format!("{TRIES}回送っても届けられませんでした。最後の理由：{}", sentence.ja),
        format!("It was tried {TRIES} times. The last reason: {}", sentence.en),
    )
}

/// Commits what became of the letter together with the end of the job. A change without entries commits nothing, so it ends by itself.
async fn finish(mut change: Change, job: &Claimed, now: Timestamp) -> Result<Outcome, Trouble> {
    if !change.has_entries() {
        return Ok(Outcome::Done);
    }
    change.tx().finish_job(job.id, now).await?;
    change.commit().await?;
    Ok(Outcome::Recorded)
}

fn note(change: &mut Change, letter: &LetterRow, what: &'static str) {
    let step = letter.step.as_deref().and_then(StepNumber::parse);
    let number = letter.number.to_string();
    let circle = Circle::parse(&letter.circle).unwrap_or(Circle::Details);
    change.note(circle, step, DeskFact::new(what, &[("letter", &number)]));
}

fn how(carrier: &Carrier) -> &'static str {
    match carrier {
        Carrier::Smtp(_) => "smtp",
        Carrier::Folder(_) => "file",
    }
}
