//! Only for a demo: an invented company put in at once, and a clock that can be moved ahead.

use casework::case::By;
use jiff::{SignedDuration, Timestamp};
use store::{CustomerRow, PersonRow, ProductRow, UnitRow, VersionRow};

use crate::{CompanyChange, Desk, DeskFact, Trouble, hashing, sweep};

/// The setting that says that the data are a demo's and complete.
const MADE: &str = "demo_made";

/// The setting that says how far ahead of the machine the demo's clock is, in microseconds.
const AHEAD: &str = "demo_ahead";

/// The longest that the clock is moved at once.
const LONGEST: SignedDuration = SignedDuration::from_hours(24 * 31);

/// An invented company.
#[derive(Clone, Debug, Default)]
pub struct Cast {
    /// Its units.
    pub units: Vec<UnitRow>,
    /// Its people.
    pub people: Vec<PersonRow>,
    /// Its products.
    pub products: Vec<ProductRow>,
    /// Their versions.
    pub versions: Vec<VersionRow>,
    /// Its customers.
    pub customers: Vec<CustomerRow>,
    /// Who is away.
    pub absences: Vec<Away>,
    /// What it has set.
    pub settings: Vec<(String, String)>,
}

/// Somebody is away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Away {
    /// Who.
    pub login: String,
    /// Who acts meanwhile.
    pub stand_in: String,
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub until: Timestamp,
}

/// What is kept in a database, as far as a demo is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nobody: a company can be put in.
    Nobody,
    /// A demo, whose clock is ahead of the machine by so many microseconds.
    Demo(i64),
    /// Something else, which is no demo's business.
    Other,
}

/// What is there.
pub async fn found(desk: &Desk) -> Result<Found, Trouble> {
    let settings = desk.store.settings().await?;
    let value = |name: &str| settings.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    if value(MADE).is_some() {
        return Ok(Found::Demo(value(AHEAD).and_then(|micros| micros.parse().ok()).unwrap_or_default()));
    }
    Ok(if desk.store.has_people().await? { Found::Other } else { Found::Nobody })
}

/// Puts the company in. Everybody has the same password, which anybody may know.
pub async fn settle(desk: &Desk, cast: &Cast, password: &str, now: Timestamp) -> Result<(), Trouble> {
    let kept = hashing::hash(password, desk.secret()).await?;
    let mut change = CompanyChange::begin_by(desk, By::System, now).await?;
    for unit in &cast.units {
        change.tx().keep_unit(unit).await?;
        change.note(DeskFact::new("unit-kept", &[("code", &unit.code), ("roles", &unit.roles)]));
    }
    for person in &cast.people {
        change.tx().keep_person(person).await?;
        change.tx().set_password(&person.login, &kept).await?;
        change.note(DeskFact::new("person-kept", &[("login", &person.login), ("unit", &person.unit)]));
    }
    for product in &cast.products {
        change.tx().keep_product(product).await?;
        change.note(DeskFact::new("product-kept", &[("code", &product.code), ("unit", &product.unit)]));
    }
    for version in &cast.versions {
        change.tx().keep_version(version).await?;
    }
    for customer in &cast.customers {
        change.tx().keep_customer(customer).await?;
        change.note(DeskFact::new("customer-kept", &[("code", &customer.code)]));
    }
    for absence in &cast.absences {
        let names = (absence.login.as_str(), absence.stand_in.as_str());
        change.tx().note_absence(names, absence.from, absence.until).await?;
    }
    for (name, value) in &cast.settings {
        change.tx().set(name, value).await?;
        change.note(DeskFact::new("setting-set", &[("name", name)]));
    }
    change.commit().await
}

/// The demo is complete: what its past has left to do is done, and its clock runs so far ahead of the machine.
pub async fn complete(desk: &Desk, ahead: i64, now: Timestamp) -> Result<(), Trouble> {
    let mut change = CompanyChange::begin_by(desk, By::System, now).await?;
    change.tx().finish_every_job(now).await?;
    change.tx().set(MADE, "yes").await?;
    change.tx().set(AHEAD, &ahead.to_string()).await?;
    change.commit().await
}

/// Moves the demo's clock ahead, day by day, and looks each day what has come due.
pub async fn move_time(desk: &Desk, by: SignedDuration, now: Timestamp) -> Result<(), Trouble> {
    let by = by.clamp(SignedDuration::ZERO, LONGEST);
    let Found::Demo(ahead) = found(desk).await? else { return Err(Trouble::Unseen) };
    let mut change = CompanyChange::begin_by(desk, By::System, now).await?;
    let micros = i64::try_from(by.as_micros()).unwrap_or_default();
    change.tx().set(AHEAD, &ahead.saturating_add(micros).to_string()).await?;
    change.note(DeskFact::new("demo-time-moved", &[("hours", &by.as_hours().to_string())]));
    change.commit().await?;
    let day = SignedDuration::from_hours(24);
    let mut left = by;
    while left > SignedDuration::ZERO {
        let stride = left.min(day);
        if !desk.move_by(stride) {
            return Err(Trouble::Unseen);
        }
        left -= stride;
        while sweep::sweep(desk, desk.now()).await? >= sweep::AT_ONCE as usize {}
    }
    Ok(())
}
