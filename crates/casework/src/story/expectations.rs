//! Reading what is then so: `then ball: Design, JPCERT`.

use super::{
    phrases::{list, quoted},
    sentence::Expectation,
};
use crate::names::{Name, StepNumber};

pub(super) fn expectation(rest: &str) -> Option<Expectation> {
    match rest {
        "nothing is owed" => return Some(Expectation::Owed(Vec::new())),
        "nothing is open" => return Some(Expectation::Open(Vec::new())),
        "it is not closed" => return Some(Expectation::NotClosed),
        _ => {}
    }
    if let Some((key, value)) = rest.split_once(':') {
        let value = value.trim();
        match key.trim() {
            "open" => return Some(Expectation::Open(list(value))),
            "ball" => return Some(Expectation::Ball(list(value))),
            "owed" => return Some(Expectation::Owed(list(value))),
            "told" => return Some(Expectation::Told(list(value))),
            "gap" => return Some(Expectation::Gap(list(value))),
            "follow-up" => return Some(Expectation::FollowsUp(list(value))),
            "state" => {
                let pair = |text: String| text.split_once(' ').map(|(a, b)| (a.to_owned(), b.trim().to_owned()));
                return list(value).into_iter().map(pair).collect::<Option<_>>().map(Expectation::State);
            }
            "says" => return quoted(value).map(Expectation::Says),
            key => {
                if let Some(step) = key.strip_prefix("agreed to ") {
                    let step = StepNumber::parse(step.trim())?;
                    return Some(Expectation::Agreed { step, units: list(value) });
                }
            }
        }
    }
    if let Some(rest) = rest.strip_prefix("clock ") {
        return clock_expectation(rest);
    }
    if let Some(closing) = rest.strip_prefix("it is closed as ") {
        return Some(Expectation::Closed(closing.trim().into()));
    }
    if let Some(process) = rest.strip_prefix("it follows ") {
        return Some(Expectation::Follows(process.trim().into()));
    }
    person_expectation(rest)
}

/// `one-year is due 2027-04-01 00:00`, `… is stopped`, `… waits for step:1.2.1`, `… has warned`, `… fell due`
fn clock_expectation(rest: &str) -> Option<Expectation> {
    let (clock, rest) = rest.split_once(' ')?;
    let clock = Name::from(clock);
    Some(match rest.trim() {
        "is stopped" => Expectation::Stopped(clock),
        "has warned" => Expectation::Warned(clock),
        "fell due" => Expectation::FellDue(clock),
        other => match other.strip_prefix("is due ") {
            Some(at) => Expectation::Due { clock, at: at.trim().into() },
            None => Expectation::WaitsFor { clock, event: other.strip_prefix("waits for ")?.trim().into() },
        },
    })
}

/// `Tanaka may do 2.1.1`, `Tanaka may not do 1.4.1: warning-accepted`, `Tanaka sees details`, `Tanaka does not see 1.5.1`
fn person_expectation(rest: &str) -> Option<Expectation> {
    let (who, rest) = rest.split_once(' ')?;
    let (who, rest) = (Name::from(who), rest.trim());
    if let Some(step) = rest.strip_prefix("may do ") {
        return Some(Expectation::May { who, step: StepNumber::parse(step.trim())? });
    }
    if let Some(rest) = rest.strip_prefix("may not do ") {
        let (step, codes) = rest.split_once(':').unwrap_or((rest, ""));
        return Some(Expectation::MayNot { who, step: StepNumber::parse(step.trim())?, codes: list(codes) });
    }
    if let Some(field) = rest.strip_prefix("does not see field ") {
        return Some(Expectation::SeesField { who, field: field.trim().into(), sees: false });
    }
    if let Some(field) = rest.strip_prefix("sees field ") {
        return Some(Expectation::SeesField { who, field: field.trim().into(), sees: true });
    }
    if let Some(step) = rest.strip_prefix("does not see ") {
        return Some(Expectation::SeesStep { who, step: StepNumber::parse(step.trim())?, sees: false });
    }
    let what = rest.strip_prefix("sees ")?.trim();
    Some(match StepNumber::parse(what) {
        Some(step) => Expectation::SeesStep { who, step, sees: true },
        None if ["nothing", "overview", "details", "finder"].contains(&what) => {
            Expectation::Sees { who, what: what.into() }
        }
        None => return None,
    })
}
