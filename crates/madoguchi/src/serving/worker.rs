//! What the desk does by itself: sending letters and mails, reminding, and looking what has come due.

use std::time::Duration;

use operations::{
    Desk,
    worker::{self, Outbound, Rounds},
};
use tokio::{
    sync::watch::Receiver,
    time::{MissedTickBehavior, interval},
};

/// How often it looks for jobs.
const EVERY: Duration = Duration::from_secs(1);
/// Every so many looks it asks what has come due.
const LOOKS: u32 = 15;

/// Works until it is told to stop; what it has begun, it finishes.
pub(crate) async fn work(desk: Desk, outbound: Outbound, mut stop: Receiver<bool>) {
    let mut ticks = interval(EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let (mut look, mut rounds) = (0, Rounds::default());
    loop {
        tokio::select! {
            _ = stop.wait_for(|stop| *stop) => return,
            _ = ticks.tick() => {}
        }
        if look == 0 {
            sweep(&desk, &mut rounds).await;
        }
        look = (look + 1) % LOOKS;
        // One job after the other, as long as there are any and nobody says to stop.
        while !*stop.borrow() && job(&desk, &outbound).await {}
    }
}

/// Does a job; whether there was one. What fails now is tried again later.
async fn job(desk: &Desk, outbound: &Outbound) -> bool {
    worker::work(desk, outbound, desk.now()).await.unwrap_or_else(|trouble| {
        tracing::warn!(reason = trouble.sentence().en, "a job was not done");
        false
    })
}

async fn sweep(desk: &Desk, rounds: &mut Rounds) {
    match rounds.look(desk, desk.now()).await {
        Ok(0) => {}
        Ok(cases) => tracing::info!(cases, "swept"),
        Err(trouble) => tracing::warn!(reason = trouble.sentence().en, "the sweep did not finish"),
    }
}
