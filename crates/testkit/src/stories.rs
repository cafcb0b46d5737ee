//! Stories played on a real desk: every command of a story goes through the one way in, by the person who gives it.

use casework::{
    case::By,
    command::Command,
    shelf::shelve,
    story::{self, Played, Run},
};
use jiff::Timestamp;
use operations::{
    Trouble,
    cases::{self, Change, NewCase},
};

use crate::{
    App,
    app::{broken, processes},
};

/// What a case of a story is about, where the test does not say.
pub const SUBJECT: &str = "PLC-X 通信処理の長さ検査の欠如";

/// The story of this name, run through: its commands, its people, its case.
pub fn run(name: &str) -> Run {
    let library = shelve(&processes()).library;
    let Some(told) = library.stories.get(name) else { broken(&format!("there is no story {name}")) };
    story::run(told, &library).unwrap_or_else(|failure| broken(&format!("{}: {}", failure.line, failure.sentence.en)))
}

/// The names of all stories that the company of the testkit can play.
pub fn names() -> Vec<String> {
    shelve(&processes()).library.stories.keys().map(ToString::to_string).collect()
}

/// Plays a story on the desk; the number of its case. The clock of the desk then stands where the story ends, unless it was later.
pub async fn play(app: &App, name: &str) -> String {
    play_as(app, name, SUBJECT).await
}

/// The same under a subject of one's own.
pub async fn play_as(app: &App, name: &str, subject: &str) -> String {
    let run = run(name);
    let mut opened: Option<(i64, String)> = None;
    for played in &run.played {
        let done = give(app, &run, played, &mut opened, subject).await;
        match (played.refused, done) {
            (_, Ok(())) | (true, Err(_)) => {}
            (false, Err(trouble)) => broken(&format!("{name}, {}: {}", played.line, trouble.sentence().en)),
        }
    }
    let end = run.played.last().map_or(Timestamp::UNIX_EPOCH, |played| played.at);
    if end > app.desk.now() {
        app.clock.advance(end.duration_since(app.desk.now()));
    }
    opened.map(|(_, number)| number).unwrap_or_else(|| broken(&format!("{name} opens no case")))
}

async fn give(
    app: &App,
    run: &Run,
    played: &Played,
    opened: &mut Option<(i64, String)>,
    subject: &str,
) -> Result<(), Trouble> {
    let By::Person { person, .. } = &played.acting.by else {
        let Some((case, _)) = opened else { return Err(Trouble::Unseen) };
        return by_system(app, *case, played).await;
    };
    let mut viewer = app.viewer(person.as_str()).await;
    viewer.now = played.at;
    match (&played.command, &*opened) {
        (Command::Open { .. }, _) => {
            // The process of the beginning: a story may move its case later.
            let first = run.ledger.iter().find_map(|entry| match &entry.fact {
                casework::case::Fact::Opened { process } => Some(format!("{}@{}", process.id, process.version)),
                _ => None,
            });
            let new = NewCase { process: first.unwrap_or_default(), subject: subject.into(), ..NewCase::default() };
            let row = cases::open(&app.desk, &viewer, &new).await?.commit().await?;
            *opened = Some((row.id, row.number));
            Ok(())
        }
        (command, Some((_, number))) => {
            cases::act(&app.desk, &viewer, number, command, played.acting.seen).await.map(drop)
        }
        (_, None) => Err(Trouble::Unseen),
    }
}

async fn by_system(app: &App, case: i64, played: &Played) -> Result<(), Trouble> {
    let mut change = Change::by_system(&app.desk, case, played.at).await?;
    change.decide(&played.command).await?;
    change.commit().await?;
    if let Command::LetterSent { letter } = &played.command {
        let mut tx = app.store.begin().await?;
        if let Some(mut row) = tx.letter(case, (*letter).into()).await? {
            row.state = "sent".into();
            row.sent_at = Some(played.at);
            row.sent_how = Some("file".into());
            tx.keep_letter(&row).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}
