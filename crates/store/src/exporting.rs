//! Reading every ledger in pages, so that the memory of an export does not grow with the desk.

use crate::{Chained, Database, Failure};

impl Database {
    /// Ledgers after this one, in order, at most so many, and where each stands.
    pub async fn chains_after(&self, ledger: i64, most: i64) -> Result<Vec<(i64, Chained)>, Failure> {
        let sql = "SELECT ledger, seq, hash FROM chain WHERE ledger > $1 ORDER BY ledger LIMIT $2";
        let rows = self.rows(sql, &[ledger.into(), most.into()]).await?;
        rows.iter()
            .map(|row| Ok((row.int("ledger")?, Chained { seq: row.int("seq")?, hash: row.text("hash")? })))
            .collect()
    }

    /// The ledger of the case with this number. Who may read it, is for whoever asks to know.
    pub async fn ledger_of(&self, number: &str) -> Result<Option<i64>, Failure> {
        let row = self.row("SELECT id FROM case_file WHERE number = $1", &[number.into()]).await?;
        row.map(|row| row.int("id")).transpose()
    }
}
