//! What lists read of a case, worked out from the case and its process: nothing here is remembered that the ledger does not say.

use std::collections::BTreeSet;

use casework::{
    case::{Case, EmbargoState},
    circles,
    names::Name,
    next_sweep,
    process::Process,
    progress::is_finished,
    role::Role,
    standing::Holder,
    turns,
};
use jiff::Timestamp;
use store::{CaseRow, Readings, Work};

use super::find::depth_of;

/// Brings the row of a case up to what the case has become.
pub(crate) fn renew(row: &mut CaseRow, process: &Process, case: &Case, now: Timestamp) {
    let turns = turns(process, case, now);
    let steps: BTreeSet<_> = turns.iter().map(|turn| turn.step).collect();
    row.steps = steps.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    let ball: BTreeSet<String> = turns.iter().map(|turn| holder(&turn.holder)).collect();
    row.ball = if ball.is_empty() && case.is_open() {
        case.units_of(Role::Poc).map(Name::to_string).collect::<Vec<_>>().join(" ")
    } else {
        ball.into_iter().collect::<Vec<_>>().join(" ")
    };
    let running = case.clocks.iter().filter(|(_, state)| state.runs()).min_by_key(|(_, state)| state.due);
    row.due_at = running.map(|(_, state)| state.due);
    row.due_clock = running.map(|(clock, _)| clock.to_string());
    row.process = format!("{}@{}", process.id, process.version);
    row.latest_at = case.latest.unwrap_or(now);
    row.closed_at = case.ending.as_ref().map(|ending| ending.at);
    row.closing = case.ending.as_ref().map(|ending| ending.closing.to_string());
    row.urgent = case.is_open() && case.news.emergency() && !case.news.published;
    row.published = case.news.published;
    let silent = !matches!(case.embargo.state(), EmbargoState::Exited);
    row.embargo_until = case.embargo.active.as_ref().filter(|_| silent).map(|until| until.at);
    row.revision = case.revision as i64;
    row.sweep_at = next_sweep(process, case);
}

/// A holder of the ball in the words of lists: the code of a unit, or an `@` and the kind of party.
fn holder(holder: &Holder) -> String {
    match holder {
        Holder::Unit(unit) => unit.to_string(),
        Holder::Outside(party) => format!("@{}", party.code()),
    }
}

/// Who may read, who has to act, and which products it is about.
pub(crate) fn readings(process: &Process, case: &Case, now: Timestamp) -> Readings {
    let units: BTreeSet<&Name> = case.reach.keys().chain(case.units_of(Role::Poc)).collect();
    let reach = units.into_iter().filter_map(|unit| Some((unit.to_string(), depth_of(circles::reach(case, unit)?))));
    let mut work = BTreeSet::new();
    for turn in turns(process, case, now) {
        let step = turn.step.to_string();
        match &turn.holder {
            Holder::Unit(unit) => {
                let part = part_of(process, case, &turn.step, unit).to_owned();
                work.insert(Work { unit: unit.to_string(), step, part });
            }
            // Somebody outside has the ball: POC keeps an eye on it.
            Holder::Outside(_) => {
                for unit in case.units_of(Role::Poc) {
                    work.insert(Work { unit: unit.to_string(), step: step.clone(), part: "await".into() });
                }
            }
        }
    }
    if is_finished(process, case) && case.is_open() {
        for unit in case.units_of(Role::Poc) {
            work.insert(Work { unit: unit.to_string(), step: String::new(), part: "close".into() });
        }
    }
    // In order, as they are when they are read back.
    Readings {
        reach: reach.collect(),
        work: work.into_iter().collect(),
        products: case.products.iter().map(Name::to_string).collect(),
    }
}

/// As what a unit has to act: it leads, it was asked to join, or it has to agree.
fn part_of(process: &Process, case: &Case, number: &casework::names::StepNumber, unit: &Name) -> &'static str {
    let Some(step) = process.step(*number) else { return "lead" };
    let record = case.steps.get(number);
    let laid_before = record.and_then(|record| record.edition.as_ref()).is_some_and(|edition| {
        !edition.agreed.contains_key(unit) && step.agree.iter().any(|role| case.plays(unit, *role))
    });
    if laid_before {
        return "agree";
    }
    let invited =
        record.is_some_and(|record| record.invited.contains_key(unit) && !record.contributed.contains_key(unit));
    let leads = step.leads().iter().any(|role| case.plays(unit, *role));
    if invited || !leads { "join" } else { "lead" }
}
