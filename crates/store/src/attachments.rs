//! Files: their bytes once each by their hash, and where each belongs. In the database, so that a backup has everything.

use jiff::Timestamp;

use crate::{Database, Failure, Row, Tx, Value};

/// Where a file belongs, who may read it, and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachmentRow {
    /// Its number.
    pub id: i64,
    /// The report that it came with.
    pub report_id: Option<i64>,
    /// The case that it is on.
    pub case_id: Option<i64>,
    /// The form that is being written, as a hash.
    pub draft: Option<String>,
    /// `overview`, `details` or `finder`.
    pub circle: String,
    /// Its name, made safe.
    pub name: String,
    /// What its bytes say it is.
    pub media_type: String,
    /// How many bytes.
    pub size: i64,
    /// SHA-256 of what is in it.
    pub hash: String,
    /// The login of who added it; empty for somebody outside.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// To what files belong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belonging<'a> {
    /// A report.
    Report(i64),
    /// A case.
    Case(i64),
    /// A form that is being written.
    Draft(&'a str),
}

const COLUMNS: &str = "id, report_id, case_id, draft, circle, name, media_type, size, hash, by_whom, at";

fn read(row: &Row) -> Result<AttachmentRow, Failure> {
    Ok(AttachmentRow {
        id: row.int("id")?,
        report_id: row.int_or_none("report_id")?,
        case_id: row.int_or_none("case_id")?,
        draft: row.text_or_none("draft")?,
        circle: row.text("circle")?,
        name: row.text("name")?,
        media_type: row.text("media_type")?,
        size: row.int("size")?,
        hash: row.text("hash")?,
        by: row.text("by_whom")?,
        at: row.moment("at")?,
    })
}

fn of(belonging: Belonging<'_>) -> (String, Value) {
    let (column, value) = match belonging {
        Belonging::Report(id) => ("report_id", id.into()),
        Belonging::Case(id) => ("case_id", id.into()),
        Belonging::Draft(draft) => ("draft", draft.into()),
    };
    (format!("SELECT {COLUMNS} FROM attachment WHERE {column} = $1 ORDER BY id"), value)
}

impl Database {
    /// The files that belong to something, in the order in which they came.
    pub async fn attachments(&self, belonging: Belonging<'_>) -> Result<Vec<AttachmentRow>, Failure> {
        let (sql, value) = of(belonging);
        self.rows(&sql, &[value]).await?.iter().map(read).collect()
    }

    /// One file's row.
    pub async fn attachment(&self, id: i64) -> Result<Option<AttachmentRow>, Failure> {
        let sql = format!("SELECT {COLUMNS} FROM attachment WHERE id = $1");
        self.row(&sql, &[id.into()]).await?.as_ref().map(read).transpose()
    }

    /// What is in a file.
    pub async fn blob(&self, hash: &str) -> Result<Option<Vec<u8>>, Failure> {
        let row = self.row("SELECT bytes FROM blob WHERE hash = $1", &[hash.into()]).await?;
        row.map(|row| row.bytes("bytes")).transpose()
    }
}

impl Tx {
    /// Keeps what is in a file, once however often it comes.
    pub async fn keep_blob(&mut self, hash: &str, bytes: &[u8]) -> Result<(), Failure> {
        // The row is touched even where it is there already: on PostgreSQL nobody can forget it before we are done.
        let sql = "INSERT INTO blob (hash, size, bytes) VALUES ($1, $2, $3) ON CONFLICT (hash) DO UPDATE SET size = excluded.size";
        self.run(sql, &[hash.into(), (bytes.len() as i64).into(), bytes.to_vec().into()]).await.map(drop)
    }

    /// Keeps where a file belongs.
    pub async fn keep_attachment(&mut self, row: &AttachmentRow) -> Result<(), Failure> {
        let sql = "INSERT INTO attachment (id, report_id, case_id, draft, circle, name, media_type, size, hash, by_whom, at) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (id) DO UPDATE SET \
                   report_id = excluded.report_id, case_id = excluded.case_id, draft = excluded.draft, \
                   circle = excluded.circle";
        let values = [
            row.id.into(),
            row.report_id.into(),
            row.case_id.into(),
            row.draft.clone().into(),
            (&row.circle).into(),
            (&row.name).into(),
            (&row.media_type).into(),
            row.size.into(),
            (&row.hash).into(),
            (&row.by).into(),
            row.at.into(),
        ];
        self.run(sql, &values).await.map(drop)
    }

    /// The files that belong to something, inside this change.
    pub async fn attachments(&mut self, belonging: Belonging<'_>) -> Result<Vec<AttachmentRow>, Failure> {
        let (sql, value) = of(belonging);
        self.rows(&sql, &[value]).await?.iter().map(read).collect()
    }

    /// Forgets files of forms that were never sent: one of them, or all from before a moment; and bytes that nothing needs then.
    pub async fn forget_drafts(&mut self, draft: Option<(&str, i64)>, before: Timestamp) -> Result<(), Failure> {
        let (condition, values): (&str, Vec<Value>) = match draft {
            Some((draft, id)) => ("draft = $1 AND id = $2", vec![draft.into(), id.into()]),
            None => ("draft IS NOT NULL AND at < $1", vec![before.into()]),
        };
        let gone = self.rows(&format!("SELECT DISTINCT hash FROM attachment WHERE {condition}"), &values).await?;
        self.run(&format!("DELETE FROM attachment WHERE {condition}"), &values).await?;
        for row in gone {
            let sql = "DELETE FROM blob WHERE hash = $1 AND NOT EXISTS (SELECT 1 FROM attachment WHERE hash = $1)";
            self.run(sql, &[row.text("hash")?.into()]).await?;
        }
        Ok(())
    }
}
