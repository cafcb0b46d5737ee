//! A change: everything in it is kept together, or none of it.

use crate::{Dialect, Failure, Row, Value, file::Changing, server::ServerChange};

/// A change that has begun. Dropped without [`Tx::commit`], it has not happened.
pub struct Tx(Begun);

pub(crate) enum Begun {
    File(Changing),
    Server(ServerChange),
}

impl Tx {
    pub(crate) fn new(begun: Begun) -> Self {
        Self(begun)
    }

    pub(crate) fn begun(&mut self) -> &mut Begun {
        &mut self.0
    }

    /// Which database it is on.
    pub fn dialect(&self) -> Dialect {
        match &self.0 {
            Begun::File(_) => Dialect::Sqlite,
            Begun::Server(_) => Dialect::Postgres,
        }
    }

    /// Runs a statement; how many rows it touched.
    pub(crate) async fn run(&mut self, sql: &str, values: &[Value]) -> Result<u64, Failure> {
        match &mut self.0 {
            Begun::File(tx) => tx.run(sql, values),
            Begun::Server(tx) => tx.run(sql, values).await,
        }
    }

    /// Rows as they are inside this change.
    pub(crate) async fn rows(&mut self, sql: &str, values: &[Value]) -> Result<Vec<Row>, Failure> {
        match &mut self.0 {
            Begun::File(tx) => tx.rows(sql, values),
            Begun::Server(tx) => tx.rows(sql, values).await,
        }
    }

    /// The first row, if there is one.
    pub(crate) async fn row(&mut self, sql: &str, values: &[Value]) -> Result<Option<Row>, Failure> {
        Ok(self.rows(sql, values).await?.into_iter().next())
    }

    /// Makes it so.
    pub async fn commit(self) -> Result<(), Failure> {
        let committed = match self.0 {
            Begun::File(tx) => tx.commit().await,
            Begun::Server(tx) => tx.commit().await,
        };
        committed.map_err(Failure::at_commit)
    }
}
