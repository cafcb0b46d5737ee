//! What customers are told to install has passed its check.

use super::{Guard, Origin, Scene, choice};
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
