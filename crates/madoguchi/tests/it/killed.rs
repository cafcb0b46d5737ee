//! Killed at any moment, alone or beside another: what was acknowledged is there, once, and fits together.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use tokio::task::JoinSet;

use crate::{
    asking::{Ground, Open, ask, form},
    ledgers::beside,
};

/// How many write at the same time.
const WRITERS: usize = 4;

/// Keeps writing until the desk does not answer any more: each answer is an entry that was acknowledged.
fn write(at: SocketAddr, acknowledged: &Arc<AtomicUsize>, writers: &mut JoinSet<()>) {
    for _ in 0..WRITERS {
        let acknowledged = acknowledged.clone();
        writers.spawn(async move {
            while let Some(answer) = ask(at, &form("/demo/time", "by=hour")).await {
                if answer.starts_with("HTTP/1.1 303") {
                    acknowledged.fetch_add(1, Ordering::SeqCst);
                }
            }
        });
    }
}

/// Waits until so many were acknowledged.
async fn reached(acknowledged: &AtomicUsize, many: usize) {
    while acknowledged.load(Ordering::SeqCst) < many {
        tokio::task::yield_now().await;
    }
}

/// How many of these entries the ledger of the desk holds; and that all of it fits.
fn kept(ground: &Ground) -> usize {
    let exported = beside(ground, &["ledger", "export"]);
    assert_eq!(exported.status, 0, "{}", exported.err);
    let file = ground.folder().join("ledger.jsonl");
    std::fs::write(&file, &exported.out).unwrap();
    let said = crate::said(crate::program(ground.folder().path()).args(["ledger", "verify", "ledger.jsonl"]));
    assert_eq!(said.status, 0, "{said:?}");
    exported.out.lines().filter(|line| line.contains("demo-time-moved")).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_desk_has_lost_nothing_that_it_acknowledged() {
    for ground in [Ground::sqlite(), Ground::postgres().await] {
        let (acknowledged, mut writers) = (Arc::new(AtomicUsize::new(0)), JoinSet::new());
        for round in 1..=2 {
            let Open { running, at } = ground.open("demo").await;
            write(at, &acknowledged, &mut writers);
            reached(&acknowledged, round * 30).await;
            running.kill().await.unwrap();
            while writers.join_next().await.is_some() {}
            let (said, kept) = (acknowledged.load(Ordering::SeqCst), kept(&ground));
            // What was being written when it died may be there without having been acknowledged.
            assert!((said..=said + round * WRITERS).contains(&kept), "{said} acknowledged, {kept} kept");
        }
        assert_eq!(ground.open("demo").await.running.terminate().await.unwrap().code(), Some(0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_on_one_database_lose_and_double_nothing_when_one_is_killed() {
    let ground = Ground::postgres().await;
    let (first, second) = (ground.open("demo").await, ground.open("demo").await);
    let (by_first, by_second) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let (mut of_first, mut of_second) = (JoinSet::new(), JoinSet::new());
    write(first.at, &by_first, &mut of_first);
    write(second.at, &by_second, &mut of_second);
    reached(&by_first, 20).await;
    first.running.kill().await.unwrap();
    while of_first.join_next().await.is_some() {}
    // The other one goes on as if nothing had been.
    let so_far = by_second.load(Ordering::SeqCst);
    reached(&by_second, so_far + 20).await;
    assert_eq!(second.running.terminate().await.unwrap().code(), Some(0));
    while of_second.join_next().await.is_some() {}
    let said = by_first.load(Ordering::SeqCst) + by_second.load(Ordering::SeqCst);
    let kept = kept(&ground);
    assert!((said..=said + 2 * WRITERS).contains(&kept), "{said} acknowledged, {kept} kept");
}
