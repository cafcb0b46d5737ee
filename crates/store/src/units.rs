//! Units of the company and the roles that they play.

use jiff::Timestamp;

use crate::{Database, Failure, Row, Tx};

/// A unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitRow {
    /// The short name that stands in ledgers, and never changes.
    pub code: String,
    /// Its name in Japanese.
    pub name_ja: String,
    /// Its name in English.
    pub name_en: String,
    /// The codes of its roles, with spaces between: `POC QA`.
    pub roles: String,
    /// When it was given up.
    pub ended_at: Option<Timestamp>,
}

pub(crate) const COLUMNS: &str = "code, name_ja, name_en, roles, ended_at";

pub(crate) fn read(row: &Row) -> Result<UnitRow, Failure> {
    Ok(UnitRow {
        code: row.text("code")?,
        name_ja: row.text("name_ja")?,
        name_en: row.text("name_en")?,
        roles: row.text("roles")?,
        ended_at: row.moment_or_none("ended_at")?,
    })
}

impl Database {
    /// Every unit, those that were given up among them, by code.
    pub async fn units(&self) -> Result<Vec<UnitRow>, Failure> {
        let sql = format!("SELECT {COLUMNS} FROM unit ORDER BY code");
        self.rows(&sql, &[]).await?.iter().map(read).collect()
    }
}

impl Tx {
    /// Every unit, inside this change.
    pub async fn units(&mut self) -> Result<Vec<UnitRow>, Failure> {
        let sql = format!("SELECT {COLUMNS} FROM unit ORDER BY code");
        self.rows(&sql, &[]).await?.iter().map(read).collect()
    }

    /// Keeps a unit.
    pub async fn keep_unit(&mut self, unit: &UnitRow) -> Result<(), Failure> {
        let sql = "INSERT INTO unit (code, name_ja, name_en, roles, ended_at) VALUES ($1, $2, $3, $4, $5) \
                   ON CONFLICT (code) DO UPDATE SET name_ja = excluded.name_ja, name_en = excluded.name_en, \
                   roles = excluded.roles, ended_at = excluded.ended_at";
        let values = [
            (&unit.code).into(),
            (&unit.name_ja).into(),
            (&unit.name_en).into(),
            (&unit.roles).into(),
            unit.ended_at.into(),
        ];
        self.run(sql, &values).await.map(drop)
    }
}
