//! Reports from outside: each a row with what was told, who has it in hand and what became of it.

use jiff::Timestamp;

use crate::{Database, Failure, Row, Tx, Value};

/// A report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportRow {
    /// Its number in the database.
    pub id: i64,
    /// The number that people say: `R-2026-0031`.
    pub number: String,
    /// What makes the same form, sent twice, one report; as a hash.
    pub once: Option<String>,
    /// From where: `portal`, `mail`, `jpcert`, `phone` …
    pub source: String,
    /// `new`, `held`, `in-hand`, `case`, `joined`, `not-a-vulnerability`, `routed`, `duplicate`, `junk`, `withdrawn`.
    pub state: String,
    /// What it is about, in a line.
    pub subject: String,
    /// Everything that was told, as JSON.
    pub told: String,
    /// The answers to the test of what a product vulnerability is, as JSON.
    pub judged: String,
    /// How it ended and why, as JSON.
    pub ended: String,
    /// The language of who reported.
    pub language: String,
    /// Where news go, where an address was given.
    pub mail: Option<String>,
    /// When it came.
    pub received_at: Timestamp,
    /// When somebody of POC took it in hand.
    pub looked_at: Option<Timestamp>,
    /// When it came to an end.
    pub ended_at: Option<Timestamp>,
    /// Who has it in hand.
    pub holder: Option<String>,
    /// The case that it became, or that it joined.
    pub case_id: Option<i64>,
    /// The report that it is the same as.
    pub merged_into: Option<i64>,
    /// How many messages from outside nobody of POC has read yet.
    pub unread: i64,
}

/// A message, or something that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageRow {
    /// Its place, from 1.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// `them`, `us`, or the name of an act.
    pub kind: String,
    /// The login, or nothing for who reported.
    pub by: String,
    /// What it says.
    pub text: String,
}

const COLUMNS: &str = "p.id, p.number, p.once, p.source, p.state, p.subject, p.told, p.judged, p.ended, p.language, p.mail, \
                       p.received_at, p.looked_at, p.ended_at, p.holder, p.case_id, p.merged_into, p.unread";

fn read(row: &Row) -> Result<ReportRow, Failure> {
    Ok(ReportRow {
        id: row.int("id")?,
        number: row.text("number")?,
        once: row.text_or_none("once")?,
        source: row.text("source")?,
        state: row.text("state")?,
        subject: row.text("subject")?,
        told: row.text("told")?,
        judged: row.text("judged")?,
        ended: row.text("ended")?,
        language: row.text("language")?,
        mail: row.text_or_none("mail")?,
        received_at: row.moment("received_at")?,
        looked_at: row.moment_or_none("looked_at")?,
        ended_at: row.moment_or_none("ended_at")?,
        holder: row.text_or_none("holder")?,
        case_id: row.int_or_none("case_id")?,
        merged_into: row.int_or_none("merged_into")?,
        unread: row.int("unread")?,
    })
}

fn read_message(row: &Row) -> Result<MessageRow, Failure> {
    Ok(MessageRow {
        seq: row.int("seq")?,
        at: row.moment("at")?,
        kind: row.text("kind")?,
        by: row.text("by_whom")?,
        text: row.text("text")?,
    })
}

impl Database {
    /// Reports in some of the states, or with something unread; newest first.
    pub async fn reports_in(&self, states: &[&str], skip: i64, most: i64) -> Result<Vec<ReportRow>, Failure> {
        let mut values: Vec<Value> = states.iter().map(|state| (*state).into()).collect();
        let places: Vec<String> = (1..=values.len()).map(|place| format!("${place}")).collect();
        let condition = match states {
            ["unread"] => "p.unread > 0 AND $1 = $1".to_owned(),
            _ => format!("p.state IN ({})", places.join(", ")),
        };
        values.extend([most.into(), skip.into()]);
        let (limit, offset) = (values.len() - 1, values.len());
        let sql = format!(
            "SELECT {COLUMNS} FROM report p WHERE {condition} ORDER BY p.id DESC LIMIT ${limit} OFFSET ${offset}"
        );
        self.rows(&sql, &values).await?.iter().map(read).collect()
    }

    /// How many reports are in each state, and under `unread` how many have something unread.
    pub async fn reports_counted(&self) -> Result<Vec<(String, i64)>, Failure> {
        let sql = "SELECT state, COUNT(*) AS number FROM report GROUP BY state \
                   UNION ALL SELECT 'unread', COUNT(*) FROM report WHERE unread > 0";
        self.rows(sql, &[]).await?.iter().map(|row| Ok((row.text("state")?, row.int("number")?))).collect()
    }

    /// The report with this number.
    pub async fn report(&self, number: &str) -> Result<Option<ReportRow>, Failure> {
        let sql = format!("SELECT {COLUMNS} FROM report p WHERE p.number = $1");
        self.row(&sql, &[number.into()]).await?.as_ref().map(read).transpose()
    }

    /// The report with this number in the database.
    pub async fn report_of_id(&self, id: i64) -> Result<Option<ReportRow>, Failure> {
        let sql = format!("SELECT {COLUMNS} FROM report p WHERE p.id = $1");
        self.row(&sql, &[id.into()]).await?.as_ref().map(read).transpose()
    }

    /// The report to which a secret link leads.
    pub async fn report_of_key(&self, hash: &str) -> Result<Option<ReportRow>, Failure> {
        let sql = format!("SELECT {COLUMNS} FROM report p JOIN report_key k ON k.report_id = p.id WHERE k.hash = $1");
        self.row(&sql, &[hash.into()]).await?.as_ref().map(read).transpose()
    }

    /// The reports that became or joined a case.
    pub async fn reports_of_case(&self, case: i64) -> Result<Vec<ReportRow>, Failure> {
        let sql = format!("SELECT {COLUMNS} FROM report p WHERE p.case_id = $1 ORDER BY p.id");
        self.rows(&sql, &[case.into()]).await?.iter().map(read).collect()
    }

    /// The reports that are the same as this one.
    pub async fn reports_merged_into(&self, report: i64) -> Result<Vec<ReportRow>, Failure> {
        let sql = format!("SELECT {COLUMNS} FROM report p WHERE p.merged_into = $1 ORDER BY p.id");
        self.rows(&sql, &[report.into()]).await?.iter().map(read).collect()
    }

    /// What was said and done, in order.
    pub async fn report_messages(&self, report: i64) -> Result<Vec<MessageRow>, Failure> {
        let sql = "SELECT seq, at, kind, by_whom, text FROM report_message WHERE report_id = $1 ORDER BY seq";
        self.rows(sql, &[report.into()]).await?.iter().map(read_message).collect()
    }

    /// The report that this mail was taken in as before: the same bytes under the same source.
    pub async fn report_of_mail(&self, once: &str) -> Result<Option<ReportRow>, Failure> {
        let sql = format!("SELECT {COLUMNS} FROM report p WHERE p.once = $1");
        self.row(&sql, &[once.into()]).await?.as_ref().map(read).transpose()
    }
}

impl Tx {
    /// The report, inside this change; on PostgreSQL nobody else changes it until the change is over.
    pub async fn hold_report(&mut self, id: i64) -> Result<Option<ReportRow>, Failure> {
        let lock = if self.dialect() == crate::Dialect::Postgres { " FOR UPDATE" } else { "" };
        let sql = format!("SELECT {COLUMNS} FROM report p WHERE p.id = $1{lock}");
        self.row(&sql, &[id.into()]).await?.as_ref().map(read).transpose()
    }

    /// The report that the same form made before.
    pub async fn report_once(&mut self, once: &str) -> Result<Option<ReportRow>, Failure> {
        let sql = format!("SELECT {COLUMNS} FROM report p WHERE p.once = $1");
        self.row(&sql, &[once.into()]).await?.as_ref().map(read).transpose()
    }

    /// Keeps a report. What was told stays as it was told.
    pub async fn keep_report(&mut self, row: &ReportRow) -> Result<(), Failure> {
        let sql = "INSERT INTO report (id, number, once, source, state, subject, told, judged, ended, language, mail, \
                   received_at, looked_at, ended_at, holder, case_id, merged_into, unread) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) \
                   ON CONFLICT (id) DO UPDATE SET state = excluded.state, subject = excluded.subject, \
                   judged = excluded.judged, ended = excluded.ended, mail = excluded.mail, \
                   looked_at = excluded.looked_at, ended_at = excluded.ended_at, holder = excluded.holder, \
                   case_id = excluded.case_id, merged_into = excluded.merged_into, unread = excluded.unread";
        let values = [
            row.id.into(),
            (&row.number).into(),
            row.once.clone().into(),
            (&row.source).into(),
            (&row.state).into(),
            (&row.subject).into(),
            (&row.told).into(),
            (&row.judged).into(),
            (&row.ended).into(),
            (&row.language).into(),
            row.mail.clone().into(),
            row.received_at.into(),
            row.looked_at.into(),
            row.ended_at.into(),
            row.holder.clone().into(),
            row.case_id.into(),
            row.merged_into.into(),
            row.unread.into(),
        ];
        self.run(sql, &values).await.map(drop)
    }

    /// Lets a secret link lead to a report.
    pub async fn keep_report_key(&mut self, hash: &str, report: i64, now: Timestamp) -> Result<(), Failure> {
        let sql = "INSERT INTO report_key (hash, report_id, made_at) VALUES ($1, $2, $3)";
        self.run(sql, &[hash.into(), report.into(), now.into()]).await.map(drop)
    }

    /// Adds to what was said and done; its place.
    pub async fn add_report_message(
        &mut self,
        report: i64,
        now: Timestamp,
        kind: &str,
        by: &str,
        text: &str,
    ) -> Result<i64, Failure> {
        let sql = "INSERT INTO report_message (report_id, seq, at, kind, by_whom, text) \
                   SELECT $1, COALESCE(MAX(seq), 0) + 1, $2, $3, $4, $5 FROM report_message WHERE report_id = $1 \
                   RETURNING seq";
        let row = self.row(sql, &[report.into(), now.into(), kind.into(), by.into(), text.into()]).await?;
        row.ok_or_else(|| Failure::unreadable("report_message"))?.int("seq")
    }
}
