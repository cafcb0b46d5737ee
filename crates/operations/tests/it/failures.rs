//! A database that goes away, or is asked for strange things.

use std::sync::Arc;

use operations::{
    Desk, Trouble,
    cases::{self, List, NewCase},
    is_ready,
};
use store::{Database, Where};
use testkit::{
    App,
    app::{Counting, Frozen, processes},
    postgres::{Cluster, Durability},
};

#[tokio::test]
async fn a_server_that_was_stopped_is_said_to_be_gone() {
    let cluster = Cluster::start(Durability::Careless).await.unwrap();
    let database = cluster.fresh_database().await.unwrap();
    let store = Database::open(&Where::Address(database.url())).await.unwrap();
    store.migrate().await.unwrap();
    let clock = Arc::new(Frozen::at("2026-04-01T01:00:00Z"));
    let desk = Desk::new(store.clone(), &processes(), clock, Arc::new(Counting::default())).ok().unwrap();
    assert!(is_ready(&desk).await);
    let begun = store.begin().await.unwrap();
    drop(cluster);
    assert!(begun.commit().await.unwrap_err().is_unsure(), "nobody knows what became of a commit without an answer");
    assert!(!is_ready(&desk).await);
    let gone = store.has_people().await.unwrap_err();
    assert!(gone.is_gone(), "{gone}");
    assert!(Trouble::from(gone).sentence().ja.contains("データベースにつながりません"));
    let Err(gone) = store.begin().await else { panic!("a change began without a server") };
    assert!(gone.is_gone(), "{gone}");
}

#[tokio::test]
async fn what_no_text_may_hold_finds_nothing_and_breaks_nothing() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        for strange in ["a\0b", "MDG-2026-0001\0", "\u{202e}", "'; DROP TABLE entry; --", "%", "\u{10ffff}"] {
            assert!(matches!(cases::find(&app.desk, &sato, strange).await, Err(Trouble::Unseen)), "{strange:?}");
            let listed = List { words: strange.into(), process: Some(strange.into()), ..List::default() };
            assert!(cases::list(&app.desk, &sato, &listed).await.unwrap().lines.is_empty());
        }
    }
}

#[tokio::test]
async fn a_query_of_any_length_and_a_page_of_any_number_are_answered() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        let new = NewCase { process: "jpcert-2014/flow-1".into(), subject: "認証に".into(), ..NewCase::default() };
        cases::open(&app.desk, &sato, &new).await.unwrap().commit().await.unwrap();
        let all_kanji: String = ('\u{4e00}'..='\u{9fff}').collect();
        for words in [all_kanji, "( AND OR NOT NEAR * \" : ^ & | !".into(), "a ".repeat(100_000), "認".repeat(9)] {
            let listed = List { words, page: u32::MAX, most: u32::MAX, ..List::default() };
            assert!(cases::list(&app.desk, &sato, &listed).await.unwrap().lines.is_empty());
        }
        // One character is found wherever it stands: first, inside, last.
        for words in ["認", "証", "に", "認証"] {
            let listed = List { words: words.into(), ..List::default() };
            assert_eq!(cases::list(&app.desk, &sato, &listed).await.unwrap().lines.len(), 1, "{words}");
        }
        let other = List { process: Some("jpcert-2014/flow".into()), ..List::default() };
        assert!(cases::list(&app.desk, &sato, &other).await.unwrap().lines.is_empty());
        let same = List { process: Some("jpcert-2014/flow-1".into()), order: "due".into(), ..List::default() };
        assert_eq!(cases::list(&app.desk, &sato, &same).await.unwrap().lines.len(), 1);
    }
}
