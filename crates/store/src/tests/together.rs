//! Those who change a file while others stand in line wait for the disk together, and each is whole or has not happened.

use super::{Ground, failures::add_jobs, failures::jobs};
use tokio::task::JoinSet;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whoever_was_told_that_it_was_made_sees_it_and_whoever_gave_up_took_nobody_along() {
    let ground = Ground::sqlite().await;
    ground.store.migrate().await.unwrap();
    let mut people = JoinSet::new();
    for person in 0..90 {
        let store = ground.store.clone();
        people.spawn(async move {
            for act in 0..5 {
                let name = format!("{person}-{act}");
                let mut tx = store.begin().await.unwrap();
                tx.set(&name, "made").await.unwrap();
                if (person + act) % 3 == 0 {
                    drop(tx);
                    continue;
                }
                tx.commit().await.unwrap();
                let kept = store.settings_named(&[name.as_str()]).await.unwrap();
                assert_eq!(kept, [(name, "made".to_owned())]);
            }
        });
    }
    people.join_all().await;
    let kept: Vec<String> = ground.store.settings().await.unwrap().into_iter().map(|(name, _)| name).collect();
    assert_eq!(kept.len(), 300);
    let given_up = |name: &String| {
        let (person, act) = name.split_once('-').unwrap();
        (person.parse::<u32>().unwrap() + act.parse::<u32>().unwrap()).is_multiple_of(3)
    };
    assert!(!kept.iter().any(given_up));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn when_the_disk_is_full_what_was_acknowledged_is_there_and_nothing_else() {
    let ground = Ground::sqlite().await;
    ground.store.migrate().await.unwrap();
    let pages = ground.store.row("PRAGMA page_count", &[]).await.unwrap().unwrap().int("page_count").unwrap();
    let mut tx = ground.store.begin().await.unwrap();
    tx.rows(&format!("PRAGMA max_page_count = {}", pages + 90), &[]).await.unwrap();
    tx.commit().await.unwrap();
    let mut people = JoinSet::new();
    for person in 0..60 {
        let store = ground.store.clone();
        people.spawn(async move {
            let mut made = 0;
            for act in 0..4 {
                match add_jobs(&store, person * 100 + act * 3, 3).await {
                    Ok(()) => made += 3,
                    Err(full) => assert!(full.is_full(), "{full}"),
                }
            }
            made
        });
    }
    let made: i64 = people.join_all().await.into_iter().sum();
    assert!(made > 0 && made < 720, "{made}");
    assert_eq!(jobs(&ground.store).await, made);
}

#[tokio::test]
async fn whoever_leaves_before_the_disk_has_it_leaves_the_line_free() {
    let ground = Ground::sqlite().await;
    ground.store.migrate().await.unwrap();
    let mut first = ground.store.begin().await.unwrap();
    first.set("first", "made").await.unwrap();
    let store = ground.store.clone();
    let second = tokio::spawn(async move {
        let mut second = store.begin().await.unwrap();
        second.set("second", "made").await.unwrap();
        drop(second);
    });
    // The second stands in line by now, so that the first lets it go before, and then leaves.
    tokio::task::yield_now().await;
    drop(tokio::time::timeout(std::time::Duration::ZERO, first.commit()).await);
    second.await.unwrap();
    let mut third = ground.store.begin().await.unwrap();
    third.set("third", "made").await.unwrap();
    third.commit().await.unwrap();
    let kept: Vec<String> = ground.store.settings().await.unwrap().into_iter().map(|(name, _)| name).collect();
    assert_eq!(kept, ["first", "third"]);
}
