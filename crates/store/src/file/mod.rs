//! SQLite: a file, asked where one stands. A question takes some millionths of a second; carrying it to another thread takes longer.

mod asking;
mod line;
mod readers;

use std::{path::Path, time::Duration};

use rusqlite::{Connection, OpenFlags};

pub(crate) use line::Changing;

use crate::{Failure, Row, Value};
use line::Line;
use readers::Readers;

/// What every connection is told. A fact that somebody was told is on record survives the power cut of the next second.
const MANNERS: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
                       PRAGMA trusted_schema = OFF; PRAGMA cache_size = -16384; PRAGMA mmap_size = 268435456; \
                       PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 4000";

/// How many statements a connection remembers how to run.
const REMEMBERED: usize = 256;

/// A file that is open. Cheap to clone.
#[derive(Clone)]
pub(crate) struct File {
    readers: Readers,
    line: Line,
}

impl File {
    /// Opens it, and makes it where there is none.
    pub(crate) async fn open(path: &Path, patience: Duration) -> Result<Self, Failure> {
        let path = path.to_owned();
        let opened = tokio::task::spawn_blocking(move || {
            let writer = connection(&path, patience)?;
            // From now on it is waited for outside, so that whoever waits keeps nobody from working.
            writer.busy_timeout(Duration::ZERO)?;
            Ok::<_, Failure>(Self { readers: Readers::of(&path, patience), line: Line::new(writer, patience) })
        });
        opened.await.unwrap_or_else(|_| Err(Failure::gone("the file could not be opened")))
    }

    /// Rows, outside any change.
    pub(crate) async fn rows(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>, Failure> {
        self.readers.rows(sql, values).await
    }

    /// Begins a change, when it is one's turn.
    pub(crate) async fn begin(&self) -> Result<Changing, Failure> {
        self.line.begin().await
    }

    /// Lets go of the file, and leaves it tidy.
    pub(crate) async fn close(&self) {
        self.readers.close();
        self.line.close().await;
    }
}

fn connection(path: &Path, patience: Duration) -> Result<Connection, Failure> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(patience)?;
    connection.execute_batch(MANNERS)?;
    connection.set_prepared_statement_cache_capacity(REMEMBERED);
    Ok(connection)
}
