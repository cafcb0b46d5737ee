//! What the finder sees and does behind the secret link.

use casework::{
    answers::{Choice, Value},
    command::Command,
    names::StepNumber,
};
use operations::{
    Trouble,
    attachments::Incoming,
    cases::{self, NewCase},
    company,
    reports::{self, NewFromReport, Receipt},
};
use testkit::App;

use super::sent;

fn step(number: &str) -> StepNumber {
    StepNumber::parse(number).unwrap()
}

async fn opened(app: &App, receipt: &Receipt) -> String {
    let sato = app.viewer("Sato").await;
    let seen = reports::find(&app.desk, &sato, &receipt.number).await.unwrap();
    let company = company(&app.desk).await.unwrap();
    let proposal = reports::proposal(&app.desk, &seen, &company, "jpcert-2014/flow-2").unwrap();
    let new = NewFromReport {
        case: NewCase {
            process: "jpcert-2014/flow-2".into(),
            subject: "PLC-X".into(),
            source_number: None,
            products: vec!["PLC-X".into()],
        },
        answers: proposal.answers,
        ..NewFromReport::default()
    };
    reports::become_case(&app.desk, &sato, &receipt.number, &new).await.unwrap().number
}

#[tokio::test]
async fn how_it_goes_is_told_without_departments_or_steps() {
    for app in App::on_both().await {
        let receipt = sent(&app).await;
        let sato = app.viewer("Sato").await;
        let headline = async || reports::track(&app.desk, &receipt.secret).await.unwrap().headline.en;
        assert_eq!(headline().await, "We have your report");
        reports::take_in_hand(&app.desk, &sato, &receipt.number).await.unwrap();
        assert_eq!(headline().await, "Somebody is reading it");
        opened(&app, &receipt).await;
        let tracked = reports::track(&app.desk, &receipt.secret).await.unwrap();
        assert_eq!(tracked.headline.en, "We are investigating");
        let told = format!("{tracked:?}");
        for secret in ["Design", "PSIRT", "Sato", "1.1.1", "2.1.1", "MDG-"] {
            assert!(!told.contains(secret), "{secret} in {told}");
        }
    }
}

#[tokio::test]
async fn what_the_finder_writes_reaches_the_queue_and_the_case() {
    for app in App::on_both().await {
        let receipt = sent(&app).await;
        let now = app.desk.now();
        let sato = app.viewer("Sato").await;
        reports::write(&app.desk, &receipt.secret, "It is worse.", &[], "192.0.2.1", now).await.unwrap();
        assert_eq!(reports::queue(&app.desk, &sato, "unread", 1).await.unwrap().lines.len(), 1);
        reports::mark_read(&app.desk, &sato, &receipt.number).await.unwrap();
        assert!(reports::queue(&app.desk, &sato, "unread", 1).await.unwrap().lines.is_empty());
        let case = opened(&app, &receipt).await;
        let file = [Incoming { name: "more.txt", bytes: b"more" }];
        reports::write(&app.desk, &receipt.secret, "Here is more.", &file, "192.0.2.1", now).await.unwrap();
        let seen = cases::find(&app.desk, &sato, &case).await.unwrap();
        let entries = app.store.entries(seen.row.id, 0, 1_000).await.unwrap();
        let entry = entries.iter().find(|entry| entry.body.contains("Here is more.")).unwrap();
        assert_eq!(entry.circle, "finder");
        let files = operations::attachments::of_case(&app.desk, &sato, &seen).await.unwrap();
        assert!(files.iter().any(|file| file.name == "more.txt"));
        let mut asked = 0;
        let lease = jiff::SignedDuration::from_mins(1);
        while let Some(job) = app.store.claim_job("test", now, lease).await.unwrap() {
            asked += usize::from(job.kind == "ask" && job.payload.contains("finder-wrote"));
            assert!(!job.payload.contains("Here is more."), "a mail does not repeat it");
        }
        assert_eq!(asked, 1);
    }
}

#[tokio::test]
async fn what_the_finder_wrote_is_taken_over_as_the_answer_to_an_open_question() {
    for app in App::on_both().await {
        let receipt = sent(&app).await;
        let case = opened(&app, &receipt).await;
        let (sato, tanaka) = (app.viewer("Sato").await, app.viewer("Tanaka").await);
        let early = reports::record_answer(&app.desk, &sato, &case, "All three.").await.unwrap_err();
        assert_eq!(early.codes(), ["no-open-question"]);
        let question = Command::Complete {
            step: step("2.3.1"),
            answers: [("question".into(), Value::Text("Were all units bought together?".into()))].into(),
            tell: None,
        };
        cases::act(&app.desk, &tanaka, &case, &question, None).await.unwrap();
        reports::record_answer(&app.desk, &sato, &case, "All three.").await.unwrap();
        let seen = cases::find(&app.desk, &sato, &case).await.unwrap();
        assert_eq!(seen.case.open_questions().count(), 0);
        let outcome = seen.case.answer(step("2.3.2"), "answer_outcome").unwrap();
        assert_eq!(outcome, &Value::Choice(Choice::of("answered")));
        let stranger = reports::record_answer(&app.desk, &tanaka, &case, "x").await;
        assert!(matches!(stranger, Err(Trouble::Unseen)));
    }
}

#[tokio::test]
async fn a_report_can_be_withdrawn_and_what_was_told_stays() {
    for app in App::on_both().await {
        let receipt = sent(&app).await;
        let now = app.desk.now();
        let sato = app.viewer("Sato").await;
        reports::withdraw(&app.desk, &receipt.secret, "my mistake", now).await.unwrap();
        reports::withdraw(&app.desk, &receipt.secret, "my mistake", now).await.unwrap();
        let seen = reports::find(&app.desk, &sato, &receipt.number).await.unwrap();
        assert_eq!(seen.row.state, "withdrawn");
        assert!(!seen.told.description.is_empty());
        assert!(reports::track(&app.desk, &receipt.secret).await.unwrap().withdrawn);
        // In a case it goes on, and POC decides.
        let other = sent(&app).await;
        let case = opened(&app, &other).await;
        reports::withdraw(&app.desk, &other.secret, "no time", now).await.unwrap();
        assert!(cases::find(&app.desk, &sato, &case).await.unwrap().case.is_open());
        assert_eq!(reports::find(&app.desk, &sato, &other.number).await.unwrap().row.unread, 1);
    }
}

#[tokio::test]
async fn our_message_shows_on_the_page_and_a_mail_bears_a_link_of_its_own() {
    for app in App::on_both().await {
        let receipt = sent(&app).await;
        let sato = app.viewer("Sato").await;
        let base = "https://desk.example";
        reports::write_to_finder(&app.desk, &sato, &receipt.number, "Thank you.", base).await.unwrap();
        let tracked = reports::track(&app.desk, &receipt.secret).await.unwrap();
        assert_eq!(tracked.said.last().unwrap().text, "Thank you.");
        let lease = jiff::SignedDuration::from_mins(1);
        let mut links = Vec::new();
        while let Some(job) = app.store.claim_job("test", app.desk.now(), lease).await.unwrap() {
            let payload: serde_json::Value = serde_json::from_str(&job.payload).unwrap();
            links.push(payload["values"]["link"].as_str().unwrap().rsplit('/').next().unwrap().to_owned());
        }
        assert_eq!(links.len(), 2);
        for link in links {
            assert_eq!(reports::track(&app.desk, &link).await.unwrap().number, receipt.number);
        }
    }
}

#[tokio::test]
async fn an_empty_message_and_too_much_of_it_are_refused() {
    let app = App::on_sqlite().await;
    let receipt = sent(&app).await;
    let write = async |text: &str| {
        reports::write(&app.desk, &receipt.secret, text, &[], "192.0.2.1", app.desk.now()).await.unwrap_err().codes()
    };
    assert_eq!(write("  ").await, ["empty"]);
    assert_eq!(write(&"x".repeat(8_001)).await, ["too-long"]);
    assert_eq!(write("a\u{202e}b").await, ["hidden-character"]);
}
