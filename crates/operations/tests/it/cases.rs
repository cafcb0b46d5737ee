//! Cases from the opening on: who sees what, what is recorded, and what lists then say.

use std::collections::BTreeSet;

use casework::{
    answers::{Answers, Value},
    circles::Circle,
    command::Command,
    names::StepNumber,
    role::Role,
};
use operations::{
    Trouble,
    cases::{self, List, NewCase},
};
use testkit::App;

fn step(number: &str) -> StepNumber {
    StepNumber::parse(number).unwrap()
}

fn overview() -> Answers {
    [
        ("received_on".into(), Value::Date("2026-03-31".parse().unwrap())),
        ("coordinator_number".into(), Value::Text("VN-JP#2026-0412".into())),
        ("overview".into(), Value::Text("産業用コントローラの認証に問題があります。".into())),
    ]
    .into()
}

async fn opened(app: &App) -> String {
    let sato = app.viewer("Sato").await;
    let new = NewCase {
        process: "jpcert-2014/flow-1".into(),
        subject: "PLC-Xの認証について".into(),
        source_number: Some("VN-JP#2026-0412".into()),
        products: vec!["PLC-X".into()],
    };
    let change = cases::open(&app.desk, &sato, &new).await.unwrap();
    let row = change.commit().await.unwrap();
    let done = Command::Complete { step: step("1.2.1"), answers: overview(), tell: None };
    cases::act(&app.desk, &sato, &row.number, &done, None).await.unwrap();
    row.number
}

#[tokio::test]
async fn a_case_is_there_for_poc_and_for_nobody_else_until_it_is_spread() {
    for app in App::on_both().await {
        let number = opened(&app).await;
        let sato = app.viewer("Sato").await;
        let seen = cases::find(&app.desk, &sato, &number).await.unwrap();
        assert_eq!(seen.reach, Circle::Finder);
        for stranger in ["Tanaka", "Kato"] {
            let stranger = app.viewer(stranger).await;
            assert!(matches!(cases::find(&app.desk, &stranger, &number).await, Err(Trouble::Unseen)));
            assert!(cases::list(&app.desk, &stranger, &List::default()).await.unwrap().lines.is_empty());
        }
        let invite = Command::Invite { step: step("1.3.1"), roles: BTreeSet::from([Role::Des]) };
        cases::act(&app.desk, &sato, &number, &invite, None).await.unwrap();
        let tanaka = app.viewer("Tanaka").await;
        let seen = cases::find(&app.desk, &tanaka, &number).await.unwrap();
        assert_eq!(seen.reach, Circle::Overview);
        let mine = List { mine: true, ..List::default() };
        assert_eq!(cases::list(&app.desk, &tanaka, &mine).await.unwrap().lines.len(), 1);
    }
}

#[tokio::test]
async fn two_japanese_characters_find_a_case_for_those_who_may_read_them() {
    for app in App::on_both().await {
        let number = opened(&app).await;
        let found = |words: &str| List { words: words.into(), ..List::default() };
        let sato = app.viewer("Sato").await;
        for words in ["認証", "産業", "plc-x", "2026-0412", &number] {
            let listing = cases::list(&app.desk, &sato, &found(words)).await.unwrap();
            assert_eq!(listing.lines.len(), 1, "{words}");
        }
        assert!(cases::list(&app.desk, &sato, &found("証認")).await.unwrap().lines.is_empty());
        let kato = app.viewer("Kato").await;
        assert!(cases::list(&app.desk, &kato, &found("認証")).await.unwrap().lines.is_empty());
    }
}

#[tokio::test]
async fn a_refused_act_leaves_no_trace() {
    for app in App::on_both().await {
        let number = opened(&app).await;
        let sato = app.viewer("Sato").await;
        let before = cases::find(&app.desk, &sato, &number).await.unwrap().row;
        let early = Command::Complete { step: step("4.4.1"), answers: Answers::new(), tell: None };
        let refused = cases::act(&app.desk, &sato, &number, &early, None).await;
        assert!(matches!(refused, Err(Trouble::Refused(_))));
        assert_eq!(cases::find(&app.desk, &sato, &number).await.unwrap().row, before);
    }
}

#[tokio::test]
async fn somebody_who_saw_an_older_state_of_a_step_is_told_of_the_conflict() {
    for app in App::on_both().await {
        let number = opened(&app).await;
        let suzuki = app.viewer("Suzuki").await;
        let correct = |text: &str| Command::Correct {
            step: step("1.2.1"),
            answers: [("overview".into(), Value::Text(text.into()))].into(),
            because: "The notice was read anew.".into(),
        };
        let seen = cases::find(&app.desk, &suzuki, &number).await.unwrap().case.revision;
        let sato = app.viewer("Sato").await;
        cases::act(&app.desk, &sato, &number, &correct("one"), Some(seen)).await.unwrap();
        let late = cases::act(&app.desk, &suzuki, &number, &correct("two"), Some(seen)).await.unwrap_err();
        assert!(late.is_conflict(), "{late:?}");
    }
}

#[tokio::test]
async fn the_ledger_of_a_case_is_an_unbroken_chain() {
    for app in App::on_both().await {
        opened(&app).await;
        let entries = app.store.entries(1, 0, 1_000).await.unwrap();
        assert!(entries.len() > 5);
        let mut before = store::Chained::default();
        for entry in &entries {
            assert_eq!(entry.seq, before.seq + 1);
            assert_eq!(entry.hash, store::chain(&before.hash, 1, entry.seq, &entry.kind, &entry.body));
            before = store::Chained { seq: entry.seq, hash: entry.hash.clone() };
        }
    }
}
