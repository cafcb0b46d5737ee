//! What a person may do on a step: the one thing that is asked of them first, and what else there is.

use std::collections::BTreeSet;

use casework::{
    answers::{Answers, Ask, is_asked},
    names::Name,
    open_steps::{StepState, Turn},
    process::Step,
    refusal::Refusal,
    role::{Outside, Role, Who},
};

use operations::telling::with_names;

use super::sight::Sight;

/// One way of working on a step. Each is a form of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// Answers the step, and completes it.
    Complete,
    /// Gives a unit's own part.
    Contribute,
    /// Lays an edition before others.
    Propose,
    /// Agrees to an edition, or does not.
    Agree,
    /// Records what came back from outside.
    Reply,
    /// Tells customers.
    Notify,
    /// Corrects what is recorded.
    Correct,
    /// Asks other units to join.
    Invite,
    /// Reads only.
    Look,
}

impl Mode {
    const NAMES: &'static [(Mode, &'static str)] = &[
        (Mode::Complete, "complete"),
        (Mode::Contribute, "contribute"),
        (Mode::Propose, "propose"),
        (Mode::Agree, "agree"),
        (Mode::Reply, "reply"),
        (Mode::Notify, "notify"),
        (Mode::Correct, "correct"),
        (Mode::Invite, "invite"),
        (Mode::Look, "look"),
    ];

    /// As addresses write it.
    pub(super) fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(mode, _)| *mode == self).map_or("look", |(_, name)| name)
    }

    /// The one with this name.
    pub(super) fn parse(name: &str) -> Option<Mode> {
        Self::NAMES.iter().find(|(_, known)| *known == name).map(|(mode, _)| *mode)
    }
}

/// What a person finds on a step.
#[derive(Debug)]
pub(super) struct Part {
    /// What is asked of them.
    pub(super) mode: Mode,
    /// What they may do besides, or instead.
    pub(super) others: Vec<Mode>,
    /// Why the step cannot be completed yet, whatever is answered.
    pub(super) reasons: Vec<Refusal>,
    /// The step as the rules see it.
    pub(super) state: StepState,
}

impl Part {
    /// Whether this mode is open to the person.
    pub(super) fn allows(&self, mode: Mode) -> bool {
        self.mode == mode || self.others.contains(&mode)
    }
}

impl Sight {
    /// What the viewer finds on a step.
    pub(super) fn part(&self, step: &Step) -> Option<Part> {
        let state = self.seen.step_state(&self.viewer, step.number)?;
        let mut ways = Vec::new();
        if self.seen.case.is_open() {
            if state.turn == Turn::Open {
                self.ways_of_open(step, &state, &mut ways);
            }
            if self.seen.case.is_done(step.number) {
                self.ways_of_done(step, &state, &mut ways);
            }
        }
        let mode = ways.iter().find(|(_, first)| *first).map_or(Mode::Look, |(mode, _)| *mode);
        let others = ways.into_iter().map(|(mode, _)| mode).filter(|other| *other != mode).collect();
        let reasons = self.reasons(step, &state);
        Some(Part { mode, others, reasons, state })
    }

    /// The ways, each with whether it is what is asked of the person now; the first such is the one.
    fn ways_of_open(&self, step: &Step, state: &StepState, ways: &mut Vec<(Mode, bool)>) {
        let leads = self.plays_any(step.leads());
        let record = self.seen.case.steps.get(&step.number);
        let heard = self.units().any(|unit| record.is_some_and(|record| record.contributed.contains_key(&unit)));
        let awaited = self.units().any(|unit| state.awaits.contains(&unit));
        if !step.agree.is_empty() {
            let edition = record.and_then(|record| record.edition.as_ref());
            let asked: BTreeSet<&Name> = self.seen.case.units_of_all(&step.agree);
            if let Some(edition) = edition {
                let mine: Vec<Name> = self.units().filter(|unit| asked.contains(unit)).collect();
                let owes = mine.iter().any(|unit| !edition.agreed.contains_key(unit));
                if !mine.is_empty() {
                    ways.push((Mode::Agree, owes));
                }
                if leads {
                    ways.push((Mode::Complete, state.refusals.is_empty()));
                }
            }
            if leads {
                ways.push((Mode::Propose, edition.is_none()));
            }
        } else if leads {
            if step.notifies.is_some() {
                ways.push((Mode::Notify, !self.untold(step).is_empty()));
            }
            if self.several_lead(step) {
                // Who leads first completes; who leads as well gives its part before that.
                let first = step.leads().first().is_some_and(|role| self.plays(*role));
                ways.push((Mode::Contribute, !first && !heard && !state.refusals.is_empty()));
            }
            ways.push((Mode::Invite, self.has_to_invite(step)));
            ways.push((Mode::Complete, true));
        }
        if leads && !step.agree.is_empty() && !self.may_join(step).is_empty() {
            ways.push((Mode::Invite, false));
        }
        if !leads && self.takes_part(step) && !ways.iter().any(|(mode, _)| *mode == Mode::Contribute) {
            ways.push((Mode::Contribute, awaited || !heard));
        }
        ways.retain(|(mode, _)| *mode != Mode::Invite || !self.may_join(step).is_empty());
    }

    fn ways_of_done(&self, step: &Step, state: &StepState, ways: &mut Vec<(Mode, bool)>) {
        if self.plays(Role::Poc) && step.asks.iter().any(is_outside) {
            let awaited = casework::progress::awaited_reply(&self.seen.process, &self.seen.case, step).is_some();
            ways.push((Mode::Reply, awaited));
        }
        let answered = step.asks.iter().any(|ask| self.answers_for(ask.by));
        let asks = step.asks.iter().any(|ask| !is_outside(ask));
        if asks && (self.plays_any(step.leads()) || answered) && !(step.repeats && state.turn == Turn::Open) {
            ways.push((Mode::Correct, false));
        }
    }

    /// Why the step cannot be completed whatever the form says.
    fn reasons(&self, step: &Step, state: &StepState) -> Vec<Refusal> {
        let mut reasons = with_names(&self.company, state.refusals.clone());
        if state.turn == Turn::Open && self.plays_any(step.leads()) && step.agree.is_empty() {
            for ask in self.owed_by_others(step) {
                let Some(role) = ask.by.and_then(Who::inside) else { continue };
                let name = role.name();
                reasons.push(Refusal::new(
                    "awaits-answer",
                    format!("「{}」に{}がまだ答えていません。", ask.label.ja, name.ja),
                    format!("{}: {} has not answered yet.", ask.label.en, name.en),
                ));
            }
        }
        reasons
    }

    /// The questions that other units owe an answer to.
    fn owed_by_others<'s>(&self, step: &'s Step) -> impl Iterator<Item = &'s Ask> {
        let given = self.given(step);
        let other = |ask: &&Ask| ask.by.and_then(Who::inside).is_some_and(|role| !self.plays(role));
        let owed: Vec<&Ask> = step
            .asks
            .iter()
            .filter(other)
            .filter(|ask| ask.required && !given.contains_key(&ask.id) && is_asked(ask, &given))
            .collect();
        owed.into_iter()
    }

    /// Nobody was asked yet for an answer without which the step cannot end.
    fn has_to_invite(&self, step: &Step) -> bool {
        let record = self.seen.case.steps.get(&step.number);
        let invited = |role: Role| {
            let mut units = self.seen.case.units_of(role);
            units.any(|unit| record.is_some_and(|record| record.invited.contains_key(unit)))
        };
        self.owed_by_others(step).filter_map(|ask| ask.by.and_then(Who::inside)).any(|role| !invited(role))
    }

    /// The roles that may be asked to join, beside those who lead anyway.
    pub(super) fn may_join(&self, step: &Step) -> Vec<Role> {
        let asked = step.asks.iter().filter_map(|ask| ask.by).filter_map(Who::inside);
        let mut roles = Vec::new();
        for role in step.receives.iter().chain(&step.joint).copied().chain(asked) {
            if !roles.contains(&role) && !step.leads().contains(&role) {
                roles.push(role);
            }
        }
        roles
    }

    fn takes_part(&self, step: &Step) -> bool {
        let record = self.seen.case.steps.get(&step.number);
        let invited = self.units().any(|unit| record.is_some_and(|record| record.invited.contains_key(&unit)));
        let answers = step.asks.iter().any(|ask| self.answers_for(ask.by));
        self.plays_any(&self.may_join(step)) && (invited || answers || !step.joint.is_empty())
    }

    fn several_lead(&self, step: &Step) -> bool {
        self.seen.case.units_of_all(step.leads()).len() > 1
    }

    /// What was answered of a step so far.
    pub(super) fn given(&self, step: &Step) -> Answers {
        self.seen.case.steps.get(&step.number).map(|record| (*record.given).clone()).unwrap_or_default()
    }

    /// The customers who use what is affected and were not told by this step yet.
    pub(super) fn untold(&self, step: &Step) -> Vec<&casework::case::Party> {
        let told = self.seen.case.steps.get(&step.number).map(|record| &record.notified);
        let untold = |party: &&casework::case::Party| told.is_none_or(|told| !told.contains_key(&party.id));
        let affected = self.seen.case.affected_customers().filter(untold);
        affected.collect()
    }

    /// The questions that a form of this mode has, for this person.
    pub(super) fn asks<'s>(&self, step: &'s Step, mode: Mode) -> Vec<&'s Ask> {
        let leads = self.plays_any(step.leads());
        let own = |ask: &Ask| self.answers_for(ask.by);
        let fits = |ask: &&Ask| match mode {
            Mode::Complete if !step.agree.is_empty() => false,
            Mode::Complete | Mode::Propose => ask.by.is_none() || own(ask),
            Mode::Contribute => own(ask),
            Mode::Reply => is_outside(ask),
            Mode::Correct => own(ask) || (leads && ask.by.is_none()),
            Mode::Agree | Mode::Notify | Mode::Invite | Mode::Look => false,
        };
        step.asks.iter().filter(fits).filter(|ask| self.reads(step, ask.id.as_str())).collect()
    }

    /// What is on record beside a form of this mode, and decides what is asked in it.
    pub(super) fn standing(&self, step: &Step, mode: Mode) -> Answers {
        let given = self.given(step);
        match mode {
            Mode::Complete | Mode::Propose => {
                let others =
                    given.into_iter().filter(|(field, _)| step.ask(field.as_str()).is_some_and(|ask| ask.by.is_some()));
                others.collect()
            }
            _ => given,
        }
    }
}

/// Whether a party outside answers this question.
fn is_outside(ask: &Ask) -> bool {
    ask.by.and_then(|by: Who| -> Option<Outside> { by.outside() }).is_some()
}
