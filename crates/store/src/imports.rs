//! Sheets that were read and wait for a yes: each belongs to one person, and is forgotten after a while.

use jiff::Timestamp;

use crate::{Database, Failure, Tx};

/// A sheet that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportDraft {
    /// Its name in addresses.
    pub id: String,
    /// Whose it is.
    pub login: String,
    /// What it lists: `people`, `products`, `customers`.
    pub kind: String,
    /// What its file is called.
    pub file_name: String,
    /// The table, in JSON.
    pub body: String,
    /// Until when it is kept.
    pub until: Timestamp,
}

impl Database {
    /// The sheet of this name, if it is this person's and still kept.
    pub async fn import_draft(&self, id: &str, login: &str, now: Timestamp) -> Result<Option<ImportDraft>, Failure> {
        let sql = "SELECT id, login, kind, file_name, body, until_at FROM import_draft \
                   WHERE id = $1 AND login = $2 AND until_at > $3";
        let row = self.row(sql, &[id.into(), login.into(), now.into()]).await?;
        row.map(|row| {
            Ok(ImportDraft {
                id: row.text("id")?,
                login: row.text("login")?,
                kind: row.text("kind")?,
                file_name: row.text("file_name")?,
                body: row.text("body")?,
                until: row.moment("until_at")?,
            })
        })
        .transpose()
    }
}

impl Tx {
    /// Keeps a sheet, in the place of those of the same person and kind, and forgets what is too old.
    pub async fn keep_import_draft(&mut self, draft: &ImportDraft, now: Timestamp) -> Result<(), Failure> {
        let old = "DELETE FROM import_draft WHERE until_at <= $1 OR (login = $2 AND kind = $3)";
        self.run(old, &[now.into(), (&draft.login).into(), (&draft.kind).into()]).await?;
        let sql =
            "INSERT INTO import_draft (id, login, kind, file_name, body, until_at) VALUES ($1, $2, $3, $4, $5, $6)";
        let values = [
            (&draft.id).into(),
            (&draft.login).into(),
            (&draft.kind).into(),
            (&draft.file_name).into(),
            (&draft.body).into(),
            draft.until.into(),
        ];
        self.run(sql, &values).await.map(drop)
    }

    /// Forgets a sheet; whether it was there.
    pub async fn drop_import_draft(&mut self, id: &str) -> Result<bool, Failure> {
        Ok(self.run("DELETE FROM import_draft WHERE id = $1", &[id.into()]).await? > 0)
    }
}
