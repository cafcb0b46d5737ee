//! People of the company, and the links by which they set a password.

use jiff::Timestamp;

use crate::{Database, Failure, Row, Tx};

/// A person of the company.
#[derive(Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// The name that stands in ledgers and is typed at the login.
    pub login: String,
    /// The name in Japanese.
    pub name_ja: String,
    /// The name in English.
    pub name_en: String,
    /// Where mails go.
    pub mail: String,
    /// The code of the unit.
    pub unit: String,
    /// May change the company's data.
    pub admin: bool,
    /// Is a handling manager of POC.
    pub manager: bool,
    /// `ja` or `en`.
    pub language: String,
    /// The IANA name of the zone in which times are shown.
    pub zone: String,
    /// The password as argon2id keeps it.
    pub password: Option<String>,
    /// When the person left.
    pub left_at: Option<Timestamp>,
}

impl std::fmt::Debug for PersonRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The hash of a password is a secret, too.
        f.debug_struct("PersonRow").field("login", &self.login).field("unit", &self.unit).finish_non_exhaustive()
    }
}

pub(crate) const COLUMNS: &str = "p.login, p.name_ja, p.name_en, p.mail, p.unit, p.admin, p.manager, p.language, p.zone, \
                                  p.password, p.left_at";

pub(crate) fn read(row: &Row) -> Result<PersonRow, Failure> {
    Ok(PersonRow {
        login: row.text("login")?,
        name_ja: row.text("name_ja")?,
        name_en: row.text("name_en")?,
        mail: row.text("mail")?,
        unit: row.text("unit")?,
        admin: row.yes("admin")?,
        manager: row.yes("manager")?,
        language: row.text("language")?,
        zone: row.text("zone")?,
        password: row.text_or_none("password")?,
        left_at: row.moment_or_none("left_at")?,
    })
}

impl Database {
    /// Everybody, those who left among them, by unit and login.
    pub async fn people(&self) -> Result<Vec<PersonRow>, Failure> {
        let sql = format!("SELECT {COLUMNS} FROM person p ORDER BY p.unit, p.login");
        self.rows(&sql, &[]).await?.iter().map(read).collect()
    }

    /// The person with this login.
    pub async fn person(&self, login: &str) -> Result<Option<PersonRow>, Failure> {
        let sql = format!("SELECT {COLUMNS} FROM person p WHERE p.login = $1");
        self.row(&sql, &[login.into()]).await?.as_ref().map(read).transpose()
    }

    /// Logins of those of POC who are still here, and whether each is a handling manager.
    pub async fn of_poc(&self) -> Result<Vec<(String, bool)>, Failure> {
        let sql = "SELECT p.login, p.manager FROM person p JOIN unit u ON u.code = p.unit WHERE p.left_at IS NULL \
                   AND u.ended_at IS NULL AND ' ' || u.roles || ' ' LIKE '% POC %' ORDER BY p.login";
        self.rows(sql, &[]).await?.iter().map(|row| Ok((row.text("login")?, row.yes("manager")?))).collect()
    }

    /// Whether there is anybody at all: a desk without people is new.
    pub async fn has_people(&self) -> Result<bool, Failure> {
        Ok(self.row("SELECT login FROM person LIMIT 1", &[]).await?.is_some())
    }
}

impl Tx {
    /// Everybody, inside this change.
    pub async fn people(&mut self) -> Result<Vec<PersonRow>, Failure> {
        let sql = format!("SELECT {COLUMNS} FROM person p ORDER BY p.unit, p.login");
        self.rows(&sql, &[]).await?.iter().map(read).collect()
    }

    /// The person with this login, inside this change.
    pub async fn person(&mut self, login: &str) -> Result<Option<PersonRow>, Failure> {
        let sql = format!("SELECT {COLUMNS} FROM person p WHERE p.login = $1");
        self.row(&sql, &[login.into()]).await?.as_ref().map(read).transpose()
    }

    /// Keeps a person, without the password.
    pub async fn keep_person(&mut self, person: &PersonRow) -> Result<(), Failure> {
        let sql = "INSERT INTO person (login, name_ja, name_en, mail, unit, admin, manager, language, zone, left_at) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
                   ON CONFLICT (login) DO UPDATE SET name_ja = excluded.name_ja, name_en = excluded.name_en, \
                   mail = excluded.mail, unit = excluded.unit, admin = excluded.admin, manager = excluded.manager, \
                   language = excluded.language, zone = excluded.zone, left_at = excluded.left_at";
        let values = [
            (&person.login).into(),
            (&person.name_ja).into(),
            (&person.name_en).into(),
            (&person.mail).into(),
            (&person.unit).into(),
            person.admin.into(),
            person.manager.into(),
            (&person.language).into(),
            (&person.zone).into(),
            person.left_at.into(),
        ];
        self.run(sql, &values).await.map(drop)
    }

    /// Sets what argon2id made of a password, and ends every session and every other link of the person.
    pub async fn set_password(&mut self, login: &str, password: &str) -> Result<(), Failure> {
        self.run("UPDATE person SET password = $2 WHERE login = $1", &[login.into(), password.into()]).await?;
        self.run("DELETE FROM session WHERE login = $1", &[login.into()]).await?;
        self.run("DELETE FROM invitation WHERE login = $1", &[login.into()]).await.map(drop)
    }

    /// Sets what argon2id made of a password, and ends every session of the person but this one.
    pub async fn change_password(&mut self, login: &str, password: &str, session: &str) -> Result<(), Failure> {
        self.run("UPDATE person SET password = $2 WHERE login = $1", &[login.into(), password.into()]).await?;
        self.end_other_sessions(login, session).await?;
        self.run("DELETE FROM invitation WHERE login = $1", &[login.into()]).await.map(drop)
    }

    /// Takes the password of somebody away, with every session and every link: nobody gets in under this name.
    pub async fn close_login(&mut self, login: &str) -> Result<(), Failure> {
        self.run("UPDATE person SET password = NULL WHERE login = $1", &[login.into()]).await?;
        self.run("DELETE FROM session WHERE login = $1", &[login.into()]).await?;
        self.run("DELETE FROM import_draft WHERE login = $1", &[login.into()]).await?;
        self.run("DELETE FROM invitation WHERE login = $1", &[login.into()]).await.map(drop)
    }

    /// Keeps a link by which somebody may set a password; `token` is the hash of what the link says.
    pub async fn keep_invitation(&mut self, token: &str, login: &str, until: Timestamp) -> Result<(), Failure> {
        self.run("DELETE FROM invitation WHERE login = $1", &[login.into()]).await?;
        let sql = "INSERT INTO invitation (token, login, until_at) VALUES ($1, $2, $3)";
        self.run(sql, &[token.into(), login.into(), until.into()]).await.map(drop)
    }

    /// Whose link this is, if it is still good.
    pub async fn invited(&mut self, token: &str, now: Timestamp) -> Result<Option<String>, Failure> {
        let sql = "SELECT login FROM invitation WHERE token = $1 AND until_at > $2";
        self.row(sql, &[token.into(), now.into()]).await?.map(|row| row.text("login")).transpose()
    }
}
