//! The beginning: a desk with nobody in it makes its first administrator, who comes in by a one-time link.

use casework::case::By;
use jiff::Timestamp;
use store::{PersonRow, UnitRow};

use crate::{CompanyChange, Desk, DeskFact, Trouble, invitations::make_secret};

/// The login of the first administrator.
pub(crate) const FIRST: &str = "admin";

/// The code of the first unit.
const UNIT: &str = "PSIRT";

/// Begins the desk: the secret of a link to set the first password, as long as nobody has set one.
///
/// Called at every start: a link that was lost is replaced, and nothing else happens twice.
pub async fn begin(desk: &Desk, now: Timestamp) -> Result<Option<String>, Trouble> {
    let somebody = desk.store.people().await?.iter().any(|person| person.password.is_some());
    if somebody {
        return Ok(None);
    }
    let mut change = CompanyChange::begin_by(desk, By::System, now).await?;
    let people = change.tx().people().await?;
    if people.iter().any(|person| person.password.is_some()) {
        // Another process began at the same time, and somebody was quick.
        return Ok(None);
    }
    let admins = || people.iter().filter(|person| person.admin && person.left_at.is_none());
    let known = admins().find(|person| person.login == FIRST).or_else(|| admins().next());
    let login = match known {
        Some(person) => person.login.clone(),
        None if people.is_empty() => first(&mut change).await?,
        None => return Ok(None),
    };
    let secret = make_secret(&mut change, desk, &login).await?;
    change.note(DeskFact::new("invited", &[("login", &login)]));
    change.commit().await?;
    Ok(Some(secret))
}

async fn first(change: &mut CompanyChange) -> Result<String, Trouble> {
    let unit = UnitRow {
        code: UNIT.into(),
        name_ja: "製品セキュリティ窓口".into(),
        name_en: "Product security".into(),
        roles: "POC".into(),
        ended_at: None,
    };
    if !change.tx().units().await?.iter().any(|known| known.code == UNIT) {
        change.tx().keep_unit(&unit).await?;
    }
    let person = PersonRow {
        login: FIRST.into(),
        name_ja: "管理者".into(),
        name_en: "Administrator".into(),
        mail: "admin@localhost".into(),
        unit: UNIT.into(),
        admin: true,
        manager: false,
        language: "ja".into(),
        zone: "Asia/Tokyo".into(),
        password: None,
        left_at: None,
    };
    change.tx().keep_person(&person).await?;
    change.note(DeskFact::new("desk-began", &[("login", FIRST)]));
    Ok(person.login)
}
