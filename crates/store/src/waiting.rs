//! Who has had the ball since when, over all open cases, and who stands in for whom: for reminders and mails.

use jiff::Timestamp;

use crate::{CaseRow, Database, Failure};

/// That a unit has had to act on a step since then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Who.
    pub unit: String,
    /// The case.
    pub case_id: i64,
    /// The process that it follows.
    pub process: String,
    /// On which step.
    pub step: String,
    /// As what: `lead`, `join`, `agree`.
    pub part: String,
    /// Since when.
    pub since: Timestamp,
}

impl Database {
    /// Units that have had to act on a step since before this, in the order of their keys, after the one given.
    pub async fn waiting(
        &self,
        before: Timestamp,
        after: Option<&Waiting>,
        most: i64,
    ) -> Result<Vec<Waiting>, Failure> {
        let sql = "SELECT w.unit, w.case_id, c.process, w.step, w.part, w.since FROM case_work w \
                   JOIN case_file c ON c.id = w.case_id WHERE w.since <= $1 AND w.part IN ('lead', 'join', 'agree') \
                   AND c.closed_at IS NULL AND (w.unit, w.case_id, w.step, w.part) > ($2, $3, $4, $5) \
                   ORDER BY w.unit, w.case_id, w.step, w.part LIMIT $6";
        let (unit, case, step, part) = after.map_or(("", 0, "", ""), |after| {
            (after.unit.as_str(), after.case_id, after.step.as_str(), after.part.as_str())
        });
        let values = [before.into(), unit.into(), case.into(), step.into(), part.into(), most.into()];
        let rows = self.rows(sql, &values).await?;
        rows.iter()
            .map(|row| {
                Ok(Waiting {
                    unit: row.text("unit")?,
                    case_id: row.int("case_id")?,
                    process: row.text("process")?,
                    step: row.text("step")?,
                    part: row.text("part")?,
                    since: row.moment("since")?,
                })
            })
            .collect()
    }

    /// Since when a unit has had to act on a step, if it still has to.
    pub async fn waits_since(&self, case: i64, unit: &str, step: &str) -> Result<Option<Timestamp>, Failure> {
        let sql = "SELECT w.since FROM case_work w JOIN case_file c ON c.id = w.case_id WHERE w.case_id = $1 \
                   AND w.unit = $2 AND w.step = $3 AND c.closed_at IS NULL ORDER BY w.since LIMIT 1";
        self.row(sql, &[case.into(), unit.into(), step.into()]).await?.map(|row| row.moment("since")).transpose()
    }

    /// The logins of those who stand in for people of a unit now.
    pub async fn stand_ins_of(&self, unit: &str, now: Timestamp) -> Result<Vec<String>, Failure> {
        let sql = "SELECT DISTINCT a.stand_in FROM absence a JOIN person p ON p.login = a.login \
                   JOIN person s ON s.login = a.stand_in WHERE p.unit = $1 AND a.from_at <= $2 AND a.until_at > $2 \
                   AND s.left_at IS NULL ORDER BY a.stand_in";
        self.rows(sql, &[unit.into(), now.into()]).await?.iter().map(|row| row.text("stand_in")).collect()
    }

    /// What lists read of a case, for the program itself.
    pub async fn case_with_id(&self, id: i64) -> Result<Option<CaseRow>, Failure> {
        let sql = format!("SELECT {} FROM case_file c WHERE c.id = $1", crate::case_file::columns());
        self.row(&sql, &[id.into()]).await?.as_ref().map(crate::case_file::read).transpose()
    }
}
