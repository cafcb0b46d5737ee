//! PostgreSQL: a server behind an address, asked over a few connections that are lent for one question or one change.

mod change;
mod lending;

use std::{str::FromStr, time::Duration};

use sqlx::{AssertSqlSafe, Postgres, postgres::PgArguments, postgres::PgConnectOptions, query::Query};

pub(crate) use change::ServerChange;

use crate::{Failure, Row, Value};
use lending::{Lending, Lent};

/// A server. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Server(Lending);

impl Server {
    /// Asks whether it is there.
    pub(crate) async fn open(address: &str, patience: Duration) -> Result<Self, Failure> {
        // The reason that the driver gives may repeat the address, and with it the password.
        let options = PgConnectOptions::from_str(address)
            .map_err(|_| Failure::gone("the address of the database cannot be read"))?;
        let lending = Lending::new(options, patience);
        drop(lending.lend().await.map_err(Failure::without_connections)?);
        Ok(Self(lending))
    }

    /// Rows, outside any change.
    pub(crate) async fn rows(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>, Failure> {
        self.0.lend().await?.rows(sql, values).await
    }

    /// Begins a change.
    pub(crate) async fn begin(&self) -> Result<ServerChange, Failure> {
        ServerChange::begin(self.0.lend().await?).await
    }

    /// Lets go of every connection.
    pub(crate) async fn close(&self) {
        self.0.close().await;
    }
}

impl Lent {
    /// Rows of a statement.
    async fn rows(&mut self, sql: &str, values: &[Value]) -> Result<Vec<Row>, Failure> {
        let answer = query(sql, values).fetch_all(self.taken()?).await;
        self.answered(answer).map(|rows| rows.into_iter().map(Row::from).collect())
    }

    /// How many rows a statement touched.
    async fn run(&mut self, sql: &str, values: &[Value]) -> Result<u64, Failure> {
        let answer = query(sql, values).execute(self.taken()?).await;
        self.answered(answer).map(|done| done.rows_affected())
    }

    /// Several statements of ours at once.
    async fn script(&mut self, sql: &str) -> Result<(), Failure> {
        let answer = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(self.taken()?).await;
        self.answered(answer).map(drop)
    }
}

fn query<'q>(sql: &str, values: &[Value]) -> Query<'q, Postgres, PgArguments> {
    // A word stands in every text or in one, and what is the best way for the one is the worst for the other: a search is planned
    // for its words, and not once and for all.
    let is_search = sql.contains("@@");
    let query = sqlx::query(AssertSqlSafe(sql.to_owned())).persistent(!is_search);
    values.iter().cloned().fold(query, |query, value| match value {
        Value::Int(number) => query.bind(number),
        Value::Text(text) => query.bind(text),
        Value::Bytes(bytes) => query.bind(bytes),
        Value::Bool(yes) => query.bind(yes),
    })
}
