//! What only the making of a demo needs: absences put in at once, and jobs that were due long ago.

use jiff::Timestamp;

use crate::{Failure, Tx};

impl Tx {
    /// Somebody is away, and another stands in.
    pub async fn note_absence(
        &mut self,
        (login, stand_in): (&str, &str),
        from: Timestamp,
        until: Timestamp,
    ) -> Result<(), Failure> {
        let sql = "INSERT INTO absence (login, stand_in, from_at, until_at) VALUES ($1, $2, $3, $4)";
        self.run(sql, &[login.into(), stand_in.into(), from.into(), until.into()]).await.map(drop)
    }

    /// Every job that waits is done: nobody is to get the mails of a made-up year at once.
    pub async fn finish_every_job(&mut self, now: Timestamp) -> Result<(), Failure> {
        self.run("UPDATE job SET done_at = $1 WHERE done_at IS NULL", &[now.into()]).await.map(drop)
    }
}
