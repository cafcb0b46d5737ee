//! Where units must agree, each one has agreed to this edition (deck 4.4.1, 5.1.1, 5.2.1).

use super::{Act, Guard, Origin, Scene};
use crate::{refusal::Refusal, words::Words};

pub(super) struct AgreementsComplete;

impl Guard for AgreementsComplete {
    fn name(&self) -> &'static str {
        "agreements-complete"
    }
    fn sentence(&self) -> Words {
        Words::new(
            "合意すべき部門のすべてが、この版に合意していること。",
            "Every unit that must agree has agreed to this edition.",
        )
    }
    fn origin(&self) -> Origin {
        Origin::Deck("4.4.1, 5.1.1, 5.2.1")
    }
    fn at(&self, act: Act) -> bool {
        act == Act::Complete
    }
    fn refuse(&self, scene: &Scene<'_>) -> Vec<Refusal> {
        let Some(step) = scene.step else { return Vec::new() };
        let record = scene.case.steps.get(&step.number);
        let Some(edition) = record.and_then(|record| record.edition.as_ref()) else {
            return vec![Refusal::new(
                self.name(),
                "合意する版がまだ提案されていません。先に案を示してください。",
                "There is no edition to agree to yet. Propose one first.",
            )];
        };
        let gaps = step.agree.iter().filter(|role| scene.case.units_of(**role).next().is_none()).map(|role| {
            let name = role.name();
            Refusal::new(
                "role-has-nobody",
                format!("{} を担う部門がありません。POCが部門を割り当ててください。", name.ja),
                format!("Nobody plays {} ({role}). POC assigns a unit to it.", name.en),
            )
        });
        let missing =
            scene.case.units_of_all(&step.agree).into_iter().filter(|unit| !edition.agreed.contains_key(*unit));
        let waiting = missing.map(|unit| {
            let number = edition.number;
            Refusal::new(
                self.name(),
                format!("「{unit}」が第{number}版にまだ合意していません。"),
                format!("{unit} has not agreed to edition {number} yet."),
            )
        });
        gaps.chain(waiting).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        guards::testing::{Stage, refused},
        role::Role,
    };

    /// 5.1.1 is agreed on by PSIRT, Press, Design and SI-Works.
    fn agreed(units: &[&str]) -> Stage {
        let mut stage = Stage::new();
        for (role, unit) in [(Role::Poc, "PSIRT"), (Role::Pr, "Press"), (Role::Des, "Design"), (Role::Sim, "SI-Works")]
        {
            stage.staff(role, &[unit]);
        }
        stage.edition("5.1.1", 2, "Okada", units);
        stage
    }

    fn completing(stage: &Stage) -> Vec<Refusal> {
        stage.completing(&AgreementsComplete, "5.1.1")
    }

    #[test]
    fn it_holds_when_every_unit_agreed() {
        assert_eq!(completing(&agreed(&["PSIRT", "Press", "Design", "SI-Works"])), []);
    }

    #[test]
    fn a_unit_that_has_not_agreed_is_named_with_the_edition() {
        let refusals = completing(&agreed(&["PSIRT", "Press", "Design"]));
        refused(&refusals, "agreements-complete", "「SI-Works」が第2版に", "SI-Works has not agreed to edition 2");
    }

    #[test]
    fn all_who_have_not_agreed_are_named_at_once() {
        assert_eq!(completing(&agreed(&[])).len(), 4);
    }

    #[test]
    fn without_an_edition_there_is_nothing_to_agree_to() {
        refused(&completing(&Stage::new()), "agreements-complete", "まだ提案されていません", "no edition to agree to");
    }

    #[test]
    fn a_role_that_nobody_plays_is_a_gap_and_not_an_agreement() {
        let mut stage = agreed(&["PSIRT", "Press", "Design", "SI-Works"]);
        stage.staff(Role::Sim, &[]);
        let (ja, en) = ("SI部門(製造側) を担う部門がありません", "Nobody plays system integration");
        refused(&completing(&stage), "role-has-nobody", ja, en);
    }

    #[test]
    fn a_unit_that_plays_two_roles_agrees_once() {
        let mut stage = agreed(&["PSIRT", "Press", "Design"]);
        stage.staff(Role::Sim, &["Design"]);
        assert_eq!(completing(&stage), []);
    }

    #[test]
    fn each_of_two_units_that_share_a_role_agrees() {
        let mut stage = agreed(&["PSIRT", "Press", "Design", "SI-Works"]);
        stage.staff(Role::Des, &["Design", "Design-West"]);
        refused(&completing(&stage), "agreements-complete", "Design-West", "Design-West");
    }
}
