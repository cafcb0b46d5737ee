//! The ledger: facts in order, each bound to the one before it by a hash, so that nothing can be changed or left out unseen.

use jiff::Timestamp;
use sha2::{Digest, Sha256};

use crate::{Database, Failure, Row, Tx, Value};

/// The ledger of the desk itself: people, units, products, settings. Cases have numbers from 1.
pub const DESK: i64 = 0;

/// What a chain begins with.
const BEGINNING: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// A fact that is to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEntry {
    /// When.
    pub at: Timestamp,
    /// `case` for a fact of the rules, `desk` for what the desk did with it.
    pub kind: &'static str,
    /// `overview`, `details` or `finder`.
    pub circle: &'static str,
    /// Who.
    pub person: Option<String>,
    /// For which unit.
    pub unit: Option<String>,
    /// On which step.
    pub step: Option<String>,
    /// The whole fact in JSON, of which the rest is a copy for lists.
    pub body: String,
}

/// A fact as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its place in its ledger, from 1.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// `case` or `desk`.
    pub kind: String,
    /// `overview`, `details` or `finder`.
    pub circle: String,
    /// Who.
    pub person: Option<String>,
    /// For which unit.
    pub unit: Option<String>,
    /// On which step.
    pub step: Option<String>,
    /// The whole fact in JSON.
    pub body: String,
    /// The hash that binds it to those before it.
    pub hash: String,
}

/// Where a chain stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chained {
    /// How many entries it has.
    pub seq: i64,
    /// The hash of the last one.
    pub hash: String,
}

impl Default for Chained {
    fn default() -> Self {
        Self { seq: 0, hash: BEGINNING.into() }
    }
}

/// The hash of an entry: of the hash before it, its place, and all that it says. Hexadecimal, SHA-256.
pub fn chain(before: &str, ledger: i64, seq: i64, kind: &str, body: &str) -> String {
    let mut hash = Sha256::new();
    for part in [before, &ledger.to_string(), &seq.to_string(), kind, body] {
        // The length goes first, so that no two sequences of parts read alike.
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The columns of an entry.
pub(crate) const NAMES: &str = "ledger, seq, at, kind, circle, person, unit, step, body, hash";

/// An entry in these columns, where the chain stands with it.
pub(crate) fn values(ledger: i64, chained: &Chained, entry: &NewEntry) -> [Value; 10] {
    [
        ledger.into(),
        chained.seq.into(),
        entry.at.into(),
        entry.kind.into(),
        entry.circle.into(),
        entry.person.clone().into(),
        entry.unit.clone().into(),
        entry.step.clone().into(),
        (&entry.body).into(),
        (&chained.hash).into(),
    ]
}

impl Tx {
    /// Where a ledger stands; on PostgreSQL nobody else can add to it until this change is over.
    pub async fn hold_ledger(&mut self, ledger: i64) -> Result<Chained, Failure> {
        let sql = match self.dialect() {
            crate::Dialect::Sqlite => "SELECT seq, hash FROM chain WHERE ledger = $1",
            crate::Dialect::Postgres => "SELECT seq, hash FROM chain WHERE ledger = $1 FOR UPDATE",
        };
        if let Some(row) = self.row(sql, &[ledger.into()]).await? {
            return Ok(Chained { seq: row.int("seq")?, hash: row.text("hash")? });
        }
        // Two may begin it at once: the second waits for the first, and goes on from where that one came.
        let first = Chained::default();
        let begin = "INSERT INTO chain (ledger, seq, hash) VALUES ($1, $2, $3) ON CONFLICT (ledger) DO NOTHING";
        self.run(begin, &[ledger.into(), first.seq.into(), (&first.hash).into()]).await?;
        let row = self.row(sql, &[ledger.into()]).await?.ok_or_else(|| Failure::unreadable("chain"))?;
        Ok(Chained { seq: row.int("seq")?, hash: row.text("hash")? })
    }

    /// Adds facts to a ledger that is held; where it stands then.
    pub async fn append(&mut self, ledger: i64, from: Chained, entries: &[NewEntry]) -> Result<Chained, Failure> {
        let mut chained = from;
        for entry in entries {
            let seq = chained.seq + 1;
            let hash = chain(&chained.hash, ledger, seq, entry.kind, &entry.body);
            chained = Chained { seq, hash };
            let sql = format!("INSERT INTO entry ({NAMES}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)");
            self.run(&sql, &values(ledger, &chained, entry)).await?;
        }
        let stands = "UPDATE chain SET seq = $2, hash = $3 WHERE ledger = $1";
        self.run(stands, &[ledger.into(), chained.seq.into(), (&chained.hash).into()]).await?;
        Ok(chained)
    }

    /// The facts of the rules of a case, in order, as JSON.
    pub async fn facts(&mut self, ledger: i64) -> Result<Vec<String>, Failure> {
        let rows = self.rows(FACTS, &[ledger.into()]).await?;
        rows.iter().map(|row| row.text("body")).collect()
    }
}

const FACTS: &str = "SELECT body FROM entry WHERE ledger = $1 AND kind = 'case' ORDER BY seq";

impl Database {
    /// The facts of the rules of a case, in order, as JSON.
    pub async fn facts(&self, ledger: i64) -> Result<Vec<String>, Failure> {
        let rows = self.rows(FACTS, &[ledger.into()]).await?;
        rows.iter().map(|row| row.text("body")).collect()
    }

    /// Entries of a ledger from a place on, in order, at most so many.
    pub async fn entries(&self, ledger: i64, after: i64, most: i64) -> Result<Vec<Kept>, Failure> {
        let sql = "SELECT seq, at, kind, circle, person, unit, step, body, hash FROM entry \
                   WHERE ledger = $1 AND seq > $2 ORDER BY seq LIMIT $3";
        self.rows(sql, &[ledger.into(), after.into(), most.into()]).await?.iter().map(kept).collect()
    }

    /// Entries of the desk's own ledger before a place, newest first, at most so many; of one person only, or of kinds that
    /// begin so, where these are named. A beginning of a kind is ours, never somebody's text.
    pub async fn desk_entries(
        &self,
        before: Option<i64>,
        (person, kind): (Option<&str>, Option<&str>),
        most: i64,
    ) -> Result<Vec<Kept>, Failure> {
        let sql = "SELECT seq, at, kind, circle, person, unit, step, body, hash FROM entry WHERE ledger = $1 \
                   AND seq < $2 AND ($3 = '' OR person = $3) AND body LIKE $4 ORDER BY seq DESC LIMIT $5";
        let like = kind.map_or_else(|| "%".to_owned(), |kind| format!("%\"what\":\"{kind}%"));
        let values = [
            DESK.into(),
            before.unwrap_or(i64::MAX).into(),
            person.unwrap_or_default().into(),
            like.into(),
            most.into(),
        ];
        self.rows(sql, &values).await?.iter().map(kept).collect()
    }

    /// Every ledger that there is, and where it stands.
    pub async fn chains(&self) -> Result<Vec<(i64, Chained)>, Failure> {
        let rows = self.rows("SELECT ledger, seq, hash FROM chain ORDER BY ledger", &[]).await?;
        rows.iter()
            .map(|row| Ok((row.int("ledger")?, Chained { seq: row.int("seq")?, hash: row.text("hash")? })))
            .collect()
    }
}

fn kept(row: &Row) -> Result<Kept, Failure> {
    Ok(Kept {
        seq: row.int("seq")?,
        at: row.moment("at")?,
        kind: row.text("kind")?,
        circle: row.text("circle")?,
        person: row.text_or_none("person")?,
        unit: row.text_or_none("unit")?,
        step: row.text_or_none("step")?,
        body: row.text("body")?,
        hash: row.text("hash")?,
    })
}
