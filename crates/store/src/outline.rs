//! A ledger in outline: the places of all entries, and the whole of those that are not facts of the rules.

use crate::{Database, Failure};

/// An entry in outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlined {
    /// Its place in its ledger.
    pub seq: i64,
    /// The whole entry where the desk made it; none for a fact of the rules.
    pub desk: Option<String>,
}

impl Database {
    /// The entries of a ledger in outline, and the facts of the rules among them as JSON; both in order.
    pub async fn whole_ledger(&self, ledger: i64) -> Result<(Vec<Outlined>, Vec<String>), Failure> {
        let sql = "SELECT seq, kind, body FROM entry WHERE ledger = $1 ORDER BY seq";
        let (mut outline, mut facts) = (Vec::new(), Vec::new());
        for row in self.rows(sql, &[ledger.into()]).await? {
            let (seq, kind, body) = (row.int("seq")?, row.text("kind")?, row.text("body")?);
            let is_of_desk = kind == "desk";
            outline.push(Outlined { seq, desk: is_of_desk.then(|| body.clone()) });
            if kind == "case" {
                facts.push(body);
            }
        }
        Ok((outline, facts))
    }

    /// Where a ledger stands.
    pub async fn chained(&self, ledger: i64) -> Result<crate::Chained, Failure> {
        let row = self.row("SELECT seq, hash FROM chain WHERE ledger = $1", &[ledger.into()]).await?;
        row.map_or_else(
            || Ok(crate::Chained::default()),
            |row| Ok(crate::Chained { seq: row.int("seq")?, hash: row.text("hash")? }),
        )
    }

    /// Notes in one commit that somebody took these cases along.
    pub async fn note_accesses(
        &self,
        cases: &[i64],
        (person, unit): (&str, &str),
        what: &str,
        now: jiff::Timestamp,
    ) -> Result<(), Failure> {
        let hour = now.as_second().div_euclid(3600);
        let mut tx = self.begin().await?;
        for case in cases {
            let sql = "INSERT INTO access (case_id, person, what, hour, unit, at) VALUES ($1, $2, $3, $4, $5, $6) \
                       ON CONFLICT DO NOTHING";
            tx.run(sql, &[(*case).into(), person.into(), what.into(), hour.into(), unit.into(), now.into()]).await?;
        }
        tx.commit().await
    }
}
