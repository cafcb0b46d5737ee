//! What can be done on a case now, what waits for whom, and what is not possible yet and why.

use std::collections::BTreeSet;

use casework::{
    names::StepNumber,
    open_steps::{StepState, Turn},
    process::Process,
    standing::{Holder, TurnOf},
};
use jiff::Timestamp;
use operations::{Company, Viewer, cases::Seen, telling::with_names, work::Waits};

use super::rail::mine;
use crate::frame::Page;

/// Something that the viewer can do.
pub(super) struct Todo {
    /// The step.
    pub(super) number: StepNumber,
    /// What is asked.
    pub(super) title: String,
    /// As what: `lead`, `join`, `agree`.
    pub(super) part: String,
    /// Since when it waits.
    pub(super) since: Option<Timestamp>,
}

/// Something that others have to do.
pub(super) struct Other {
    /// The step.
    pub(super) number: StepNumber,
    /// What is asked.
    pub(super) title: String,
    /// Who has to act.
    pub(super) who: String,
    /// It is somebody outside.
    pub(super) outside: bool,
    /// Since when it waits.
    pub(super) since: Option<Timestamp>,
}

/// Something that cannot be done yet.
pub(super) struct NotYet {
    /// The step.
    pub(super) number: StepNumber,
    /// What it is.
    pub(super) title: String,
    /// Every reason.
    pub(super) reasons: Vec<String>,
}

/// What is to be done on a case, for whoever looks.
#[derive(Default)]
pub(super) struct Now {
    /// What waits for the viewer.
    pub(super) mine: Vec<Todo>,
    /// What the viewer may do besides.
    pub(super) may: Vec<Todo>,
    /// What waits for others.
    pub(super) others: Vec<Other>,
    /// What cannot be done yet.
    pub(super) not_yet: Vec<NotYet>,
}

/// All of it.
pub(super) fn now(
    page: &Page,
    (seen, company): (&Seen, &Company),
    (states, turns, waits): (&[StepState], &[TurnOf], &[Waits]),
    viewer: &Viewer,
) -> Now {
    let process = &seen.process;
    let mine = mine(turns, viewer);
    let title = |number: StepNumber| process.step(number).map(|step| page.w(&step.title)).unwrap_or_default();
    let since = |number: StepNumber, unit: Option<&str>| {
        let of_step = waits.iter().filter(|wait| wait.step == Some(number));
        of_step.filter(|wait| unit.is_none_or(|unit| wait.unit == unit)).map(|wait| wait.since).min()
    };
    let todo = |number: StepNumber, part: &str| Todo {
        number,
        title: title(number),
        part: part.into(),
        since: viewer.units.iter().filter_map(|unit| since(number, Some(unit))).min(),
    };
    let part = |number: &StepNumber| {
        let own = waits.iter().find(|wait| wait.step == Some(*number) && viewer.units.contains(&wait.unit));
        own.map_or("lead", |wait| wait.part.as_str())
    };
    let others = turns.iter().filter(|turn| !mine.contains(&turn.step) || matches!(turn.holder, Holder::Outside(_)));
    let other = |turn: &TurnOf| {
        let (who, outside, since) = match &turn.holder {
            Holder::Unit(unit) => (company.unit(unit.as_str()), false, since(turn.step, Some(unit.as_str()))),
            Holder::Outside(party) => (party.name(), true, since(turn.step, None)),
        };
        Other { number: turn.step, title: title(turn.step), who: page.w(&who), outside, since }
    };
    let free = states.iter().filter(|state| state.may() || proposes(process, state, viewer));
    let free = free.filter(|state| !mine.contains(&state.step));
    Now {
        mine: mine.iter().map(|number| todo(*number, part(number))).collect(),
        may: free.map(|state| todo(state.step, "may")).collect(),
        others: others.map(other).collect(),
        not_yet: not_yet((page, company), process, states, &mine, viewer),
    }
}

/// Whether the viewer leads a step to which others agree, and may lay an edition before them, though it is not their turn.
fn proposes(process: &Process, state: &StepState, viewer: &Viewer) -> bool {
    let step = process.step(state.step).filter(|step| state.turn == Turn::Open && !step.agree.is_empty());
    step.is_some_and(|step| step.leads().iter().any(|role| viewer.roles.contains(role)))
}

/// The steps that the viewer would lead and may not do yet, each with every reason. Whose step it is not has no use for them.
fn not_yet(
    (page, company): (&Page, &Company),
    process: &Process,
    states: &[StepState],
    mine: &BTreeSet<StepNumber>,
    viewer: &Viewer,
) -> Vec<NotYet> {
    let leads = |state: &&StepState| {
        let step = process.step(state.step);
        step.is_some_and(|step| step.leads().iter().any(|role| viewer.roles.contains(role)))
    };
    let barred = |state: &&StepState| match state.turn {
        Turn::NotYet => true,
        Turn::Open => !state.refusals.is_empty(),
        Turn::Done | Turn::DoesNotApply => false,
    };
    let told = |state: &StepState| NotYet {
        number: state.step,
        title: process.step(state.step).map(|step| page.w(&step.title)).unwrap_or_default(),
        reasons: with_names(company, state.refusals.clone()).iter().map(|refusal| page.w(&refusal.sentence)).collect(),
    };
    let found = states.iter().filter(leads).filter(barred).filter(|state| match mine.contains(&state.step) {
        true => state.turn == Turn::Open,
        false => !proposes(process, state, viewer),
    });
    found.map(told).filter(|not_yet| !not_yet.reasons.is_empty()).collect()
}
