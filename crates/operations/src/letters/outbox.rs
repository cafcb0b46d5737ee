//! The outbox: what waits to be released, what failed, what is on its way, what went; and the jobs that were given up.

use casework::{role::Outside, words::Words};
use store::{DeadJob, LetterRow, OutboxQuery};

use super::show::{failure_words, named};
use crate::{Company, CompanyChange, Desk, DeskFact, Trouble, Viewer, company, jobs::Asking, jobs::PersonMail};

/// A part of the outbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tray {
    /// To be looked through and released.
    Waiting,
    /// Could not be sent.
    Failed,
    /// Released, and being sent.
    Released,
    /// Gone.
    Sent,
    /// Owed no more.
    Withdrawn,
}

impl Tray {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Tray; 5] = [Tray::Waiting, Tray::Failed, Tray::Released, Tray::Sent, Tray::Withdrawn];

    /// As addresses of pages write it.
    pub fn name(self) -> &'static str {
        match self {
            Tray::Waiting => "waiting",
            Tray::Failed => "failed",
            Tray::Released => "released",
            Tray::Sent => "sent",
            Tray::Withdrawn => "withdrawn",
        }
    }

    /// What people call it.
    pub fn title(self) -> Words {
        match self {
            Tray::Waiting => Words::new("送る前", "To release"),
            Tray::Failed => Words::new("送れなかった", "Failed"),
            Tray::Released => Words::new("送信待ち", "On its way"),
            Tray::Sent => Words::new("送付済み", "Sent"),
            Tray::Withdrawn => Words::new("取り下げ", "Withdrawn"),
        }
    }

    /// The one with this name; what waits, if there is none.
    pub fn parse(name: &str) -> Tray {
        Tray::ALL.into_iter().find(|part| part.name() == name).unwrap_or(Tray::Waiting)
    }

    fn state(self) -> &'static str {
        match self {
            Tray::Waiting => "owed",
            other => other.name(),
        }
    }
}

/// A letter in the outbox.
#[derive(Clone, Debug)]
pub struct Line {
    /// The letter.
    pub letter: LetterRow,
    /// What people call it.
    pub title: Words,
    /// Whom it goes to.
    pub to: Words,
    /// The number of the case.
    pub case_number: String,
    /// What the case is about.
    pub case_subject: String,
    /// Why it did not go out.
    pub failure: Option<Words>,
}

/// A job that was given up.
#[derive(Clone, Debug)]
pub struct Given {
    /// Its number.
    pub id: i64,
    /// What it was to do.
    pub what: Words,
    /// Why it failed.
    pub failure: Words,
    /// How often it was tried.
    pub attempts: i64,
    /// When it was last due.
    pub at: jiff::Timestamp,
}

/// A page of the outbox.
#[derive(Clone, Debug, Default)]
pub struct Outbox {
    /// The letters of this page.
    pub lines: Vec<Line>,
    /// Whether there are more.
    pub more: bool,
    /// How many are in each part, up to a hundred.
    pub counts: Vec<(&'static str, i64)>,
    /// Jobs that were given up.
    pub given_up: Vec<Given>,
}

/// How many letters a page holds.
const ON_A_PAGE: i64 = 50;

/// A page of a part of the outbox, for POC: of one case and one kind of party, where these are asked for.
pub async fn outbox(
    desk: &Desk,
    viewer: &Viewer,
    part: Tray,
    (case, kind): (Option<&str>, Option<Outside>),
    page: i64,
) -> Result<Outbox, Trouble> {
    if !viewer.is_poc() {
        return Err(Trouble::Unseen);
    }
    let page = page.clamp(1, 10_000);
    let query = OutboxQuery {
        units: viewer.units.clone(),
        state: part.state().into(),
        case_number: case.map(|case| case.trim().to_uppercase()).filter(|case| !case.is_empty()),
        party_kind: kind.map(|kind| kind.code().to_owned()),
        skip: (page - 1) * ON_A_PAGE,
        most: ON_A_PAGE + 1,
    };
    let mut found = desk.store.outbox(&query).await?;
    let more = found.len() as i64 > ON_A_PAGE;
    found.truncate(ON_A_PAGE as usize);
    let company = company(desk).await?;
    let mut counts = Vec::new();
    for part in Tray::ALL.into_iter().filter(|part| !matches!(part, Tray::Sent | Tray::Withdrawn)) {
        counts.push((part.name(), desk.store.count_letters(&viewer.units, [part.state(); 2]).await?));
    }
    let lines = found.into_iter().map(|line| {
        let process = desk.process(&line.process).ok();
        let title = process.map_or_else(|| Words::same(&line.letter.name), |it| named(&it, &line.letter.name).0);
        let to = to(&company, &line.letter);
        let failure = line.letter.failure.as_deref().map(failure_words);
        Line { title, to, failure, letter: line.letter, case_number: line.case_number, case_subject: line.case_subject }
    });
    let given_up = desk.store.dead_jobs(50).await?.into_iter().map(|job| given(&company, job)).collect();
    Ok(Outbox { lines: lines.collect(), more, counts, given_up })
}

fn to(company: &Company, letter: &LetterRow) -> Words {
    match (&letter.party, Outside::parse(&letter.party_kind)) {
        (Some(party), _) => company.party(party),
        (None, Some(kind)) => kind.name(),
        (None, None) => Words::same(&letter.party_kind),
    }
}

fn given(company: &Company, job: DeadJob) -> Given {
    let mail: Option<PersonMail> = serde_json::from_str(&job.payload).ok();
    let asking: Option<Asking> = serde_json::from_str(&job.payload).ok();
    let what = match (mail, asking) {
        (Some(mail), _) => {
            let title = crate::templates::title(&mail.template);
            // The address of somebody who reported through the form is a finder's address, and this page names no finder.
            let to = match &mail.to_login {
                Some(login) => company.person(login),
                None => Words::new("届出をした人", "somebody who reported"),
            };
            Words::new(
                format!("「{}」のメール（宛先：{}）", title.ja, to.ja),
                format!("The mail “{}” to {}", title.en, to.en),
            )
        }
        (None, Some(asking)) => {
            Words::new(format!("部門へのお知らせ：{}", asking.words.ja), format!("Telling a unit: {}", asking.words.en))
        }
        (None, None) => Words::new(format!("処理「{}」", job.kind), format!("The job {}", job.kind)),
    };
    let failure = job.failure.as_deref().map_or_else(Words::default, failure_words);
    Given { id: job.id, what, failure, attempts: job.attempts, at: job.run_at }
}

/// Lets a job that was given up begin anew.
pub async fn job_again(desk: &Desk, viewer: &Viewer, id: i64) -> Result<(), Trouble> {
    if !viewer.is_poc() {
        return Err(Trouble::Unseen);
    }
    let mut change = CompanyChange::begin(desk, viewer).await?;
    let kind = change.tx().revive_job(id, viewer.now).await?.ok_or(Trouble::Unseen)?;
    change.note(DeskFact::new("job-again", &[("job", &id.to_string()), ("kind", &kind)]));
    change.commit().await
}
