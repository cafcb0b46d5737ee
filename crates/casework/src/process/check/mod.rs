//! Holding a draft against everything that a process must obey. Either a [`Process`], or every problem at once.

mod clocks;
mod laws;
mod names;
mod order;
mod secrets;
mod shapes;

use super::{Draft, Model, Pos, Problem, Problems, Process, Versions, problem::Faults};
use crate::words::Words;

/// Checks a draft against the laws, and against the versions that were published before.
pub fn check(draft: Draft, versions: &Versions) -> Result<Process, Problems> {
    let mut bench = Bench { model: &draft.model, faults: Faults::default() };
    names::check(&mut bench);
    order::check(&mut bench);
    clocks::check(&mut bench);
    laws::check(&mut bench);
    let mut faults = Faults::default();
    faults.extend(worth_telling(bench.faults.into_list(), &draft));
    faults.extend(draft.faults.iter().cloned());
    if let Some(Problem { pos, code, sentence, remedy }) = versions.changed(&draft) {
        faults.add(pos, code, sentence, remedy);
    }
    faults.or(Some(Process::new(draft.model, draft.hash)))
}

/// What seems to be missing where something could not be read in the same table.
const SHADOWS: &[&str] = &[
    "agreement-not-awaited",
    "agrees-without-part",
    "clock-nothing-resumes",
    "clock-nothing-stops",
    "clock-outlives-case",
    "closing-without-letter",
    "dead-end",
    "details-without-warning",
    "dismissal-without-second-person",
    "guard-without-field",
    "half-a-question",
    "handled-while-open",
    "letter-nobody-sends",
    "nobody-agrees",
    "nobody-leads",
    "notice-without-consent",
    "notice-without-nda",
    "nothing-to-accept",
    "publication-under-embargo",
    "publication-unannounced",
    "publication-without-agreement",
    "publication-without-second-person",
    "too-few-options",
];

/// What the check found, without the shadows of what could not even be read: where a role is misspelt, nobody seems to lead.
fn worth_telling<'d>(found: Vec<Problem>, draft: &'d Draft) -> impl Iterator<Item = Problem> + use<'d> {
    let unread = |code: &str| draft.faults.iter().any(|fault| fault.code == code);
    // A step whose number cannot be read is missing everywhere else.
    let steps_missing = unread("not-a-step-number");
    let shadow_of_a_step = |code: &str| matches!(code, "unknown-step" | "dead-end" | "unreachable-step");
    let starts = starts(&draft.model);
    found.into_iter().filter(move |problem| {
        let block = starts.iter().rev().find(|start| **start <= problem.pos).copied().unwrap_or_default();
        let end = starts.iter().find(|start| **start > problem.pos).copied();
        // What a company's file may not do was read well enough, and casts no shadow.
        let mut unreadable = draft.faults.iter().filter(|fault| !matches!(fault.code, "loosened" | "unknown-clock"));
        let misread = unreadable.any(|fault| fault.pos >= block && end.is_none_or(|end| fault.pos < end));
        let shadow = misread && SHADOWS.contains(&problem.code) || steps_missing && shadow_of_a_step(problem.code);
        !shadow
    })
}

/// Where each table of the file begins, in order.
fn starts(model: &Model) -> Vec<Pos> {
    let steps = model.steps.iter().map(|step| step.pos);
    let clocks = model.clocks.iter().map(|clock| clock.pos);
    let closings = model.closings.iter().map(|closing| closing.pos);
    let letters = model.letters.iter().map(|letter| letter.pos);
    let phases = model.phases.iter().map(|phase| phase.pos);
    let off = model.switched_off.iter().map(|off| off.pos);
    let mut starts: Vec<Pos> = steps.chain(clocks).chain(closings).chain(letters).chain(phases).chain(off).collect();
    starts.sort();
    starts
}

/// The draft on the bench, and what is wrong with it so far.
struct Bench<'m> {
    model: &'m Model,
    faults: Faults,
}

impl Bench<'_> {
    fn fault(&mut self, pos: Pos, code: &'static str, sentence: (String, String), remedy: (String, String)) {
        self.faults.add(pos, code, Words::new(sentence.0, sentence.1), Words::new(remedy.0, remedy.1));
    }
}
