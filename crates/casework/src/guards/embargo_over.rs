//! Nothing is published while an agreed silence binds (deck 4.4.1; ISO/IEC 29147; Vultron EM).

use super::{Act, Guard, Origin, Scene};
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
    fn at(&self, act: Act) -> bool {
        matches!(act, Act::Complete | Act::Close)
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        answers::Moment,
        case::Exit,
        guards::testing::{Stage, refused},
    };

    /// Silence was agreed on until 14:00 in Tokyo. It is this hour.
    fn at(now: &str) -> Stage {
        let mut stage = Stage::new();
        let until = Moment { at: "2026-06-10T05:00:00Z".parse().unwrap(), zone: "Asia/Tokyo".into() };
        Arc::make_mut(&mut stage.case.embargo).active = Some(until);
        stage.now = now.parse().unwrap();
        stage
    }

    #[test]
    fn nothing_is_published_a_second_before_the_hour() {
        let refusals = at("2026-06-10T04:59:59Z").completing(&EmbargoOver, "5.1.1");
        refused(&refusals, "embargo-over", "2026-06-10 14:00 (Asia/Tokyo)", "before 2026-06-10 14:00 (Asia/Tokyo)");
    }

    #[test]
    fn at_the_hour_it_is_over() {
        assert_eq!(at("2026-06-10T05:00:00Z").completing(&EmbargoOver, "5.1.1"), []);
    }

    #[test]
    fn an_embargo_that_was_broken_binds_nobody() {
        let mut stage = at("2026-06-01T00:00:00Z");
        Arc::make_mut(&mut stage.case.embargo).exited = Some(Exit::MadePublic);
        assert_eq!(stage.completing(&EmbargoOver, "5.1.1"), []);
    }

    #[test]
    fn where_nothing_was_agreed_nothing_binds() {
        assert_eq!(Stage::new().completing(&EmbargoOver, "5.2.2"), []);
    }
}
