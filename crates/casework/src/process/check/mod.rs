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
    let mut faults = bench.faults;
    if let Some(Problem { pos, code, sentence, remedy }) = versions.changed(&draft) {
        faults.add(pos, code, sentence, remedy);
    }
    faults.or(Some(Process::new(draft.model, draft.hash)))
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
