//! Where a step stands on a case: does it apply, has its turn come, is it done.

use crate::{
    case::Case,
    names::StepNumber,
    process::{Condition, Process, Step, Subject},
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
    for condition in &step.when {
        match holds(process, case, condition) {
            Holds::Yes => {}
            Holds::No => return Progress::DoesNotApply(condition),
            Holds::Unknown if opens_early(case, step) => {}
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
    let waits: Vec<StepNumber> =
        step.after.iter().copied().filter(|before| !is_settled(process, case, *before)).collect();
    if waits.is_empty() { Progress::Open } else { Progress::Waits(waits) }
}

/// Whether a step has to be done before the case can be called finished, and is not: optional ones never, answers while a question is open.
pub fn is_owed(process: &Process, case: &Case, step: &Step) -> bool {
    let standing = progress(process, case, step);
    match step.answers {
        Some(_) => standing == Progress::Open,
        None => !step.optional && matches!(standing, Progress::Open | Progress::Waits(_)),
    }
}

/// Whether the case came to an end of the process, and nothing is owed any more but to close it.
pub fn is_finished(process: &Process, case: &Case) -> bool {
    let ended = process.steps.iter().any(|step| step.ends && case.is_done(step.number));
    ended && !process.steps.iter().any(|step| is_owed(process, case, step))
}

/// It is out or attacked, and the step is one that need not wait then.
fn opens_early(case: &Case, step: &Step) -> bool {
    step.opens_on.iter().any(|kind| case.news.has(*kind))
}

/// Whether a step holds nobody up: it is done, it is left to choice, or it does not apply and neither do those before it wait.
pub fn is_settled(process: &Process, case: &Case, number: StepNumber) -> bool {
    let Some(step) = process.step(number) else { return true };
    if case.is_done(number) {
        return true;
    }
    let before = || step.after.iter().all(|before| is_settled(process, case, *before));
    if step.optional {
        return before();
    }
    step.when.iter().any(|condition| holds(process, case, condition) == Holds::No) && before()
}

/// Whether a condition holds on a case.
pub fn holds(process: &Process, case: &Case, condition: &Condition) -> Holds {
    let (value, known) = match &condition.on {
        Subject::Machine(machine) => {
            let state = case.machines.of(*machine);
            // The first state says that nothing was decided yet, unless the condition names it.
            (Some(state.name()), state != machine.first())
        }
        Subject::Field(field) => answer_state(process, case, field.as_str()),
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
fn answer_state<'c>(process: &Process, case: &'c Case, field: &str) -> (Option<&'c str>, bool) {
    let Some(step) = process.step_asking(field).and_then(|number| process.step(number)) else { return (None, true) };
    let done = case.is_done(step.number);
    let value = case.answer(step.number, field).and_then(|value| value.option()).filter(|_| done);
    if value.is_some() {
        return (value, true);
    }
    // A reply may still come after the step is done; any other answer comes with the step.
    let awaits_reply = step.ask(field).and_then(|ask| ask.by).is_some_and(|by| by.outside().is_some());
    let never = !done && step.when.iter().any(|condition| holds(process, case, condition) == Holds::No);
    (None, never || (done && !awaits_reply))
}
