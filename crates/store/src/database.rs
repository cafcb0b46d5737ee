//! The one place that asks which database it is: SQLite in a folder, or PostgreSQL behind an address.

use std::{path::PathBuf, time::Duration};

use crate::{Failure, Row, Tx, Value, file::File, server::Server, tx::Begun};

/// How long somebody waits for a connection or a lock before hearing that the database is busy.
const PATIENCE: Duration = Duration::from_secs(10);

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
    File(File),
    Server(Server),
}

impl Database {
    /// Opens it, and makes the file where there is none. Tables come with [`Database::migrate`].
    pub async fn open(place: &Where) -> Result<Self, Failure> {
        Self::open_with(place, PATIENCE).await
    }

    /// Opens it for somebody who waits only so long for others who write.
    pub(crate) async fn open_with(place: &Where, patience: Duration) -> Result<Self, Failure> {
        match place {
            Where::File(path) => Ok(Self(Pools::File(File::open(path, patience).await?))),
            Where::Address(address) => Ok(Self(Pools::Server(Server::open(address, patience).await?))),
        }
    }

    /// Which one it is.
    pub fn dialect(&self) -> Dialect {
        match &self.0 {
            Pools::File(_) => Dialect::Sqlite,
            Pools::Server(_) => Dialect::Postgres,
        }
    }

    /// Rows, outside any change. `sql` is ours, never somebody's text; what is somebody's is bound.
    pub(crate) async fn rows(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>, Failure> {
        match &self.0 {
            Pools::File(file) => file.rows(sql, values).await,
            Pools::Server(server) => server.rows(sql, values).await,
        }
    }

    /// The first row, if there is one.
    pub(crate) async fn row(&self, sql: &str, values: &[Value]) -> Result<Option<Row>, Failure> {
        Ok(self.rows(sql, values).await?.into_iter().next())
    }

    /// Begins a change. Dropped without a commit, it has not happened.
    pub async fn begin(&self) -> Result<Tx, Failure> {
        let begun = match &self.0 {
            Pools::File(file) => Begun::File(file.begin().await?),
            Pools::Server(server) => Begun::Server(server.begin().await?),
        };
        Ok(Tx::new(begun))
    }

    /// Several statements of ours at once, for migrations.
    pub(crate) async fn script(&self, tx: &mut Tx, sql: &str) -> Result<(), Failure> {
        match tx.begun() {
            Begun::File(tx) => tx.script(sql),
            Begun::Server(tx) => tx.script(sql).await,
        }
    }

    /// Lets go of every connection; a file is left tidy.
    pub async fn close(&self) {
        match &self.0 {
            Pools::File(file) => file.close().await,
            Pools::Server(server) => server.close().await,
        }
    }
}
