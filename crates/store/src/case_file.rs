//! What lists read of a case: one row, who may see it, who has to act. All of it follows from the ledger.

use jiff::Timestamp;

use crate::{Database, Failure, Row, Tx, Value};

/// A case as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseRow {
    /// Its number in the database, and that of its ledger.
    pub id: i64,
    /// The number that people say: `MDG-2026-0012`.
    pub number: String,
    /// What it is about, in words that anybody in the overview circle may read.
    pub subject: String,
    /// The process that it follows: `jpcert-2014/flow-1@1`.
    pub process: String,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// The time of the newest entry.
    pub latest_at: Timestamp,
    /// When it was closed, while it is.
    pub closed_at: Option<Timestamp>,
    /// How it ended.
    pub closing: Option<String>,
    /// The numbers of the steps whose turn it is, with spaces between.
    pub steps: String,
    /// Codes of the units, and of the parties outside after an `@`, who have to act; with spaces between.
    pub ball: String,
    /// What is due next.
    pub due_at: Option<Timestamp>,
    /// The clock that it is due by.
    pub due_clock: Option<String>,
    /// It is out, or attacked.
    pub urgent: bool,
    /// We or JVN published.
    pub published: bool,
    /// Until when silence was agreed, while it holds.
    pub embargo_until: Option<Timestamp>,
    /// The person who looks after it.
    pub owner: Option<String>,
    /// The number that the coordinator or finder goes by.
    pub source_number: Option<String>,
    /// How many facts of the rules it has.
    pub revision: i64,
    /// When a sweep would find something.
    pub sweep_at: Option<Timestamp>,
}

/// That a unit has to act on a step.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Work {
    /// Who.
    pub unit: String,
    /// On which step.
    pub step: String,
    /// As what: `lead`, `join`, `agree`, `await`, `close`.
    pub part: String,
}

/// What follows from a case's ledger besides its row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readings {
    /// Each unit that may read, and how deep: 0 overview, 1 details, 2 finder's identity.
    pub reach: Vec<(String, i64)>,
    /// Who has to act.
    pub work: Vec<Work>,
    /// The product lines.
    pub products: Vec<String>,
}

const COLUMNS: &str = "c.id, c.number, c.subject, c.process, c.opened_at, c.latest_at, c.closed_at, c.closing, c.steps, \
                       c.ball, c.due_at, c.due_clock, c.urgent, c.published, c.embargo_until, c.owner, c.source_number, \
                       c.revision, c.sweep_at";

/// The columns of a [`CaseRow`], of a table that is called `c`.
pub(crate) fn columns() -> &'static str {
    COLUMNS
}

pub(crate) fn read(row: &Row) -> Result<CaseRow, Failure> {
    Ok(CaseRow {
        id: row.int("id")?,
        number: row.text("number")?,
        subject: row.text("subject")?,
        process: row.text("process")?,
        opened_at: row.moment("opened_at")?,
        latest_at: row.moment("latest_at")?,
        closed_at: row.moment_or_none("closed_at")?,
        closing: row.text_or_none("closing")?,
        steps: row.text("steps")?,
        ball: row.text("ball")?,
        due_at: row.moment_or_none("due_at")?,
        due_clock: row.text_or_none("due_clock")?,
        urgent: row.yes("urgent")?,
        published: row.yes("published")?,
        embargo_until: row.moment_or_none("embargo_until")?,
        owner: row.text_or_none("owner")?,
        source_number: row.text_or_none("source_number")?,
        revision: row.int("revision")?,
        sweep_at: row.moment_or_none("sweep_at")?,
    })
}

/// The columns of a case.
pub(crate) const NAMES: &str = "id, number, subject, process, opened_at, latest_at, closed_at, closing, steps, ball, due_at, \
                                due_clock, urgent, published, embargo_until, owner, source_number, revision, sweep_at";

/// A case in these columns.
pub(crate) fn values(row: &CaseRow) -> [Value; 19] {
    [
        row.id.into(),
        (&row.number).into(),
        (&row.subject).into(),
        (&row.process).into(),
        row.opened_at.into(),
        row.latest_at.into(),
        row.closed_at.into(),
        row.closing.clone().into(),
        (&row.steps).into(),
        (&row.ball).into(),
        row.due_at.into(),
        row.due_clock.clone().into(),
        row.urgent.into(),
        row.published.into(),
        row.embargo_until.into(),
        row.owner.clone().into(),
        row.source_number.clone().into(),
        row.revision.into(),
        row.sweep_at.into(),
    ]
}

impl Tx {
    /// The next number of a series, from 1. Numbers of changes that did not happen are given again.
    pub async fn next_number(&mut self, series: &str) -> Result<i64, Failure> {
        let sql = "INSERT INTO counter (name, value) VALUES ($1, 1) \
                   ON CONFLICT (name) DO UPDATE SET value = counter.value + 1 RETURNING value";
        let row = self.row(sql, &[series.into()]).await?;
        row.ok_or_else(|| Failure::unreadable("counter"))?.int("value")
    }

    /// Keeps what lists read of a case.
    pub async fn keep_case(&mut self, row: &CaseRow) -> Result<(), Failure> {
        let sql = format!(
            "INSERT INTO case_file ({NAMES}) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19) \
                   ON CONFLICT (id) DO UPDATE SET subject = excluded.subject, process = excluded.process, \
                   latest_at = excluded.latest_at, closed_at = excluded.closed_at, closing = excluded.closing, \
                   steps = excluded.steps, ball = excluded.ball, due_at = excluded.due_at, \
                   due_clock = excluded.due_clock, urgent = excluded.urgent, published = excluded.published, \
                   embargo_until = excluded.embargo_until, owner = excluded.owner, \
                   source_number = excluded.source_number, revision = excluded.revision, sweep_at = excluded.sweep_at"
        );
        self.run(&sql, &values(row)).await.map(drop)
    }

    /// Keeps who may read a case, who has to act, and its products; since when somebody has to act stays as it was.
    ///
    /// What is there is asked for and not worked out: whose turn it was may have changed with the hour, and nobody wrote it down.
    pub async fn keep_readings(&mut self, case: i64, after: &Readings, now: Timestamp) -> Result<(), Failure> {
        let before = self.readings(case).await?;
        for (unit, depth) in after.reach.iter().filter(|reach| !before.reach.contains(reach)) {
            let sql = "INSERT INTO case_reach (unit, case_id, depth) VALUES ($1, $2, $3) \
                       ON CONFLICT (unit, case_id) DO UPDATE SET depth = excluded.depth";
            self.run(sql, &[unit.into(), case.into(), (*depth).into()]).await?;
        }
        let gone = before.reach.iter().filter(|(unit, _)| !after.reach.iter().any(|(other, _)| other == unit));
        for (unit, _) in gone {
            self.run("DELETE FROM case_reach WHERE unit = $1 AND case_id = $2", &[unit.into(), case.into()]).await?;
        }
        for work in before.work.iter().filter(|work| !after.work.contains(work)) {
            let sql = "DELETE FROM case_work WHERE unit = $1 AND case_id = $2 AND step = $3 AND part = $4";
            self.run(sql, &[(&work.unit).into(), case.into(), (&work.step).into(), (&work.part).into()]).await?;
        }
        for work in after.work.iter().filter(|work| !before.work.contains(work)) {
            let sql = "INSERT INTO case_work (unit, case_id, step, part, since) VALUES ($1, $2, $3, $4, $5)";
            let values = [(&work.unit).into(), case.into(), (&work.step).into(), (&work.part).into(), now.into()];
            self.run(sql, &values).await?;
        }
        for product in before.products.iter().filter(|product| !after.products.contains(product)) {
            let sql = "DELETE FROM case_product WHERE product = $1 AND case_id = $2";
            self.run(sql, &[product.into(), case.into()]).await?;
        }
        for product in after.products.iter().filter(|product| !before.products.contains(product)) {
            let sql = "INSERT INTO case_product (product, case_id) VALUES ($1, $2)";
            self.run(sql, &[product.into(), case.into()]).await?;
        }
        Ok(())
    }

    /// Who may read a case, who has to act, and its products, as lists read them; in order.
    pub async fn readings(&mut self, case: i64) -> Result<Readings, Failure> {
        let sql = "SELECT CAST(1 AS BIGINT) AS what, unit, '' AS step, '' AS part, depth FROM case_reach WHERE case_id = $1 \
                   UNION ALL SELECT 2, unit, step, part, 0 FROM case_work WHERE case_id = $1 \
                   UNION ALL SELECT 3, product, '', '', 0 FROM case_product WHERE case_id = $1";
        let mut readings = Readings::default();
        for row in self.rows(sql, &[case.into()]).await? {
            let name = row.text("unit")?;
            match row.int("what")? {
                1 => readings.reach.push((name, row.int("depth")?)),
                2 => readings.work.push(Work { unit: name, step: row.text("step")?, part: row.text("part")? }),
                _ => readings.products.push(name),
            }
        }
        readings.reach.sort();
        readings.work.sort();
        readings.products.sort();
        Ok(readings)
    }

    /// Looks at a case again no sooner than then: a sweep found nothing, or could not go through.
    pub async fn sweep_later(&mut self, case: i64, now: Timestamp, at: Timestamp) -> Result<(), Failure> {
        let sql = "UPDATE case_file SET sweep_at = $3 WHERE id = $1 AND sweep_at <= $2";
        self.run(sql, &[case.into(), now.into(), at.into()]).await.map(drop)
    }

    /// The row of a case, inside this change.
    pub async fn case_row(&mut self, id: i64) -> Result<Option<CaseRow>, Failure> {
        let sql = format!("SELECT {COLUMNS} FROM case_file c WHERE c.id = $1");
        self.row(&sql, &[id.into()]).await?.as_ref().map(read).transpose()
    }
}

impl Database {
    /// Cases for which a sweep would find something by now, longest due first.
    pub async fn cases_to_sweep(&self, now: Timestamp, most: i64) -> Result<Vec<i64>, Failure> {
        let sql = "SELECT id FROM case_file WHERE sweep_at IS NOT NULL AND sweep_at <= $1 ORDER BY sweep_at LIMIT $2";
        self.rows(sql, &[now.into(), most.into()]).await?.iter().map(|row| row.int("id")).collect()
    }

    /// Notes that somebody looked: one line an hour for each thing looked at. Most calls write nothing.
    pub async fn note_access(
        &self,
        case: i64,
        (person, unit): (&str, &str),
        what: &str,
        now: Timestamp,
    ) -> Result<(), Failure> {
        let hour = now.as_second().div_euclid(3600);
        let known = "SELECT 1 AS one FROM access WHERE case_id = $1 AND person = $2 AND what = $3 AND hour = $4";
        if self.row(known, &[case.into(), person.into(), what.into(), hour.into()]).await?.is_some() {
            return Ok(());
        }
        let mut tx = self.begin().await?;
        let sql = "INSERT INTO access (case_id, person, what, hour, unit, at) VALUES ($1, $2, $3, $4, $5, $6) \
                   ON CONFLICT DO NOTHING";
        tx.run(sql, &[case.into(), person.into(), what.into(), hour.into(), unit.into(), now.into()]).await?;
        tx.commit().await
    }

    /// Who looked at a case, newest first.
    pub async fn accesses(&self, case: i64, most: i64) -> Result<Vec<Access>, Failure> {
        let sql = "SELECT person, unit, what, at FROM access WHERE case_id = $1 ORDER BY at DESC, person LIMIT $2";
        let rows = self.rows(sql, &[case.into(), most.into()]).await?;
        rows.iter()
            .map(|row| {
                let (person, unit, what) = (row.text("person")?, row.text("unit")?, row.text("what")?);
                Ok(Access { person, unit, what, at: row.moment("at")? })
            })
            .collect()
    }
}

/// That somebody looked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    /// Who.
    pub person: String,
    /// For which unit.
    pub unit: String,
    /// At what: `overview`, `details`, `finder`, `file:…`, `export`, `print`.
    pub what: String,
    /// When.
    pub at: Timestamp,
}
