//! Who is away, and who stands in meanwhile.

use jiff::Timestamp;

use crate::{Database, Failure, Row, Tx};

/// That somebody is away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AbsenceRow {
    /// Who.
    pub login: String,
    /// Who acts meanwhile.
    pub stand_in: String,
    /// From when.
    pub from: Timestamp,
    /// Until when; then the person is back.
    pub until: Timestamp,
}

const ABSENCES: &str = "SELECT login, stand_in, from_at, until_at FROM absence ORDER BY from_at, login";

fn read(row: &Row) -> Result<AbsenceRow, Failure> {
    Ok(AbsenceRow {
        login: row.text("login")?,
        stand_in: row.text("stand_in")?,
        from: row.moment("from_at")?,
        until: row.moment("until_at")?,
    })
}

impl Database {
    /// Every absence, those of the past among them, in order.
    pub async fn absences(&self) -> Result<Vec<AbsenceRow>, Failure> {
        self.rows(ABSENCES, &[]).await?.iter().map(read).collect()
    }

    /// Who stands in for somebody at a moment.
    pub async fn stand_ins(&self, login: &str, now: Timestamp) -> Result<Vec<String>, Failure> {
        let sql = "SELECT DISTINCT a.stand_in FROM absence a JOIN person p ON p.login = a.stand_in WHERE a.login = $1 \
                   AND a.from_at <= $2 AND a.until_at > $2 AND p.left_at IS NULL ORDER BY a.stand_in";
        self.rows(sql, &[login.into(), now.into()]).await?.iter().map(|row| row.text("stand_in")).collect()
    }
}

impl Tx {
    /// Every absence, inside this change.
    pub async fn absences(&mut self) -> Result<Vec<AbsenceRow>, Failure> {
        self.rows(ABSENCES, &[]).await?.iter().map(read).collect()
    }

    /// Keeps an absence; one that begins at the same moment is replaced.
    pub async fn keep_absence(&mut self, absence: &AbsenceRow) -> Result<(), Failure> {
        let sql = "INSERT INTO absence (login, stand_in, from_at, until_at) VALUES ($1, $2, $3, $4) \
                   ON CONFLICT (login, from_at) DO UPDATE SET stand_in = excluded.stand_in, until_at = excluded.until_at";
        let values = [(&absence.login).into(), (&absence.stand_in).into(), absence.from.into(), absence.until.into()];
        self.run(sql, &values).await.map(drop)
    }

    /// Forgets an absence that has not begun.
    pub async fn drop_absence(&mut self, login: &str, from: Timestamp) -> Result<(), Failure> {
        let sql = "DELETE FROM absence WHERE login = $1 AND from_at = $2";
        self.run(sql, &[login.into(), from.into()]).await.map(drop)
    }
}
