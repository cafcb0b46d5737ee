//! Who watches which case, and the views of the list that somebody keeps.

use crate::{Database, Failure, Tx};

impl Database {
    /// Whether a person watches a case.
    pub async fn watches(&self, person: &str, case: i64) -> Result<bool, Failure> {
        let sql = "SELECT person FROM watch WHERE person = $1 AND case_id = $2";
        Ok(self.row(sql, &[person.into(), case.into()]).await?.is_some())
    }

    /// The views that a person keeps: name and query, by name.
    pub async fn saved_views(&self, person: &str) -> Result<Vec<(String, String)>, Failure> {
        let sql = "SELECT name, query FROM saved_view WHERE person = $1 ORDER BY name";
        let rows = self.rows(sql, &[person.into()]).await?;
        rows.iter().map(|row| Ok((row.text("name")?, row.text("query")?))).collect()
    }
}

impl Tx {
    /// Lets a person watch a case, or not.
    pub async fn watch(&mut self, person: &str, case: i64, watches: bool) -> Result<(), Failure> {
        let sql = if watches {
            "INSERT INTO watch (person, case_id) VALUES ($1, $2) ON CONFLICT DO NOTHING"
        } else {
            "DELETE FROM watch WHERE person = $1 AND case_id = $2"
        };
        self.run(sql, &[person.into(), case.into()]).await.map(drop)
    }

    /// Keeps a view; one of the same name is replaced.
    pub async fn keep_view(&mut self, person: &str, name: &str, query: &str) -> Result<(), Failure> {
        let sql = "INSERT INTO saved_view (person, name, query) VALUES ($1, $2, $3) \
                   ON CONFLICT (person, name) DO UPDATE SET query = excluded.query";
        self.run(sql, &[person.into(), name.into(), query.into()]).await.map(drop)
    }

    /// Forgets a view.
    pub async fn drop_view(&mut self, person: &str, name: &str) -> Result<(), Failure> {
        let sql = "DELETE FROM saved_view WHERE person = $1 AND name = $2";
        self.run(sql, &[person.into(), name.into()]).await.map(drop)
    }
}
