//! An answer as it is kept in the ledger.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use jiff::{Timestamp, Zoned, civil::Date, tz::TimeZone};
use serde::{Deserialize, Serialize};

use crate::names::{Name, Target};

/// Answers by field.
pub type Answers = BTreeMap<Name, Value>;

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// Text of one line or several, or an identifier.
    Text(String),
    /// One option, with its reason where there is one.
    Choice(Choice),
    /// Some of the options.
    Choices(BTreeSet<Name>),
    /// A day.
    Date(Date),
    /// A date and time with its zone.
    Moment(Moment),
    /// A whole number.
    Number(i64),
    /// The text was accepted. By whom, the entry says.
    Accepted,
    /// Parties of the case.
    Parties(BTreeSet<Name>),
    /// The status of products and vulnerabilities.
    Statuses(BTreeMap<Target, Status>),
    /// The remedy of products.
    Remedies(BTreeMap<Name, Choice>),
}

impl Value {
    /// What kind of answer this is, as process files write it.
    pub fn kind_name(&self) -> &'static str {
        match self {
            Value::Text(_) => "text",
            Value::Choice(_) => "choice",
            Value::Choices(_) => "choices",
            Value::Date(_) => "date",
            Value::Moment(_) => "moment",
            Value::Number(_) => "number",
            Value::Accepted => "acknowledgement",
            Value::Parties(_) => "parties",
            Value::Statuses(_) => "statuses",
            Value::Remedies(_) => "remedies",
        }
    }

    /// The option chosen, where this is a choice.
    pub fn option(&self) -> Option<&str> {
        match self {
            Value::Choice(choice) => Some(choice.option.as_str()),
            _ => None,
        }
    }
}

/// An option chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The option's name.
    pub option: Name,
    /// Why; owed where something is declined.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<String>,
}

impl Choice {
    /// The option without a reason.
    pub fn of(option: &str) -> Self {
        Self { option: option.into(), because: None }
    }
}

/// A point of time as somebody meant it: with the zone in which it was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// When, for everybody.
    pub at: Timestamp,
    /// The IANA name of the zone in which it was said.
    pub zone: Name,
}

impl Moment {
    /// The hour as it was said, or in UTC where the zone is not known here.
    pub fn zoned(&self) -> Zoned {
        self.at.to_zoned(TimeZone::get(self.zone.as_str()).unwrap_or(TimeZone::UTC))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.zoned().strftime("%Y-%m-%d %H:%M"), self.zone)
    }
}

/// What is known of one product and one vulnerability (CSAF product status; deck 2.4.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// It is being looked into: this is not yet an answer.
    UnderInvestigation,
    /// It is vulnerable.
    Affected,
    /// It is not.
    NotAffected,
    /// It was, and is no longer.
    Fixed,
}

impl Status {
    /// Every status.
    pub const ALL: &'static [Status] =
        &[Status::UnderInvestigation, Status::Affected, Status::NotAffected, Status::Fixed];

    /// As files write it.
    pub fn name(self) -> &'static str {
        match self {
            Status::UnderInvestigation => "under-investigation",
            Status::Affected => "affected",
            Status::NotAffected => "not-affected",
            Status::Fixed => "fixed",
        }
    }
}
