//! The invented company, as its file tells it.

use std::collections::BTreeMap;

use casework::words::Words;
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use operations::demo::{Away, Cast};
use serde::Deserialize;
use store::{CustomerRow, PersonRow, ProductRow, UnitRow, VersionRow};

/// The file, before its days are moved.
pub(super) const FILE: &str = include_str!("../../../../demo/company.toml");

/// Mails of the company go nowhere: nobody has this domain.
const DOMAIN: &str = "kazahaya.example";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    settings: BTreeMap<String, String>,
    unit: Vec<Unit>,
    person: Vec<Person>,
    product: Vec<Product>,
    customer: Vec<Customer>,
    absence: Vec<Absence>,
}

#[derive(Deserialize)]
struct Unit {
    code: String,
    name: Words,
    roles: String,
}

#[derive(Deserialize)]
struct Person {
    login: String,
    name: Words,
    unit: String,
    #[serde(default)]
    admin: bool,
    #[serde(default)]
    manager: bool,
    language: Option<String>,
    zone: Option<String>,
}

#[derive(Deserialize)]
struct Product {
    code: String,
    name: Words,
    unit: String,
    #[serde(default)]
    custom: bool,
    cpe: Option<String>,
    versions: Vec<String>,
}

#[derive(Deserialize)]
struct Customer {
    code: String,
    name: String,
    #[serde(default)]
    integrator: bool,
    language: Option<String>,
    nda: Option<(String, String)>,
    #[serde(default)]
    critical: bool,
    contacts: BTreeMap<String, String>,
    installed: Vec<String>,
}

/// Somebody is away, from the morning of a day until that of another.
#[derive(Deserialize)]
struct Absence {
    login: String,
    stand_in: String,
    from: Date,
    until: Date,
}

/// The company that this text tells of, or why it cannot be read.
pub(super) fn read(text: &str) -> Result<Cast, String> {
    let written: Written = toml::from_str(text).map_err(|fault| fault.to_string())?;
    let versions = written.product.iter().flat_map(|product| {
        product.versions.iter().map(|version| VersionRow {
            product: product.code.clone(),
            version: version.clone(),
            released_on: None,
            support_until: None,
        })
    });
    let versions = versions.collect();
    Ok(Cast {
        units: written.unit.into_iter().map(unit).collect(),
        people: written.person.into_iter().map(person).collect(),
        products: written.product.into_iter().map(product).collect(),
        versions,
        customers: written.customer.into_iter().map(customer).collect(),
        absences: written.absence.into_iter().map(absence).collect(),
        settings: written.settings.into_iter().collect(),
    })
}

fn absence(absence: Absence) -> Away {
    let morning =
        |day: Date| day.to_zoned(TimeZone::get("Asia/Tokyo").unwrap_or(TimeZone::UTC)).map(|day| day.timestamp());
    Away {
        login: absence.login,
        stand_in: absence.stand_in,
        from: morning(absence.from).unwrap_or(Timestamp::UNIX_EPOCH),
        until: morning(absence.until).unwrap_or(Timestamp::UNIX_EPOCH),
    }
}

fn unit(unit: Unit) -> UnitRow {
    UnitRow { code: unit.code, name_ja: unit.name.ja, name_en: unit.name.en, roles: unit.roles, ended_at: None }
}

fn person(person: Person) -> PersonRow {
    PersonRow {
        mail: format!("{}@{DOMAIN}", person.login),
        login: person.login,
        name_ja: person.name.ja,
        name_en: person.name.en,
        unit: person.unit,
        admin: person.admin,
        manager: person.manager,
        language: person.language.unwrap_or_else(|| "ja".into()),
        zone: person.zone.unwrap_or_else(|| "Asia/Tokyo".into()),
        password: None,
        left_at: None,
    }
}

fn product(product: Product) -> ProductRow {
    ProductRow {
        code: product.code,
        name_ja: product.name.ja,
        name_en: product.name.en,
        unit: product.unit,
        custom: product.custom,
        cpe: product.cpe,
        ended_at: None,
    }
}

fn customer(customer: Customer) -> CustomerRow {
    let (nda_from, nda_until) = customer.nda.unzip();
    // `KZ-PLC300 3.2.1`
    let installed = customer.installed.iter().filter_map(|line| line.split_once(' '));
    CustomerRow {
        code: customer.code,
        name: customer.name,
        integrator: customer.integrator,
        language: customer.language.unwrap_or_else(|| "ja".into()),
        nda_from,
        nda_until,
        critical: customer.critical,
        ended_at: None,
        contacts: customer.contacts,
        installed: installed.map(|(product, version)| (product.into(), version.into())).collect(),
    }
}
