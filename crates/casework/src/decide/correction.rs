//! Corrections: a new entry, never an edit; and what had passed the wrong answer on is open again.

use std::{collections::BTreeSet, sync::Arc};

use super::{Desk, by_circle};
use crate::{
    answers::{Answers, Purpose, Value, check_answers},
    case::{Fact, Machine, MachineState, Recipient},
    circles::Circle,
    effects::Effect,
    guards::{self, Act},
    names::{Name, StepNumber},
    process::{Step, Subject},
    progress::{Holds, holds},
    role::{Role, Who},
};

impl Desk<'_> {
    pub(super) fn correct(&mut self, number: StepNumber, answers: &Answers, because: &str) {
        let Some(step) = self.find_step(number) else { return };
        self.refuse_if_stale(number);
        self.may_correct(step, answers);
        self.need_text("because", because);
        if !self.case.is_done(number) {
            self.refuse(
                "nothing-to-correct",
                format!("手順項目 {number} はまだ終わっていません。"),
                format!("Step {number} is not done yet."),
            );
        }
        if step.moot_once_published && self.case.news.published {
            self.refuse(
                "does-not-apply",
                "自社の公表が済んだので、この手順項目を訂正しても何も変わりません。",
                "Our advisory is out: correcting this step would change nothing.",
            );
        }
        let given = self.given(number);
        let same = |(field, value): (&Name, &Value)| {
            given.get(field) == Some(value) && !self.accepts_anew(number, field, value)
        };
        if answers.is_empty() || answers.iter().all(same) {
            self.refuse("nothing-changed", "変わったところがありません。", "Nothing is different in this.");
        }
        let faults = check_answers(&step.asks, answers, self.setting(&given, Purpose::Correction));
        self.refusals.extend(faults);
        self.refuse_past_dates(step, answers);
        if step.agree.is_empty() {
            // A correction may not say what completing the step could not have said.
            let guarded = guards::refuse_all(&step.guards, self.scene(step, Act::Correct, Some(answers), &[]));
            self.refusals.extend(guarded);
        }
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

    /// A duty that another unit accepted is not yet this one's.
    fn accepts_anew(&self, number: StepNumber, field: &Name, value: &Value) -> bool {
        let accepted = self.case.steps.get(&number).filter(|record| record.given.contains_key(field));
        let mine = |unit| accepted.is_some_and(|record| record.accepted.contains(unit));
        *value == Value::Accepted && !self.acting.unit().is_some_and(mine)
    }

    /// Who leads a step corrects it; who gave answers of its own corrects those.
    fn may_correct(&mut self, step: &Step, answers: &Answers) {
        let asked = |field: &Name| step.ask(field.as_str()).and_then(|ask| ask.by).and_then(Who::inside);
        let own: Vec<Role> = answers.keys().filter_map(asked).collect();
        if own.len() == answers.len() && !own.is_empty() {
            self.roles_only(&own);
        } else {
            self.roles_only(step.leads());
        }
    }

    fn write_correction(&mut self, step: &Step, answers: &Answers, because: &str) {
        let (own, others) = by_circle(step, answers);
        // Why it was wrong may say what was wrong: it is as secret as the most secret of it.
        let secret = others.iter().map(|(circle, _)| *circle).max().unwrap_or_default().max(step.circle);
        for (circle, answers) in others {
            self.record(Some(step.number), circle, Fact::Answered { answers: Arc::new(answers) });
        }
        if secret == step.circle {
            let fact = Fact::Corrected { answers: Arc::new(own), because: because.into() };
            self.record(Some(step.number), step.circle, fact);
        } else {
            if !own.is_empty() {
                self.record(Some(step.number), step.circle, Fact::Answered { answers: Arc::new(own) });
            }
            let fact = Fact::Corrected { answers: Arc::default(), because: because.into() };
            self.record(Some(step.number), secret, fact);
        }
        let fields: BTreeSet<Name> = answers.keys().cloned().collect();
        self.lapse_answers(step, &fields);
        self.restart_clocks(step.number, &fields);
        self.withdraw_letters(step);
        self.run_effects(step, |used| {
            let on_condition = used.when.as_ref().is_some_and(|when| match &when.on {
                Subject::Field(field) => fields.contains(field),
                Subject::Machine(_) => false,
            });
            on_condition || used.effect.field().is_some_and(|field| fields.contains(field))
        });
        self.fall_back_where_untrue(step);
        // Whoever got the wrong word gets the right one.
        self.owe_letters(step);
        let told = self.case.steps.get(&step.number).map(|record| record.told.clone()).unwrap_or_default();
        self.hand_on(step, None, Some(&told));
    }

    /// Replies were given to what is no longer so, and answers that are not asked any more say nothing.
    fn lapse_answers(&mut self, step: &Step, corrected: &BTreeSet<Name>) {
        let given = self.given(step.number);
        let lapsed = |field: &Name| {
            let Some(ask) = step.ask(field.as_str()) else { return false };
            let replied = ask.by.is_some_and(|by| by.outside().is_some());
            let moot = ask.when.as_ref().is_some_and(|when| holds(self.process, &self.case, when) == Holds::No);
            (replied && !corrected.contains(field)) || moot
        };
        let fields: BTreeSet<Name> = given.keys().filter(|field| lapsed(field)).cloned().collect();
        if !fields.is_empty() {
            self.record(Some(step.number), Circle::Overview, Fact::AnswersLapsed { fields });
        }
    }

    /// Letters that have not gone out yet would say what is no longer so.
    fn withdraw_letters(&mut self, step: &Step) {
        let ours = |name: &Name| step.letters.iter().any(|used| used.name == *name);
        let waiting = self
            .case
            .letters
            .iter()
            .enumerate()
            .filter(|(_, letter)| letter.step == Some(step.number) && letter.waits() && ours(&letter.name));
        let mut waiting: Vec<u32> = waiting.map(|(place, _)| place as u32 + 1).collect();
        if step.repeats {
            // The ones before belong to other questions.
            waiting = waiting.last().into_iter().copied().collect();
        }
        for letter in waiting {
            self.record(Some(step.number), step.circle, Fact::LetterWithdrawn { letter, because: None });
        }
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
    pub(super) fn open_again(&mut self, step: &Step, corrected: Option<StepNumber>) {
        self.resume_clocks(step.number);
        let given = self.given(step.number);
        let replied =
            |field: &Name| step.ask(field.as_str()).and_then(|ask| ask.by).is_some_and(|by| by.outside().is_some());
        let lapsed = given.keys().filter(|field| replied(field)).cloned().collect();
        self.record(Some(step.number), Circle::Overview, Fact::StepReopened { corrected, lapsed });
        self.take_agreements_back(step.number);
        self.withdraw_letters(step);
        self.fall_back(step, |_, _| true);
    }

    /// Everything that rests on a step, and on what rests on that: done steps open again, agreements lapse.
    pub(super) fn reopen_dependents(&mut self, corrected: StepNumber) {
        let process = self.process;
        let mut resting = BTreeSet::new();
        let mut bases = vec![corrected];
        while let Some(base) = bases.pop() {
            for step in process.steps.iter().filter(|step| step.rests_on.contains(&base) && step.number != corrected) {
                if resting.insert(step.number) && self.case.is_done(step.number) {
                    bases.push(step.number);
                }
            }
        }
        // The last ones first, so that a remedy falls back from verified to made, and then to planned.
        for number in resting.into_iter().rev() {
            let Some(step) = process.step(number) else { continue };
            if self.case.is_done(number) {
                self.open_again(step, Some(corrected));
            } else {
                self.take_agreements_back(number);
                self.lapse_notices(step);
            }
        }
    }

    /// Customers who were told of what is no longer so have to be told again.
    fn lapse_notices(&mut self, step: &Step) {
        if self.case.steps.get(&step.number).is_none_or(|record| record.notified.is_empty()) {
            return;
        }
        let waiting = (1..).zip(self.case.letters.iter()).filter(|(_, letter)| {
            letter.waits() && letter.step == Some(step.number) && matches!(letter.to, Recipient::Party(_))
        });
        for letter in waiting.map(|(number, _)| number).collect::<Vec<u32>>() {
            self.record(Some(step.number), step.circle, Fact::LetterWithdrawn { letter, because: None });
        }
        self.record(Some(step.number), step.circle, Fact::NoticesLapsed);
    }

    /// What was completed in haste, before a step that it rests on, is open again when that step brings its facts.
    pub(super) fn reopen_hasty(&mut self, arrived: StepNumber) {
        let process = self.process;
        let hasty = process.steps.iter().filter(|step| !step.opens_on.is_empty() && step.rests_on.contains(&arrived));
        for step in hasty {
            if self.case.is_done(step.number) {
                self.open_again(step, Some(arrived));
            } else {
                self.take_agreements_back(step.number);
            }
        }
    }

    /// What was done holds no more: the step is open again, and what rests on it.
    pub(super) fn take_back(&mut self, step: &Step) {
        self.open_again(step, None);
        self.reopen_dependents(step.number);
    }

    /// The check was not passed: what it checked is open again, and so is the check.
    pub(super) fn send_back(&mut self, step: &Step) {
        let process = self.process;
        self.open_again(step, None);
        for number in step.rests_on.iter().rev() {
            if let Some(base) = process.step(*number).filter(|base| self.case.is_done(base.number)) {
                self.open_again(base, Some(step.number));
            }
        }
    }

    /// A remedy that the step had brought so far is so far no longer.
    fn fall_back(&mut self, step: &Step, untrue: impl Fn(&Self, &crate::process::EffectUse) -> bool) {
        for used in &step.effects {
            let Effect::Set(machine, to) = used.effect else { continue };
            let Some(before) = machine.before(to) else { continue };
            if self.case.machines.of(machine) == to && untrue(self, used) {
                let fact = Fact::MachineSet { machine, from: to, to: before, correcting: true };
                self.record(Some(step.number), Circle::Overview, fact);
                self.withdraw_fixes(step);
            }
        }
    }

    /// After a correction, what an effect had said under a condition that holds no more.
    fn fall_back_where_untrue(&mut self, step: &Step) {
        self.fall_back(step, |desk, used| {
            used.when.as_ref().is_some_and(|when| holds(desk.process, &desk.case, when) == Holds::No)
        });
    }

    /// Fixes are ready no more once the remedy is not verified; that some are installed, the ledger knows.
    fn withdraw_fixes(&mut self, step: &Step) {
        if self.case.machines.of(Machine::RemedyProduct) == MachineState::Verified {
            return;
        }
        let ready = self.case.fixes.iter().filter(|(_, fix)| fix.ready);
        for target in ready.map(|(target, _)| target.clone()).collect::<Vec<_>>() {
            self.record(Some(step.number), step.circle, Fact::FixWithdrawn { target });
        }
    }
}
