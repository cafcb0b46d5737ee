//! Advisories as they were published: what strangers read. A draft is in none of these tables.

use jiff::Timestamp;

use crate::{Database, Failure, Row, Tx};

/// A version of an advisory that was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReleaseRow {
    /// The advisory.
    pub number: String,
    /// Which version.
    pub version: i64,
    /// The edition that it was made from.
    pub edition: i64,
    /// When it was published.
    pub at: Timestamp,
    /// When the first version was.
    pub first_at: Timestamp,
    /// It takes the advisory back.
    pub withdrawn: bool,
    /// Its title in Japanese.
    pub title_ja: String,
    /// The same in English.
    pub title_en: String,
    /// How bad the worst of it is: `high`.
    pub severity: Option<String>,
    /// The score of that: `8.6`.
    pub score: Option<String>,
    /// What it says, as JSON.
    pub model: String,
}

/// A CSAF document as it was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRow {
    /// The advisory.
    pub number: String,
    /// Which version.
    pub version: i64,
    /// `ja` or `en`.
    pub language: String,
    /// The year of the first release: its folder.
    pub year: i64,
    /// Its name.
    pub name: String,
    /// When it was published.
    pub at: Timestamp,
    /// The hash of its bytes.
    pub sha256: String,
    /// Its bytes; empty in lists.
    pub bytes: Vec<u8>,
}

const RELEASE: &str = "number, version, edition, at, first_at, withdrawn, title_ja, title_en, severity, score, model";
const FILE: &str = "number, version, language, year, name, at, sha256";

fn read(row: &Row) -> Result<ReleaseRow, Failure> {
    Ok(ReleaseRow {
        number: row.text("number")?,
        version: row.int("version")?,
        edition: row.int("edition")?,
        at: row.moment("at")?,
        first_at: row.moment("first_at")?,
        withdrawn: row.yes("withdrawn")?,
        title_ja: row.text("title_ja")?,
        title_en: row.text("title_en")?,
        severity: row.text_or_none("severity")?,
        score: row.text_or_none("score")?,
        model: row.text("model")?,
    })
}

fn read_file(row: &Row, bytes: Vec<u8>) -> Result<FileRow, Failure> {
    Ok(FileRow {
        number: row.text("number")?,
        version: row.int("version")?,
        language: row.text("language")?,
        year: row.int("year")?,
        name: row.text("name")?,
        at: row.moment("at")?,
        sha256: row.text("sha256")?,
        bytes,
    })
}

impl Database {
    /// The newest version of every published advisory, newest first.
    pub async fn releases(&self) -> Result<Vec<ReleaseRow>, Failure> {
        let sql = format!("SELECT {RELEASE} FROM advisory_release WHERE newest = TRUE ORDER BY at DESC, number DESC");
        self.rows(&sql, &[]).await?.iter().map(read).collect()
    }

    /// The newest versions of so many published advisories, newest first.
    pub async fn newest_releases(&self, most: i64) -> Result<Vec<ReleaseRow>, Failure> {
        let sql = format!(
            "SELECT {RELEASE} FROM advisory_release WHERE newest = TRUE ORDER BY at DESC, number DESC LIMIT $1"
        );
        self.rows(&sql, &[most.into()]).await?.iter().map(read).collect()
    }

    /// Whether anything was published at all.
    pub async fn anything_published(&self) -> Result<bool, Failure> {
        Ok(self.row("SELECT number FROM advisory_release WHERE newest = TRUE LIMIT 1", &[]).await?.is_some())
    }

    /// Every published version of an advisory, newest first.
    pub async fn releases_of(&self, number: &str) -> Result<Vec<ReleaseRow>, Failure> {
        let sql = format!("SELECT {RELEASE} FROM advisory_release WHERE number = $1 ORDER BY version DESC");
        self.rows(&sql, &[number.into()]).await?.iter().map(read).collect()
    }

    /// The newest CSAF documents, newest first, without their bytes.
    pub async fn advisory_files(&self) -> Result<Vec<FileRow>, Failure> {
        let sql = format!("SELECT {FILE} FROM advisory_file WHERE newest = TRUE ORDER BY at DESC, name");
        self.rows(&sql, &[]).await?.iter().map(|row| read_file(row, Vec::new())).collect()
    }

    /// The CSAF documents of every version of an advisory, without their bytes.
    pub async fn advisory_files_of(&self, number: &str) -> Result<Vec<FileRow>, Failure> {
        let sql = format!("SELECT {FILE} FROM advisory_file WHERE number = $1 ORDER BY version DESC, language DESC");
        self.rows(&sql, &[number.into()]).await?.iter().map(|row| read_file(row, Vec::new())).collect()
    }

    /// A CSAF document by its folder and name: the newest version, or a certain one.
    pub async fn advisory_file(&self, year: i64, name: &str, version: Option<i64>) -> Result<Option<FileRow>, Failure> {
        let which = if version.is_some() { "version = $3" } else { "newest = TRUE AND $3 = 0" };
        let sql = format!("SELECT {FILE}, bytes FROM advisory_file WHERE year = $1 AND name = $2 AND {which}");
        let row = self.row(&sql, &[year.into(), name.into(), version.unwrap_or(0).into()]).await?;
        row.map(|row| read_file(&row, row.bytes("bytes")?)).transpose()
    }
}

impl Tx {
    /// The newest published version of an advisory, inside this change.
    pub async fn newest_release(&mut self, number: &str) -> Result<Option<ReleaseRow>, Failure> {
        let sql = format!("SELECT {RELEASE} FROM advisory_release WHERE number = $1 AND newest = TRUE");
        self.row(&sql, &[number.into()]).await?.as_ref().map(read).transpose()
    }

    /// Publishes a version with its documents. The versions before it are kept.
    pub async fn add_release(&mut self, row: &ReleaseRow, files: &[FileRow]) -> Result<(), Failure> {
        let number = &row.number;
        self.run("UPDATE advisory_release SET newest = FALSE WHERE number = $1", &[number.into()]).await?;
        self.run("UPDATE advisory_file SET newest = FALSE WHERE number = $1", &[number.into()]).await?;
        let sql = "INSERT INTO advisory_release (number, version, edition, at, first_at, withdrawn, title_ja, title_en, \
                   severity, score, model, newest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, TRUE)";
        let values = [
            number.into(),
            row.version.into(),
            row.edition.into(),
            row.at.into(),
            row.first_at.into(),
            row.withdrawn.into(),
            (&row.title_ja).into(),
            (&row.title_en).into(),
            row.severity.clone().into(),
            row.score.clone().into(),
            (&row.model).into(),
        ];
        self.run(sql, &values).await?;
        for file in files {
            let sql = "INSERT INTO advisory_file (number, version, language, year, name, at, sha256, bytes, newest) \
                       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, TRUE)";
            let values = [
                (&file.number).into(),
                file.version.into(),
                (&file.language).into(),
                file.year.into(),
                (&file.name).into(),
                file.at.into(),
                (&file.sha256).into(),
                file.bytes.clone().into(),
            ];
            self.run(sql, &values).await?;
        }
        Ok(())
    }
}
