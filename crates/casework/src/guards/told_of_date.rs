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
        if scene.case.is_done(step) || scene.case.news.emergency() {
            return Vec::new();
        }
        vec![Refusal::new(
            self.name(),
            format!("公表日をまだ伝えていません。先に手順 {step} を終えてください。"),
            format!("The date has not been told yet. Complete {step} first."),
        )]
    }
}
