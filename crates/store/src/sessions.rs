//! Who is logged in, from where, and how often somebody guessed wrong.

use jiff::Timestamp;

use crate::{
    Database, Failure, Tx,
    people::{COLUMNS, PersonRow, read},
};

/// A login that lasts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionRow {
    /// The hash of the cookie.
    pub token: String,
    /// Whose.
    pub login: String,
    /// What every form of the session must carry.
    pub form_token: String,
    /// When it began.
    pub began_at: Timestamp,
    /// When it was last used, give or take some minutes.
    pub seen_at: Timestamp,
    /// The program that was used, as it calls itself.
    pub agent: String,
    /// From where.
    pub address: String,
}

/// A session with its person, and the units for which the person may act.
#[derive(Clone, Debug)]
pub struct Signed {
    /// The session.
    pub session: SessionRow,
    /// The person.
    pub person: PersonRow,
    /// Codes and roles: the person's own unit first, then the units of those for whom it stands in now.
    pub units: Vec<(String, String)>,
}

impl Database {
    /// The session of a cookie, if its person is still here and it was used since then.
    pub async fn signed(&self, token: &str, since: Timestamp, now: Timestamp) -> Result<Option<Signed>, Failure> {
        let sql = format!(
            "SELECT s.token, s.form_token, s.began_at, s.seen_at, s.agent, s.address, {COLUMNS}, u.code AS acts_for, \
             u.roles, u.code <> p.unit AS other FROM session s JOIN person p ON p.login = s.login \
             LEFT JOIN unit u ON u.ended_at IS NULL AND (u.code = p.unit OR u.code IN (SELECT q.unit FROM absence a \
             JOIN person q ON q.login = a.login WHERE a.stand_in = p.login AND a.from_at <= $3 AND a.until_at > $3)) \
             WHERE s.token = $1 AND s.seen_at > $2 AND p.left_at IS NULL ORDER BY other, acts_for"
        );
        let rows = self.rows(&sql, &[token.into(), since.into(), now.into()]).await?;
        let Some(row) = rows.first() else { return Ok(None) };
        let person = read(row)?;
        let session = session(row, &person.login)?;
        let mut units = Vec::new();
        for row in &rows {
            if let Some(code) = row.text_or_none("acts_for")? {
                units.push((code, row.text("roles")?));
            }
        }
        Ok(Some(Signed { session, person, units }))
    }

    /// The person's unit with its roles, and those of the people for whom it stands in now.
    pub async fn units_of(&self, person: &PersonRow, now: Timestamp) -> Result<Vec<(String, String)>, Failure> {
        let sql = "SELECT u.code, u.roles, u.code <> $2 AS other FROM unit u WHERE u.ended_at IS NULL AND (u.code = $2 \
                   OR u.code IN (SELECT q.unit FROM absence a JOIN person q ON q.login = a.login \
                   WHERE a.stand_in = $1 AND a.from_at <= $3 AND a.until_at > $3)) ORDER BY other, u.code";
        let rows = self.rows(sql, &[(&person.login).into(), (&person.unit).into(), now.into()]).await?;
        rows.iter().map(|row| Ok((row.text("code")?, row.text("roles")?))).collect()
    }

    /// The sessions of a person, last used first.
    pub async fn sessions(&self, login: &str) -> Result<Vec<SessionRow>, Failure> {
        let sql = "SELECT token, form_token, began_at, seen_at, agent, address FROM session WHERE login = $1 \
                   ORDER BY seen_at DESC, token";
        self.rows(sql, &[login.into()]).await?.iter().map(|row| session(row, login)).collect()
    }

    /// How often in a row a login failed under a key, and when last.
    pub async fn attempts(&self, key: &str) -> Result<Option<(i64, Timestamp)>, Failure> {
        let sql = "SELECT count, last_at FROM attempt WHERE key = $1";
        let row = self.row(sql, &[key.into()]).await?;
        row.map(|row| Ok((row.int("count")?, row.moment("last_at")?))).transpose()
    }
}

fn session(row: &crate::Row, login: &str) -> Result<SessionRow, Failure> {
    Ok(SessionRow {
        token: row.text("token")?,
        login: login.into(),
        form_token: row.text("form_token")?,
        began_at: row.moment("began_at")?,
        seen_at: row.moment("seen_at")?,
        agent: row.text("agent")?,
        address: row.text("address")?,
    })
}

impl Tx {
    /// Begins a session.
    pub async fn begin_session(&mut self, session: &SessionRow) -> Result<(), Failure> {
        let sql = "INSERT INTO session (token, login, form_token, began_at, seen_at, agent, address) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let values = [
            (&session.token).into(),
            (&session.login).into(),
            (&session.form_token).into(),
            session.began_at.into(),
            session.seen_at.into(),
            (&session.agent).into(),
            (&session.address).into(),
        ];
        self.run(sql, &values).await.map(drop)
    }

    /// Notes that a session was used.
    pub async fn touch_session(&mut self, token: &str, now: Timestamp) -> Result<(), Failure> {
        self.run("UPDATE session SET seen_at = $2 WHERE token = $1", &[token.into(), now.into()]).await.map(drop)
    }

    /// Ends a session of a person; whether there was one.
    pub async fn end_session(&mut self, login: &str, token: &str) -> Result<bool, Failure> {
        let sql = "DELETE FROM session WHERE token = $1 AND login = $2";
        Ok(self.run(sql, &[token.into(), login.into()]).await? > 0)
    }

    /// Ends every session of a person but this one; how many there were.
    pub async fn end_other_sessions(&mut self, login: &str, session: &str) -> Result<u64, Failure> {
        self.run("DELETE FROM session WHERE login = $1 AND token <> $2", &[login.into(), session.into()]).await
    }

    /// Ends every session of a person.
    pub async fn end_sessions(&mut self, login: &str) -> Result<(), Failure> {
        self.run("DELETE FROM session WHERE login = $1", &[login.into()]).await.map(drop)
    }

    /// Counts a wrong guess under a key; counting begins anew after a while without one.
    pub async fn count_attempt(&mut self, key: &str, now: Timestamp, since: Timestamp) -> Result<i64, Failure> {
        let sql = "INSERT INTO attempt (key, count, last_at) VALUES ($1, 1, $2) ON CONFLICT (key) DO UPDATE SET \
                   count = CASE WHEN attempt.last_at < $3 THEN 1 ELSE attempt.count + 1 END, last_at = excluded.last_at \
                   RETURNING count";
        let row = self.row(sql, &[key.into(), now.into(), since.into()]).await?;
        row.map_or(Ok(1), |row| row.int("count"))
    }

    /// Forgets wrong guesses after a right one.
    pub async fn forget_attempts(&mut self, key: &str) -> Result<(), Failure> {
        self.run("DELETE FROM attempt WHERE key = $1", &[key.into()]).await.map(drop)
    }
}
