//! The one place that asks which database it is: SQLite in a folder, or PostgreSQL behind an address.

use std::{path::PathBuf, str::FromStr, time::Duration};

use sqlx::{
    AssertSqlSafe, Connection,
    postgres::{PgConnectOptions, PgPool, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous},
};

use crate::{Failure, Row, Tx, Value, tx::Begun};

/// How long somebody waits for a connection or a lock before hearing that the database is busy.
const PATIENCE: Duration = Duration::from_secs(10);

/// What every connection to PostgreSQL is told: nobody waits without end for a lock, for an answer, or for somebody who stopped in
/// the middle of a change.
const MANNERS: &str = "SET lock_timeout = '10s'; SET statement_timeout = '30s'; \
                       SET idle_in_transaction_session_timeout = '60s'; SET default_transaction_isolation = 'read committed'";

/// Where a database is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Where {
    /// A file in a folder of its own.
    File(PathBuf),
    /// `postgres://…`
    Address(String),
}

/// Which database it is: for the few statements that differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// SQLite.
    Sqlite,
    /// PostgreSQL.
    Postgres,
}

/// What is remembered. Cheap to clone.
#[derive(Clone)]
pub struct Database(Pools);

#[derive(Clone)]
enum Pools {
    // SQLite has one writer at a time: a pool of one lets it wait in line here, in order, and not in a busy loop there.
    Sqlite { read: SqlitePool, write: SqlitePool },
    Postgres(PgPool),
}

impl Database {
    /// Opens it, and makes the file where there is none. Tables come with [`Database::migrate`].
    pub async fn open(place: &Where) -> Result<Self, Failure> {
        match place {
            Where::File(path) => {
                let options = SqliteConnectOptions::new()
                    .filename(path)
                    .create_if_missing(true)
                    .journal_mode(SqliteJournalMode::Wal)
                    // A fact that somebody was told is on record survives the power cut of the next second.
                    .synchronous(SqliteSynchronous::Full)
                    .foreign_keys(true)
                    .busy_timeout(PATIENCE)
                    // A page of a list comes over from the thread of its connection in one go, and not with a wait for each row.
                    .row_buffer_size(1_024)
                    .pragma("trusted_schema", "OFF")
                    .pragma("cache_size", "-16384")
                    .pragma("mmap_size", "268435456");
                let write = SqlitePoolOptions::new().max_connections(1).acquire_timeout(PATIENCE);
                // SQLite ends a change by itself when the disk is full, and the driver goes on believing that it is in one: such a
                // connection would never write again, so it is given up for a fresh one.
                let write = write.before_acquire(|connection, _| {
                    let is_free = !connection.is_in_transaction();
                    Box::pin(async move { Ok(is_free) })
                });
                let write = write.connect_with(options.clone()).await?;
                let read = SqlitePoolOptions::new().max_connections(4).acquire_timeout(PATIENCE);
                // A reader that writes would wait for the writer while it holds a snapshot that has grown old.
                let read = read.connect_with(options.pragma("query_only", "ON")).await?;
                Ok(Self(Pools::Sqlite { read, write }))
            }
            Where::Address(url) => {
                // The reason that the driver gives may repeat the address, and with it the password.
                let options = PgConnectOptions::from_str(url)
                    .map_err(|_| Failure::gone("the address of the database cannot be read"))?;
                let pool = PgPoolOptions::new().max_connections(12).acquire_timeout(PATIENCE);
                let pool = pool.after_connect(|connection, _| {
                    Box::pin(async move { sqlx::raw_sql(MANNERS).execute(connection).await.map(drop) })
                });
                // Who waits here waits for a server that does not come.
                let pool =
                    pool.connect_with(options).await.map_err(|error| Failure::from(error).without_connections())?;
                Ok(Self(Pools::Postgres(pool)))
            }
        }
    }

    /// Which one it is.
    pub fn dialect(&self) -> Dialect {
        match &self.0 {
            Pools::Sqlite { .. } => Dialect::Sqlite,
            Pools::Postgres(_) => Dialect::Postgres,
        }
    }

    /// Rows, outside any change. `sql` is ours, never somebody's text; what is somebody's is bound.
    pub(crate) async fn rows(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>, Failure> {
        match &self.0 {
            Pools::Sqlite { read, .. } => {
                let rows = crate::tx::sqlite_query(sql, values).fetch_all(read).await?;
                Ok(rows.into_iter().map(Row::from).collect())
            }
            Pools::Postgres(pool) => {
                let rows = crate::tx::postgres_query(sql, values).fetch_all(pool).await;
                let rows = rows.map_err(|error| seen_from(pool, error))?;
                Ok(rows.into_iter().map(Row::from).collect())
            }
        }
    }

    /// The first row, if there is one.
    pub(crate) async fn row(&self, sql: &str, values: &[Value]) -> Result<Option<Row>, Failure> {
        Ok(self.rows(sql, values).await?.into_iter().next())
    }

    /// Begins a change. Dropped without a commit, it has not happened.
    pub async fn begin(&self) -> Result<Tx, Failure> {
        let begun = match &self.0 {
            Pools::Sqlite { write, .. } => Begun::Sqlite(write.begin_with("BEGIN IMMEDIATE").await?),
            Pools::Postgres(pool) => Begun::Postgres(pool.begin().await.map_err(|error| seen_from(pool, error))?),
        };
        Ok(Tx::new(begun))
    }

    /// Several statements of ours at once, for migrations.
    pub(crate) async fn script(&self, tx: &mut Tx, sql: &str) -> Result<(), Failure> {
        match tx.begun() {
            Begun::Sqlite(tx) => sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut **tx).await.map(drop)?,
            Begun::Postgres(tx) => sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut **tx).await.map(drop)?,
        }
        Ok(())
    }

    /// Lets go of every connection; a file is left tidy.
    pub async fn close(&self) {
        match &self.0 {
            Pools::Sqlite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

/// Who waits for a connection while there are none at all does not wait in a line: there is no server.
fn seen_from(pool: &PgPool, error: sqlx::Error) -> Failure {
    let failure = Failure::from(error);
    if pool.size() == 0 { failure.without_connections() } else { failure }
}
