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

    /// How many cases a person watches, and how many drafts it has begun.
    pub async fn watched_and_drafted(&self, login: &str) -> Result<(i64, i64), Failure> {
        let sql = "SELECT (SELECT COUNT(*) FROM watch WHERE person = $1) AS watched, \
                   (SELECT COUNT(*) FROM draft WHERE person = $1 AND discarded = FALSE) AS drafted";
        let row = self.row(sql, &[login.into()]).await?.ok_or_else(|| Failure::unreadable("draft"))?;
        Ok((row.int("watched")?, row.int("drafted")?))
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

    /// What a person watches and has begun to write goes to another, who keeps what is there already; without one it goes away.
    pub async fn pass_on_watches_and_drafts(&mut self, login: &str, successor: Option<&str>) -> Result<(), Failure> {
        if let Some(successor) = successor {
            let watch = "INSERT INTO watch (person, case_id) SELECT CAST($2 AS TEXT), case_id FROM watch \
                         WHERE person = $1 ON CONFLICT DO NOTHING";
            self.run(watch, &[login.into(), successor.into()]).await?;
            let draft = "UPDATE draft SET person = $2 WHERE person = $1 AND discarded = FALSE AND NOT EXISTS (SELECT 1 \
                         FROM draft own WHERE own.person = $2 AND own.case_id = draft.case_id AND own.what = draft.what)";
            self.run(draft, &[login.into(), successor.into()]).await?;
        }
        self.run("DELETE FROM watch WHERE person = $1", &[login.into()]).await?;
        self.run("DELETE FROM draft WHERE person = $1", &[login.into()]).await.map(drop)
    }
}
