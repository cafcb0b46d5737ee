//! Corrections: a new entry, never an edit; and what had passed the wrong answer on is open again.

use std::{collections::BTreeSet, sync::Arc};

use super::{Desk, by_circle};
use crate::{
    answers::{Answers, Purpose, check_answers},
    case::Fact,
    circles::Circle,
    names::{Name, StepNumber},
    process::{Step, Subject},
};

impl Desk<'_> {
    pub(super) fn correct(&mut self, number: StepNumber, answers: &Answers, because: &str) {
        let Some(step) = self.find_step(number) else { return };
        self.refuse_if_stale(number);
        self.roles_only(step.leads());
        self.need_text("because", because);
        if !self.case.is_done(number) {
            self.refuse(
                "nothing-to-correct",
                format!("手順 {number} はまだ終わっていません。"),
                format!("Step {number} is not done yet."),
            );
        }
        let given = self.given(number);
        if answers.is_empty() || answers.iter().all(|(field, value)| given.get(field) == Some(value)) {
            self.refuse("nothing-changed", "変わったところがありません。", "Nothing is different in this.");
        }
        let faults = check_answers(&step.asks, answers, self.setting(&given, Purpose::Correction));
        self.refusals.extend(faults);
        if !self.refusals.is_empty() {
            return;
        }
        self.correcting = true;
        if step.agree.is_empty() {
            self.write_correction(step, answers, because);
        } else {
            self.reopen_agreement(step, answers, because, &given);
        }
        self.reopen_dependents(number);
    }

    fn write_correction(&mut self, step: &Step, answers: &Answers, because: &str) {
        let (own, others) = by_circle(step, answers);
        for (circle, answers) in others {
            self.record(Some(step.number), circle, Fact::Answered { answers: Arc::new(answers) });
        }
        let fact = Fact::Corrected { answers: Arc::new(own), because: because.into() };
        self.record(Some(step.number), step.circle, fact);
        let fields: BTreeSet<Name> = answers.keys().cloned().collect();
        self.run_effects(step, |used| {
            let on_condition = used.when.as_ref().is_some_and(|when| match &when.on {
                Subject::Field(field) => fields.contains(field),
                Subject::Machine(_) => false,
            });
            on_condition || used.effect.field().is_some_and(|field| fields.contains(field))
        });
        // Whoever got the wrong word gets the right one.
        self.owe_letters(step);
    }

    /// What was agreed changes: the step is open again, and the change is a new edition that all must agree to.
    fn reopen_agreement(&mut self, step: &Step, answers: &Answers, because: &str, given: &Answers) {
        let fact = Fact::Corrected { answers: Arc::default(), because: because.into() };
        self.record(Some(step.number), step.circle, fact);
        self.open_again(step, None);
        let outside = |field: &Name| step.ask(field.as_str()).and_then(|ask| ask.by).is_some();
        let mut edition: Answers = given.clone();
        edition.retain(|field, _| !outside(field));
        edition.extend(answers.clone());
        self.write_edition(step, &edition);
    }

    /// Opens a step again. Replies from outside were given to what is no longer so.
    fn open_again(&mut self, step: &Step, corrected: Option<StepNumber>) {
        let given = self.given(step.number);
        let replied = |field: &Name| {
            step.ask(field.as_str()).and_then(|ask| ask.by).is_some_and(|by| by.outside().is_some())
        };
        let lapsed = given.keys().filter(|field| replied(field)).cloned().collect();
        self.record(Some(step.number), Circle::Overview, Fact::StepReopened { corrected, lapsed });
        self.take_agreements_back(step.number);
    }

    /// Everything that rests on a step, and on what rests on that: done steps open again, agreements lapse.
    pub(super) fn reopen_dependents(&mut self, corrected: StepNumber) {
        let process = self.process;
        let mut changed = vec![corrected];
        let mut seen = BTreeSet::from([corrected]);
        while let Some(base) = changed.pop() {
            for step in process.steps.iter().filter(|step| step.rests_on.contains(&base)) {
                if !seen.insert(step.number) {
                    continue;
                }
                if self.case.is_done(step.number) {
                    self.open_again(step, Some(corrected));
                    changed.push(step.number);
                } else {
                    self.take_agreements_back(step.number);
                }
            }
        }
    }
}
