//! What comes due by itself, cases that cannot be swept, and a clock that was set back.

use casework::{command::Command, names::StepNumber};
use jiff::{SignedDuration, Timestamp};
use operations::{
    Trouble,
    cases::{self, NewCase},
    sweep,
};
use testkit::App;

async fn opened(app: &App) -> String {
    let sato = app.viewer("Sato").await;
    let new = NewCase { process: "jpcert-2014/flow-1".into(), subject: "PLC-X".into(), ..NewCase::default() };
    let number = cases::open(&app.desk, &sato, &new).await.unwrap().commit().await.unwrap().number;
    let answers = [
        ("received_on".into(), casework::answers::Value::Date("2026-03-31".parse().unwrap())),
        ("coordinator_number".into(), casework::answers::Value::Text("VN-JP#1".into())),
        ("overview".into(), casework::answers::Value::Text("認証".into())),
    ];
    let step = StepNumber::parse("1.2.1").unwrap();
    let done = Command::Complete { step, answers: answers.into(), tell: None };
    cases::act(&app.desk, &sato, &number, &done, None).await.unwrap();
    number
}

async fn sweep_at(app: &App, id: i64) -> Option<Timestamp> {
    app.store.begin().await.unwrap().case_row(id).await.unwrap().unwrap().sweep_at
}

/// Makes it due now, whatever the rules say.
async fn make_due(app: &App, id: i64, process: Option<&str>) {
    let mut tx = app.store.begin().await.unwrap();
    let mut row = tx.case_row(id).await.unwrap().unwrap();
    row.sweep_at = Some(app.desk.now());
    row.process = process.map_or(row.process, str::to_owned);
    tx.keep_case(&row).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_clock_that_came_due_is_recorded_once() {
    for app in App::on_both().await {
        opened(&app).await;
        assert_eq!(sweep::sweep(&app.desk, app.desk.now()).await.unwrap(), 0);
        app.clock.advance(SignedDuration::from_hours(24 * 366));
        assert_eq!(sweep::sweep(&app.desk, app.desk.now()).await.unwrap(), 1);
        let entries = app.store.entries(1, 0, 1_000).await.unwrap().len();
        sweep::sweep(&app.desk, app.desk.now()).await.unwrap();
        assert_eq!(app.store.entries(1, 0, 1_000).await.unwrap().len(), entries);
    }
}

#[tokio::test]
async fn a_case_that_cannot_be_swept_holds_up_no_other_and_is_not_tried_without_end() {
    for app in App::on_both().await {
        opened(&app).await;
        opened(&app).await;
        app.clock.advance(SignedDuration::from_hours(24 * 366));
        make_due(&app, 1, Some("a-process-that-was-taken-away@1")).await;
        let entries = app.store.entries(2, 0, 1_000).await.unwrap().len();
        assert_eq!(sweep::sweep(&app.desk, app.desk.now()).await.unwrap(), 2);
        assert!(app.store.entries(2, 0, 1_000).await.unwrap().len() > entries, "the other one was held up");
        assert_eq!(sweep::sweep(&app.desk, app.desk.now()).await.unwrap(), 0);
        app.clock.advance(SignedDuration::from_hours(1));
        assert_eq!(app.store.cases_to_sweep(app.desk.now(), 10).await.unwrap()[0], 1);
    }
}

#[tokio::test]
async fn a_case_on_which_nothing_is_due_after_all_is_looked_at_again_in_an_hour() {
    for app in App::on_both().await {
        opened(&app).await;
        make_due(&app, 1, None).await;
        assert_eq!(sweep::sweep(&app.desk, app.desk.now()).await.unwrap(), 1);
        let again = app.desk.now().checked_add(SignedDuration::from_hours(1)).unwrap();
        assert_eq!(sweep_at(&app, 1).await, Some(again));
    }
}

#[tokio::test]
async fn with_a_clock_that_was_set_back_a_person_is_told_to_set_it_right() {
    for app in App::on_both().await {
        let number = opened(&app).await;
        app.clock.advance(SignedDuration::from_hours(-24));
        let sato = app.viewer("Sato").await;
        let news = Command::AddVulnerability("V1".into());
        let refused = cases::act(&app.desk, &sato, &number, &news, None).await.unwrap_err();
        assert_eq!(refused.codes(), ["clock-went-back"]);
        assert!(refused.sentence().ja.contains("時計"), "{}", refused.sentence().ja);
        // What the desk does beside the rules does not run backwards either.
        cases::rename(&app.desk, &sato, &number, "PLC-Xの認証").await.unwrap();
        let entries = app.store.entries(1, 0, 1_000).await.unwrap();
        assert!(entries.is_sorted_by_key(|entry| entry.at), "the ledger runs backwards");
    }
}

#[tokio::test]
async fn a_product_that_nobody_sells_is_refused_by_name() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        let new = NewCase {
            process: "jpcert-2014/flow-1".into(),
            subject: "one".into(),
            products: vec!["PLC-X".into(), "TOASTER".into()],
            ..NewCase::default()
        };
        let refused = cases::open(&app.desk, &sato, &new).await.err().unwrap();
        let Trouble::Refused(refusals) = &refused else { panic!("{refused:?}") };
        assert_eq!(refusals[0].code, "no-product");
        assert!(refusals[0].sentence.en.contains("TOASTER"));
        assert!(app.store.chains().await.unwrap().iter().all(|(ledger, _)| *ledger == 0));
    }
}

#[tokio::test]
async fn a_process_forgets_every_hour_and_never_what_is_still_of_use() {
    for app in App::on_both().await {
        let mut rounds = operations::worker::Rounds::default();
        rounds.look(&app.desk, app.desk.now()).await.unwrap();
        let from = operations::sessions::From::default();
        let long_ago = app.desk.now() - SignedDuration::from_hours(24 * 31);
        for (login, at) in [("Tanaka", long_ago), ("Ito", app.desk.now())] {
            operations::sessions::log_in_as(&app.desk, login, &from, at).await.unwrap();
        }
        let kept = async || {
            (app.store.sessions("Tanaka").await.unwrap().len(), app.store.sessions("Ito").await.unwrap().len())
        };
        app.clock.advance(SignedDuration::from_mins(59));
        rounds.look(&app.desk, app.desk.now()).await.unwrap();
        assert_eq!(kept().await, (1, 1), "not within the hour");
        app.clock.advance(SignedDuration::from_mins(2));
        rounds.look(&app.desk, app.desk.now()).await.unwrap();
        assert_eq!(kept().await, (0, 1));
        // With a clock that was set back it goes on.
        operations::sessions::log_in_as(&app.desk, "Tanaka", &from, long_ago).await.unwrap();
        app.clock.advance(SignedDuration::from_hours(-5));
        rounds.look(&app.desk, app.desk.now()).await.unwrap();
        assert_eq!(kept().await, (0, 1));
    }
}
