//! What can be done on a case, by this person, now; and for everything else, why not, in words.

use jiff::Timestamp;

use crate::{
    acting::Acting,
    case::Case,
    circles,
    decide::{awaited, refuse_progress, refuse_to_lead},
    guards::{self, GuardUse, Scene},
    names::{Name, StepNumber},
    process::{Process, Step},
    progress::{Progress, progress},
    refusal::Refusal,
    role::Outside,
};

/// One step as somebody finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepState {
    /// Which.
    pub step: StepNumber,
    /// Where it stands.
    pub turn: Turn,
    /// Why this person may not complete it now; empty where it may, as far as can be told before the answers are given.
    pub refusals: Vec<Refusal>,
    /// The units that have yet to contribute or to agree.
    pub awaits: Vec<Name>,
    /// The party outside that it waits for.
    pub awaits_outside: Option<Outside>,
}

/// Whose turn a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// It can be worked on.
    Open,
    /// It is done.
    Done,
    /// Others come first.
    NotYet,
    /// It does not apply, as things are.
    DoesNotApply,
}

impl StepState {
    /// Whether this person may complete it.
    pub fn may(&self) -> bool {
        self.turn == Turn::Open && self.refusals.is_empty()
    }
}

/// Every step of the process as this person finds it on the case. Nothing for a viewer who may not know of the case.
pub fn open_steps(process: &Process, case: &Case, acting: &Acting, now: Timestamp) -> Vec<StepState> {
    let known = acting.unit().is_none_or(|unit| circles::reach(case, unit).is_some());
    if !known || case.opened.is_none() {
        return Vec::new();
    }
    process.steps.iter().map(|step| state_of(process, case, step, acting, now)).collect()
}

fn state_of(process: &Process, case: &Case, step: &Step, acting: &Acting, now: Timestamp) -> StepState {
    let standing = progress(process, case, step);
    let turn = match &standing {
        Progress::Open => Turn::Open,
        Progress::Done => Turn::Done,
        Progress::Waits(_) | Progress::Undecided(_) => Turn::NotYet,
        Progress::DoesNotApply(_) | Progress::Moot => Turn::DoesNotApply,
    };
    let mut refusals = Vec::new();
    if !case.is_open() {
        refusals.push(Refusal::new("case-closed", "この案件は終了しています。", "This case is closed."));
    }
    if turn == Turn::Open {
        refusals.extend(refuse_to_lead(process, case, step, acting.unit()));
    }
    let role = refusals.iter().all(|refusal| refusal.code != "not-your-role");
    if turn == Turn::Open && role {
        let scene = Scene::of_step(process, case, step, acting, now);
        refusals.extend(guards::refuse_all(&step.guards, scene));
    }
    if turn != Turn::Open {
        refusals.extend(refuse_progress(&standing, step));
    }
    let awaits = if turn == Turn::Open { awaits(case, step) } else { Vec::new() };
    let awaits_outside = step.waits_for().filter(|_| turn == Turn::Open);
    StepState { step: step.number, turn, refusals, awaits, awaits_outside }
}

/// The units that have yet to speak, whoever would complete it.
pub(crate) fn awaits(case: &Case, step: &Step) -> Vec<Name> {
    let record = case.steps.get(&step.number);
    match record.and_then(|record| record.edition.as_ref()) {
        Some(edition) if !step.agree.is_empty() => {
            let units = case.units_of_all(&step.agree).into_iter();
            let agreeing = units.filter(|unit| !edition.agreed.contains_key(*unit));
            agreeing.chain(awaited(case, step, None)).cloned().collect()
        }
        _ => {
            let first: Vec<&Name> = step.leads().first().map(|role| case.units_of(*role).collect()).unwrap_or_default();
            awaited(case, step, first.first().copied()).into_iter().cloned().collect()
        }
    }
}

/// Whether a guard refuses the step to whoever would do it, so that POC has to find a way.
pub(crate) fn is_stopped(process: &Process, case: &Case, step: &Step, now: Timestamp) -> bool {
    let acting = Acting::system();
    let scene = Scene::of_step(process, case, step, &acting, now);
    let stopping: Vec<GuardUse> = step.guards.iter().copied().filter(|used| used.guard.stops_everybody()).collect();
    !guards::refuse_all(&stopping, scene).is_empty()
}
