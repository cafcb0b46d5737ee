//! Letters as they are owed, written, released and sent. What went out stays as it went.

use jiff::Timestamp;

use crate::{Database, Failure, Row, Tx};

/// A letter of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
    /// When.
    pub edited_at: Option<Timestamp>,
    /// Counts every change: whoever saw an older count is told.
    pub edition: i64,
    /// How often it was released.
    pub releases: i64,
    /// From whom it went, as it went.
    pub sender: Option<String>,
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
    /// Who said that it was told in another way.
    pub sent_by: Option<String>,
    /// What the server answered, where the file lies, or in a person's words how it was told.
    pub receipt: Option<String>,
    /// Why it did not.
    pub failure: Option<String>,
}

pub(crate) const COLUMNS: &str = "l.case_id, l.number, l.name, l.party_kind, l.party, l.step, l.circle, l.state, l.owed_at, \
                       l.language, l.address, l.subject, l.body, l.edited_by, l.released_by, l.released_at, \
                       l.message_id, l.sent_at, l.sent_how, l.failure, l.edited_at, l.edition, l.releases, l.sender, \
                       l.receipt, l.sent_by";

pub(crate) fn read(row: &Row) -> Result<LetterRow, Failure> {
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
        edited_at: row.moment_or_none("edited_at")?,
        edition: row.int("edition")?,
        releases: row.int("releases")?,
        sender: row.text_or_none("sender")?,
        receipt: row.text_or_none("receipt")?,
        sent_by: row.text_or_none("sent_by")?,
    })
}

impl Tx {
    /// Keeps a letter as it stands now.
    pub async fn keep_letter(&mut self, letter: &LetterRow) -> Result<(), Failure> {
        let sql = "INSERT INTO letter (case_id, number, name, party_kind, party, step, circle, state, owed_at, language, \
                   address, subject, body, edited_by, released_by, released_at, message_id, sent_at, sent_how, failure, \
                   edited_at, edition, releases, sender, receipt, sent_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, \
                   $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26) \
                   ON CONFLICT (case_id, number) DO UPDATE SET state = excluded.state, language = excluded.language, \
                   address = excluded.address, subject = excluded.subject, body = excluded.body, \
                   edited_by = excluded.edited_by, released_by = excluded.released_by, \
                   released_at = excluded.released_at, message_id = excluded.message_id, sent_at = excluded.sent_at, \
                   sent_how = excluded.sent_how, failure = excluded.failure, edited_at = excluded.edited_at, \
                   edition = excluded.edition, releases = excluded.releases, sender = excluded.sender, \
                   receipt = excluded.receipt, sent_by = excluded.sent_by";
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
            letter.edited_at.into(),
            letter.edition.into(),
            letter.releases.into(),
            letter.sender.clone().into(),
            letter.receipt.clone().into(),
            letter.sent_by.clone().into(),
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

    /// One letter of a case.
    pub async fn letter_of(&self, case: i64, number: i64) -> Result<Option<LetterRow>, Failure> {
        let sql = format!("SELECT {COLUMNS} FROM letter l WHERE l.case_id = $1 AND l.number = $2");
        self.row(&sql, &[case.into(), number.into()]).await?.as_ref().map(read).transpose()
    }
}
