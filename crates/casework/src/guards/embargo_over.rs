//! Nothing is published while an agreed silence binds (deck 4.4.1; ISO/IEC 29147; Vultron EM).

use super::{Guard, Origin, Scene};
use crate::{refusal::Refusal, words::Words};

pub(super) struct EmbargoOver;

impl Guard for EmbargoOver {
    fn name(&self) -> &'static str {
        "embargo-over"
    }
    fn sentence(&self) -> Words {
        Words::new(
            "合意した公表日時が来ているか、秘匿が終わっていること。",
            "No embargo binds: its hour has come, or it was broken.",
        )
    }
    fn origin(&self) -> Origin {
        Origin::Deck("4.4.1")
    }
    fn refuse(&self, scene: &Scene<'_>) -> Vec<Refusal> {
        let Some(until) = scene.case.embargo.binds(scene.now) else { return Vec::new() };
        vec![Refusal::new(
            self.name(),
            format!("{until} までは公表しないと合意しています。"),
            format!("It was agreed that nothing is published before {until}."),
        )]
    }
}
