//! Closing a case: which ways there are, what stands in the way of each, and what was proposed to a second person.

use casework::{answers::Answers, command::Command, process::Closing, refusal::Refusal, words::Words};
use operations::{Trouble, telling::with_names};

use super::super::sight::Sight;

/// A way of ending the case, before somebody.
pub(super) struct Ending<'a> {
    /// The closing.
    pub(super) closing: &'a Closing,
    /// Why it may not be, beside what its form asks.
    pub(super) refusals: Vec<Refusal>,
    /// Somebody proposed it: who.
    pub(super) proposed_by: Option<Words>,
}

/// What an empty form is refused for is not yet a reason.
const OF_THE_FORM: &[&str] = &["missing-answer", "empty", "reason-when-declined", "test-failed", "second-person"];

impl Sight {
    /// Whether somebody proposed this closing to a second person.
    pub(super) fn is_proposed(&self, closing: &Closing) -> bool {
        let proposed = self.seen.case.closing_proposed.as_ref();
        closing.second_person && proposed.is_some_and(|proposed| proposed.closing == closing.id)
    }

    /// Whether it was this person who proposed the closing that waits.
    pub(super) fn proposed_it(&self) -> bool {
        self.seen.case.closing_proposed.as_ref().is_some_and(|proposed| proposed.by == *self.viewer.login)
    }

    /// What was proposed, as far as the viewer may read it.
    pub(super) fn proposal_says(&self) -> Vec<(Words, Vec<String>)> {
        let Some(proposed) = &self.seen.case.closing_proposed else { return Vec::new() };
        let Some(closing) = self.seen.process.closing(proposed.closing.as_str()) else { return Vec::new() };
        if !self.seen.reads(casework::circles::Circle::Details) {
            return Vec::new();
        }
        let said = closing
            .asks
            .iter()
            .filter_map(|ask| Some((ask.label.clone(), self.shown(ask, proposed.answers.get(&ask.id)?))));
        said.collect()
    }

    /// The ways of ending the case. Once all of its steps are done, the ordinary way stands first.
    pub(super) fn endings(&self) -> Vec<Ending<'_>> {
        let of = |closing| Ending { closing, refusals: self.against(closing), proposed_by: self.proposer(closing) };
        let mut endings: Vec<Ending<'_>> = self.seen.process.closings.iter().map(of).collect();
        if casework::progress::is_finished(&self.seen.process, &self.seen.case) {
            endings.sort_by_key(|ending| ending.closing.early);
        }
        endings
    }

    fn proposer(&self, closing: &Closing) -> Option<Words> {
        let proposed = self.seen.case.closing_proposed.as_ref().filter(|_| self.is_proposed(closing))?;
        Some(self.company.person(proposed.by.as_str()))
    }

    fn against(&self, closing: &Closing) -> Vec<Refusal> {
        let (closing_id, answers) = (closing.id.clone(), Answers::new());
        let command = match closing.second_person {
            true => Command::ProposeClosing { closing: closing_id, answers },
            false => Command::Close { closing: closing_id, answers },
        };
        match self.seen.would(&self.viewer, &command) {
            Err(Trouble::Refused(refusals)) => {
                let stands = |refusal: &Refusal| refusal.field.is_none() && !OF_THE_FORM.contains(&refusal.code);
                with_names(&self.company, refusals.into_iter().filter(stands).collect())
            }
            _ => Vec::new(),
        }
    }
}
