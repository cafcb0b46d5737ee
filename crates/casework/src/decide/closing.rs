//! Ending a case, opening it again, and moving it to another process.

use std::sync::Arc;

use super::Desk;
use crate::{
    answers::{Answers, Purpose, check_answers},
    case::{Fact, Machine, MachineState},
    circles::Circle,
    guards::{self, Act, Scene},
    names::Name,
    process::{Closing, Event, LetterUse, MovePlan, Process},
    role::Outside,
};

impl<'a> Desk<'a> {
    fn find_closing(&mut self, id: &Name) -> Option<&'a Closing> {
        let closing = self.process.closing(id.as_str());
        if closing.is_none() {
            self.refuse("unknown-closing", "その終了の種類はありません。", "There is no such closing.");
        }
        closing
    }

    fn check_closing(&mut self, closing: &Closing, answers: &Answers) {
        let nothing = Answers::new();
        let faults = check_answers(&closing.asks, answers, self.setting(&nothing, Purpose::Whole));
        self.refusals.extend(faults);
    }

    fn guard_closing(&mut self, closing: &Closing, answers: &Answers, confirming: bool) {
        let scene = Scene {
            process: self.process,
            case: &self.case,
            act: Act::Close,
            step: None,
            closing: Some(closing),
            answers: Some(answers),
            recipients: &[],
            named: None,
            acting: self.acting,
            now: self.now,
        };
        // Who proposes is not asked for a second person yet.
        let asked: Vec<_> =
            closing.guards.iter().copied().filter(|used| confirming || used.guard.name() != "second-person").collect();
        let guarded = guards::refuse_all(&asked, scene);
        self.refusals.extend(guarded);
    }

    pub(super) fn propose_closing(&mut self, id: &Name, answers: &Answers) {
        self.poc_only();
        let Some(closing) = self.find_closing(id) else { return };
        if !closing.second_person {
            self.refuse(
                "no-second-person-here",
                "この終了に二人目の確認は要りません。そのまま終了してください。",
                "This closing needs no second person. Close the case as it is.",
            );
        }
        self.check_closing(closing, answers);
        self.guard_closing(closing, answers, false);
        if self.refusals.is_empty() {
            // Why a case ends may tell how the flaw works: the reasons stay with those who know the details.
            let fact = Fact::ClosingProposed { closing: id.clone(), answers: Arc::new(answers.clone()) };
            self.record(None, Circle::Details, fact);
        }
    }

    pub(super) fn close(&mut self, id: &Name, answers: &Answers) {
        self.poc_only();
        let Some(closing) = self.find_closing(id) else { return };
        let proposed = self.case.closing_proposed.clone().filter(|proposed| proposed.closing == *id);
        let answers = match proposed {
            Some(proposed) if closing.second_person => {
                if self.acting.seen.is_some_and(|seen| proposed.revision > seen) {
                    self.refuse(
                        "conflict",
                        "開いている間に、別の内容で提案し直されました。新しい提案を読んでから確定してください。",
                        "It was proposed anew while you had it open. Read the new proposal before you confirm it.",
                    );
                }
                let proposed = proposed.answers;
                if !answers.is_empty() && *answers != *proposed {
                    self.refuse(
                        "differs-from-proposal",
                        "提案された内容と違います。変えるには、あらためて提案してください。",
                        "This is not what was proposed. Propose it anew to change it.",
                    );
                }
                proposed
            }
            _ => {
                self.check_closing(closing, answers);
                Arc::new(answers.clone())
            }
        };
        self.guard_closing(closing, &answers, true);
        if !self.refusals.is_empty() {
            return;
        }
        self.record(None, Circle::Details, Fact::Closed { closing: id.clone(), answers });
        let anybody_wrote = self.case.machines.of(Machine::Report) != MachineState::Start;
        self.settle_report(closing.report);
        for letter in closing.letters.iter().filter(|_| anybody_wrote) {
            self.owe(None, Circle::Overview, letter);
        }
        self.happened(Event::Closed);
    }

    /// Brings the report to its end by a way that its machine allows.
    fn settle_report(&mut self, wanted: MachineState) {
        use MachineState::{Accepted, Closed, Deferred, Invalid, Received, Start, Valid};
        let machine = Machine::Report;
        if self.case.machines.of(machine) == Start {
            self.set(None, machine, Received);
        }
        let via = match (self.case.machines.of(machine), wanted) {
            (Received, Accepted | Deferred) => Some(Valid),
            _ => None,
        };
        if let Some(via) = via {
            self.set(None, machine, via);
        }
        self.set(None, machine, wanted);
        // A report that was valid is put aside, not called invalid.
        if self.case.machines.of(machine) == Valid {
            self.set(None, machine, Deferred);
        }
        if self.case.machines.of(machine) == Received {
            self.set(None, machine, Invalid);
        }
        self.set(None, machine, Closed);
    }

    pub(super) fn reopen(&mut self, because: &str) {
        self.poc_only();
        self.need_text("because", because);
        let Some(ending) = self.case.ending.clone().filter(|_| self.refusals.is_empty()) else { return };
        self.record(None, Circle::Details, Fact::Reopened { because: because.into() });
        // Where the report stood before it was closed, as near as its machine lets it come back.
        let report = match ending.report {
            MachineState::Accepted => MachineState::Accepted,
            MachineState::Valid | MachineState::Deferred => MachineState::Deferred,
            _ => MachineState::Invalid,
        };
        self.set(None, Machine::Report, report);
        if let Some(letter) = &self.process.reopening_letter {
            let letter = LetterUse { name: letter.clone(), to: Outside::Source, pos: Default::default() };
            self.owe(None, Circle::Overview, &letter);
        }
        self.revive_clocks();
    }

    pub(super) fn move_to(&mut self, plan: &MovePlan, to: &'a Arc<Process>, because: &str) {
        self.poc_only();
        self.need_text("because", because);
        if self.case.process.as_deref() != Some(&plan.from) || *to.reference() != plan.to {
            self.refuse(
                "other-process",
                "この対応表は、この案件の手順に合いません。",
                "This map does not fit the process of this case.",
            );
        }
        if !self.refusals.is_empty() {
            return;
        }
        let fact = Fact::Moved {
            process: plan.to.clone(),
            steps: plan.steps.clone(),
            clocks: plan.clocks.clone(),
            because: because.into(),
        };
        let dropped = (1..)
            .zip(self.case.letters.iter())
            .filter(|(_, letter)| letter.waits() && letter.step.is_some_and(|step| !plan.steps.contains_key(&step)));
        for letter in dropped.map(|(number, _)| number).collect::<Vec<u32>>() {
            self.record(None, Circle::Details, Fact::LetterWithdrawn { letter, because: None });
        }
        self.record(None, Circle::Details, fact);
        self.process = to;
    }
}
