//! Letters owed to parties outside, waves of notices to customers, and what became of them.

use std::collections::{BTreeMap, BTreeSet};

use super::{Desk, embargo::circle_of_kind};
use crate::{
    case::{Fact, Letter, Recipient},
    circles::Circle,
    decide::FollowUp,
    guards::{self, Act},
    names::{Name, StepNumber},
    process::{Event, LetterUse, Step},
    progress::{Holds, holds},
    role::{Outside, Role},
};

impl Desk<'_> {
    /// The letters of a step that is done.
    pub(super) fn owe_letters(&mut self, step: &Step) {
        for letter in &step.letters {
            self.owe(Some(step.number), step.circle, letter);
        }
    }

    /// Owes one letter.
    pub(super) fn owe(&mut self, step: Option<StepNumber>, circle: Circle, letter: &LetterUse) {
        let to = Recipient::Kind(self.addressee(letter.to));
        self.owe_to(step, circle, &letter.name, to);
    }

    fn owe_to(&mut self, step: Option<StepNumber>, circle: Circle, name: &Name, to: Recipient) -> u32 {
        let letter = self.case.letters.len() as u32 + 1;
        self.record(step, circle, Fact::LetterOwed { letter, name: name.clone(), to });
        letter
    }

    /// Who gets what is written to the source: the source, or the coordinator who stands between.
    pub(super) fn addressee(&self, to: Outside) -> Outside {
        match self.case.window_to(to) {
            Outside::Source => self.process.tells,
            other => other,
        }
    }

    pub(super) fn notify(&mut self, number: StepNumber, parties: &BTreeSet<Name>) {
        let Some(step) = self.find_step(number) else { return };
        self.roles_only(step.leads());
        self.refuse_unless_open(step);
        let Some(letter) = &step.notifies else {
            return self.refuse(
                "notifies-nobody",
                format!("手順項目 {number} は顧客に通知する手順ではありません。"),
                format!("Step {number} tells no customers."),
            );
        };
        if parties.is_empty() {
            self.refuse("no-parties", "通知する相手を選んでください。", "Choose whom to tell.");
        }
        let told: BTreeSet<Name> =
            self.case.steps.get(&number).map(|record| record.notified.keys().cloned().collect()).unwrap_or_default();
        for party in parties {
            let customer = self.case.parties.get(party).is_some_and(|known| known.kind == Outside::Cust);
            if !customer {
                self.refuse(
                    "not-a-customer",
                    format!("「{party}」はこの案件の顧客ではありません。"),
                    format!("{party} is not a customer on this case."),
                );
            }
            if told.contains(party) {
                self.refuse(
                    "already-told",
                    format!("「{party}」には通知済みです。"),
                    format!("{party} has been told already."),
                );
            }
        }
        let recipients: Vec<Name> = parties.iter().cloned().collect();
        let guarded = guards::refuse_all(&step.guards, self.scene(step, Act::Notify, None, &recipients));
        self.refusals.extend(guarded);
        if !self.refusals.is_empty() {
            return;
        }
        for party in recipients {
            let to = Recipient::Party(party.clone());
            let letter = self.owe_to(Some(number), step.circle, letter, to);
            self.record(Some(number), step.circle, Fact::Notified { party, letter });
        }
    }

    /// Letters that wait to go out, and may not any more: their step applies no longer, their recipient may not be told, the case ended early.
    pub(super) fn withdraw_untrue_letters(&mut self) {
        if self.every_notice_is_true() {
            return;
        }
        let waiting = (1..).zip(self.case.letters.iter()).filter(|(_, letter)| letter.waits());
        let untrue = waiting.filter(|(_, letter)| self.is_untrue(letter)).map(|(number, letter)| (number, letter.step));
        for (letter, step) in untrue.collect::<Vec<(u32, _)>>() {
            let circle = step.and_then(|step| self.process.step(step)).map_or(Circle::Details, |step| step.circle);
            self.record(step, circle, Fact::LetterWithdrawn { letter, because: None });
            // What was to be said has not been said: the step is to be done again, if it ever applies again.
            let said = step.and_then(|step| self.process.step(step)).filter(|step| !step.repeats);
            if let Some(step) = said.filter(|step| self.case.is_open() && self.case.is_done(step.number)) {
                self.open_again(step, None);
            }
        }
    }

    /// Whether nothing that waits is untrue: asked step by step, because a wave may have a thousand letters.
    fn every_notice_is_true(&self) -> bool {
        let mut steps: BTreeMap<StepNumber, Vec<Name>> = BTreeMap::new();
        for letter in self.case.letters.iter().filter(|letter| letter.waits()) {
            let Some(step) = letter.step else { continue };
            let recipients = steps.entry(step).or_default();
            if let Recipient::Party(party) = &letter.to {
                recipients.push(party.clone());
            }
        }
        steps.iter().filter_map(|(number, parties)| Some((self.process.step(*number)?, parties))).all(
            |(step, parties)| {
                let applies = |condition| holds(self.process, &self.case, condition) != Holds::No;
                let told = || guards::refuse_all(&step.guards, self.scene(step, Act::Notify, None, parties)).is_empty();
                step.when.iter().all(applies) && (parties.is_empty() || (self.case.is_open() && told()))
            },
        )
    }

    pub(super) fn is_untrue(&self, letter: &Letter) -> bool {
        let Some(step) = letter.step.and_then(|step| self.process.step(step)) else { return false };
        let applies = |condition| holds(self.process, &self.case, condition) != Holds::No;
        if !step.when.iter().all(applies) {
            return true;
        }
        let Recipient::Party(party) = &letter.to else { return false };
        let early = self.case.ending.as_ref().and_then(|ending| self.process.closing(ending.closing.as_str()));
        let recipients = std::slice::from_ref(party);
        early.is_some_and(|closing| closing.early)
            || !guards::refuse_all(&step.guards, self.scene(step, Act::Notify, None, recipients)).is_empty()
    }

    /// Once JPCERT/CC stands between us and the source, what waits for the source goes to JPCERT/CC.
    pub(super) fn redirect_letters(&mut self) {
        let waiting = (1..)
            .zip(self.case.letters.iter())
            .filter(|(_, letter)| letter.waits() && letter.to == Recipient::Kind(Outside::Source));
        for (number, letter) in waiting.map(|(n, letter)| (n, letter.clone())).collect::<Vec<(u32, _)>>() {
            let circle =
                letter.step.and_then(|step| self.process.step(step)).map_or(Circle::Overview, |step| step.circle);
            self.record(letter.step, circle, Fact::LetterWithdrawn { letter: number, because: None });
            let to = Recipient::Kind(self.addressee(Outside::Source));
            self.owe_to(letter.step, circle, &letter.name, to);
        }
    }

    /// A letter outside of any step: one that answers a clock.
    pub(super) fn write(&mut self, name: &Name) {
        self.poc_only();
        if !self.process.clocks.iter().any(|clock| clock.letter.as_ref() == Some(name)) {
            self.refuse(
                "not-a-free-letter",
                format!("文書「{name}」は手順の中で送るものです。"),
                format!("The letter `{name}` belongs to a step."),
            );
        }
        if self.refusals.is_empty() {
            let to = Recipient::Kind(self.addressee(Outside::Source));
            self.owe_to(None, Circle::Overview, name, to);
        }
    }

    pub(super) fn letter_sent(&mut self, number: u32) {
        let Some((name, to, step)) = self.unsent(number) else { return };
        let circle = step.and_then(|step| self.process.step(step)).map_or(Circle::Overview, |step| step.circle);
        self.record(step, circle, Fact::LetterSent { letter: number });
        self.happened(Event::Letter(name));
        if to == Recipient::Kind(self.addressee(Outside::Source)) {
            self.happened(Event::ToldSource);
        }
    }

    pub(super) fn letter_failed(&mut self, number: u32, because: &str) {
        self.need_text("because", because);
        let Some((_, to, step)) = self.unsent(number) else { return };
        if self.refusals.is_empty() {
            // Why a mail was refused names its recipient.
            let kind = match &to {
                Recipient::Kind(kind) => Some(*kind),
                Recipient::Party(party) => self.case.parties.get(party).map(|party| party.kind),
            };
            let circle = kind.map_or(Circle::Finder, |kind| circle_of_kind(kind).max(Circle::Details));
            let fact = Fact::LetterFailed { letter: number, because: because.into() };
            self.record(step, circle, fact);
            self.asides.push(FollowUp::LetterFailed { letter: number });
        }
    }

    /// A letter that is owed and has not gone out. The outbox reports on it, or POC by hand.
    pub(super) fn unsent(&mut self, number: u32) -> Option<(Name, Recipient, Option<StepNumber>)> {
        if self.acting.unit().is_some() {
            self.roles_only(&[Role::Poc]);
        }
        let letter = self.case.letters.get((number as usize).wrapping_sub(1)).cloned();
        match letter {
            None => self.refuse(
                "no-letter",
                format!("第{number}号の文書はありません。"),
                format!("There is no letter {number}."),
            ),
            Some(letter) if letter.sent.is_some() => {
                self.refuse(
                    "already-sent",
                    format!("第{number}号の文書は送付済みです。"),
                    format!("Letter {number} has gone out already."),
                );
            }
            Some(letter) if letter.withdrawn.is_some() => {
                self.refuse(
                    "letter-withdrawn",
                    format!("第{number}号の文書は取り下げられました。"),
                    format!("Letter {number} was withdrawn."),
                );
            }
            Some(letter) if self.refusals.is_empty() => return Some((letter.name, letter.to, letter.step)),
            Some(_) => {}
        }
        None
    }
}
