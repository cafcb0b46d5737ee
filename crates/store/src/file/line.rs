//! The line of those who change something: one after the other, in order, on the one connection that writes.
//!
//! Waiting for the disk takes longer than most changes. So whoever is done while others stand in line lets them go before, and
//! all of them wait for the disk together: each change is whole or has not happened, and nobody hears that it was made before the
//! disk has it.
#![expect(
    clippy::disallowed_methods,
    reason = "how long one waits for a database that somebody holds is no duty of anybody"
)]

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use rusqlite::Connection;
use tokio::{
    sync::{Mutex, OwnedMutexGuard, oneshot},
    task::{JoinHandle, spawn_blocking},
    time::{Instant, sleep, timeout_at},
};

use super::asking;
use crate::{Failure, Row, Value};

/// So many changes wait for the disk together at the most.
const TOGETHER: usize = 64;

/// Another process writes to the file: whether it is done is asked this often.
const AGAIN: Duration = Duration::from_millis(5);

/// The line. Cheap to clone.
#[derive(Clone)]
pub(super) struct Line {
    writer: Arc<Mutex<Writer>>,
    standing: Arc<AtomicUsize>,
    patience: Duration,
}

/// The connection that writes, and those who are done and wait for the disk.
struct Writer {
    connection: Option<Connection>,
    done: Vec<oneshot::Sender<Result<(), Failure>>>,
}

impl Line {
    pub(super) fn new(connection: Connection, patience: Duration) -> Self {
        let writer = Writer { connection: Some(connection), done: Vec::new() };
        Self { writer: Arc::new(Mutex::new(writer)), standing: Arc::default(), patience }
    }

    /// Begins a change, when it is one's turn.
    pub(super) async fn begin(&self) -> Result<Changing, Failure> {
        let until = Instant::now() + self.patience;
        let place = Place::taken(&self.standing);
        let writer = timeout_at(until, self.writer.clone().lock_owned()).await;
        let writer = writer.map_err(|_| Failure::busy("others are still writing"))?;
        drop(place);
        let joins = !writer.connection()?.is_autocommit();
        let begin = if joins { "SAVEPOINT one" } else { "BEGIN IMMEDIATE" };
        loop {
            match writer.say(begin) {
                Err(failure) if failure.is_busy() && Instant::now() < until => sleep(AGAIN).await,
                Err(failure) => return Err(failure),
                Ok(()) => return Ok(Changing { writer: Some(writer), line: self.clone(), joins }),
            }
        }
    }

    /// Lets the disk take what is done, unless somebody has seen to it meanwhile.
    async fn settle(self) {
        let writer = self.writer.lock_owned().await;
        if !writer.done.is_empty() {
            // A program that ends gives no answer to those who wait, and they hear that it is not known.
            let _settled = settle(writer).await;
        }
    }

    /// Lets go of the file.
    pub(super) async fn close(&self) {
        self.clone().settle().await;
        self.writer.lock().await.connection = None;
    }
}

/// The disk is waited for on a thread of its own, and by nobody who could leave before.
fn settle(mut writer: OwnedMutexGuard<Writer>) -> JoinHandle<()> {
    spawn_blocking(move || writer.settle())
}

impl Writer {
    fn connection(&self) -> Result<&Connection, Failure> {
        self.connection.as_ref().ok_or_else(|| Failure::gone("the file was let go"))
    }

    fn say(&self, sql: &str) -> Result<(), Failure> {
        asking::run(self.connection()?, sql, &[]).map(drop)
    }

    /// SQLite ends a change by itself when the disk is full: what was done and not yet on the disk is gone with it.
    fn is_given_up(&self) -> bool {
        self.connection.as_ref().is_none_or(Connection::is_autocommit)
    }

    fn settle(&mut self) {
        if self.is_given_up() {
            return self.tell(&Err(given_up()));
        }
        let settled = self.say("COMMIT");
        if settled.is_err() && !self.is_given_up() {
            // What cannot be kept must not stay half open; those who wait are told in either case.
            let _undone = self.say("ROLLBACK");
        }
        self.tell(&settled);
    }

    fn tell(&mut self, how: &Result<(), Failure>) {
        for waiting in self.done.drain(..) {
            // Whoever has left does not want to know.
            let _told = waiting.send(how.clone());
        }
    }
}

fn given_up() -> Failure {
    Failure::full("the change was given up")
}

/// A place in the line, given up with this value.
struct Place(Arc<AtomicUsize>);

impl Place {
    fn taken(standing: &Arc<AtomicUsize>) -> Self {
        standing.fetch_add(1, Ordering::SeqCst);
        Self(standing.clone())
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

/// A change that has begun. Dropped without [`Changing::commit`], it has not happened.
pub(crate) struct Changing {
    writer: Option<OwnedMutexGuard<Writer>>,
    line: Line,
    /// Others were done before it and wait for the disk: it is undone without them.
    joins: bool,
}

impl Changing {
    /// Rows as they are inside this change.
    pub(crate) fn rows(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>, Failure> {
        asking::rows(self.connection()?, sql, values)
    }

    /// Runs a statement; how many rows it touched.
    pub(crate) fn run(&self, sql: &str, values: &[Value]) -> Result<u64, Failure> {
        asking::run(self.connection()?, sql, values)
    }

    /// Several statements at once.
    pub(crate) fn script(&self, sql: &str) -> Result<(), Failure> {
        Ok(self.connection()?.execute_batch(sql)?)
    }

    fn connection(&self) -> Result<&Connection, Failure> {
        // Without a change around it, each statement would be kept by itself.
        let writer = self.writer.as_ref().filter(|writer| !writer.is_given_up()).ok_or_else(given_up)?;
        writer.connection()
    }

    /// Makes it so, and waits until the disk has it.
    pub(crate) async fn commit(mut self) -> Result<(), Failure> {
        self.connection()?;
        if self.joins
            && let Some(writer) = &self.writer
        {
            writer.say("RELEASE one")?;
        }
        let Some(mut writer) = self.writer.take() else { return Err(given_up()) };
        let (waiting, settled) = oneshot::channel();
        writer.done.push(waiting);
        let alone = self.line.standing.load(Ordering::SeqCst) == 0;
        if alone || writer.done.len() >= TOGETHER {
            settle(writer);
        } else {
            drop(writer);
            // Whoever asked for the change may leave before its turn; what is done is kept all the same.
            tokio::spawn(self.line.clone().settle());
        }
        settled.await.unwrap_or_else(|_| Err(Failure::gone("the program ended")))
    }
}

impl Drop for Changing {
    fn drop(&mut self) {
        let Some(mut writer) = self.writer.take() else { return };
        if writer.is_given_up() {
            return writer.tell(&Err(given_up()));
        }
        let undo = if self.joins { "ROLLBACK TO one; RELEASE one" } else { "ROLLBACK" };
        let undone = writer.connection().and_then(|connection| Ok(connection.execute_batch(undo)?));
        if undone.is_err() && self.joins {
            // What cannot be taken out again must not be kept with the others: none of them is.
            let _undone = writer.say("ROLLBACK");
            writer.tell(&Err(given_up()));
        }
    }
}
