//! The company's own words for letters: every edition that there was, and who wrote it.

use jiff::Timestamp;

use crate::{Database, Failure, Row, Tx};

/// One edition of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateEdition {
    /// The letter.
    pub name: String,
    /// `ja` or `en`.
    pub language: String,
    /// Counts up from 1.
    pub edition: i64,
    /// Subject, a blank line, and the body; nothing where it went back to ours.
    pub text: Option<String>,
    /// Who wrote it.
    pub edited_by: String,
    /// When.
    pub at: Timestamp,
}

const COLUMNS: &str = "t.name, t.language, t.edition, t.text, t.edited_by, t.at";

fn read(row: &Row) -> Result<TemplateEdition, Failure> {
    Ok(TemplateEdition {
        name: row.text("name")?,
        language: row.text("language")?,
        edition: row.int("edition")?,
        text: row.text_or_none("text")?,
        edited_by: row.text("edited_by")?,
        at: row.moment("at")?,
    })
}

impl Database {
    /// The edition in force of each template that was ever edited.
    pub async fn templates(&self) -> Result<Vec<TemplateEdition>, Failure> {
        let sql = format!(
            "SELECT {COLUMNS} FROM template_edition t WHERE t.edition = (SELECT MAX(o.edition) FROM template_edition o \
             WHERE o.name = t.name AND o.language = t.language) ORDER BY t.name, t.language"
        );
        self.rows(&sql, &[]).await?.iter().map(read).collect()
    }

    /// The edition in force of one template, if it was ever edited.
    pub async fn template(&self, name: &str, language: &str) -> Result<Option<TemplateEdition>, Failure> {
        let sql = format!(
            "SELECT {COLUMNS} FROM template_edition t WHERE t.name = $1 AND t.language = $2 \
             ORDER BY t.edition DESC LIMIT 1"
        );
        self.row(&sql, &[name.into(), language.into()]).await?.as_ref().map(read).transpose()
    }

    /// The editions of a template, newest first.
    pub async fn template_editions(
        &self,
        name: &str,
        language: &str,
        most: i64,
    ) -> Result<Vec<TemplateEdition>, Failure> {
        let sql = format!(
            "SELECT {COLUMNS} FROM template_edition t WHERE t.name = $1 AND t.language = $2 \
             ORDER BY t.edition DESC LIMIT $3"
        );
        self.rows(&sql, &[name.into(), language.into(), most.into()]).await?.iter().map(read).collect()
    }
}

impl Tx {
    /// The edition in force of one template, inside this change.
    pub async fn template(&mut self, name: &str, language: &str) -> Result<Option<TemplateEdition>, Failure> {
        let sql = format!(
            "SELECT {COLUMNS} FROM template_edition t WHERE t.name = $1 AND t.language = $2 \
             ORDER BY t.edition DESC LIMIT 1"
        );
        self.row(&sql, &[name.into(), language.into()]).await?.as_ref().map(read).transpose()
    }

    /// Adds an edition. One of the same number that somebody else added meanwhile is a failure of the commit.
    pub async fn add_template(&mut self, edition: &TemplateEdition) -> Result<(), Failure> {
        let sql = "INSERT INTO template_edition (name, language, edition, text, edited_by, at) \
                   VALUES ($1, $2, $3, $4, $5, $6)";
        let values = [
            (&edition.name).into(),
            (&edition.language).into(),
            edition.edition.into(),
            edition.text.clone().into(),
            (&edition.edited_by).into(),
            edition.at.into(),
        ];
        self.run(sql, &values).await.map(drop)
    }
}
