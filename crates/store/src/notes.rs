//! Internal notes on a case, and who is mentioned in them.

use jiff::Timestamp;

use crate::{Database, Failure, Row, Tx};

/// A note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteRow {
    /// The case.
    pub case_id: i64,
    /// Its number on the case, from 1.
    pub number: i64,
    /// When it was written.
    pub at: Timestamp,
    /// By whom.
    pub person: String,
    /// For which unit.
    pub unit: String,
    /// Who may read it.
    pub circle: String,
    /// What it says.
    pub body: String,
    /// The note in whose place it stands.
    pub corrects: Option<i64>,
}

fn read(row: &Row) -> Result<NoteRow, Failure> {
    Ok(NoteRow {
        case_id: row.int("case_id")?,
        number: row.int("number")?,
        at: row.moment("at")?,
        person: row.text("person")?,
        unit: row.text("unit")?,
        circle: row.text("circle")?,
        body: row.text("body")?,
        corrects: row.int_or_none("corrects")?,
    })
}

const COLUMNS: &str = "case_id, number, at, person, unit, circle, body, corrects";

impl Database {
    /// The notes of a case that stand, those that were put right among them, oldest first.
    pub async fn notes(&self, case: i64) -> Result<Vec<NoteRow>, Failure> {
        let sql = format!("SELECT {COLUMNS} FROM note WHERE case_id = $1 ORDER BY number");
        self.rows(&sql, &[case.into()]).await?.iter().map(read).collect()
    }

    /// Who is mentioned in a note.
    pub async fn mentioned(&self, case: i64, note: i64) -> Result<Vec<String>, Failure> {
        let sql = "SELECT person FROM mention WHERE case_id = $1 AND note = $2 ORDER BY person";
        self.rows(sql, &[case.into(), note.into()]).await?.iter().map(|row| row.text("person")).collect()
    }
}

impl Tx {
    /// The number that the next note of a case gets.
    pub async fn next_note(&mut self, case: i64) -> Result<i64, Failure> {
        let sql = "SELECT COALESCE(MAX(number), 0) + 1 AS number FROM note WHERE case_id = $1";
        self.row(sql, &[case.into()]).await?.map_or(Ok(1), |row| row.int("number"))
    }

    /// One note of a case.
    pub async fn note(&mut self, case: i64, number: i64) -> Result<Option<NoteRow>, Failure> {
        let sql = format!("SELECT {COLUMNS} FROM note WHERE case_id = $1 AND number = $2");
        self.row(&sql, &[case.into(), number.into()]).await?.as_ref().map(read).transpose()
    }

    /// Keeps a note with those it mentions.
    pub async fn keep_note(&mut self, note: &NoteRow, mentioned: &[String]) -> Result<(), Failure> {
        let sql = "INSERT INTO note (case_id, number, at, person, unit, circle, body, corrects) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        let values = [
            note.case_id.into(),
            note.number.into(),
            note.at.into(),
            (&note.person).into(),
            (&note.unit).into(),
            (&note.circle).into(),
            (&note.body).into(),
            note.corrects.into(),
        ];
        self.run(sql, &values).await?;
        for person in mentioned {
            let sql = "INSERT INTO mention (case_id, note, person) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
            self.run(sql, &[note.case_id.into(), note.number.into(), person.into()]).await?;
        }
        Ok(())
    }
}
