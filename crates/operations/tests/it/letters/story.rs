//! Whole stories whose letters leave through the outbox: everything that anybody is mailed, held against what it may know.

use std::collections::BTreeSet;

use casework::{answers::Value, case::By, circles::Circle, command::Command, story::Run};
use mail::receive::Received;
use operations::{
    cases::{self, Change, NewCase},
    letters::{self, Edit, Tray},
};
use testkit::{App, stories, temp::Folder};

use super::{by_folder, idle, laid, set};

/// Plays a story in which letters are released and sent, and not only said to be.
async fn play(app: &App, name: &str, folder: &Folder) -> Run {
    let run = stories::run(name);
    let mut case: Option<(i64, String)> = None;
    for played in &run.played {
        let now = app.desk.now();
        if played.at > now {
            app.clock.advance(played.at.duration_since(now));
        }
        let done = match (&played.acting.by, &played.command, &case) {
            (By::Person { person, .. }, Command::Open { .. }, _) => {
                let new =
                    NewCase { process: run.process.id.to_string(), subject: "PLC-X".into(), ..NewCase::default() };
                let viewer = app.viewer(person.as_str()).await;
                let row = cases::open(&app.desk, &viewer, &new).await.unwrap().commit().await.unwrap();
                case = Some((row.id, row.number));
                Ok(())
            }
            (By::Person { person, .. }, command, Some((_, number))) => {
                let viewer = app.viewer(person.as_str()).await;
                cases::act(&app.desk, &viewer, number, command, None).await.map(drop)
            }
            (By::System, Command::LetterSent { letter }, Some((_, number))) => {
                send(app, number, i64::from(*letter)).await;
                idle(app, &by_folder(folder)).await;
                Ok(())
            }
            (By::System, command, Some((id, _))) => {
                let mut change = Change::by_system(&app.desk, *id, app.desk.now()).await.unwrap();
                let done = change.decide(command).await.map(drop);
                change.commit().await.unwrap();
                done
            }
            (_, _, None) => panic!("{name} opens no case"),
        };
        assert!(done.is_ok() || played.refused, "{name}, {}: {done:?}", played.line);
    }
    idle(app, &by_folder(folder)).await;
    run
}

/// Releases a letter, to an address of its own where none is known.
async fn send(app: &App, case: &str, number: i64) {
    let sato = app.viewer("Sato").await;
    let shown = super::shown(app, "Sato", case, number).await;
    if !shown.is_open() {
        return;
    }
    if shown.draft.address.is_empty() {
        let edit = Edit {
            language: if shown.draft.language == casework::words::Language::Ja { "ja".into() } else { "en".into() },
            address: format!("{}@party.example", shown.letter.party_kind.to_lowercase()),
            subject: shown.draft.subject.clone(),
            body: shown.draft.body.clone(),
        };
        letters::edit(&app.desk, &sato, (case, number), &edit, shown.letter.edition).await.unwrap();
    }
    super::release(app, "Sato", case, number).await.unwrap();
}

/// What people wrote in a circle as narrow as this, and nowhere wider.
fn secrets(run: &Run, circle: Circle) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut wider = String::new();
    for step in &run.process.steps {
        for ask in &step.asks {
            let given = run.case.steps.get(&step.number).and_then(|record| record.given.get(&ask.id));
            let Some(Value::Text(text)) = given else { continue };
            if ask.circle.unwrap_or(step.circle) >= circle && text.chars().count() >= 8 {
                found.insert(text.clone());
            } else {
                wider.push_str(text);
            }
        }
    }
    found.retain(|text| !wider.contains(text.as_str()));
    found
}

fn whole(mail: &Received) -> String {
    format!("{}\n{}", mail.subject, mail.text)
}

#[tokio::test]
async fn no_mail_of_a_whole_story_tells_anybody_what_is_not_theirs_to_know() {
    for (name, sent_at_least) in [("flow-2/whole", 3), ("flow-1/case-1-without-notice", 5)] {
        let app = App::on_sqlite().await;
        set(&app).await;
        let folder = Folder::new().unwrap();
        let run = play(&app, name, &folder).await;
        let mails = laid(&folder);
        let (inside, outside): (Vec<_>, Vec<_>) = mails.iter().partition(|mail| mail.automatic);
        assert!(!inside.is_empty() && outside.len() >= sent_at_least, "{name}: {} {}", inside.len(), outside.len());
        for mail in &inside {
            for secret in secrets(&run, Circle::Overview) {
                assert!(!whole(mail).contains(&secret), "{name}: a mail inside tells {secret}: {}", mail.text);
            }
        }
        for mail in outside.iter().filter(|mail| !mail.to[0].address.starts_with("source")) {
            for secret in secrets(&run, Circle::Finder) {
                assert!(!whole(mail).contains(&secret), "{name}: {} is told {secret}", mail.to[0].address);
            }
        }
        let sato = app.viewer("Sato").await;
        let sent = letters::outbox(&app.desk, &sato, Tray::Sent, (None, None), 1).await.unwrap().lines;
        assert_eq!(sent.len(), outside.len(), "{name}");
        assert!(sent.iter().all(|line| line.letter.body.is_some() && line.letter.message_id.is_some()));
        assert!(letters::outbox(&app.desk, &sato, Tray::Waiting, (None, None), 1).await.unwrap().given_up.is_empty());
    }
}
