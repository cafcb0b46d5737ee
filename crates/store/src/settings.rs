//! What the company has set: names and values.

use crate::{Database, Failure, Tx};

impl Database {
    /// Every setting that was made.
    pub async fn settings(&self) -> Result<Vec<(String, String)>, Failure> {
        let rows = self.rows("SELECT name, value FROM setting ORDER BY name", &[]).await?;
        rows.iter().map(|row| Ok((row.text("name")?, row.text("value")?))).collect()
    }

    /// Those of these settings that were made.
    pub async fn settings_named(&self, names: &[&str]) -> Result<Vec<(String, String)>, Failure> {
        let places: Vec<String> = (1..=names.len()).map(|place| format!("${place}")).collect();
        let sql = format!("SELECT name, value FROM setting WHERE name IN ({})", places.join(", "));
        let names: Vec<_> = names.iter().map(|name| (*name).into()).collect();
        let rows = self.rows(&sql, &names).await?;
        rows.iter().map(|row| Ok((row.text("name")?, row.text("value")?))).collect()
    }
}

impl Tx {
    /// Every setting that was made, inside this change.
    pub async fn settings(&mut self) -> Result<Vec<(String, String)>, Failure> {
        let rows = self.rows("SELECT name, value FROM setting ORDER BY name", &[]).await?;
        rows.iter().map(|row| Ok((row.text("name")?, row.text("value")?))).collect()
    }

    /// Sets something.
    pub async fn set(&mut self, name: &str, value: &str) -> Result<(), Failure> {
        let sql = "INSERT INTO setting (name, value) VALUES ($1, $2) \
                   ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        self.run(sql, &[name.into(), value.into()]).await.map(drop)
    }

    /// Takes a setting back, so that what holds without one holds again.
    pub async fn unset(&mut self, name: &str) -> Result<(), Failure> {
        self.run("DELETE FROM setting WHERE name = $1", &[name.into()]).await.map(drop)
    }
}
