//! Who looks and acts, for which units, and when. Nothing of a case is reached but through one.

use std::collections::BTreeSet;

use casework::{
    acting::Acting,
    role::Role,
    words::{Language, Words},
};
use jiff::{Timestamp, tz::TimeZone};
use store::Signed;

use crate::desk::roles_of;

/// A person of the company at one moment.
#[derive(Clone, Debug)]
pub struct Viewer {
    /// The name that stands in ledgers.
    pub login: String,
    /// What people call the person.
    pub name: Words,
    /// The units that the person acts for, its own first.
    pub units: Vec<String>,
    /// The roles of those units.
    pub roles: BTreeSet<Role>,
    /// May change the company's data.
    pub admin: bool,
    /// In which language pages speak.
    pub language: Language,
    /// In which zone times are shown.
    pub zone: TimeZone,
    /// When the person looks: the time of everything that it does now.
    pub now: Timestamp,
    /// The hash of the session, where there is one.
    pub session: Option<String>,
    /// What every form of the session carries.
    pub form_token: String,
}

impl Viewer {
    /// The person of a session.
    pub fn of(signed: &Signed, now: Timestamp) -> Self {
        let person = &signed.person;
        Self {
            login: person.login.clone(),
            name: Words::new(&person.name_ja, &person.name_en),
            units: signed.units.iter().map(|(code, _)| code.clone()).collect(),
            roles: signed.units.iter().flat_map(|(_, roles)| roles_of(roles)).collect(),
            admin: person.admin,
            language: language(&person.language),
            zone: TimeZone::get(&person.zone).unwrap_or(TimeZone::UTC),
            now,
            session: Some(signed.session.token.clone()),
            form_token: signed.session.form_token.clone(),
        }
    }

    /// Whether the person is of POC.
    pub fn is_poc(&self) -> bool {
        self.roles.contains(&Role::Poc)
    }

    /// The person as each of its units would act, having seen this revision.
    pub(crate) fn acting(&self, seen: Option<u64>) -> Vec<Acting> {
        let for_unit = |unit: &String| Acting { seen, ..Acting::person(self.login.as_str(), unit.as_str()) };
        self.units.iter().map(for_unit).collect()
    }
}

/// The language of this code; Japanese unless it is English.
pub(crate) fn language(code: &str) -> Language {
    if code == "en" { Language::En } else { Language::Ja }
}
