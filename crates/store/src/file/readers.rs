//! Connections that only read: as many as threads ask at the same time, each taken for one question and laid back.
#![expect(
    clippy::disallowed_methods,
    reason = "how long one waits for a database that somebody holds is no duty of anybody"
)]

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use rusqlite::Connection;
use tokio::time::{Instant, sleep};

use super::{asking, connection};
use crate::{Failure, Row, Value};

/// How many wait to be used again; a few more live as long as one question.
const KEPT: usize = 8;

/// So long a question is held up where it stands before it is asked again later.
const HELD_UP: Duration = Duration::from_millis(20);

/// The connections. Cheap to clone.
#[derive(Clone)]
pub(super) struct Readers(Arc<Room>);

struct Room {
    path: PathBuf,
    patience: Duration,
    idle: Mutex<Option<Vec<Connection>>>,
}

impl Readers {
    pub(super) fn of(path: &Path, patience: Duration) -> Self {
        Self(Arc::new(Room { path: path.to_owned(), patience, idle: Mutex::new(Some(Vec::new())) }))
    }

    /// Asks, and asks again while somebody else holds the file.
    pub(super) async fn rows(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>, Failure> {
        let until = Instant::now() + self.0.patience;
        loop {
            match self.ask(sql, values) {
                Err(failure) if failure.is_busy() && Instant::now() < until => sleep(HELD_UP).await,
                answer => return answer,
            }
        }
    }

    fn ask(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>, Failure> {
        let reader = self.take()?;
        let rows = asking::rows(&reader, sql, values);
        let mut idle = self.0.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(idle) = idle.as_mut().filter(|idle| idle.len() < KEPT) {
            idle.push(reader);
        }
        rows
    }

    fn take(&self) -> Result<Connection, Failure> {
        let mut idle = self.0.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(idle) = idle.as_mut() else { return Err(Failure::gone("the file was let go")) };
        if let Some(reader) = idle.pop() {
            return Ok(reader);
        }
        let reader = connection(&self.0.path, HELD_UP)?;
        // A reader that writes would wait for the writer while it holds a snapshot that has grown old.
        reader.execute_batch("PRAGMA query_only = ON")?;
        Ok(reader)
    }

    pub(super) fn close(&self) {
        *self.0.idle.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}
