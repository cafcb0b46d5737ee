//! Where a step stands on a case: does it apply, has its turn come, is it done.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    answers::Ask,
    case::Case,
    names::StepNumber,
    process::{Condition, Process, Step, Subject},
    role::Outside,
};

/// Where a step stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress<'p> {
    /// It stands completed.
    Done,
    /// It can be worked on.
    Open,
    /// It comes after these, which are not done.
    Waits(Vec<StepNumber>),
    /// Whether it applies hangs on something that is not known yet.
    Undecided(&'p Condition),
    /// It does not apply to this case, as things are.
    DoesNotApply(&'p Condition),
    /// Our advisory is out, and with it the need for this.
    Moot,
}

/// Whether a condition holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// It does.
    Yes,
    /// It does not.
    No,
    /// That is not known yet.
    Unknown,
}

/// Where a step stands on a case.
pub fn progress<'p>(process: &'p Process, case: &Case, step: &'p Step) -> Progress<'p> {
    if case.is_done(step.number) && !step.repeats {
        return Progress::Done;
    }
    if is_moot(case, step) {
        return Progress::Moot;
    }
    for condition in &step.when {
        match holds(process, case, condition) {
            Holds::Yes => {}
            _ if opens_early(case, step) => {}
            Holds::No => return Progress::DoesNotApply(condition),
            Holds::Unknown => return Progress::Undecided(condition),
        }
    }
    if opens_early(case, step) {
        return Progress::Open;
    }
    if let Some(asked) = step.answers {
        let open = case.open_questions().any(|question| question.step == asked);
        return if open { Progress::Open } else { Progress::Waits(vec![asked]) };
    }
    let before = step.after.iter().copied().filter(|before| !is_settled(process, case, *before));
    let reopened = step.rests_on.iter().copied().filter(|base| is_reopened(process, case, *base));
    let waits: Vec<StepNumber> = before.chain(reopened).collect::<BTreeSet<_>>().into_iter().collect();
    if waits.is_empty() { Progress::Open } else { Progress::Waits(waits) }
}

/// Whether a step has to be done before the case can be called finished, and is not: optional ones never, answers while a question is open.
pub fn is_owed(process: &Process, case: &Case, step: &Step) -> bool {
    let standing = progress(process, case, step);
    // What opened early although it does not apply may be done, and need not.
    if step.when.iter().any(|condition| holds(process, case, condition) == Holds::No) {
        return false;
    }
    match step.answers {
        Some(_) => standing == Progress::Open,
        None => !step.optional && matches!(standing, Progress::Open | Progress::Waits(_)),
    }
}

/// The party whose reply to a completed step is still owed: the consent that was asked for, or asked for anew.
pub fn awaited_reply(process: &Process, case: &Case, step: &Step) -> Option<Outside> {
    let matters = case.is_done(step.number)
        && !is_moot(case, step)
        && !step.when.iter().any(|condition| holds(process, case, condition) == Holds::No);
    let unanswered = |ask: &&Ask| ask.required && case.answer(step.number, ask.id.as_str()).is_none();
    let outside = step.asks.iter().filter(unanswered).find_map(|ask| ask.by.and_then(|by| by.outside()));
    outside.filter(|_| matters)
}

/// Whether the case came to an end of the process, and nothing is owed any more but to close it.
pub fn is_finished(process: &Process, case: &Case) -> bool {
    let ended = process.steps.iter().any(|step| step.ends && case.is_done(step.number));
    let owed = |step: &Step| is_owed(process, case, step) || awaited_reply(process, case, step).is_some();
    ended && !process.steps.iter().any(owed)
}

/// It is out or attacked, and the step is one that need not wait then.
fn opens_early(case: &Case, step: &Step) -> bool {
    step.opens_on.iter().any(|kind| case.news.has(*kind))
}

/// A step that was done, and is to be done again: what rests on it waits for that.
fn is_reopened(process: &Process, case: &Case, number: StepNumber) -> bool {
    let reopened = case.steps.get(&number).is_some_and(|record| record.times > 0 && record.done.is_none());
    reopened && !process.step(number).is_some_and(|step| is_moot(case, step))
}

/// The step was for the time before our advisory, and that is over.
fn is_moot(case: &Case, step: &Step) -> bool {
    step.moot_once_published && case.news.published
}

/// Whether a step holds nobody up: it is done, it is left to choice, or it does not apply and neither do those before it wait.
pub fn is_settled(process: &Process, case: &Case, number: StepNumber) -> bool {
    // Mostly the step is done, or has to be; only a passed-over one asks about those before it.
    case.is_done(number) || settled_before(process, case, number, &mut BTreeMap::new())
}

/// The same, asking about no step twice: steps that many others wait for are the rule.
fn settled_before(process: &Process, case: &Case, number: StepNumber, known: &mut BTreeMap<StepNumber, bool>) -> bool {
    if let Some(settled) = known.get(&number) {
        return *settled;
    }
    let Some(step) = process.step(number) else { return true };
    let passed_over = step.optional
        || is_moot(case, step)
        || step.when.iter().any(|condition| holds(process, case, condition) == Holds::No);
    let settled = case.is_done(number)
        || (passed_over && step.after.iter().all(|before| settled_before(process, case, *before, known)));
    known.insert(number, settled);
    settled
}

/// Whether a condition holds on a case.
pub fn holds(process: &Process, case: &Case, condition: &Condition) -> Holds {
    holds_at(process, case, condition, 0)
}

/// How far a condition looks along the conditions of the steps that ask: deeper chains are *unknown* until a step is done.
const DEEPEST: u8 = 6;

fn holds_at(process: &Process, case: &Case, condition: &Condition, depth: u8) -> Holds {
    let (value, known) = match &condition.on {
        Subject::Machine(machine) => {
            let state = case.machines.of(*machine);
            // The first state says that nothing was decided yet, unless the condition names it.
            (Some(state.name()), state != machine.first())
        }
        Subject::Field(field) => answer_state(process, case, field.as_str(), depth),
    };
    let named = |names: &[crate::names::Name]| value.is_some_and(|value| names.iter().any(|name| *name == value));
    if !condition.not.is_empty() {
        return if named(&condition.not) { Holds::No } else { Holds::Yes };
    }
    match (named(&condition.is), known) {
        (true, _) => Holds::Yes,
        (false, true) => Holds::No,
        (false, false) => Holds::Unknown,
    }
}

/// The option chosen in a field, and whether more may be heard of it.
fn answer_state<'c>(process: &Process, case: &'c Case, field: &str, depth: u8) -> (Option<&'c str>, bool) {
    let Some(step) = process.step_asking(field).and_then(|number| process.step(number)) else { return (None, true) };
    let done = case.is_done(step.number);
    let value = case.answer(step.number, field).and_then(|value| value.option()).filter(|_| done);
    if value.is_some() {
        return (value, true);
    }
    // A reply may still come after the step is done; any other answer comes with the step.
    let awaits_reply = step.ask(field).and_then(|ask| ask.by).is_some_and(|by| by.outside().is_some());
    let passed_over = |condition: &Condition| holds_at(process, case, condition, depth + 1) == Holds::No;
    let never = !done && depth < DEEPEST && step.when.iter().any(passed_over);
    (None, never || (done && !awaits_reply))
}
