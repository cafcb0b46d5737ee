//! A change: everything in it is kept together, or none of it.

use sqlx::{
    AssertSqlSafe, Postgres, Sqlite, Transaction, postgres::PgArguments, query::Query, sqlite::SqliteArguments,
};

use crate::{Dialect, Failure, Row, Value};

/// A change that has begun. Dropped without [`Tx::commit`], it has not happened.
pub struct Tx(Begun);

pub(crate) enum Begun {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
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
            Begun::Sqlite(_) => Dialect::Sqlite,
            Begun::Postgres(_) => Dialect::Postgres,
        }
    }

    /// Runs a statement; how many rows it touched.
    pub(crate) async fn run(&mut self, sql: &str, values: &[Value]) -> Result<u64, Failure> {
        match &mut self.0 {
            Begun::Sqlite(tx) => Ok(sqlite_query(sql, values).execute(&mut **tx).await?.rows_affected()),
            Begun::Postgres(tx) => Ok(postgres_query(sql, values).execute(&mut **tx).await?.rows_affected()),
        }
    }

    /// Rows as they are inside this change.
    pub(crate) async fn rows(&mut self, sql: &str, values: &[Value]) -> Result<Vec<Row>, Failure> {
        match &mut self.0 {
            Begun::Sqlite(tx) => {
                let rows = sqlite_query(sql, values).fetch_all(&mut **tx).await?;
                Ok(rows.into_iter().map(Row::from).collect())
            }
            Begun::Postgres(tx) => {
                let rows = postgres_query(sql, values).fetch_all(&mut **tx).await?;
                Ok(rows.into_iter().map(Row::from).collect())
            }
        }
    }

    /// The first row, if there is one.
    pub(crate) async fn row(&mut self, sql: &str, values: &[Value]) -> Result<Option<Row>, Failure> {
        Ok(self.rows(sql, values).await?.into_iter().next())
    }

    /// Makes it so.
    pub async fn commit(self) -> Result<(), Failure> {
        let committed = match self.0 {
            Begun::Sqlite(tx) => tx.commit().await,
            Begun::Postgres(tx) => tx.commit().await,
        };
        committed.map_err(|error| Failure::from(error).at_commit())
    }
}

pub(crate) fn sqlite_query<'q>(sql: &str, values: &[Value]) -> Query<'q, Sqlite, SqliteArguments> {
    let query = sqlx::query(AssertSqlSafe(sql.to_owned()));
    values.iter().cloned().fold(query, |query, value| match value {
        Value::Int(number) => query.bind(number),
        Value::Text(text) => query.bind(text),
        Value::Bytes(bytes) => query.bind(bytes),
        Value::Bool(yes) => query.bind(yes),
    })
}

pub(crate) fn postgres_query<'q>(sql: &str, values: &[Value]) -> Query<'q, Postgres, PgArguments> {
    let query = sqlx::query(AssertSqlSafe(sql.to_owned()));
    values.iter().cloned().fold(query, |query, value| match value {
        Value::Int(number) => query.bind(number),
        Value::Text(text) => query.bind(text),
        Value::Bytes(bytes) => query.bind(bytes),
        Value::Bool(yes) => query.bind(yes),
    })
}
