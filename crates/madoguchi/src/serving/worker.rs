//! What the desk does by itself: looking what is due, and the jobs that follow from what people did.

use std::time::Duration;

use operations::{Desk, sweep::sweep};
use tokio::{
    sync::watch::Receiver,
    time::{MissedTickBehavior, interval},
};

/// How often it looks.
const EVERY: Duration = Duration::from_secs(15);

/// Works until it is told to stop; what it has begun, it finishes.
pub(crate) async fn work(desk: Desk, mut stop: Receiver<bool>) {
    let mut ticks = interval(EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = stop.wait_for(|stop| *stop) => return,
            _ = ticks.tick() => {}
        }
        look(&desk).await;
    }
}

/// One look. What fails now is looked at again next time.
async fn look(desk: &Desk) {
    match sweep(desk, desk.now()).await {
        Ok(0) => {}
        Ok(cases) => tracing::info!(cases, "swept"),
        Err(trouble) => tracing::warn!(reason = trouble.sentence().en, "the sweep did not finish"),
    }
}
