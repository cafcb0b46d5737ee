//! The outbox over all cases: letters by their state, and the jobs that nobody does any more.

use jiff::Timestamp;

use crate::{
    Database, Failure, LetterRow, Tx, Value,
    letters::{COLUMNS, read},
};

/// Which letters are asked for.
#[derive(Clone, Debug, Default)]
pub struct OutboxQuery {
    /// For whose units: a letter is for those who may read its case down to the finder's identity, and that is POC.
    pub units: Vec<String>,
    /// In this state.
    pub state: String,
    /// Only letters of the case with this number.
    pub case_number: Option<String>,
    /// Only to this kind of party.
    pub party_kind: Option<String>,
    /// How many to leave out.
    pub skip: i64,
    /// How many at the most.
    pub most: i64,
}

/// A letter with its case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxLine {
    /// The letter.
    pub letter: LetterRow,
    /// The number of the case.
    pub case_number: String,
    /// What the case is about.
    pub case_subject: String,
    /// The process that the case follows.
    pub process: String,
}

/// A job that was given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadJob {
    /// Its number.
    pub id: i64,
    /// Which kind.
    pub kind: String,
    /// What it needs to know, in JSON.
    pub payload: String,
    /// How often it was tried.
    pub attempts: i64,
    /// Why it failed the last time.
    pub failure: Option<String>,
    /// When it was last due.
    pub run_at: Timestamp,
}

/// What is counted for the mark beside the navigation stops here: more is shown as so many.
const COUNTED: i64 = 100;

/// `$n, $n+1, …` for each unit, and the units as values.
fn units_from(first: usize, units: &[String]) -> (String, Vec<Value>) {
    let marks: Vec<String> = (first..).take(units.len()).map(|place| format!("${place}")).collect();
    (marks.join(", "), units.iter().map(Value::from).collect())
}

impl Database {
    /// Letters in a state: what waits, longest waiting first; what is over, newest first.
    pub async fn outbox(&self, query: &OutboxQuery) -> Result<Vec<OutboxLine>, Failure> {
        if query.units.is_empty() {
            return Ok(Vec::new());
        }
        let order = match query.state.as_str() {
            "sent" => "l.sent_at DESC, l.case_id DESC, l.number DESC",
            "withdrawn" => "l.owed_at DESC, l.case_id DESC, l.number DESC",
            _ => "l.owed_at, l.case_id, l.number",
        };
        let (marks, units) = units_from(6, &query.units);
        // An absent value would need a type; an empty one means all.
        let sql = format!(
            "SELECT {COLUMNS}, c.number AS case_number, c.subject AS case_subject, c.process AS process FROM letter l \
             JOIN case_file c ON c.id = l.case_id WHERE l.state = $1 AND ($2 = '' OR c.number = $2) \
             AND ($3 = '' OR l.party_kind = $3) AND EXISTS (SELECT 1 FROM case_reach r WHERE r.case_id = c.id \
             AND r.depth = 2 AND r.unit IN ({marks})) ORDER BY {order} LIMIT $4 OFFSET $5"
        );
        let mut values = vec![
            (&query.state).into(),
            query.case_number.clone().unwrap_or_default().into(),
            query.party_kind.clone().unwrap_or_default().into(),
            query.most.into(),
            query.skip.into(),
        ];
        values.extend(units);
        let rows = self.rows(&sql, &values).await?;
        rows.iter()
            .map(|row| {
                Ok(OutboxLine {
                    letter: read(row)?,
                    case_number: row.text("case_number")?,
                    case_subject: row.text("case_subject")?,
                    process: row.text("process")?,
                })
            })
            .collect()
    }

    /// How many letters are in one of two states, up to a hundred.
    pub async fn count_letters(&self, units: &[String], states: [&str; 2]) -> Result<i64, Failure> {
        if units.is_empty() {
            return Ok(0);
        }
        let (marks, units) = units_from(4, units);
        let sql = format!(
            "SELECT COUNT(*) AS count FROM (SELECT 1 AS one FROM letter l WHERE l.state IN ($1, $2) AND EXISTS \
             (SELECT 1 FROM case_reach r WHERE r.case_id = l.case_id AND r.depth = 2 AND r.unit IN ({marks})) \
             LIMIT $3) AS counted"
        );
        let [one, other] = states;
        let mut values = vec![one.into(), other.into(), COUNTED.into()];
        values.extend(units);
        self.row(&sql, &values).await?.map_or(Ok(0), |row| row.int("count"))
    }

    /// Jobs that were given up, oldest first.
    pub async fn dead_jobs(&self, most: i64) -> Result<Vec<DeadJob>, Failure> {
        let sql = "SELECT id, kind, payload, attempts, failure, run_at FROM job WHERE dead = TRUE AND done_at IS NULL \
                   ORDER BY id LIMIT $1";
        let rows = self.rows(sql, &[most.into()]).await?;
        rows.iter()
            .map(|row| {
                Ok(DeadJob {
                    id: row.int("id")?,
                    kind: row.text("kind")?,
                    payload: row.text("payload")?,
                    attempts: row.int("attempts")?,
                    failure: row.text_or_none("failure")?,
                    run_at: row.moment("run_at")?,
                })
            })
            .collect()
    }

    /// Whether a job with this key was ever taken in.
    pub async fn has_job(&self, key: &str) -> Result<bool, Failure> {
        Ok(self.row("SELECT id FROM job WHERE key = $1", &[key.into()]).await?.is_some())
    }

    /// When the next job that waits may be run, if there is one.
    pub async fn next_job_at(&self) -> Result<Option<Timestamp>, Failure> {
        let sql = "SELECT run_at FROM job WHERE done_at IS NULL AND dead = FALSE ORDER BY run_at, id LIMIT 1";
        self.row(sql, &[]).await?.map(|row| row.moment("run_at")).transpose()
    }
}

impl Tx {
    /// Lets a job that was given up begin anew; its kind, or nothing where there is none.
    pub async fn revive_job(&mut self, id: i64, now: Timestamp) -> Result<Option<String>, Failure> {
        let sql = "UPDATE job SET dead = FALSE, attempts = 0, run_at = $2 WHERE id = $1 AND dead = TRUE \
                   AND done_at IS NULL RETURNING kind";
        self.row(sql, &[id.into(), now.into()]).await?.map(|row| row.text("kind")).transpose()
    }

    /// Says why a released letter has not gone out yet, while that release stands.
    pub async fn note_letter_failure(
        &mut self,
        (case, number): (i64, i64),
        release: i64,
        because: &str,
    ) -> Result<(), Failure> {
        let sql = "UPDATE letter SET failure = $4 WHERE case_id = $1 AND number = $2 AND releases = $3 \
                   AND state = 'released'";
        self.run(sql, &[case.into(), number.into(), release.into(), because.into()]).await.map(drop)
    }

    /// Forgets what a job had to know: links in it are secrets, and once the mail has gone nobody needs them here.
    pub async fn forget_job(&mut self, id: i64) -> Result<(), Failure> {
        self.run("UPDATE job SET payload = '{}' WHERE id = $1", &[id.into()]).await.map(drop)
    }
}
