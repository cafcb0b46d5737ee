//! Leaving: everything goes to a successor, or nothing does.

use operations::{
    absences::{self, AbsenceForm},
    cases::{self, List, NewCase},
    company,
    hand_over::{belongings, leave},
    invitations, passwords,
    people::{self, PersonForm},
    sessions,
};
use testkit::App;

async fn case_of(app: &App, login: &str) -> String {
    let new = NewCase { process: "jpcert-2014/flow-1".into(), subject: "HMI-P".into(), ..NewCase::default() };
    let viewer = app.viewer(login).await;
    cases::open(&app.desk, &viewer, &new).await.unwrap().commit().await.unwrap().number
}

#[tokio::test]
async fn who_leaves_hands_everything_over_and_cannot_come_in_any_more() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        let numbers = [case_of(&app, "Suzuki").await, case_of(&app, "Suzuki").await];
        let away = AbsenceForm {
            from_day: "2026-05-01".into(),
            until_day: "2026-05-03".into(),
            zone: "Asia/Tokyo".into(),
            stand_in: "Suzuki".into(),
            ..AbsenceForm::default()
        };
        absences::add(&app.desk, &sato, "Tanaka", &away).await.unwrap();
        let link = invitations::invite(&app.desk, &sato, "Suzuki", "").await.unwrap();
        let secret = link.rsplit('/').next().unwrap();
        let from = sessions::From::default();
        let phrase = "one more long phrase";
        let cookie = passwords::set_password(&app.desk, secret, (phrase, phrase), &from, app.desk.now()).await.unwrap();
        let found = belongings(&app.desk, &sato, "Suzuki").await.unwrap();
        assert_eq!((found.cases.len(), found.unseen, found.stands_in.len()), (2, 0, 1));
        assert_eq!(found.successors[0].login, "Sato", "those of the same unit come first");
        assert_eq!(super::codes(leave(&app.desk, &sato, "Suzuki", None, false).await), ["empty"]);
        assert_eq!(leave(&app.desk, &sato, "Suzuki", Some("Sato"), false).await.unwrap(), 2);
        let of_sato = List { owner: Some("Sato".into()), ..List::default() };
        assert_eq!(cases::list(&app.desk, &sato, &of_sato).await.unwrap().lines.len(), 2);
        assert_eq!(absences::of(&app.desk, "Tanaka", app.desk.now()).await.unwrap().0[0].stand_in, "Sato");
        assert!(sessions::viewer(&app.desk, &cookie, app.desk.now()).await.unwrap().is_none());
        assert!(sessions::log_in(&app.desk, "Suzuki", phrase, &from, app.desk.now()).await.is_err());
        for number in numbers {
            let id = cases::find(&app.desk, &sato, &number).await.unwrap().row.id;
            let entries = app.store.entries(id, 0, 1_000).await.unwrap();
            assert!(entries.last().unwrap().body.contains("assigned"));
            let mut before = store::Chained::default();
            for entry in &entries {
                assert_eq!(entry.hash, store::chain(&before.hash, id, entry.seq, &entry.kind, &entry.body));
                before = store::Chained { seq: entry.seq, hash: entry.hash.clone() };
            }
        }
        people::take_back(&app.desk, &sato, "Suzuki").await.unwrap();
        assert!(company(&app.desk).await.unwrap().people["Suzuki"].left_at.is_none());
    }
}

#[tokio::test]
async fn neither_oneself_nor_the_last_administrator_leaves() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        let refused = leave(&app.desk, &sato, "Sato", Some("Suzuki"), true).await;
        assert_eq!(super::codes(refused), ["last-admin", "oneself"]);
        let suzuki = app.viewer("Suzuki").await;
        assert_eq!(super::codes(leave(&app.desk, &suzuki, "Ito", None, false).await), ["admins-only"]);
    }
}

#[tokio::test]
async fn the_last_person_of_poc_leaves_only_when_somebody_is_sure() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        let people = company(&app.desk).await.unwrap().people;
        let moved = PersonForm { unit: "Legal".into(), manager: false, ..PersonForm::of(&people["Sato"]) };
        people::change(&app.desk, &sato, &moved).await.unwrap();
        assert!(belongings(&app.desk, &sato, "Suzuki").await.unwrap().last_of_poc);
        assert_eq!(super::codes(leave(&app.desk, &sato, "Suzuki", None, false).await), ["last-of-poc"]);
        leave(&app.desk, &sato, "Suzuki", None, true).await.unwrap();
    }
}

#[tokio::test]
async fn watched_cases_and_drafts_go_to_the_successor() {
    for app in App::on_both().await {
        let (sato, suzuki) = (app.viewer("Sato").await, app.viewer("Suzuki").await);
        let number = case_of(&app, "Suzuki").await;
        cases::watch(&app.desk, &suzuki, &number, true).await.unwrap();
        assert_eq!(belongings(&app.desk, &sato, "Suzuki").await.unwrap().watched, 1);
        leave(&app.desk, &sato, "Suzuki", Some("Sato"), false).await.unwrap();
        let watched = List { watched: true, ..List::default() };
        assert_eq!(cases::list(&app.desk, &sato, &watched).await.unwrap().lines.len(), 1);
        assert!(cases::list(&app.desk, &suzuki, &watched).await.unwrap().lines.is_empty());
    }
}
