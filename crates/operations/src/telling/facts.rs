//! Every fact of the rules, and which sentence it is. One list without a rest: a new fact does not compile before it has words.

use casework::case::{Entry, Fact};

use super::{Telling, names::Scene};

/// A fact in words, before it is said who did it.
pub(super) fn tell(scene: &Scene<'_>, entry: &Entry) -> Telling {
    match &entry.fact {
        Fact::Opened { process } => scene.opened(process),
        Fact::Closed { closing, answers } => scene.closed(closing, answers),
        Fact::ClosingProposed { closing, answers } => scene.closing_proposed(closing, answers),
        Fact::Reopened { because } => scene.reopened(because),
        Fact::Moved { because, .. } => scene.moved(because),
        Fact::MachineSet { machine, from, to, correcting } => scene.machine_set(*machine, *from, *to, *correcting),
        Fact::Staffed { role, units, because } => scene.staffed(*role, units, because.as_deref()),
        Fact::GapNoted { role } => scene.gap_noted(*role),
        Fact::BroughtIn { unit, circle } => scene.brought_in(unit, *circle),
        Fact::Told { unit } => scene.told(unit),
        Fact::PartyKnown { party } => scene.party_known(party),
        Fact::ProductAdded { product } => scene.product_added(product),
        Fact::VulnerabilityAdded { vulnerability } => scene.vulnerability_added(vulnerability),
        Fact::StatusesKnown { statuses } => scene.statuses_known(statuses),
        Fact::RemediesKnown { field, remedies } => scene.remedies_known(field, remedies),
        Fact::FixReady { target } => scene.fix_ready(target),
        Fact::FixWithdrawn { target } => scene.fix_withdrawn(target),
        Fact::FixDeployed { target } => scene.fix_deployed(target),
        Fact::Invited { unit } => scene.invited(unit),
        Fact::Contributed { note, answers, .. } => scene.contributed(note.as_deref(), answers),
        Fact::Proposed { edition, answers } => scene.proposed(*edition, answers),
        Fact::Agreed { unit, edition } => scene.agreed(unit, *edition),
        Fact::Objected { unit, edition, because } => scene.objected(unit, *edition, because),
        Fact::AgreementsTakenBack { edition } => scene.agreements_taken_back(*edition),
        Fact::StepDone { answers } => scene.step_done(answers),
        Fact::Answered { answers } => scene.answered(answers),
        Fact::Replied { answers } => scene.replied(answers),
        Fact::Corrected { answers, because } => scene.corrected(answers, because),
        Fact::StepReopened { corrected, lapsed } => scene.step_reopened(*corrected, lapsed),
        Fact::AnswersLapsed { fields } => scene.answers_lapsed(fields),
        Fact::QuestionOpened { question, unit } => scene.question_opened(*question, unit),
        Fact::QuestionAnswered { question } => scene.question_answered(*question),
        Fact::Notified { party, .. } => scene.notified(party),
        Fact::NoticesLapsed => scene.notices_lapsed(),
        Fact::LetterOwed { name, to, .. } => scene.letter_owed(name, to),
        Fact::LetterSent { letter } => scene.letter_sent(*letter),
        Fact::LetterWithdrawn { letter, because } => scene.letter_withdrawn(*letter, because.as_deref()),
        Fact::LetterOwedAgain { letter } => scene.letter_owed_again(*letter),
        Fact::LetterFailed { letter, because } => scene.letter_failed(*letter, because),
        Fact::EmbargoProposed { proposal, until, parties } => scene.embargo_proposed(*proposal, until, parties),
        Fact::EmbargoAnswered { proposal, party, consent, because } => {
            scene.embargo_answered(*proposal, party, *consent, because.as_deref())
        }
        Fact::EmbargoActive { until, .. } => scene.embargo_active(until),
        Fact::EmbargoExited { because } => scene.embargo_exited(*because),
        Fact::EmbargoLapsed { proposal } => scene.embargo_lapsed(*proposal),
        Fact::News { kind, what } => scene.news(*kind, what),
        Fact::NewsRetracted { because } => scene.news_retracted(because),
        Fact::Published { jvn } => scene.published(*jvn),
        Fact::ClockStarted { clock, due, beyond_calendar, .. } => scene.clock_started(clock, *due, *beyond_calendar),
        Fact::ClockPaused { clock } => scene.clock_paused(clock),
        Fact::ClockResumed { clock, due } => scene.clock_resumed(clock, *due),
        Fact::ClockStopped { clock, closing } => scene.clock_stopped(clock, *closing),
        Fact::ClockWarned { clock, .. } => scene.clock_warned(clock),
        Fact::ClockFellDue { clock } => scene.clock_fell_due(clock),
    }
}
