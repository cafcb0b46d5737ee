//! What need not be remembered: old logins, old guesses, links that ran out, jobs that were done. Never an entry.

use jiff::Timestamp;

use crate::{Failure, Tx};

impl Tx {
    /// Forgets sessions that nobody used since then.
    pub async fn forget_sessions(&mut self, unused: Timestamp) -> Result<(), Failure> {
        self.run("DELETE FROM session WHERE seen_at < $1", &[unused.into()]).await.map(drop)
    }

    /// Forgets wrong guesses of before then.
    pub async fn forget_old_attempts(&mut self, before: Timestamp) -> Result<(), Failure> {
        self.run("DELETE FROM attempt WHERE last_at < $1", &[before.into()]).await.map(drop)
    }

    /// Forgets links that ran out before then.
    pub async fn forget_invitations(&mut self, before: Timestamp) -> Result<(), Failure> {
        self.run("DELETE FROM invitation WHERE until_at < $1", &[before.into()]).await.map(drop)
    }

    /// Forgets jobs that were done before then; those that were given up stay for people to see.
    pub async fn forget_jobs(&mut self, before: Timestamp) -> Result<(), Failure> {
        self.run("DELETE FROM job WHERE done_at IS NOT NULL AND done_at < $1", &[before.into()]).await.map(drop)
    }
}
