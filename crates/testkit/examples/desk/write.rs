//! Opening cases and completing their first step, eight people at a time, through the desk and with all that it keeps.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use operations::{
    Desk, Trouble, Viewer,
    cases::{self, NewCase},
};
use store::Database;
use tokio::task::JoinSet;

use super::{Done, seed::first_step};

const AT_ONCE: usize = 8;

/// Opens so many cases and completes a step of each.
pub(super) async fn write((desk, store): &(Desk, Database), count: usize) -> Done {
    let sato = testkit::people::viewer_in(desk, store, "Sato").await;
    let left = Arc::new(AtomicUsize::new(count));
    let mut writing = JoinSet::new();
    for _ in 0..AT_ONCE {
        let (desk, sato, left) = (desk.clone(), sato.clone(), left.clone());
        writing.spawn(async move {
            while left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1)).is_ok() {
                one(&desk, &Viewer { now: desk.now(), ..sato.clone() }).await?;
            }
            Ok::<(), Trouble>(())
        });
    }
    for written in writing.join_all().await {
        written.map_err(|trouble| trouble.sentence().en)?;
    }
    Ok(())
}

/// Two commits, as two requests would make.
async fn one(desk: &Desk, sato: &Viewer) -> Result<(), Trouble> {
    let new = NewCase {
        process: "jpcert-2014/flow-1".into(),
        subject: "PLC-X の脆弱性".into(),
        source_number: None,
        products: vec!["PLC-X".into()],
    };
    let row = cases::open(desk, sato, &new).await?.commit().await?;
    let seen = row.revision as u64;
    cases::act(desk, sato, &row.number, &first_step(), Some(seen)).await.map(drop)
}
