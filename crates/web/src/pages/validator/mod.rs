//! CSAF documents of anybody, held against the standard: as a page for people, and as the interface that CSAF tools call.

mod page;
mod service;

use std::sync::Arc;

use advisory::validation::{Test, Verdict, validate};
use tokio::{sync::Semaphore, task};

pub(crate) use page::{check, form};
pub(crate) use service::{TESTS, VALIDATE, listed, validated};

/// How many documents are judged at once: a large one takes a core for seconds, and the desk has other things to do.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// Judges beside the requests that are being answered. Nothing, if the machine gave up on it.
async fn judged(document: advisory::validation::Document, tests: Vec<Test>) -> Option<Arc<Verdict>> {
    let _turn = AT_ONCE.acquire().await.ok()?;
    task::spawn_blocking(move || Arc::new(validate(&document, &tests))).await.ok()
}
