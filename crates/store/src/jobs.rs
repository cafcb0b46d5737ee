//! What is still to be done, and by whom it was taken up: claimed for a while, tried again later, given up in sight of people.

use jiff::{SignedDuration, Timestamp};

use crate::{Database, Dialect, Failure, Tx};

/// Something to be done after a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewJob {
    /// Which kind: `send-letter`.
    pub kind: &'static str,
    /// The same job is not taken in twice: its kind and what it is about.
    pub key: String,
    /// What it needs to know, in JSON.
    pub payload: String,
    /// Not before.
    pub run_at: Timestamp,
}

/// A job that this process has taken up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimed {
    /// Its number.
    pub id: i64,
    /// Which kind.
    pub kind: String,
    /// What it is about.
    pub key: String,
    /// What it needs to know, in JSON.
    pub payload: String,
    /// How often it was tried before.
    pub attempts: i64,
}

impl Tx {
    /// Takes a job in. One that is there already stays as it is.
    pub async fn add_job(&mut self, job: &NewJob) -> Result<(), Failure> {
        let sql = "INSERT INTO job (kind, key, payload, run_at) VALUES ($1, $2, $3, $4) ON CONFLICT (key) DO NOTHING";
        self.run(sql, &[job.kind.into(), (&job.key).into(), (&job.payload).into(), job.run_at.into()]).await?;
        Ok(())
    }

    /// A job is done; within the change that it made, so that it is never done twice: who comes second fails here, and with it
    /// the change.
    pub async fn finish_job(&mut self, id: i64, now: Timestamp) -> Result<(), Failure> {
        let sql = "UPDATE job SET done_at = $2, lease_until = NULL WHERE id = $1 AND done_at IS NULL";
        match self.run(sql, &[id.into(), now.into()]).await? {
            0 => Err(Failure::taken(format!("job {id} was done by somebody else"))),
            _ => Ok(()),
        }
    }

    /// A job failed: it is tried again then, or, without a time, left for people to see.
    pub async fn fail_job(&mut self, id: i64, because: &str, again: Option<Timestamp>) -> Result<(), Failure> {
        let sql = "UPDATE job SET failure = $2, lease_until = NULL, run_at = COALESCE($3, run_at), dead = $4 \
                   WHERE id = $1 AND done_at IS NULL";
        self.run(sql, &[id.into(), because.into(), again.into(), again.is_none().into()]).await?;
        Ok(())
    }
}

impl Database {
    /// Takes up the job that has been due the longest; a claim that is not finished in time is anybody's again.
    pub async fn claim_job(&self, by: &str, now: Timestamp, lease: SignedDuration) -> Result<Option<Claimed>, Failure> {
        let skip = match self.dialect() {
            Dialect::Sqlite => "",
            Dialect::Postgres => "FOR UPDATE SKIP LOCKED",
        };
        let due = "done_at IS NULL AND dead = FALSE AND run_at <= $1 AND (lease_until IS NULL OR lease_until <= $1)";
        if self.row(&format!("SELECT id FROM job WHERE {due} LIMIT 1"), &[now.into()]).await?.is_none() {
            // Mostly there is nothing to do, and asking that does not wait in the writers' line.
            return Ok(None);
        }
        let sql = format!(
            // Taking it up counts: a job that brings the program down is seen as one that was tried.
            "UPDATE job SET lease_until = $2, lease_by = $3, attempts = attempts + 1 WHERE id = \
             (SELECT id FROM job WHERE {due} ORDER BY run_at, id LIMIT 1 {skip}) \
             RETURNING id, kind, key, payload, attempts - 1 AS attempts"
        );
        let until = now.checked_add(lease).unwrap_or(Timestamp::MAX);
        let mut tx = self.begin().await?;
        let row = tx.row(&sql, &[now.into(), until.into(), by.into()]).await?;
        tx.commit().await?;
        row.map(|row| {
            Ok(Claimed {
                id: row.int("id")?,
                kind: row.text("kind")?,
                key: row.text("key")?,
                payload: row.text("payload")?,
                attempts: row.int("attempts")?,
            })
        })
        .transpose()
    }
}
