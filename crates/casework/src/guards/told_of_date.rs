//! The source, or the coordinator for it, hears of the date before the world hears of the vulnerability (deck 4.4.2; slide 26).

use super::{Guard, Origin, Scene};
use crate::{refusal::Refusal, words::Words};

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
    fn refuse(&self, scene: &Scene<'_>) -> Vec<Refusal> {
        let Some(step) = scene.named else { return Vec::new() };
        // Once it is out there is no date left to tell.
        if scene.case.news.emergency() {
            return Vec::new();
        }
        if scene.case.is_done(step) {
            let newest = scene.case.letters.iter().rev().find(|letter| letter.step == Some(step) && !letter.withdrawn);
            if newest.is_none_or(|letter| letter.sent.is_some()) {
                return Vec::new();
            }
            return vec![Refusal::new(
                self.name(),
                format!("公表日を伝える文書(手順 {step})がまだ送られていません。送付を確かめてください。"),
                format!("The letter of {step} that tells the date has not gone out yet. See to it first."),
            )];
        }
        vec![Refusal::new(
            self.name(),
            format!("公表日をまだ伝えていません。先に手順 {step} を終えてください。"),
            format!("The date has not been told yet. Complete {step} first."),
        )]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guards::testing::{Stage, refused};

    #[test]
    fn it_may_be_published_once_the_date_was_told() {
        let mut stage = Stage::new();
        stage.finish("4.4.2");
        assert_eq!(stage.completing(&ToldOfDate, "5.1.1"), []);
    }

    #[test]
    fn it_may_not_be_published_before() {
        refused(&Stage::new().completing(&ToldOfDate, "5.1.1"), "told-of-date", "手順 4.4.2", "Complete 4.4.2 first");
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
