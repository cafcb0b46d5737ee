//! The process with a case on it: phases beside each other, each step with where it stands for whoever looks.

use std::collections::BTreeSet;

use casework::{
    names::StepNumber,
    open_steps::{StepState, Turn},
    process::{Direction, Step},
    standing::{Holder, TurnOf},
};
use operations::{Viewer, cases::Seen};

use crate::frame::Page;

/// A phase with its steps.
pub(super) struct Phase {
    /// Its number.
    pub(super) number: u8,
    /// What people call it.
    pub(super) title: String,
    /// `done`, `now` or `ahead`.
    pub(super) state: &'static str,
    /// Its steps.
    pub(super) steps: Vec<Stop>,
}

/// A step as the rail shows it.
pub(super) struct Stop {
    /// Its number.
    pub(super) number: StepNumber,
    /// What people call it.
    pub(super) title: String,
    /// `done`, `open`, `mine`, `waits`, `na` or `ahead`.
    pub(super) state: &'static str,
    /// Its sign.
    pub(super) icon: String,
    /// The same as a word.
    pub(super) word: String,
    /// `inside`, `sends`, `arrives` or `outside`.
    pub(super) way: &'static str,
    /// It may be looked at.
    pub(super) opens: bool,
    optional: bool,
}

/// The steps on which the viewer's units have to act.
pub(super) fn mine(turns: &[TurnOf], viewer: &Viewer) -> BTreeSet<StepNumber> {
    let is_mine =
        |turn: &&TurnOf| matches!(&turn.holder, Holder::Unit(unit) if viewer.units.iter().any(|it| *unit == **it));
    turns.iter().filter(is_mine).map(|turn| turn.step).collect()
}

/// The rail of a case.
pub(super) fn rail(page: &Page, seen: &Seen, states: &[StepState], turns: &[TurnOf], viewer: &Viewer) -> Vec<Phase> {
    let mine = mine(turns, viewer);
    let stop = |step: &Step| {
        let found = states.iter().find(|state| state.step == step.number);
        let state = state(step, found, turns, &mine);
        Stop {
            number: step.number,
            title: page.w(&step.title),
            state,
            icon: format!("state-{state}"),
            word: word(page, state),
            way: way(step.direction()),
            opens: seen.reads(step.circle) || mine.contains(&step.number),
            optional: step.optional,
        }
    };
    let mut phases: Vec<Phase> = Vec::new();
    for phase in &seen.process.phases {
        let steps = seen.process.steps.iter().filter(|step| step.number.phase() == phase.number).map(stop).collect();
        phases.push(Phase { number: phase.number, title: page.w(&phase.title), state: "ahead", steps });
    }
    let begun: Vec<bool> =
        phases.iter().map(|phase| phase.steps.iter().any(|it| it.state != "ahead" && it.state != "na")).collect();
    for (place, phase) in phases.iter_mut().enumerate() {
        let later = begun.iter().skip(place + 1).any(|begun| *begun);
        phase.state = phase_state(&phase.steps, later);
    }
    phases
}

fn state(step: &Step, found: Option<&StepState>, turns: &[TurnOf], mine: &BTreeSet<StepNumber>) -> &'static str {
    let mut holders = turns.iter().filter(|turn| turn.step == step.number).map(|turn| &turn.holder);
    match found.map(|state| state.turn) {
        _ if mine.contains(&step.number) => "mine",
        _ if holders.any(|holder| matches!(holder, Holder::Outside(_))) => "waits",
        Some(Turn::Done) => "done",
        Some(Turn::DoesNotApply) => "na",
        Some(Turn::Open) if turns.iter().any(|turn| turn.step == step.number) => "open",
        Some(Turn::Open | Turn::NotYet) | None => "ahead",
    }
}

fn phase_state(steps: &[Stop], later: bool) -> &'static str {
    if steps.iter().any(|step| matches!(step.state, "mine" | "open" | "waits")) {
        return "now";
    }
    let over = |step: &Stop| matches!(step.state, "done" | "na") || step.optional;
    let touched = later || steps.iter().any(|step| step.state == "done");
    if touched && steps.iter().all(over) { "done" } else { "ahead" }
}

fn word(page: &Page, state: &str) -> String {
    let (ja, en) = match state {
        "done" => ("済み", "done"),
        "mine" => ("あなたの番", "your turn"),
        "open" => ("ほかの部門の番", "others’ turn"),
        "waits" => ("社外の返事待ち", "waits for somebody outside"),
        "na" => ("該当しない", "does not apply"),
        _ => ("これから", "ahead"),
    };
    page.t(ja, en).to_owned()
}

fn way(direction: Direction) -> &'static str {
    match direction {
        Direction::Inside => "inside",
        Direction::Sends => "sends",
        Direction::Arrives => "arrives",
        Direction::Outside => "outside",
    }
}
