//! The named conditions that steps and closings need: one file each, one list.

mod agreements_complete;
mod consented;
mod embargo_over;
mod every_customer_told;
mod jvn_through_flow_1;
mod nda_in_force;
mod no_open_question;
mod not_reproduced;
mod nothing_open;
mod products_assessed;
mod products_remedied;
mod reason_when_declined;
mod remedy_verified;
mod reproduced;
mod second_person;
mod test_failed;
#[cfg(test)]
mod testing;
mod told_of_date;
mod verified_by_another;
mod warning_accepted;

pub(crate) use reason_when_declined::missing_reasons;

use std::fmt;

use jiff::Timestamp;

use crate::{
    acting::Acting,
    answers::Answers,
    case::Case,
    names::{Name, StepNumber},
    process::{Closing, Pos, Process, Step},
    refusal::Refusal,
    words::Words,
};

/// Every guard, in the order in which refusals are told.
pub static ALL: &[&dyn Guard] = &[
    &reproduced::Reproduced,
    &warning_accepted::WarningAccepted,
    &consented::Consented,
    &nda_in_force::NdaInForce,
    &every_customer_told::EveryCustomerTold,
    &agreements_complete::AgreementsComplete,
    &embargo_over::EmbargoOver,
    &told_of_date::ToldOfDate,
    &reason_when_declined::ReasonWhenDeclined,
    &jvn_through_flow_1::JvnThroughFlow1,
    &test_failed::TestFailed,
    &not_reproduced::NotReproduced,
    &nothing_open::NothingOpen,
    &verified_by_another::VerifiedByAnother,
    &remedy_verified::RemedyVerified,
    &second_person::SecondPerson,
    &no_open_question::NoOpenQuestion,
    &products_assessed::ProductsAssessed,
    &products_remedied::ProductsRemedied,
];

/// The guard with this name.
pub fn by_name(name: &str) -> Option<&'static dyn Guard> {
    ALL.iter().find(|guard| guard.name() == name).copied()
}

/// Who asks for a guard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The deck, at this place. No company may switch it off.
    Deck(&'static str),
    /// We do, for this reason. A company may switch it off, with its own reason on record.
    Ours(&'static str),
}

/// What somebody is about to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// To complete a step.
    Complete,
    /// To correct one that was completed: what only waits for others is not asked again.
    Correct,
    /// To tell customers in a wave.
    Notify,
    /// To close the case.
    Close,
}

/// All that a guard may look at.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// The process.
    pub process: &'a Process,
    /// The case as it stands.
    pub case: &'a Case,
    /// What is about to be done.
    pub act: Act,
    /// The step, where it is one.
    pub step: Option<&'a Step>,
    /// The closing, where it is one.
    pub closing: Option<&'a Closing>,
    /// The answers that would be recorded; none while one only looks whether it may be done.
    pub answers: Option<&'a Answers>,
    /// The customers who would be told.
    pub recipients: &'a [Name],
    /// The step that the guard's use names.
    pub named: Option<StepNumber>,
    /// Who.
    pub acting: &'a Acting,
    /// When.
    pub now: Timestamp,
}

impl<'a> Scene<'a> {
    /// Somebody about to complete a step, as far as can be told before the answers are given.
    pub fn of_step(process: &'a Process, case: &'a Case, step: &'a Step, acting: &'a Acting, now: Timestamp) -> Self {
        let (act, step) = (Act::Complete, Some(step));
        Self { process, case, act, step, closing: None, answers: None, recipients: &[], named: None, acting, now }
    }
}

/// A named condition.
pub trait Guard: Sync {
    /// As process files write it.
    fn name(&self) -> &'static str;
    /// What it demands, in one sentence.
    fn sentence(&self) -> Words;
    /// Who asks for it.
    fn origin(&self) -> Origin;
    /// The fields that a process must ask for it to work.
    fn fields(&self) -> &'static [&'static str] {
        &[]
    }
    /// Whether its use must name a step.
    fn names_a_step(&self) -> bool {
        false
    }
    /// Whether it is asked at this act.
    fn at(&self, act: Act) -> bool {
        matches!(act, Act::Complete | Act::Correct | Act::Close)
    }
    /// Whether nobody who works on the step can mend it: then POC has the ball.
    fn stops_everybody(&self) -> bool {
        false
    }
    /// Every reason why not; none where it holds.
    fn refuse(&self, scene: &Scene<'_>) -> Vec<Refusal>;
}

impl fmt::Debug for dyn Guard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A guard where a step or a closing uses it.
#[derive(Clone, Copy, Debug)]
pub struct GuardUse {
    /// The guard.
    pub guard: &'static dyn Guard,
    /// The step that it is about, where it names one.
    pub step: Option<StepNumber>,
    /// Where the file says so.
    pub pos: Pos,
}

/// What the guards of a step or a closing say, all of them.
pub fn refuse_all(uses: &[GuardUse], scene: Scene<'_>) -> Vec<Refusal> {
    let off = |used: &GuardUse| scene.process.switched_off.iter().any(|off| off.guard == used.guard.name());
    uses.iter()
        .filter(|used| used.guard.at(scene.act) && !off(used))
        .flat_map(|used| used.guard.refuse(&Scene { named: used.step, ..scene }))
        .collect()
}

/// The answer to a choice, wherever in the process it is asked.
fn choice<'c>(scene: &Scene<'c>, field: &str) -> Option<&'c str> {
    let step = scene.process.step_asking(field)?;
    scene.case.answer(step, field).and_then(|value| value.option())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_guard_is_found_by_its_name_and_by_no_other() {
        let names: BTreeSet<&str> = ALL.iter().map(|guard| guard.name()).collect();
        assert_eq!(names.len(), ALL.len());
        for guard in ALL {
            assert_eq!(by_name(guard.name()).map(|found| found.name()), Some(guard.name()));
        }
        assert!(by_name("").is_none() && by_name("Reproduced").is_none() && by_name("reproduced ").is_none());
    }

    #[test]
    fn every_guard_says_what_it_demands_in_both_languages() {
        for guard in ALL {
            let Words { ja, en } = guard.sentence();
            assert!(ja.ends_with('。') && en.ends_with('.'), "{guard:?}: {ja} {en}");
        }
    }

    #[test]
    fn every_guard_says_who_asks_for_it() {
        for guard in ALL {
            let (Origin::Deck(place) | Origin::Ours(place)) = guard.origin();
            assert!(!place.trim().is_empty(), "{guard:?}");
        }
    }

    #[test]
    fn every_guard_is_asked_at_some_act() {
        for guard in ALL {
            assert!([Act::Complete, Act::Notify, Act::Close].into_iter().any(|act| guard.at(act)), "{guard:?}");
        }
    }

    /// The table in `docs/process-format.md` says of each guard who asks for it.
    #[test]
    fn the_document_lists_every_guard_with_its_origin() {
        let document = include_str!("../../../../docs/process-format.md");
        for guard in ALL {
            let row = format!("| `{}`", guard.name());
            let row = document.lines().find(|line| line.starts_with(&row));
            let row = row.unwrap_or_else(|| panic!("{guard:?} is not in the document"));
            let deck = matches!(guard.origin(), Origin::Deck(_));
            assert_eq!(row.trim_end_matches([' ', '|']).ends_with("deck"), deck, "{row}");
        }
    }
}
