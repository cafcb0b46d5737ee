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
        matches!(act, Act::Complete | Act::Correct)
    }
    fn refuse(&self, scene: &Scene<'_>) -> Vec<Refusal> {
        let (Some(step), Some(person)) = (scene.step, scene.acting.name()) else { return Vec::new() };
        let made =
            |number: &&StepNumber| scene.case.steps.get(number).is_some_and(|record| record.hands.contains(person));
        let Some(number) = step.rests_on.iter().find(made) else { return Vec::new() };
        vec![Refusal::new(
            self.name(),
            format!("{person} さんは手順項目 {number} で対策を作っています。別の人が確認してください。"),
            format!("{person} made the remedy in {number}. Somebody else has to check it."),
        )]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        acting::Acting,
        guards::testing::{Stage, refused},
    };

    /// Tanaka made the fix, Ito once corrected it and proposed the workaround.
    fn checked_by(acting: Acting) -> Vec<Refusal> {
        let mut stage = Stage::new();
        stage.record("3.2.1").hands = ["Tanaka".into(), "Ito".into()].into();
        stage.record("3.2.2").hands = ["Abe".into()].into();
        stage.acting = acting;
        stage.completing(&VerifiedByAnother, "3.3.1")
    }

    #[test]
    fn somebody_who_did_not_make_the_remedy_checks_it() {
        assert_eq!(checked_by(Acting::person("Yano", "Design")), []);
    }

    #[test]
    fn whoever_made_it_does_not() {
        let refusals = checked_by(Acting::person("Tanaka", "Design"));
        refused(&refusals, "verified-by-another", "Tanaka さんは", "Tanaka made the remedy in 3.2.1");
    }

    #[test]
    fn whoever_ever_had_a_hand_in_it_does_not_either() {
        let refusals = checked_by(Acting::person("Ito", "Design"));
        refused(&refusals, "verified-by-another", "Ito", "Ito");
    }

    #[test]
    fn the_workaround_counts_like_the_fix() {
        let refusals = checked_by(Acting::person("Abe", "Care"));
        refused(&refusals, "verified-by-another", "3.2.2", "Abe made the remedy in 3.2.2");
    }

    #[test]
    fn a_change_of_units_makes_nobody_another_person() {
        let refusals = checked_by(Acting::person("Tanaka", "Quality"));
        refused(&refusals, "verified-by-another", "Tanaka", "Tanaka");
    }

    #[test]
    fn a_hand_in_other_steps_does_not_matter() {
        let mut stage = Stage::new();
        stage.record("2.1.1").hands = ["Sato".into()].into();
        stage.record("3.1.1").hands = ["Sato".into()].into();
        assert_eq!(stage.completing(&VerifiedByAnother, "3.3.1"), []);
    }
}
