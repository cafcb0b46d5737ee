//! Who checks a remedy is not who made it (IEC 62443-4-1 SUM-1, DM-4).

use super::{Act, Guard, Origin, Scene};
use crate::{names::StepNumber, refusal::Refusal, words::Words};

pub(super) struct VerifiedByAnother;

impl Guard for VerifiedByAnother {
    fn name(&self) -> &'static str {
        "verified-by-another"
    }
    fn sentence(&self) -> Words {
        Words::new("対策を作っていない人が確認すること。", "The remedy is checked by somebody who did not make it.")
    }
    fn origin(&self) -> Origin {
        Origin::Ours("IEC 62443-4-1 SUM-1: who makes a remedy does not see its gaps")
    }
    fn at(&self, act: Act) -> bool {
        act == Act::Complete
    }
    fn refuse(&self, scene: &Scene<'_>) -> Vec<Refusal> {
        let (Some(step), Some(person)) = (scene.step, scene.acting.name()) else { return Vec::new() };
        let made = |number: &&StepNumber| {
            scene.case.steps.get(number).is_some_and(|record| record.hands.contains(person))
        };
        let Some(number) = step.rests_on.iter().find(made) else { return Vec::new() };
        vec![Refusal::new(
            self.name(),
            format!("{person} さんは手順 {number} で対策を作っています。別の人が確認してください。"),
            format!("{person} made the remedy in {number}. Somebody else has to check it."),
        )]
    }
}
