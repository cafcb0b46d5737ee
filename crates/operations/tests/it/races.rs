//! Two processes on one database at the same moment: nothing lost, nothing doubled, no number twice.

use std::{collections::BTreeSet, sync::Arc};

use casework::{
    answers::{Answers, Value},
    command::Command,
    names::StepNumber,
};
use operations::{
    CompanyChange, Desk, DeskFact, Trouble,
    cases::{self, NewCase},
};
use testkit::{
    App,
    app::{Counting, processes},
};
use tokio::task::JoinSet;

fn new_case(subject: &str) -> NewCase {
    NewCase { process: "jpcert-2014/flow-1".into(), subject: subject.into(), ..NewCase::default() }
}

/// A second process on the same database.
async fn another(app: &App) -> Desk {
    let store = store::Database::open(&app.place).await.unwrap();
    Desk::new(store, &processes(), app.clock.clone(), Arc::new(Counting::default())).ok().unwrap()
}

async fn chain_is_unbroken(app: &App, ledger: i64) -> usize {
    let mut before = store::Chained::default();
    for entry in app.store.entries(ledger, 0, 10_000).await.unwrap() {
        assert_eq!(entry.seq, before.seq + 1, "ledger {ledger}");
        assert_eq!(entry.hash, store::chain(&before.hash, ledger, entry.seq, &entry.kind, &entry.body));
        before = store::Chained { seq: entry.seq, hash: entry.hash };
    }
    before.seq as usize
}

#[tokio::test(flavor = "multi_thread")]
async fn cases_that_two_processes_open_at_once_have_numbers_in_a_row() {
    for app in App::on_both().await {
        let desks = [app.desk.clone(), another(&app).await];
        let sato = app.viewer("Sato").await;
        let mut opening = JoinSet::new();
        for place in 0..24 {
            let (desk, sato) = (desks[place % 2].clone(), sato.clone());
            opening.spawn(async move {
                let change = cases::open(&desk, &sato, &new_case(&format!("case {place}"))).await.unwrap();
                change.commit().await.unwrap().number
            });
        }
        let numbers: BTreeSet<String> = opening.join_all().await.into_iter().collect();
        let expected: BTreeSet<String> = (1..=24).map(|number| format!("MDG-2026-{number:04}")).collect();
        assert_eq!(numbers, expected);
        for ledger in 1..=24 {
            assert!(chain_is_unbroken(&app, ledger).await > 0);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn acts_of_two_processes_on_one_case_stand_one_after_the_other() {
    for app in App::on_both().await {
        let desks = [app.desk.clone(), another(&app).await];
        let sato = app.viewer("Sato").await;
        let number = cases::open(&app.desk, &sato, &new_case("one")).await.unwrap().commit().await.unwrap().number;
        let before = chain_is_unbroken(&app, 1).await;
        let mut acting = JoinSet::new();
        for place in 0..24 {
            let (desk, sato, number) = (desks[place % 2].clone(), sato.clone(), number.clone());
            acting.spawn(async move {
                let command = Command::AddVulnerability(format!("V{place}").as_str().into());
                cases::act(&desk, &sato, &number, &command, None).await.unwrap();
            });
        }
        acting.join_all().await;
        assert_eq!(chain_is_unbroken(&app, 1).await, before + 24);
        let seen = cases::find(&app.desk, &sato, &number).await.unwrap();
        assert_eq!(seen.case.vulnerabilities.len(), 24);
        assert_eq!(seen.row.revision, seen.case.revision as i64);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_that_two_complete_at_once_is_completed_once() {
    for app in App::on_both().await {
        let desks = [app.desk.clone(), another(&app).await];
        let (sato, suzuki) = (app.viewer("Sato").await, app.viewer("Suzuki").await);
        let number = cases::open(&app.desk, &sato, &new_case("one")).await.unwrap().commit().await.unwrap().number;
        let answers: Answers = [
            ("received_on".into(), Value::Date("2026-03-31".parse().unwrap())),
            ("coordinator_number".into(), Value::Text("VN-JP#2026-0412".into())),
            ("overview".into(), Value::Text("認証に問題があります。".into())),
        ]
        .into();
        let done = Command::Complete { step: StepNumber::parse("1.2.1").unwrap(), answers, tell: None };
        let seen = cases::find(&app.desk, &sato, &number).await.unwrap().case.revision;
        let (one, other) = tokio::join!(
            cases::act(&desks[0], &sato, &number, &done, Some(seen)),
            cases::act(&desks[1], &suzuki, &number, &done, Some(seen)),
        );
        let refused: Vec<Trouble> = [one.err(), other.err()].into_iter().flatten().collect();
        assert_eq!(refused.len(), 1, "{refused:?}");
        assert!(matches!(refused[0], Trouble::Refused(_)), "{refused:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_ledger_of_the_desk_may_be_begun_by_two_at_once() {
    for app in App::on_both().await {
        let desks = [app.desk.clone(), another(&app).await];
        let sato = app.viewer("Sato").await;
        let before = chain_is_unbroken(&app, 0).await;
        let mut noting = JoinSet::new();
        for place in 0..16 {
            let (desk, sato) = (desks[place % 2].clone(), sato.clone());
            noting.spawn(async move {
                let mut change = CompanyChange::begin(&desk, &sato).await.unwrap();
                change.note(DeskFact::new("setting-set", &[("name", &format!("s{place}"))]));
                change.commit().await.unwrap();
            });
        }
        noting.join_all().await;
        assert_eq!(chain_is_unbroken(&app, 0).await, before + 16);
        // A ledger that is not there yet: both find none, and one of them makes it.
        let mut beginning = JoinSet::new();
        for _ in 0..8 {
            let store = app.store.clone();
            beginning.spawn(async move {
                let mut tx = store.begin().await.unwrap();
                let stands = tx.hold_ledger(4_711).await.unwrap();
                let entry = store::NewEntry {
                    at: "2026-04-01T00:00:00Z".parse().unwrap(),
                    kind: "desk",
                    circle: "overview",
                    person: None,
                    unit: None,
                    step: None,
                    body: "{}".into(),
                };
                tx.append(4_711, stands, &[entry]).await.unwrap();
                tx.commit().await.unwrap();
            });
        }
        beginning.join_all().await;
        assert_eq!(chain_is_unbroken(&app, 4_711).await, 8);
    }
}

#[tokio::test]
async fn who_was_taken_out_of_a_case_meanwhile_does_not_act_on_it() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        let number = cases::open(&app.desk, &sato, &new_case("one")).await.unwrap().commit().await.unwrap().number;
        // The lists still say that Kato's unit may read it, as they would to a process that asked a moment ago.
        let mut tx = app.store.begin().await.unwrap();
        let mut stale = tx.readings(1).await.unwrap();
        stale.reach.push(("Warehouse".into(), 2));
        tx.keep_readings(1, &stale, app.desk.now()).await.unwrap();
        tx.commit().await.unwrap();
        let kato = app.viewer("Kato").await;
        let found = cases::Change::on(&app.desk, &kato, &number, None).await;
        assert!(matches!(found, Err(Trouble::Unseen)));
    }
}

#[tokio::test]
async fn a_job_is_finished_once_and_counted_when_it_is_taken_up() {
    for app in App::on_both().await {
        let (now, lease) = (app.desk.now(), jiff::SignedDuration::from_mins(5));
        let job = store::NewJob { kind: "test", key: "one".into(), payload: "{}".into(), run_at: now };
        let mut tx = app.store.begin().await.unwrap();
        tx.add_job(&job).await.unwrap();
        tx.add_job(&job).await.unwrap();
        tx.commit().await.unwrap();
        let first = app.store.claim_job("a", now, lease).await.unwrap().unwrap();
        assert_eq!(first.attempts, 0);
        assert_eq!(app.store.claim_job("b", now, lease).await.unwrap(), None);
        // Its worker died: nobody said that it failed, and still it was tried.
        let later = now.checked_add(lease).unwrap();
        let second = app.store.claim_job("b", later, lease).await.unwrap().unwrap();
        assert_eq!((second.id, second.attempts), (first.id, 1));
        let mut tx = app.store.begin().await.unwrap();
        tx.finish_job(second.id, later).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = app.store.begin().await.unwrap();
        assert!(tx.finish_job(first.id, later).await.unwrap_err().is_taken());
        tx.fail_job(first.id, "too late", Some(later)).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(app.store.claim_job("c", later.checked_add(lease).unwrap(), lease).await.unwrap(), None);
    }
}
