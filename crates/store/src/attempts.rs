//! Guesses at passwords, held while they are counted, so that a thousand at once count as a thousand.

use jiff::Timestamp;

use crate::{Dialect, Failure, Tx};

impl Tx {
    /// How often a login was tried under a key, and when last; nobody else counts under it until this change is over.
    pub async fn hold_attempts(&mut self, key: &str) -> Result<Option<(i64, Timestamp)>, Failure> {
        let lock = match self.dialect() {
            Dialect::Sqlite => "",
            Dialect::Postgres => " FOR UPDATE",
        };
        let row = self.row(&format!("SELECT count, last_at FROM attempt WHERE key = $1{lock}"), &[key.into()]).await?;
        row.map(|row| Ok((row.int("count")?, row.moment("last_at")?))).transpose()
    }

    /// Takes back one try under a key: it was none.
    pub async fn uncount_attempt(&mut self, key: &str) -> Result<(), Failure> {
        self.run("UPDATE attempt SET count = count - 1 WHERE key = $1 AND count > 0", &[key.into()]).await.map(drop)
    }
}
