//! The other forms of an advisory as they were published: VEX, CVE records, plain text.

use jiff::Timestamp;

use crate::{Database, Failure, Row, Tx};

/// A form as it was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormRow {
    /// The advisory.
    pub number: String,
    /// Which version.
    pub version: i64,
    /// What kind: `openvex`.
    pub kind: String,
    /// `ja` or `en`; empty, where it is in no one language.
    pub language: String,
    /// The year of the first release: its folder.
    pub year: i64,
    /// Its name.
    pub name: String,
    /// When it was published.
    pub at: Timestamp,
    /// The hash of its bytes.
    pub sha256: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

const FORM: &str = "number, version, kind, language, year, name, at, sha256";

fn read(row: &Row, bytes: Vec<u8>) -> Result<FormRow, Failure> {
    Ok(FormRow {
        number: row.text("number")?,
        version: row.int("version")?,
        kind: row.text("kind")?,
        language: row.text("language")?,
        year: row.int("year")?,
        name: row.text("name")?,
        at: row.moment("at")?,
        sha256: row.text("sha256")?,
        bytes,
    })
}

impl Database {
    /// The newest forms of a kind, newest first, without their bytes.
    pub async fn advisory_forms(&self, kind: &str) -> Result<Vec<FormRow>, Failure> {
        let sql = format!("SELECT {FORM} FROM advisory_form WHERE kind = $1 AND newest = TRUE ORDER BY at DESC, name");
        self.rows(&sql, &[kind.into()]).await?.iter().map(|row| read(row, Vec::new())).collect()
    }

    /// The forms of a version of an advisory, without their bytes.
    pub async fn advisory_forms_of(&self, number: &str, version: i64) -> Result<Vec<FormRow>, Failure> {
        let sql = format!("SELECT {FORM} FROM advisory_form WHERE number = $1 AND version = $2 ORDER BY kind, name");
        self.rows(&sql, &[number.into(), version.into()]).await?.iter().map(|row| read(row, Vec::new())).collect()
    }

    /// A form by its folder and name: the newest version, or a certain one.
    pub async fn advisory_form(&self, year: i64, name: &str, version: Option<i64>) -> Result<Option<FormRow>, Failure> {
        let which = if version.is_some() { "version = $3" } else { "newest = TRUE AND $3 = 0" };
        let sql = format!("SELECT {FORM}, bytes FROM advisory_form WHERE year = $1 AND name = $2 AND {which}");
        let row = self.row(&sql, &[year.into(), name.into(), version.unwrap_or(0).into()]).await?;
        row.map(|row| read(&row, row.bytes("bytes")?)).transpose()
    }
}

impl Tx {
    /// Keeps the forms of a version that is being published. Those of the versions before it are kept.
    pub async fn add_forms(&mut self, number: &str, forms: &[FormRow]) -> Result<(), Failure> {
        self.run("UPDATE advisory_form SET newest = FALSE WHERE number = $1", &[number.into()]).await?;
        for form in forms {
            let sql = "INSERT INTO advisory_form (number, version, kind, language, year, name, at, sha256, bytes, newest) \
                       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, TRUE)";
            let values = [
                number.into(),
                form.version.into(),
                (&form.kind).into(),
                (&form.language).into(),
                form.year.into(),
                (&form.name).into(),
                form.at.into(),
                (&form.sha256).into(),
                form.bytes.clone().into(),
            ];
            self.run(sql, &values).await?;
        }
        Ok(())
    }
}
