//! One statement with its values on one connection, and the rows that come back.

use std::sync::Arc;

use rusqlite::{
    CachedStatement, Connection, ToSql,
    types::{ToSqlOutput, ValueRef},
};

use crate::{Failure, Row, Value};

/// Runs it to its end; the rows.
pub(super) fn rows(connection: &Connection, sql: &str, values: &[Value]) -> Result<Vec<Row>, Failure> {
    let mut statement = prepared(connection, sql, values)?;
    let names: Arc<[String]> = statement.column_names().into_iter().map(str::to_owned).collect();
    let mut found = Vec::new();
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next()? {
        let held = (0..names.len()).map(|place| row.get(place)).collect::<Result<_, _>>()?;
        found.push(Row::of_file(names.clone(), held));
    }
    Ok(found)
}

/// Runs it to its end; how many rows it touched.
pub(super) fn run(connection: &Connection, sql: &str, values: &[Value]) -> Result<u64, Failure> {
    let mut statement = prepared(connection, sql, values)?;
    let mut rows = statement.raw_query();
    while rows.next()?.is_some() {}
    Ok(connection.changes())
}

fn prepared<'c>(connection: &'c Connection, sql: &str, values: &[Value]) -> Result<CachedStatement<'c>, Failure> {
    let mut statement = connection.prepare_cached(sql)?;
    for place in 1..=statement.parameter_count() {
        // SQLite numbers `$2` by where it comes first in the statement; what stands in it says which value is meant.
        let said = statement.parameter_name(place).and_then(|name| name.get(1..)?.parse::<usize>().ok());
        if let Some(value) = said.unwrap_or(place).checked_sub(1).and_then(|place| values.get(place)) {
            statement.raw_bind_parameter(place, value)?;
        }
    }
    Ok(statement)
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let value = match self {
            Value::Int(number) => number.map_or(ValueRef::Null, ValueRef::Integer),
            Value::Text(text) => text.as_ref().map_or(ValueRef::Null, |text| ValueRef::Text(text.as_bytes())),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
            Value::Bool(yes) => ValueRef::Integer(i64::from(*yes)),
        };
        Ok(ToSqlOutput::Borrowed(value))
    }
}
