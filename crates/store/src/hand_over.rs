//! What somebody looks after, for the day on which another takes over; and how many cases a role matters to.

use crate::{
    CaseRow, Database, Failure, Tx,
    case_file::{columns, read},
};

fn owned() -> String {
    format!("SELECT {} FROM case_file c WHERE c.closed_at IS NULL AND c.owner = $1 ORDER BY c.id", columns())
}

impl Database {
    /// The open cases that a person looks after, oldest first.
    pub async fn owned_cases(&self, login: &str) -> Result<Vec<CaseRow>, Failure> {
        self.rows(&owned(), &[login.into()]).await?.iter().map(read).collect()
    }

    /// How many open cases these units may see, by the process that they follow.
    pub async fn open_by_process(&self, units: &[String]) -> Result<Vec<(String, i64)>, Failure> {
        if units.is_empty() {
            return Ok(Vec::new());
        }
        let places: Vec<String> = (1..=units.len()).map(|place| format!("${place}")).collect();
        let sql = format!(
            "SELECT c.process, COUNT(*) AS many FROM case_file c WHERE c.closed_at IS NULL AND EXISTS (SELECT 1 FROM \
             case_reach r WHERE r.case_id = c.id AND r.unit IN ({})) GROUP BY c.process ORDER BY c.process",
            places.join(", ")
        );
        let values: Vec<_> = units.iter().map(Into::into).collect();
        let rows = self.rows(&sql, &values).await?;
        rows.iter().map(|row| Ok((row.text("process")?, row.int("many")?))).collect()
    }
}

impl Tx {
    /// The open cases that a person looks after, inside this change.
    pub async fn owned_cases(&mut self, login: &str) -> Result<Vec<CaseRow>, Failure> {
        self.rows(&owned(), &[login.into()]).await?.iter().map(read).collect()
    }
}
