//! Full, read-only, held by somebody else, damaged: what the databases then say, and what we make of it.

use std::time::Duration;

use super::Ground;
use crate::{Database, Dialect, NewJob, Where};

pub(super) async fn add_jobs(store: &Database, from: usize, count: usize) -> Result<(), crate::Failure> {
    let mut tx = store.begin().await?;
    for place in from..from + count {
        let payload = "x".repeat(4_000);
        let run_at = jiff::Timestamp::UNIX_EPOCH;
        tx.add_job(&NewJob { kind: "test", key: format!("{place}"), payload, run_at }).await?;
    }
    tx.commit().await
}

pub(super) async fn jobs(store: &Database) -> i64 {
    store.row("SELECT COUNT(*) AS count FROM job", &[]).await.unwrap().unwrap().int("count").unwrap()
}

/// Tells the one connection that writes to a file.
async fn tell_writer(store: &Database, pragma: &str) {
    let mut tx = store.begin().await.unwrap();
    tx.rows(pragma, &[]).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_full_disk_is_said_to_be_full_and_what_was_there_stays() {
    let ground = Ground::sqlite().await;
    ground.store.migrate().await.unwrap();
    add_jobs(&ground.store, 0, 5).await.unwrap();
    let pages = ground.store.row("PRAGMA page_count", &[]).await.unwrap().unwrap().int("page_count").unwrap();
    tell_writer(&ground.store, &format!("PRAGMA max_page_count = {}", pages + 2)).await;
    let full = add_jobs(&ground.store, 5, 50).await.unwrap_err();
    assert!(full.is_full(), "{full}");
    assert_eq!(jobs(&ground.store).await, 5);
    tell_writer(&ground.store, "PRAGMA max_page_count = 1000000").await;
    add_jobs(&ground.store, 5, 50).await.unwrap();
    assert_eq!(jobs(&ground.store).await, 55);
}

#[tokio::test]
async fn a_database_that_may_not_be_written_to_is_said_to_be_so() {
    for ground in Ground::both_ready().await {
        let mut tx = ground.store.begin().await.unwrap();
        let only = match ground.store.dialect() {
            Dialect::Sqlite => "PRAGMA query_only = ON",
            Dialect::Postgres => "SET TRANSACTION READ ONLY",
        };
        tx.run(only, &[]).await.unwrap();
        let refused = tx.set("name", "value").await.unwrap_err();
        assert!(refused.is_full(), "{refused}");
    }
}

#[tokio::test]
async fn a_file_that_is_a_folder_or_no_database_is_said_to_be_out_of_reach() {
    let ground = Ground::sqlite().await;
    let Where::File(file) = &ground.place else { panic!("SQLite is a file") };
    let folder = file.parent().unwrap();
    std::fs::write(folder.join("letter.txt"), "Dear Sato, this is no database. ".repeat(200)).unwrap();
    for place in [folder.to_owned(), folder.join("not/there.db"), folder.join("letter.txt")] {
        let Err(gone) = Database::open(&Where::File(place.clone())).await else { panic!("{}", place.display()) };
        assert!(gone.is_gone(), "{}: {gone}", place.display());
    }
}

#[tokio::test]
async fn an_address_is_never_repeated_with_its_password() {
    for address in ["postgres://desk:hunter2@127.0.0.1:99999999/desk", "postgres://desk:hunter2@127.0.0.1:1/desk"] {
        let place = Where::Address(address.into());
        let opened = tokio::time::timeout(Duration::from_secs(30), Database::open(&place));
        let Err(gone) = opened.await.unwrap() else { panic!("{address}") };
        assert!(gone.is_gone(), "{gone}");
        assert!(!gone.to_string().contains("hunter2"), "{gone}");
    }
}

#[tokio::test]
async fn what_somebody_else_holds_is_busy() {
    for ground in Ground::both_ready().await {
        let another = Database::open_with(&ground.place, Duration::from_millis(200)).await.unwrap();
        let mut holding = ground.store.begin().await.unwrap();
        holding.hold_ledger(1).await.unwrap();
        let busy = match ground.store.dialect() {
            Dialect::Sqlite => {
                holding.commit().await.unwrap();
                let holding = ground.store.begin().await.unwrap();
                let Err(busy) = another.begin().await else { panic!("two wrote at once") };
                drop(holding);
                busy
            }
            Dialect::Postgres => {
                holding.commit().await.unwrap();
                let mut holding = ground.store.begin().await.unwrap();
                holding.hold_ledger(1).await.unwrap();
                let mut waiting = another.begin().await.unwrap();
                waiting.run("SET LOCAL lock_timeout = '20ms'", &[]).await.unwrap();
                waiting.hold_ledger(1).await.unwrap_err()
            }
        };
        assert!(busy.is_busy(), "{busy}");
    }
}

#[tokio::test]
async fn a_change_that_is_dropped_has_not_happened() {
    for ground in Ground::both_ready().await {
        let mut tx = ground.store.begin().await.unwrap();
        tx.set("name", "value").await.unwrap();
        drop(tx);
        assert_eq!(ground.store.settings().await.unwrap(), []);
    }
}

#[tokio::test]
async fn the_same_name_twice_is_taken() {
    for ground in Ground::both_ready().await {
        let mut tx = ground.store.begin().await.unwrap();
        let sql = "INSERT INTO setting (name, value) VALUES ('a', 'b')";
        tx.run(sql, &[]).await.unwrap();
        let taken = tx.run(sql, &[]).await.unwrap_err();
        assert!(taken.is_taken(), "{taken}");
    }
}

#[tokio::test]
async fn who_reads_a_file_cannot_write_to_it_by_mistake() {
    let ground = Ground::sqlite().await;
    ground.store.migrate().await.unwrap();
    let refused = ground.store.rows("DELETE FROM setting", &[]).await.err();
    assert!(refused.is_some_and(|refused| refused.is_full()));
}
