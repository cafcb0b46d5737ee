//! What customers are told to install has passed its check.

use super::{Act, Guard, Origin, Scene, choice};
use crate::{refusal::Refusal, words::Words};

pub(super) struct RemedyVerified;

impl Guard for RemedyVerified {
    fn name(&self) -> &'static str {
        "remedy-verified"
    }
    fn sentence(&self) -> Words {
        Words::new("対策方法の確認に合格していること。", "The remedy has passed its check.")
    }
    fn origin(&self) -> Origin {
        Origin::Ours("IEC 62443-4-1 SUM-1: an update that breaks a plant does more harm than the flaw")
    }
    fn fields(&self) -> &'static [&'static str] {
        &["verified"]
    }
    fn stops_everybody(&self) -> bool {
        true
    }
    fn at(&self, act: Act) -> bool {
        matches!(act, Act::Complete | Act::Notify)
    }
    fn refuse(&self, scene: &Scene<'_>) -> Vec<Refusal> {
        let checked = scene.process.step_asking("verified").is_some_and(|step| scene.case.is_done(step));
        // When it is out or attacked, a warning without a remedy is better than silence.
        if (checked && choice(scene, "verified") == Some("passed")) || scene.case.news.emergency() {
            return Vec::new();
        }
        vec![Refusal::new(
            self.name(),
            "対策方法がまだ確認に合格していません。対策を直し、もう一度確認してください。",
            "The remedy has not passed its check. Mend the remedy and have it checked again.",
        )]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guards::testing::{Stage, option, refused};

    fn checked(result: &str) -> Stage {
        let mut stage = Stage::new();
        stage.finish("3.3.1");
        stage.answer("3.3.1", "verified", option(result));
        stage
    }

    fn refuses(stage: &Stage) {
        let refusals = stage.completing(&RemedyVerified, "5.1.1");
        refused(&refusals, "remedy-verified", "確認に合格していません", "has not passed its check");
    }

    #[test]
    fn a_remedy_that_passed_its_check_goes_on() {
        assert_eq!(checked("passed").completing(&RemedyVerified, "5.1.1"), []);
    }

    #[test]
    fn a_remedy_that_failed_its_check_does_not() {
        refuses(&checked("failed"));
    }

    #[test]
    fn a_remedy_that_nobody_checked_does_not() {
        refuses(&Stage::new());
    }

    #[test]
    fn a_check_that_is_open_again_holds_no_more() {
        let mut stage = checked("passed");
        stage.record("3.3.1").done = None;
        refuses(&stage);
    }

    #[test]
    fn when_it_is_attacked_a_warning_without_a_remedy_is_better_than_silence() {
        let mut stage = Stage::new();
        stage.case.news.attacks = true;
        assert_eq!(stage.completing(&RemedyVerified, "5.1.1"), []);
    }
}
