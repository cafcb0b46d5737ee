//! What POC does with a letter: changes it, releases it, takes that back, says that it was told in another way.

use casework::{circles::Circle, command::Command, names::StepNumber, refusal::Refusal, words::Words};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use store::{LetterRow, NewJob};

use super::{
    draft::{code, outgoing, unset},
    show::{Shown, four_eyes, is_open, show},
};
use crate::{
    Desk, DeskFact, Trouble, Viewer, cases::Change, desk_fact::json, settings as names, text, viewer::language,
};

/// A letter as somebody changed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// `ja` or `en`.
    pub language: String,
    /// Where it goes.
    pub address: String,
    /// What stands at its head.
    pub subject: String,
    /// What it says.
    pub body: String,
}

/// How a letter was told without the outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByHand {
    /// How: by telephone, on paper, over the coordinator's own pages.
    pub how: String,
    /// When.
    pub at: Timestamp,
}

/// What a job that sends a letter needs to know: the letter, and the release that it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Sending {
    pub(crate) case: i64,
    pub(crate) letter: i64,
    pub(crate) release: i64,
}

/// A text longer than this is material for a file.
const LONGEST: usize = 50_000;

/// Keeps what somebody wrote.
pub async fn edit(
    desk: &Desk,
    viewer: &Viewer,
    (case, number): (&str, i64),
    edit: &Edit,
    edition: i64,
) -> Result<(), Trouble> {
    let shown = show(desk, viewer, case, number).await?;
    let mut wrong = text::line("subject", &edit.subject, 200);
    wrong.extend(text::lines("body", &edit.body, LONGEST));
    wrong.extend(text::lines_or_none("address", &edit.address, 2_000));
    if !edit.address.trim().is_empty() {
        wrong.extend(unsendable(&shown, edit).map(|sentence| on("address", "unsendable", sentence)));
    }
    if !wrong.is_empty() {
        return Err(Trouble::Refused(wrong));
    }
    let (subject, body) = (edit.subject.trim(), tidy(&edit.body));
    let address = edit.address.trim();
    let language = language(&edit.language);
    let draft = &shown.draft;
    let same = draft.subject == subject && draft.body == body && draft.address == address && draft.language == language;
    let (change, mut letter) = change_open(desk, viewer, &shown, edition).await?;
    if same {
        return Ok(());
    }
    letter.subject = Some(subject.into());
    letter.body = Some(body);
    letter.address = Some(address.into());
    letter.language = Some(code(language).into());
    // Another text is another letter: a reader's program that knows the old one must not hide it.
    letter.message_id = None;
    keep(change, viewer, letter, "letter-edited").await
}

/// Throws away what was written, and begins again from the template in this language.
pub async fn restart(
    desk: &Desk,
    viewer: &Viewer,
    (case, number): (&str, i64),
    to: &str,
    edition: i64,
) -> Result<(), Trouble> {
    let shown = show(desk, viewer, case, number).await?;
    let (change, mut letter) = change_open(desk, viewer, &shown, edition).await?;
    letter.subject = None;
    letter.body = None;
    letter.message_id = None;
    letter.language = Some(code(language(to)).into());
    keep(change, viewer, letter, "letter-restarted").await
}

/// Lets a letter go. `digest` stands for what the person saw: what goes out is exactly that, or nothing.
pub async fn release(
    desk: &Desk,
    viewer: &Viewer,
    (case, number): (&str, i64),
    digest: &str,
    edition: i64,
) -> Result<(), Trouble> {
    let shown = show(desk, viewer, case, number).await?;
    let (mut change, mut letter) = change_open(desk, viewer, &shown, edition).await?;
    let draft = &shown.draft;
    if draft.digest() != digest || change.case().revision != shown.seen.case.revision {
        return Err(changed_meanwhile(None));
    }
    // The name of the mail is made now and kept: sent twice, it is still one mail to whoever reads it.
    let message_id = letter.message_id.clone().unwrap_or_else(|| message_id(desk, &shown));
    let wrong = why_not(viewer, &shown, &letter, &message_id);
    if !wrong.is_empty() {
        return Err(Trouble::Refused(wrong));
    }
    letter.language = Some(code(draft.language).into());
    letter.address = Some(draft.address.clone());
    letter.subject = Some(draft.subject.clone());
    letter.body = Some(draft.body.clone());
    letter.sender = Some(json(&draft.from));
    letter.message_id = Some(message_id);
    letter.released_by = Some(viewer.login.clone());
    letter.released_at = Some(viewer.now);
    letter.releases += 1;
    letter.edition += 1;
    letter.failure = None;
    letter.state = "released".into();
    let sending = Sending { case: letter.case_id, letter: letter.number, release: letter.releases };
    let key = format!("send-letter:{}:{}:{}", sending.case, sending.letter, sending.release);
    change.tx().keep_letter(&letter).await?;
    let job = NewJob { kind: "send-letter", key, payload: json(&sending), run_at: viewer.now };
    change.tx().add_job(&job).await?;
    note(&mut change, &letter, "letter-released", &[("digest", digest.get(..16).unwrap_or(digest))]);
    change.commit().await.map(drop)
}

/// Everything that keeps a letter from being released as it is shown.
fn why_not(viewer: &Viewer, shown: &Shown, letter: &LetterRow, message_id: &str) -> Vec<Refusal> {
    let draft = &shown.draft;
    let mut wrong = text::line("subject", &draft.subject, 200);
    wrong.extend(text::lines("body", &draft.body, LONGEST));
    wrong.extend(four_eyes(&shown.company, viewer, letter).map(|sentence| refusal("four-eyes", sentence)));
    wrong.extend(unset(&shown.company, draft.language).map(|sentence| refusal("company-unset", sentence)));
    if draft.address.trim().is_empty() {
        let sentence = Words::new(
            format!("宛先のメールアドレスを書いてください。{}", shown.recipient.where_from.ja),
            format!("Write the mail address. {}", shown.recipient.where_from.en),
        );
        wrong.push(on("address", "no-address", sentence));
    }
    if wrong.is_empty() {
        let trial = outgoing(draft, message_id, viewer.now).to_bytes();
        wrong.extend(trial.err().map(|unsendable| on("address", "unsendable", unsendable.sentence)));
    }
    wrong
}

/// A name for a mail that nobody guesses, at the window's own host.
fn message_id(desk: &Desk, shown: &Shown) -> String {
    let host = shown.company.value(names::POC_MAIL).rsplit('@').next().unwrap_or_default();
    let secret = desk.secret();
    format!("{}@{}", secret.get(..32).unwrap_or(&secret), if host.is_empty() { "desk.invalid" } else { host })
}

/// Takes a release back, as long as the letter has not gone.
pub async fn take_back(desk: &Desk, viewer: &Viewer, (case, number): (&str, i64), edition: i64) -> Result<(), Trouble> {
    let shown = show(desk, viewer, case, number).await?;
    let (mut change, mut letter) = begin(desk, viewer, &shown, edition).await?;
    if letter.state != "released" {
        return Err(not_now(&letter));
    }
    letter.state = "owed".into();
    letter.released_by = None;
    letter.released_at = None;
    letter.edition += 1;
    change.tx().keep_letter(&letter).await?;
    note(&mut change, &letter, "letter-taken-back", &[]);
    change.commit().await.map(drop)
}

/// Puts on record that the recipient was told in another way.
pub async fn by_hand(
    desk: &Desk,
    viewer: &Viewer,
    (case, number): (&str, i64),
    told: &ByHand,
    edition: i64,
) -> Result<(), Trouble> {
    let shown = show(desk, viewer, case, number).await?;
    let mut wrong = text::lines("how", &told.how, 2_000);
    if told.at > viewer.now {
        wrong.push(on(
            "at",
            "not-yet",
            Words::new(
                "まだ来ていない日時です。伝えた日時を書いてください。",
                "This is still to come. Write when it was told.",
            ),
        ));
    }
    if !wrong.is_empty() {
        return Err(Trouble::Refused(wrong));
    }
    let (mut change, mut letter) = begin(desk, viewer, &shown, edition).await?;
    if !is_open(&letter) && letter.state != "released" {
        return Err(not_now(&letter));
    }
    change.decide(&Command::LetterSent { letter: u32::try_from(letter.number).unwrap_or_default() }).await?;
    letter.state = "sent".into();
    letter.sent_at = Some(told.at);
    letter.sent_how = Some("by-hand".into());
    letter.sent_by = Some(viewer.login.clone());
    letter.receipt = Some(told.how.trim().into());
    letter.edition += 1;
    change.tx().keep_letter(&letter).await?;
    note(&mut change, &letter, "letter-by-hand", &[]);
    change.commit().await.map(drop)
}

/// Begins a change on a letter that somebody saw in this edition.
pub(super) async fn begin(
    desk: &Desk,
    viewer: &Viewer,
    shown: &Shown,
    edition: i64,
) -> Result<(Change, LetterRow), Trouble> {
    let mut change = Change::on(desk, viewer, &shown.seen.row.number, None).await?;
    let case = change.row().id;
    let letter = change.tx().letter(case, shown.letter.number).await?.ok_or(Trouble::Unseen)?;
    if letter.edition != edition || letter.edition != shown.letter.edition {
        return Err(changed_meanwhile(letter.edited_by.as_deref().map(|login| shown.company.person(login))));
    }
    Ok((change, letter))
}

pub(super) async fn change_open(
    desk: &Desk,
    viewer: &Viewer,
    shown: &Shown,
    edition: i64,
) -> Result<(Change, LetterRow), Trouble> {
    if !is_open(&shown.letter) {
        return Err(not_now(&shown.letter));
    }
    let (change, letter) = begin(desk, viewer, shown, edition).await?;
    if !is_open(&letter) { Err(not_now(&letter)) } else { Ok((change, letter)) }
}

async fn keep(mut change: Change, viewer: &Viewer, letter: LetterRow, what: &'static str) -> Result<(), Trouble> {
    let letter = LetterRow {
        edited_by: Some(viewer.login.clone()),
        edited_at: Some(viewer.now),
        edition: letter.edition + 1,
        ..letter
    };
    change.tx().keep_letter(&letter).await?;
    note(&mut change, &letter, what, &[]);
    change.commit().await.map(drop)
}

fn note(change: &mut Change, letter: &LetterRow, what: &'static str, more: &[(&str, &str)]) {
    let number = letter.number.to_string();
    let mut about = vec![("letter", number.as_str())];
    about.extend_from_slice(more);
    let step = letter.step.as_deref().and_then(StepNumber::parse);
    change.note(Circle::parse(&letter.circle).unwrap_or(Circle::Details), step, DeskFact::new(what, &about));
}

/// Why a letter to these addresses could not be sent at all.
fn unsendable(shown: &Shown, edit: &Edit) -> Option<Words> {
    let draft = super::Draft {
        address: edit.address.clone(),
        subject: "x".into(),
        body: "x".into(),
        from: mail::outgoing::Mailbox::bare("desk@desk.invalid"),
        ..shown.draft.clone()
    };
    let trial = outgoing(&draft, "trial@desk.invalid", Timestamp::UNIX_EPOCH).to_bytes();
    trial.err().map(|unsendable| unsendable.sentence)
}

/// A letter's text as it is kept: its lines without blanks at their ends, one line break at its end.
fn tidy(body: &str) -> String {
    let lines: Vec<&str> = body.lines().map(str::trim_end).collect();
    format!("{}\n", lines.join("\n").trim_end())
}

fn refusal(code: &'static str, sentence: Words) -> Refusal {
    Refusal::new(code, sentence.ja, sentence.en)
}

fn on(field: &str, code: &'static str, sentence: Words) -> Refusal {
    refusal(code, sentence).on(&field.into())
}

pub(super) fn not_now(letter: &LetterRow) -> Trouble {
    let (ja, en) = match letter.state.as_str() {
        "released" => (
            "この文書は送信の順番を待っています。直すには、先に送信を取り消してください。",
            "This letter is on its way. Take the release back before you change it.",
        ),
        "sent" => (
            "この文書は送付済みです。送ったものは変えられません。",
            "This letter has gone out. What went out stays as it went.",
        ),
        "withdrawn" => (
            "この文書は取り下げられています。送るには、先に元に戻してください。",
            "This letter was withdrawn. To send it, owe it again first.",
        ),
        _ => ("この文書はまだ送ることになっていません。", "This letter has not been released."),
    };
    Trouble::refused("letter-not-open", ja, en)
}

fn changed_meanwhile(by: Option<Words>) -> Trouble {
    let who = by.map_or_else(Words::default, |name| {
        Words::new(format!("（最後に直した人：{}）", name.ja), format!(" (Last changed by {}.)", name.en))
    });
    Trouble::refused(
        "conflict",
        format!(
            "開いている間に、文面か案件の内容が変わりました。送る前に、今の文面をもう一度読んでください。{}",
            who.ja
        ),
        format!("The letter or the case changed while you had it open. Read it again as it is now.{}", who.en),
    )
}
