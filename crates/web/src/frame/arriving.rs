//! What a form sends, while it arrives: so much at once of everybody together, and not too slowly.

use std::{
    future::pending,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use axum::{body::Body, extract::Request, http::StatusCode};
use casework::words::Words;
use http_body_util::BodyExt;
use tokio::{
    sync::{Notify, OwnedSemaphorePermit, Semaphore},
    time::timeout,
};

use super::{Fault, Page};

/// What may be in memory of forms that strangers send, and as much again of those who are logged in, in bytes: a flood at the
/// portal keeps nobody inside from working.
const ROOM: usize = 256 * 1024 * 1024;

/// Room is taken in such pieces.
const PIECE: usize = 16 * 1024;

/// Within so long at least so much has to come, or the sender is let go: 2 KiB a second is slower than any line that people use.
const STRETCH: Duration = Duration::from_secs(30);
const LEAST: usize = 64 * 1024;

/// The room for what arrives.
#[derive(Clone, Debug)]
pub(crate) struct Room {
    strangers: Arc<Semaphore>,
    signed: Arc<Semaphore>,
}

impl Default for Room {
    fn default() -> Self {
        Self::of(ROOM)
    }
}

/// A part of the room, held as long as what arrived is in use.
#[derive(Clone, Debug, Default)]
pub(crate) struct Taken(
    #[expect(dead_code, reason = "it is held, and given back by being dropped")] Option<Arc<Arrived>>,
);

#[derive(Debug, Default)]
struct Arrived {
    bytes: AtomicUsize,
    pieces: Mutex<Option<OwnedSemaphorePermit>>,
    full: Notify,
}

impl Room {
    /// Room for so many bytes of strangers, and as many of people.
    pub(crate) fn of(bytes: usize) -> Self {
        let part = || Arc::new(Semaphore::new(bytes.div_ceil(PIECE)));
        Self { strangers: part(), signed: part() }
    }

    /// Reads a form while there is room for it and something comes.
    pub(crate) async fn read<T, F>(
        &self,
        request: Request,
        page: &Page,
        read: impl FnOnce(Request) -> F,
    ) -> Result<(T, Taken), Fault>
    where
        F: Future<Output = Result<T, Fault>>,
    {
        let part = if page.viewer.is_some() { &self.signed } else { &self.strangers };
        let (arrived, part) = (Arc::new(Arrived::default()), part.clone());
        let counting = arrived.clone();
        let request = request.map(|body| {
            Body::new(body.map_frame(move |frame| {
                counting.came(&part, frame.data_ref().map_or(0, axum::body::Bytes::len));
                frame
            }))
        });
        tokio::select! {
            biased;
            () = arrived.full.notified() => Err(full(page)),
            read = read(request) => {
                // The last piece may have been the one too many.
                if arrived.is_refused() { Err(full(page)) } else { Ok((read?, Taken(Some(arrived)))) }
            }
            () = arrived.stalls() => Err(too_slow(page)),
        }
    }
}

impl Arrived {
    /// So much more came: room is taken for it, or the form is given up.
    fn came(&self, part: &Arc<Semaphore>, bytes: usize) {
        let before = self.bytes.fetch_add(bytes, Ordering::Relaxed);
        let pieces = (before + bytes).div_ceil(PIECE) - before.div_ceil(PIECE);
        if pieces == 0 {
            return;
        }
        let mut held = self.pieces.lock().unwrap_or_else(PoisonError::into_inner);
        match part.clone().try_acquire_many_owned(u32::try_from(pieces).unwrap_or(u32::MAX)) {
            Err(_) => {
                *held = None;
                self.bytes.store(REFUSED, Ordering::Relaxed);
                self.full.notify_one();
            }
            Ok(more) => match held.as_mut() {
                Some(held) => held.merge(more),
                None => *held = Some(more),
            },
        }
    }

    fn is_refused(&self) -> bool {
        self.bytes.load(Ordering::Relaxed) >= REFUSED
    }

    /// Ends when too little came for a stretch.
    async fn stalls(&self) {
        let mut before = 0;
        loop {
            let _over = timeout(STRETCH, pending::<()>()).await;
            let now = self.bytes.load(Ordering::Relaxed);
            if now < before + LEAST {
                return;
            }
            before = now;
        }
    }
}

/// More than any form can have.
const REFUSED: usize = usize::MAX / 2;

fn full(page: &Page) -> Fault {
    let sentence = Words::new(
        "いま大きなデータがいくつも送られている最中で、受け取れませんでした。何も変わっていません。1分ほど待ってから、もう一度送ってください。",
        "Much is being sent just now, and there was no room for this. Nothing was changed. Wait a minute, then send it again.",
    );
    Fault::new(page, StatusCode::SERVICE_UNAVAILABLE, sentence)
}

fn too_slow(page: &Page) -> Fault {
    let sentence = Words::new(
        "送信が途中で止まったため、受け取れませんでした。何も変わっていません。通信の状態を確かめて、もう一度送ってください。",
        "It stopped arriving, so it was given up. Nothing was changed. Look at your connection, then send it again.",
    );
    Fault::new(page, StatusCode::REQUEST_TIMEOUT, sentence)
}
