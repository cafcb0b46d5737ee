//! What follows a change: one job for each unit that is now asked, so that its people get a mail with a link.

use casework::{FollowUp, case::By};
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
            let key = format!("ask:{}:{seq}:{place}:{}", row.id, unit.unwrap_or_default());
            jobs.push(NewJob { kind: "ask", key, payload: json(&asking), run_at: now });
        }
    }
    jobs
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
