//! Letters as they are owed, written, released and sent. What went out stays as it went.

use jiff::Timestamp;

use crate::{Database, Failure, Row, Tx};

/// A letter of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterRow {
    /// The case.
    pub case_id: i64,
    /// Its number on the case.
    pub number: i64,
    /// Its name in the process.
    pub name: String,
    /// The kind of party that it goes to: `JPCERT`, `SOURCE`, `CUST` …
    pub party_kind: String,
    /// The party, where it is a certain one.
    pub party: Option<String>,
    /// The step that owes it.
    pub step: Option<String>,
    /// How secret it is.
    pub circle: String,
    /// `owed`, `released`, `sent`, `failed` or `withdrawn`.
    pub state: String,
    /// Since when it is owed.
    pub owed_at: Timestamp,
    /// In which language it was written, once somebody wrote it.
    pub language: Option<String>,
    /// Where it goes.
    pub address: Option<String>,
    /// What stands at its head.
    pub subject: Option<String>,
    /// What it says.
    pub body: Option<String>,
    /// Who changed it last.
    pub edited_by: Option<String>,
    /// Who let it go.
    pub released_by: Option<String>,
    /// When.
    pub released_at: Option<Timestamp>,
    /// The name of the mail, made when it was released: the same letter never leaves under two.
    pub message_id: Option<String>,
    /// When it went out.
    pub sent_at: Option<Timestamp>,
    /// How: `smtp`, `file`, `by-hand`.
    pub sent_how: Option<String>,
    /// Why it did not.
    pub failure: Option<String>,
}

const COLUMNS: &str = "l.case_id, l.number, l.name, l.party_kind, l.party, l.step, l.circle, l.state, l.owed_at, \
                       l.language, l.address, l.subject, l.body, l.edited_by, l.released_by, l.released_at, \
                       l.message_id, l.sent_at, l.sent_how, l.failure";

fn read(row: &Row) -> Result<LetterRow, Failure> {
    Ok(LetterRow {
        case_id: row.int("case_id")?,
        number: row.int("number")?,
        name: row.text("name")?,
        party_kind: row.text("party_kind")?,
        party: row.text_or_none("party")?,
        step: row.text_or_none("step")?,
        circle: row.text("circle")?,
        state: row.text("state")?,
        owed_at: row.moment("owed_at")?,
        language: row.text_or_none("language")?,
        address: row.text_or_none("address")?,
        subject: row.text_or_none("subject")?,
        body: row.text_or_none("body")?,
        edited_by: row.text_or_none("edited_by")?,
        released_by: row.text_or_none("released_by")?,
        released_at: row.moment_or_none("released_at")?,
        message_id: row.text_or_none("message_id")?,
        sent_at: row.moment_or_none("sent_at")?,
        sent_how: row.text_or_none("sent_how")?,
        failure: row.text_or_none("failure")?,
    })
}

impl Tx {
    /// Keeps a letter as it stands now.
    pub async fn keep_letter(&mut self, letter: &LetterRow) -> Result<(), Failure> {
        let sql = "INSERT INTO letter (case_id, number, name, party_kind, party, step, circle, state, owed_at, language, \
                   address, subject, body, edited_by, released_by, released_at, message_id, sent_at, sent_how, failure) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20) \
                   ON CONFLICT (case_id, number) DO UPDATE SET state = excluded.state, language = excluded.language, \
                   address = excluded.address, subject = excluded.subject, body = excluded.body, \
                   edited_by = excluded.edited_by, released_by = excluded.released_by, \
                   released_at = excluded.released_at, message_id = excluded.message_id, \
                   sent_at = excluded.sent_at, sent_how = excluded.sent_how, failure = excluded.failure";
        let values = [
            letter.case_id.into(),
            letter.number.into(),
            (&letter.name).into(),
            (&letter.party_kind).into(),
            letter.party.clone().into(),
            letter.step.clone().into(),
            (&letter.circle).into(),
            (&letter.state).into(),
            letter.owed_at.into(),
            letter.language.clone().into(),
            letter.address.clone().into(),
            letter.subject.clone().into(),
            letter.body.clone().into(),
            letter.edited_by.clone().into(),
            letter.released_by.clone().into(),
            letter.released_at.into(),
            letter.message_id.clone().into(),
            letter.sent_at.into(),
            letter.sent_how.clone().into(),
            letter.failure.clone().into(),
        ];
        self.run(sql, &values).await.map(drop)
    }

    /// A letter, inside this change.
    pub async fn letter(&mut self, case: i64, number: i64) -> Result<Option<LetterRow>, Failure> {
        let sql = format!("SELECT {COLUMNS} FROM letter l WHERE l.case_id = $1 AND l.number = $2");
        self.row(&sql, &[case.into(), number.into()]).await?.as_ref().map(read).transpose()
    }
}

impl Database {
    /// The letters of a case, in their order.
    pub async fn letters_of(&self, case: i64) -> Result<Vec<LetterRow>, Failure> {
        let sql = format!("SELECT {COLUMNS} FROM letter l WHERE l.case_id = $1 ORDER BY l.number");
        self.rows(&sql, &[case.into()]).await?.iter().map(read).collect()
    }

    /// Letters in a state, longest owed first, of cases that a unit may see down to the finder's identity (POC).
    pub async fn letters_in(
        &self,
        state: &str,
        units: &[String],
        most: i64,
    ) -> Result<Vec<(LetterRow, String, String)>, Failure> {
        let mut found = Vec::new();
        for unit in units {
            let sql = format!(
                "SELECT {COLUMNS}, c.number AS case_number, c.subject AS case_subject FROM letter l \
                 JOIN case_file c ON c.id = l.case_id \
                 JOIN case_reach r ON r.case_id = c.id AND r.unit = $2 AND r.depth = 2 \
                 WHERE l.state = $1 ORDER BY l.owed_at, l.case_id, l.number LIMIT $3"
            );
            for row in self.rows(&sql, &[state.into(), unit.into(), most.into()]).await? {
                found.push((read(&row)?, row.text("case_number")?, row.text("case_subject")?));
            }
        }
        Ok(found)
    }
}
