//! What somebody began to write on a case and has not recorded yet.

use jiff::Timestamp;

use crate::{Database, Failure, Tx};

/// Something that was begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRow {
    /// Who writes it.
    pub person: String,
    /// On which case.
    pub case_id: i64,
    /// What it shall become: `step 2.1.1`.
    pub what: String,
    /// What stands in the form.
    pub body: String,
    /// It was thrown away, and can still be had back.
    pub discarded: bool,
    /// When it was kept.
    pub saved_at: Timestamp,
}

impl Database {
    /// What this person began of this, on this case.
    pub async fn draft(&self, person: &str, case: i64, what: &str) -> Result<Option<DraftRow>, Failure> {
        let sql = "SELECT body, discarded, saved_at FROM draft WHERE person = $1 AND case_id = $2 AND what = $3";
        let rows = self.rows(sql, &[person.into(), case.into(), what.into()]).await?;
        let read = |row: &crate::Row| {
            Ok(DraftRow {
                person: person.into(),
                case_id: case,
                what: what.into(),
                body: row.text("body")?,
                discarded: row.yes("discarded")?,
                saved_at: row.moment("saved_at")?,
            })
        };
        rows.first().map(read).transpose()
    }
}

impl Tx {
    /// Keeps a draft in the place of the one before.
    pub async fn keep_draft(&mut self, draft: &DraftRow) -> Result<(), Failure> {
        let sql = "INSERT INTO draft (person, case_id, what, body, discarded, saved_at) \
                   VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (person, case_id, what) DO UPDATE SET \
                   body = excluded.body, discarded = excluded.discarded, saved_at = excluded.saved_at";
        let values = [
            (&draft.person).into(),
            draft.case_id.into(),
            (&draft.what).into(),
            (&draft.body).into(),
            draft.discarded.into(),
            draft.saved_at.into(),
        ];
        self.run(sql, &values).await.map(drop)
    }

    /// Throws a draft away, or takes it back. Whether there was one.
    pub async fn discard_draft(
        &mut self,
        person: &str,
        case: i64,
        what: &str,
        discarded: bool,
    ) -> Result<bool, Failure> {
        let sql = "UPDATE draft SET discarded = $4 WHERE person = $1 AND case_id = $2 AND what = $3";
        Ok(self.run(sql, &[person.into(), case.into(), what.into(), discarded.into()]).await? > 0)
    }

    /// Forgets a draft, because what it was for is recorded.
    pub async fn forget_draft(&mut self, person: &str, case: i64, what: &str) -> Result<(), Failure> {
        let sql = "DELETE FROM draft WHERE person = $1 AND case_id = $2 AND what = $3";
        self.run(sql, &[person.into(), case.into(), what.into()]).await.map(drop)
    }
}
