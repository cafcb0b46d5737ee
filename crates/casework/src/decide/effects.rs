//! Carrying out what a completed step, a reply or a correction changes.

use super::Desk;
use crate::{
    answers::Value,
    case::{Exit, Fact, Machine, MachineState},
    circles::Circle,
    effects::Effect,
    names::{Name, StepNumber},
    process::{EffectUse, Event, Step},
    progress::{Holds, holds},
};

impl Desk<'_> {
    /// Runs the effects of a step that are wanted and whose condition holds.
    pub(super) fn run_effects(&mut self, step: &Step, wanted: impl Fn(&EffectUse) -> bool) {
        for used in step.effects.iter().filter(|used| wanted(used)) {
            let met = used.when.as_ref().is_none_or(|when| holds(self.process, &self.case, when) == Holds::Yes);
            if met {
                self.run_effect(step, &used.effect);
            }
        }
    }

    fn run_effect(&mut self, step: &Step, effect: &Effect) {
        match effect {
            Effect::Set(machine, to) => self.set(Some(step.number), *machine, *to),
            Effect::OpenQuestion => self.open_question(step),
            Effect::AnswerQuestion => self.answer_question(step),
            Effect::RecordStatuses(field) => {
                if let Some(Value::Statuses(statuses)) = self.case.answer(step.number, field.as_str()).cloned() {
                    self.record(Some(step.number), step.circle, Fact::StatusesKnown { statuses });
                }
            }
            Effect::RecordRemedies(field) => {
                if let Some(Value::Remedies(remedies)) = self.case.answer(step.number, field.as_str()).cloned() {
                    let fact = Fact::RemediesKnown { field: field.clone(), remedies };
                    self.record(Some(step.number), step.circle, fact);
                }
            }
            Effect::FixReady => {
                for target in self.targets_with_fix() {
                    self.record(Some(step.number), step.circle, Fact::FixReady { target });
                }
            }
            Effect::PublicationDate(field) => self.agree_on_date(step.number, field),
            Effect::Reopen => self.take_back(step),
            Effect::SendBack => self.send_back(step),
            Effect::Publish { jvn } => self.publish(step, *jvn),
        }
    }

    /// Moves a machine, where it may go there from where it is. One that is past it already stays.
    pub(super) fn set(&mut self, step: Option<StepNumber>, machine: Machine, to: MachineState) {
        let from = self.case.machines.of(machine);
        let usual = machine.may_go(from, to, false);
        if from != to && (usual || (self.correcting && machine.may_go(from, to, true))) {
            let fact = Fact::MachineSet { machine, from, to, correcting: !usual };
            self.record(step, Circle::Overview, fact);
            if (machine, to) == (Machine::Mediation, MachineState::Accepted) {
                self.redirect_letters();
            }
        }
    }

    fn open_question(&mut self, step: &Step) {
        let question = self.case.questions.len() as u32 + 1;
        let unit = self.acting.unit().cloned().unwrap_or_else(|| "system".into());
        self.record(Some(step.number), step.circle, Fact::QuestionOpened { question, unit });
        self.happened(Event::Question);
    }

    /// The oldest question of the step that this one answers.
    fn answer_question(&mut self, step: &Step) {
        let open =
            self.case.questions.iter().position(|question| !question.answered && Some(question.step) == step.answers);
        let Some(place) = open else { return };
        let asking: Name = self.case.questions[place].unit.clone();
        self.record(Some(step.number), step.circle, Fact::QuestionAnswered { question: place as u32 + 1 });
        if Some(&asking) != self.acting.unit() {
            self.record(Some(step.number), Circle::Overview, Fact::Told { unit: asking });
        }
        if self.case.open_questions().next().is_none() {
            self.happened(Event::Answered);
        }
    }

    /// The date that all agreed on is the end of the embargo, unless it is out already.
    fn agree_on_date(&mut self, step: StepNumber, field: &Name) {
        let Some(until) = self.case.moment(step, field.as_str()).cloned() else { return };
        if !self.case.news.emergency() {
            self.record(Some(step), Circle::Overview, Fact::EmbargoActive { until, proposal: None });
        }
    }

    fn publish(&mut self, step: &Step, jvn: bool) {
        self.record(Some(step.number), Circle::Overview, Fact::Published { jvn });
        self.end_embargo(Exit::Published);
        self.happened(Event::Published);
        self.happened(Event::Public);
    }
}
