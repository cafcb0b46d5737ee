//! Where units must agree: an edition is proposed, each agrees or objects, and a change takes the agreements back.

use std::sync::Arc;

use super::Desk;
use crate::{
    answers::{Answers, Purpose, Value, check_answers},
    case::Fact,
    circles::Circle,
    effects::Effect,
    names::{Name, StepNumber},
    process::Step,
    refusal::Refusal,
};

impl Desk<'_> {
    pub(super) fn propose(&mut self, number: StepNumber, answers: &Answers) {
        let Some(step) = self.find_step(number) else { return };
        self.refuse_if_stale(number);
        self.roles_only(step.leads());
        self.refuse_unless_open(step);
        if step.agree.is_empty() {
            self.refuse(
                "no-agreement-here",
                "この手順は合意を要しません。そのまま終えてください。",
                "This step asks for no agreement. Complete it as it is.",
            );
        }
        // An edition says all of itself: nobody agrees to what stood there before.
        let given = self.standing_answers(step, &self.given(number));
        let faults = check_answers(&step.asks, answers, self.setting(&given, Purpose::Whole));
        self.refusals.extend(faults);
        self.refuse_past_dates(step, answers);
        if self.refusals.is_empty() {
            self.write_edition(step, answers);
        }
    }

    /// A new edition: what was agreed to before holds no more, and whoever proposes agrees by that.
    pub(super) fn write_edition(&mut self, step: &Step, answers: &Answers) {
        self.take_agreements_back(step.number);
        let edition = 1 + self.edition_number(step.number);
        let proposed = Fact::Proposed { edition, answers: Arc::new(answers.clone()) };
        self.record(Some(step.number), step.circle, proposed);
        let units: Vec<Name> = self.case.units_of_all(&step.agree).into_iter().cloned().collect();
        for unit in &units {
            self.bring_in(Some(step.number), unit, step.circle);
        }
        for role in
            step.agree.iter().filter(|role| self.case.units_of(**role).next().is_none()).copied().collect::<Vec<_>>()
        {
            self.note_gap(step.number, role);
        }
        if let Some(unit) = self.acting.unit().filter(|unit| units.contains(unit)).cloned() {
            self.record(Some(step.number), step.circle, Fact::Agreed { unit, edition });
        }
    }

    fn edition_number(&self, number: StepNumber) -> u32 {
        let record = self.case.steps.get(&number);
        record.and_then(|record| record.edition.as_ref()).map_or(0, |edition| edition.number)
    }

    /// Says that the agreements to the edition hold no more, where there are some.
    pub(super) fn take_agreements_back(&mut self, number: StepNumber) {
        let edition = self.case.steps.get(&number).and_then(|record| record.edition.as_ref());
        if let Some(edition) = edition.filter(|edition| !edition.agreed.is_empty()).map(|edition| edition.number) {
            self.record(Some(number), Circle::Overview, Fact::AgreementsTakenBack { edition });
        }
    }

    /// A date of publication lies ahead, or it is none.
    pub(super) fn refuse_past_dates(&mut self, step: &Step, answers: &Answers) {
        // Once it is out, when it was meant to be out is history.
        for used in step.effects.iter().filter(|_| !self.case.news.emergency()) {
            let Effect::PublicationDate(field) = &used.effect else { continue };
            let Some(Value::Moment(moment)) = answers.get(field) else { continue };
            if moment.at <= self.now {
                let refusal = Refusal::new(
                    "date-past",
                    "公表日時は、これから来る日時にしてください。",
                    "The date of publication has to lie ahead.",
                );
                self.refusals.push(refusal.on(field));
            }
            if let Some(until) = self.case.embargo.signed(self.now).filter(|until| moment.at < until.at) {
                let refusal = Refusal::new(
                    "embargo-binds",
                    format!(
                        "{until} までの秘匿に関係者が合意しています。早めるには、先に新しい日時への同意を得てください。"
                    ),
                    format!(
                        "Parties agreed to silence until {until}. To be earlier, get their consent to another end first."
                    ),
                );
                self.refusals.push(refusal.on(field));
            }
        }
    }

    /// The edition that a unit speaks to, if it is the one on the table and the unit is asked.
    fn asked_edition(&mut self, number: StepNumber, edition: u32) -> Option<(Name, Circle)> {
        let step = self.find_step(number)?;
        self.roles_only(if step.agree.is_empty() { step.leads() } else { &step.agree });
        self.refuse_unless_open(step);
        let current = self.edition_number(number);
        if current == 0 || current != edition {
            self.refuse(
                "other-edition",
                format!("いま合意を求めているのは第{current}版です。新しい版を読んでから答えてください。"),
                format!("Edition {current} is the one on the table. Read it before you answer."),
            );
        }
        self.acting.unit().cloned().filter(|_| self.refusals.is_empty()).map(|unit| (unit, step.circle))
    }

    fn has_agreed(&self, number: StepNumber, unit: &Name) -> bool {
        let edition = self.case.steps.get(&number).and_then(|record| record.edition.as_ref());
        edition.is_some_and(|edition| edition.agreed.contains_key(unit))
    }

    pub(super) fn agree(&mut self, number: StepNumber, edition: u32) {
        let Some((unit, circle)) = self.asked_edition(number, edition) else { return };
        if self.has_agreed(number, &unit) {
            return self.refuse("nothing-changed", "すでに合意しています。", "Your unit has agreed already.");
        }
        self.record(Some(number), circle, Fact::Agreed { unit, edition });
    }

    pub(super) fn object(&mut self, number: StepNumber, edition: u32, because: &str) {
        self.need_text("because", because);
        let Some((unit, circle)) = self.asked_edition(number, edition) else { return };
        self.record(Some(number), circle, Fact::Objected { unit, edition, because: because.into() });
    }
}
