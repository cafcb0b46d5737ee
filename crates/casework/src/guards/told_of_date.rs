//! The source, or the coordinator for it, hears of the date before the world hears of the vulnerability (deck 4.4.2; slide 26).

use super::{Act, Guard, Origin, Scene};
use crate::{
    case::{Letter, Withdrawal},
    refusal::Refusal,
    words::Words,
};

pub(super) struct ToldOfDate;

impl Guard for ToldOfDate {
    fn name(&self) -> &'static str {
        "told-of-date"
    }
    fn sentence(&self) -> Words {
        Words::new(
            "情報源(またはその窓口である調整機関)に公表日を伝えていること。",
            "The source, or the coordinator for it, has been told of the date.",
        )
    }
    fn origin(&self) -> Origin {
        Origin::Deck("4.4.2; slide 26")
    }
    fn names_a_step(&self) -> bool {
        true
    }
    fn at(&self, act: Act) -> bool {
        matches!(act, Act::Complete | Act::Close)
    }
    fn refuse(&self, scene: &Scene<'_>) -> Vec<Refusal> {
        let Some(step) = scene.named else { return Vec::new() };
        // Once it is out there is no date left to tell.
        if scene.case.news.emergency() {
            return Vec::new();
        }
        if scene.case.is_done(step) {
            let told = |letter: &&Letter| letter.step == Some(step) && letter.withdrawn != Some(Withdrawal::Untrue);
            let newest = scene.case.letters.iter().rev().find(told);
            if newest.is_some_and(|letter| letter.withdrawn.is_some()) {
                return vec![Refusal::new(
                    self.name(),
                    format!(
                        "公表日を伝える文書(手順項目 {step})は取り下げられています。元に戻してから、送るか、ほかの方法で伝えたことを記録してください。"
                    ),
                    format!(
                        "The letter of {step} that tells the date was withdrawn. Owe it again; then send it, or record that it was told in another way."
                    ),
                )];
            }
            if newest.is_none_or(|letter| letter.sent.is_some()) {
                return Vec::new();
            }
            return vec![Refusal::new(
                self.name(),
                format!("公表日を伝える文書(手順項目 {step})がまだ送られていません。送付を確かめてください。"),
                format!("The letter of {step} that tells the date has not gone out yet. See to it first."),
            )];
        }
        vec![Refusal::new(
            self.name(),
            format!("公表日をまだ伝えていません。先に手順項目 {step} を終えてください。"),
            format!("The date has not been told yet. Complete {step} first."),
        )]
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        case::{Fact, Recipient},
        guards::testing::{Stage, number, refused},
        role::Outside,
    };

    #[test]
    fn it_may_be_published_once_the_date_was_told() {
        let mut stage = Stage::new();
        stage.finish("4.4.2");
        assert_eq!(stage.completing(&ToldOfDate, "5.1.1"), []);
    }

    #[test]
    fn it_may_not_be_published_before() {
        refused(&Stage::new().completing(&ToldOfDate, "5.1.1"), "told-of-date", "4.4.2", "Complete 4.4.2 first");
    }

    /// The letter that tells the date is owed.
    fn owed(stage: &mut Stage) {
        let (name, to) = ("date-report".into(), Recipient::Kind(Outside::Jpcert));
        let step = Some(number("4.4.2"));
        let letter = Letter { name, to, step, sent: None, withdrawn: None };
        Arc::make_mut(&mut stage.case.letters).push(letter);
    }

    #[test]
    fn a_letter_that_waits_has_told_nobody() {
        let mut stage = Stage::new();
        stage.finish("4.4.2");
        owed(&mut stage);
        let refusals = stage.completing(&ToldOfDate, "5.1.1");
        refused(
            &refusals,
            "told-of-date",
            "まだ送られていません",
            "letter of 4.4.2 that tells the date has not gone out",
        );
        stage.fact(Fact::LetterSent { letter: 1 });
        assert_eq!(stage.completing(&ToldOfDate, "5.1.1"), []);
    }

    #[test]
    fn another_date_is_told_by_another_letter() {
        let mut stage = Stage::new();
        stage.finish("4.4.2");
        owed(&mut stage);
        stage.fact(Fact::LetterSent { letter: 1 });
        owed(&mut stage);
        refused(&stage.completing(&ToldOfDate, "5.1.1"), "told-of-date", "4.4.2", "4.4.2");
        stage.fact(Fact::LetterWithdrawn { letter: 2, because: Some("Told by telephone.".into()) });
        refused(
            &stage.completing(&ToldOfDate, "5.1.1"),
            "told-of-date",
            "取り下げられています",
            "4.4.2 that tells the date was withdrawn",
        );
        stage.fact(Fact::LetterWithdrawn { letter: 2, because: None });
        assert_eq!(stage.completing(&ToldOfDate, "5.1.1"), []);
    }

    #[test]
    fn once_it_is_out_or_attacked_there_is_no_date_left_to_tell() {
        let set: [fn(&mut Stage); 3] = [
            |stage| stage.case.news.public = true,
            |stage| stage.case.news.exploit = true,
            |stage| stage.case.news.attacks = true,
        ];
        for happens in set {
            let mut stage = Stage::new();
            happens(&mut stage);
            assert_eq!(stage.completing(&ToldOfDate, "5.1.1"), []);
        }
    }
}
