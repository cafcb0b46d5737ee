//! What follows a change: one job for each unit that is now asked, so that its people get a mail with a link; and mails to one person.

use std::collections::BTreeMap;

use casework::{FollowUp, case::By, words::Language};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use store::{CaseRow, NewJob};

use crate::desk_fact::json;

/// What a mail to the people of a unit is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asking {
    /// The number of the case in the database.
    pub case: i64,
    /// The unit whose people get the mail; none means POC.
    pub unit: Option<String>,
    /// The step, where it is one.
    pub step: Option<String>,
    /// What it is: the kind of follow-up.
    pub what: String,
    /// In words, both languages.
    pub words: casework::words::Words,
    /// Who brought it about, and need not be told.
    pub by: Option<String>,
}

/// What a follow-up is about besides: a letter, or a clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct About {
    #[serde(flatten)]
    pub(crate) asking: Asking,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) letter: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) clock: Option<String>,
}

/// A mail of the desk to one person, from a template. What its template does not list is not filled in, whatever stands here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonMail {
    /// The name of the template.
    pub template: String,
    /// The person of the company that it goes to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_login: Option<String>,
    /// Or the address that it goes to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_address: Option<String>,
    /// `ja` or `en`; the person's own, where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// What is filled in, by the names of the template's placeholders.
    #[serde(default)]
    pub values: BTreeMap<String, String>,
    /// The page that it leads to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// The number, in the database, of the case that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<i64>,
    /// The note in which somebody was mentioned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<i64>,
    /// The report whose finder it goes to: the number that people say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<String>,
}

impl PersonMail {
    /// A mail to a person of the company, in the person's own language.
    pub fn to_person(template: &str, login: &str) -> Self {
        Self { template: template.into(), to_login: Some(login.into()), ..Self::default() }
    }

    /// A mail to an address outside: to somebody who reported.
    pub fn to_address(template: &str, address: &str, language: Language) -> Self {
        let language = if language == Language::Ja { "ja" } else { "en" };
        Self {
            template: template.into(),
            to_address: Some(address.into()),
            language: Some(language.into()),
            ..Self::default()
        }
    }

    /// The same with a value: `with("case.number", "MDG-2026-0012")`.
    #[must_use]
    pub fn with(mut self, name: &str, text: impl Into<String>) -> Self {
        self.values.insert(name.into(), text.into());
        self
    }

    /// The job that sends it. Of two with the same key there is one mail.
    pub fn job(&self, key: impl Into<String>, now: Timestamp) -> NewJob {
        let kind = if self.to_login.is_some() { "mail-person" } else { "mail-finder" };
        NewJob { kind, key: key.into(), payload: json(self), run_at: now }
    }
}

/// The jobs that follow from what a change brought about.
pub(crate) fn of_follow_ups(
    row: &CaseRow,
    seq: i64,
    follow_ups: &[FollowUp],
    by: Option<&By>,
    now: Timestamp,
) -> Vec<NewJob> {
    let by = by.and_then(|by| match by {
        By::Person { person, .. } => Some(person.to_string()),
        By::System => None,
    });
    let mut jobs = Vec::new();
    for (place, follow_up) in follow_ups.iter().enumerate() {
        for (unit, step, what) in recipients(follow_up) {
            let asking = Asking {
                case: row.id,
                unit: unit.clone(),
                step,
                what: what.into(),
                words: follow_up.words(),
                by: by.clone(),
            };
            let about = About { asking, letter: letter_of(follow_up), clock: clock_of(follow_up) };
            let key = format!("ask:{}:{seq}:{place}:{}", row.id, unit.unwrap_or_default());
            jobs.push(NewJob { kind: "ask", key, payload: json(&about), run_at: now });
        }
    }
    jobs
}

fn letter_of(follow_up: &FollowUp) -> Option<u32> {
    match follow_up {
        FollowUp::LetterFailed { letter } => Some(*letter),
        _ => None,
    }
}

fn clock_of(follow_up: &FollowUp) -> Option<String> {
    match follow_up {
        FollowUp::ClockWarned { clock } | FollowUp::ClockFellDue { clock } => Some(clock.to_string()),
        _ => None,
    }
}

/// Who hears of a follow-up: units by their codes, or POC.
fn recipients(follow_up: &FollowUp) -> Vec<(Option<String>, Option<String>, &'static str)> {
    let poc = |step: Option<String>, what| vec![(None, step, what)];
    match follow_up {
        FollowUp::StepOpened { step, units } => {
            units.iter().map(|unit| (Some(unit.to_string()), Some(step.to_string()), "step-opened")).collect()
        }
        FollowUp::UnitAsked { step, unit } => {
            vec![(Some(unit.to_string()), Some(step.to_string()), "unit-asked")]
        }
        FollowUp::AwaitOutside { .. } => Vec::new(),
        FollowUp::FindAWay { step } => poc(Some(step.to_string()), "find-a-way"),
        FollowUp::CoverGap { step, .. } => poc(Some(step.to_string()), "cover-gap"),
        FollowUp::ConsiderPublishing { .. } => poc(None, "consider-publishing"),
        FollowUp::LetterFailed { .. } => poc(None, "letter-failed"),
        FollowUp::ClockWarned { .. } => poc(None, "clock-warned"),
        FollowUp::ClockFellDue { .. } => poc(None, "clock-fell-due"),
        FollowUp::CloseCase => poc(None, "close-case"),
    }
}
