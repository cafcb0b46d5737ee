//! What the company has set: names and values.

use crate::{Database, Failure, Tx};

impl Database {
    /// Every setting that was made.
    pub async fn settings(&self) -> Result<Vec<(String, String)>, Failure> {
        let rows = self.rows("SELECT name, value FROM setting ORDER BY name", &[]).await?;
        rows.iter().map(|row| Ok((row.text("name")?, row.text("value")?))).collect()
    }
}

impl Tx {
    /// Sets something.
    pub async fn set(&mut self, name: &str, value: &str) -> Result<(), Failure> {
        let sql = "INSERT INTO setting (name, value) VALUES ($1, $2) \
                   ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        self.run(sql, &[name.into(), value.into()]).await.map(drop)
    }
}
