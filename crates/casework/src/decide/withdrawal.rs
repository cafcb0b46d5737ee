//! A letter that is owed and should not go: POC withdraws it with a reason, and owes it again while nothing has followed.

use super::{Desk, embargo::circle_of_kind};
use crate::{
    case::{Fact, Letter, Recipient, Withdrawal},
    circles::Circle,
};

impl Desk<'_> {
    /// The step stays done: what it decided stands, and only this letter about it does not go.
    pub(super) fn withdraw_letter(&mut self, number: u32, because: &str) {
        self.poc_only();
        self.need_text("because", because);
        let Some((_, to, step)) = self.unsent(number) else { return };
        let circle = self.circle_of_recipient(&to);
        self.record(step, circle, Fact::LetterWithdrawn { letter: number, because: Some(because.trim().into()) });
    }

    pub(super) fn owe_again(&mut self, number: u32) {
        self.poc_only();
        let Some(letter) = self.case.letters.get((number as usize).wrapping_sub(1)).cloned() else {
            return self.refuse(
                "no-letter",
                format!("第{number}号の文書はありません。"),
                format!("There is no letter {number}."),
            );
        };
        match letter.withdrawn {
            None => self.refuse(
                "not-withdrawn",
                format!("第{number}号の文書は取り下げられていません。"),
                format!("Letter {number} was not withdrawn."),
            ),
            Some(Withdrawal::Untrue) => self.refuse_untrue(number),
            Some(Withdrawal::Decided) => self.refuse_overtaken(number, &letter),
        }
        if self.refusals.is_empty() {
            let circle = self.circle_of_recipient(&letter.to);
            self.record(letter.step, circle, Fact::LetterOwedAgain { letter: number });
        }
    }

    /// What followed since: another letter of the same kind to the same party, or something that makes this one untrue.
    fn refuse_overtaken(&mut self, number: u32, letter: &Letter) {
        let same = |other: &&Letter| (&other.name, &other.to, other.step) == (&letter.name, &letter.to, letter.step);
        let after = self.case.letters.iter().skip(number as usize).position(|other| same(&other));
        if let Some(place) = after {
            let newer = number as usize + place + 1;
            return self.refuse(
                "letter-followed",
                format!("同じ宛先への新しい文書（第{newer}号）がすでにあるため、第{number}号は戻せません。"),
                format!(
                    "A newer letter to the same party, No. {newer}, has followed, so letter {number} cannot come back."
                ),
            );
        }
        let step = letter.step.and_then(|step| self.process.step(step));
        let stands = step.is_none_or(|step| step.repeats || step.notifies.is_some() || self.case.is_done(step.number));
        let goes_there = match &letter.to {
            Recipient::Kind(kind) => self.addressee(*kind) == *kind,
            Recipient::Party(_) => true,
        };
        let known = self.process.letter(letter.name.as_str()).is_some();
        if !known || !stands || !goes_there || self.is_untrue(letter) {
            self.refuse_untrue(number);
        }
    }

    fn refuse_untrue(&mut self, number: u32) {
        self.refuse(
            "letter-untrue",
            format!("第{number}号の文書は、案件の状況が変わって事実と合わなくなったため、戻せません。"),
            format!(
                "Things have changed on the case: letter {number} would say what is no longer so, and cannot come back."
            ),
        );
    }

    /// Why a letter does not go may name its recipient.
    fn circle_of_recipient(&self, to: &Recipient) -> Circle {
        let kind = match to {
            Recipient::Kind(kind) => Some(*kind),
            Recipient::Party(party) => self.case.parties.get(party).map(|party| party.kind),
        };
        kind.map_or(Circle::Finder, |kind| circle_of_kind(kind).max(Circle::Details))
    }
}
