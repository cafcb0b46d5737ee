//! Working together on cases: notes with mentions, watching, views, what waits for whom, the record on paper.

use casework::circles::Circle;
use operations::{
    Trouble,
    cases::{self, List, NewNote},
    naming,
    work::{self, Part, WorkFilter},
};
use testkit::{App, stories};

fn note(circle: Circle, text: &str) -> NewNote {
    NewNote { circle, text: text.into(), corrects: None }
}

fn codes(trouble: Trouble) -> Vec<&'static str> {
    trouble.codes()
}

#[tokio::test]
async fn a_note_is_read_by_its_circle_and_stands_in_the_ledger() {
    for app in App::on_both().await {
        let number = stories::play(&app, "flow-1/assessed").await;
        let sato = app.viewer("Sato").await;
        let tanaka = app.viewer("Tanaka").await;
        let fujita = app.viewer("Fujita").await;
        let details = note(Circle::Details, "ログの0x8000を見てください、@Tanaka さん。");
        let first = cases::write_note(&app.desk, &sato, &number, &details).await.unwrap();
        cases::write_note(&app.desk, &fujita, &number, &note(Circle::Overview, "承知しました。")).await.unwrap();
        assert_eq!(first, 1);
        for (viewer, read) in [(&tanaka, 2), (&fujita, 1)] {
            let seen = cases::find(&app.desk, viewer, &number).await.unwrap();
            assert_eq!(cases::notes(&app.desk, &seen).await.unwrap().len(), read, "{}", viewer.login);
            let company = naming::of_case(&app.desk, &seen, &[]).await.unwrap();
            let lines = cases::timeline(&app.desk, &seen, &company);
            let told = lines.iter().filter(|line| line.telling.quote.as_deref() == Some(details.text.as_str())).count();
            assert_eq!(told, read - 1, "{}", viewer.login);
        }
        let job = loop {
            let now = app.desk.now();
            let claimed = app.store.claim_job("test", now, jiff::SignedDuration::from_mins(5)).await.unwrap();
            let claimed = claimed.expect("somebody who was mentioned is to be told by mail");
            if claimed.kind == "mail-person" {
                break claimed;
            }
        };
        assert!(job.payload.contains(r#""template":"mentioned""#) && job.payload.contains(r#""to_login":"Tanaka""#));
    }
}

#[tokio::test]
async fn nobody_is_mentioned_who_may_not_read_it_and_the_reasons_come_all_at_once() {
    for app in App::on_both().await {
        let number = stories::play(&app, "flow-1/assessed").await;
        let sato = app.viewer("Sato").await;
        let text = "@Kato @Nobody @Fujita 確認をお願いします。";
        let refused = cases::write_note(&app.desk, &sato, &number, &note(Circle::Details, text)).await.unwrap_err();
        let Trouble::Refused(refusals) = &refused else { panic!("{refused:?}") };
        let said: Vec<_> = refusals.iter().map(|refusal| refusal.code).collect();
        assert_eq!(said, ["may-not-read", "may-not-read", "no-person"]);
        let overview = note(Circle::Overview, "@Fujita 概要のとおりです。");
        cases::write_note(&app.desk, &sato, &number, &overview).await.unwrap();
        let fujita = app.viewer("Fujita").await;
        let deeper = cases::write_note(&app.desk, &fujita, &number, &note(Circle::Details, "x")).await.unwrap_err();
        assert_eq!(codes(deeper), ["not-your-circle"]);
        let kato = app.viewer("Kato").await;
        let unseen = cases::write_note(&app.desk, &kato, &number, &overview).await.unwrap_err();
        assert!(unseen.is_unseen());
    }
}

#[tokio::test]
async fn a_note_is_put_right_by_a_new_one_of_the_same_person_only() {
    for app in App::on_both().await {
        let number = stories::play(&app, "flow-1/assessed").await;
        let (sato, suzuki) = (app.viewer("Sato").await, app.viewer("Suzuki").await);
        cases::write_note(&app.desk, &sato, &number, &note(Circle::Overview, "5月です。")).await.unwrap();
        let right = NewNote { corrects: Some(1), ..note(Circle::Overview, "6月です。") };
        let other = cases::write_note(&app.desk, &suzuki, &number, &right).await.unwrap_err();
        assert_eq!(codes(other), ["not-your-note"]);
        cases::write_note(&app.desk, &sato, &number, &right).await.unwrap();
        let seen = cases::find(&app.desk, &sato, &number).await.unwrap();
        let notes = cases::notes(&app.desk, &seen).await.unwrap();
        assert_eq!(notes[0].corrected_by, Some(2));
        assert_eq!(notes[0].text, "5月です。");
    }
}

#[tokio::test]
async fn a_case_is_looked_after_by_somebody_who_may_read_it() {
    for app in App::on_both().await {
        let number = stories::play(&app, "flow-1/assessed").await;
        let sato = app.viewer("Sato").await;
        let refused = cases::assign(&app.desk, &sato, &number, Some("Kato")).await.unwrap_err();
        assert_eq!(codes(refused), ["may-not-read"]);
        let row = cases::assign(&app.desk, &sato, &number, Some("Tanaka")).await.unwrap();
        assert_eq!(row.owner.as_deref(), Some("Tanaka"));
        let owned = List { owner: Some("Tanaka".into()), ..List::default() };
        assert_eq!(cases::list(&app.desk, &sato, &owned).await.unwrap().lines.len(), 1);
    }
}

#[tokio::test]
async fn what_is_watched_is_a_list_of_ones_own() {
    for app in App::on_both().await {
        let number = stories::play(&app, "flow-1/assessed").await;
        let (sato, suzuki) = (app.viewer("Sato").await, app.viewer("Suzuki").await);
        cases::watch(&app.desk, &sato, &number, true).await.unwrap();
        let watched = List { watched: true, ..List::default() };
        assert_eq!(cases::list(&app.desk, &sato, &watched).await.unwrap().lines.len(), 1);
        assert!(cases::list(&app.desk, &suzuki, &watched).await.unwrap().lines.is_empty());
        cases::watch(&app.desk, &sato, &number, false).await.unwrap();
        assert!(cases::list(&app.desk, &sato, &watched).await.unwrap().lines.is_empty());
        let kato = app.viewer("Kato").await;
        assert!(cases::watch(&app.desk, &kato, &number, true).await.unwrap_err().is_unseen());
    }
}

#[tokio::test]
async fn a_view_is_kept_under_a_name_and_forgotten() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        cases::keep_view(&app.desk, &sato, "近い公表", "show=open&order=due").await.unwrap();
        cases::keep_view(&app.desk, &sato, "近い公表", "order=due").await.unwrap();
        assert_eq!(cases::saved_views(&app.desk, &sato).await.unwrap(), [("近い公表".into(), "order=due".into())]);
        let nameless = cases::keep_view(&app.desk, &sato, " ", "order=due").await.unwrap_err();
        assert!(matches!(nameless, Trouble::Refused(_)));
        cases::drop_view(&app.desk, &sato, "近い公表").await.unwrap();
        assert!(cases::saved_views(&app.desk, &sato).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn work_is_what_waits_for_ones_units_and_says_where_the_same_step_waits_again() {
    for app in App::on_both().await {
        let first = stories::play(&app, "flow-1/details").await;
        stories::play_as(&app, "flow-1/details", "HMI-Pの認証").await;
        let tanaka = app.viewer("Tanaka").await;
        let found = work::work(&app.desk, &tanaka, &WorkFilter::default()).await.unwrap();
        let pieces: Vec<_> = [found.late, found.soon, found.later].concat();
        assert!(pieces.len() >= 2, "{pieces:?}");
        assert!(pieces.iter().all(|piece| piece.also == 1 && piece.part != Part::Await), "{pieces:?}");
        assert!(pieces.iter().any(|piece| piece.case.number == first));
        assert_eq!(
            operations::frame::frame(&app.desk, &tanaka, casework::words::Language::Ja).await.unwrap().work,
            pieces.len()
        );
        let kato = app.viewer("Kato").await;
        assert_eq!(operations::frame::frame(&app.desk, &kato, casework::words::Language::Ja).await.unwrap().work, 0);
    }
}

#[tokio::test]
async fn a_case_that_is_done_waits_for_poc_to_close_it() {
    for app in App::on_both().await {
        let number = stories::play(&app, "flow-1/published").await;
        let sato = app.viewer("Sato").await;
        let row = cases::find(&app.desk, &sato, &number).await.unwrap().row;
        assert!(row.closed_at.is_some(), "the story closes it");
        let found = work::work(&app.desk, &sato, &WorkFilter::default()).await.unwrap();
        assert!(found.closing.is_empty() && found.waiting.is_empty(), "{found:?}");
    }
}

#[tokio::test]
async fn an_overdue_case_comes_first() {
    for app in App::on_both().await {
        stories::play(&app, "flow-1/details").await;
        app.clock.advance(jiff::SignedDuration::from_hours(24 * 400));
        let tanaka = app.viewer("Tanaka").await;
        let found = work::work(&app.desk, &tanaka, &WorkFilter::default()).await.unwrap();
        assert!(!found.late.is_empty() && found.later.is_empty(), "{found:?}");
    }
}

#[tokio::test]
async fn the_record_on_paper_ends_with_the_hash_of_the_ledger_and_is_noted() {
    for app in App::on_both().await {
        let number = stories::play(&app, "flow-1/assessed").await;
        let sato = app.viewer("Sato").await;
        let record = cases::record(&app.desk, &sato, &number).await.unwrap();
        let entries = app.store.entries(record.seen.row.id, 0, 10_000).await.unwrap();
        assert_eq!(record.hash, entries.last().unwrap().hash);
        assert_eq!(record.lines.len(), entries.len(), "POC reads everything");
        let looks = cases::accesses(&app.desk, &sato, &record.seen).await.unwrap();
        assert!(looks.iter().any(|look| look.what == "print"));
        let fujita = app.viewer("Fujita").await;
        let theirs = cases::record(&app.desk, &fujita, &number).await.unwrap();
        assert!(theirs.lines.len() < record.lines.len());
        assert!(theirs.lines.iter().all(|line| line.circle == Circle::Overview));
        assert!(cases::accesses(&app.desk, &fujita, &theirs.seen).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn what_somebody_knows_of_a_case_is_made_from_what_they_may_read() {
    let app = App::on_sqlite().await;
    let number = stories::play(&app, "flow-1/verified").await;
    let (sato, fujita) = (app.viewer("Sato").await, app.viewer("Fujita").await);
    let all = cases::find(&app.desk, &sato, &number).await.unwrap();
    assert_eq!(all.known(), all.case);
    let theirs = cases::find(&app.desk, &fujita, &number).await.unwrap();
    let known = theirs.known();
    assert!(known.statuses.is_empty() && known.remedies.is_empty());
    assert!(known.parties.keys().all(|party| *party != "Finder"));
    let reach = theirs.readers();
    assert!(reach.iter().any(|(circle, units)| *circle == Circle::Finder && *units == ["PSIRT"]));
}

#[tokio::test]
async fn an_export_holds_what_the_list_shows_and_is_noted_for_each_case() {
    for app in App::on_both().await {
        let number = stories::play(&app, "flow-1/assessed").await;
        let sato = app.viewer("Sato").await;
        let lines = cases::export(&app.desk, &sato, &List::default()).await.unwrap();
        assert_eq!(lines.len(), 1);
        let seen = cases::find(&app.desk, &sato, &number).await.unwrap();
        let looks = cases::accesses(&app.desk, &sato, &seen).await.unwrap();
        assert!(looks.iter().any(|look| look.what == "export"));
    }
}
