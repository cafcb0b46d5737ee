//! Bringing the tables up to date: numbered scripts, each run once, the same numbers and names on both sides.

use crate::{Database, Dialect, Failure, Tx};

/// A step from one version of the tables to the next.
struct Migration {
    name: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

macro_rules! migrations {
    ($($name:literal,)*) => {
        const MIGRATIONS: &[Migration] = &[$(Migration {
            name: $name,
            sqlite: include_str!(concat!("../migrations/sqlite/", $name, ".sql")),
            postgres: include_str!(concat!("../migrations/postgres/", $name, ".sql")),
        },)*];
    };
}

migrations! {
    "0001_ledger_and_cases",
    "0002_company",
    "0003_letters",
    "0004_company_more",
    "0005_reports_and_files",
    "0006_work_on_cases",
    "0007_drafts",
    "0008_templates_and_outbox",
    "0009_advisories",
    "0010_advisory_forms",
}

/// What was done to bring the tables up to date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Migrated {
    /// These were run, in order.
    Ran(Vec<&'static str>),
    /// A newer program has been here: nothing was touched.
    TooNew {
        /// The version of the tables.
        found: i64,
        /// The newest that this program knows.
        known: i64,
    },
}

/// The version of the tables that this program knows.
pub fn newest_version() -> i64 {
    MIGRATIONS.len() as i64
}

impl Database {
    /// Brings the tables up to date. Several processes may start at once: they wait for one another.
    pub async fn migrate(&self) -> Result<Migrated, Failure> {
        let mut tx = self.begin().await?;
        if self.dialect() == Dialect::Postgres {
            // The number is only a name for this lock.
            tx.rows("SELECT pg_advisory_xact_lock(7243117)::text", &[]).await?;
        }
        tx.run("CREATE TABLE IF NOT EXISTS migration (version BIGINT PRIMARY KEY, name TEXT NOT NULL)", &[]).await?;
        let found = version(&mut tx).await?;
        let known = newest_version();
        if found > known {
            return Ok(Migrated::TooNew { found, known });
        }
        let names = tx.rows("SELECT name FROM migration ORDER BY version", &[]).await?;
        for (row, migration) in names.iter().zip(MIGRATIONS) {
            let name = row.text("name")?;
            if name != migration.name {
                return Err(Failure::unreadable(&format!(
                    "migration {name}, where this program has {}",
                    migration.name
                )));
            }
        }
        let mut ran = Vec::new();
        for (number, migration) in (1..).zip(MIGRATIONS).skip(found as usize) {
            let script = match self.dialect() {
                Dialect::Sqlite => migration.sqlite,
                Dialect::Postgres => migration.postgres,
            };
            self.script(&mut tx, script).await?;
            let note = "INSERT INTO migration (version, name) VALUES ($1, $2)";
            tx.run(note, &[i64::from(number).into(), migration.name.into()]).await?;
            ran.push(migration.name);
        }
        tx.commit().await?;
        Ok(Migrated::Ran(ran))
    }
}

/// The names of the migrations, in order.
pub fn migration_names() -> Vec<&'static str> {
    MIGRATIONS.iter().map(|migration| migration.name).collect()
}

async fn version(tx: &mut Tx) -> Result<i64, Failure> {
    let row = tx.row("SELECT COALESCE(MAX(version), 0) AS version FROM migration", &[]).await?;
    row.map_or(Ok(0), |row| row.int("version"))
}
