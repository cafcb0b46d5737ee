//! With the details comes a duty: a named person of the design department must have accepted that (deck 1.3.1).

use super::{Guard, Origin, Scene};
use crate::{answers::Value, refusal::Refusal, role::Role, words::Words};

pub(super) struct WarningAccepted;

impl Guard for WarningAccepted {
    fn name(&self) -> &'static str {
        "warning-accepted"
    }
    fn sentence(&self) -> Words {
        Words::new(
            "設計部門の担当者が、詳細情報に伴う報告・調整の義務を了承していること。",
            "A named person of the design department has accepted the duty that comes with the details.",
        )
    }
    fn origin(&self) -> Origin {
        Origin::Deck("1.3.1")
    }
    fn fields(&self) -> &'static [&'static str] {
        &["warning"]
    }
    fn refuse(&self, scene: &Scene<'_>) -> Vec<Refusal> {
        let step = scene.step.filter(|step| step.ask("warning").is_some());
        if let Some(step) = step {
            // Where it is asked: it is owed only with a yes to the details, or with details that are here already.
            let details = scene.case.answer(step.number, "details").and_then(|value| value.option());
            if !matches!(details, Some("needed" | "in-hand")) {
                return Vec::new();
            }
        }
        let record = scene.process.step_asking("warning").and_then(|step| scene.case.steps.get(&step));
        let now = scene.answers.and_then(|answers| answers.get("warning"));
        let acting = scene.acting.unit().is_some_and(|unit| scene.case.plays(unit, Role::Des));
        if now == Some(&Value::Accepted) && acting {
            return Vec::new();
        }
        let accepted = record.is_some_and(|record| {
            // A unit that came to its role later accepts anew, by a correction: the duty is its own.
            let by_design = record.given_by.get("warning").is_some_and(|(_, unit)| scene.case.plays(unit, Role::Des));
            record.given.get("warning") == Some(&Value::Accepted) && by_design
        });
        if accepted {
            return Vec::new();
        }
        vec![Refusal::new(
            self.name(),
            "詳細情報を受け取るとJPCERT/CCへの報告・調整の義務が生じます。設計部門の担当者がこの注意を了承するまで、詳細情報は請求できません。",
            "With the details comes the duty to report to JPCERT/CC and to coordinate with it. \
             The details can be asked for once a named person of the design department has accepted this.",
        )]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guards::testing::{Stage, refused};

    /// Tanaka accepted the warning, for this unit.
    fn accepted_for(unit: &str) -> Stage {
        let mut stage = Stage::new();
        stage.staff(Role::Des, &["Design"]);
        stage.staff(Role::Poc, &["PSIRT"]);
        stage.answer("1.3.1", "warning", Value::Accepted);
        stage.record("1.3.1").given_by.insert("warning".into(), ("Tanaka".into(), unit.into()));
        stage
    }

    fn refuses(stage: &Stage) {
        let refusals = stage.completing(&WarningAccepted, "1.4.1");
        refused(&refusals, "warning-accepted", "設計部門の担当者", "a named person of the design department");
    }

    #[test]
    fn the_details_may_be_asked_for_once_design_accepted_the_duty() {
        assert_eq!(accepted_for("Design").completing(&WarningAccepted, "1.4.1"), []);
    }

    #[test]
    fn the_details_may_not_be_asked_for_before() {
        refuses(&Stage::new());
    }

    #[test]
    fn nobody_else_accepts_it_for_design() {
        refuses(&accepted_for("PSIRT"));
    }

    #[test]
    fn a_unit_that_is_design_no_more_has_not_accepted_for_those_who_are() {
        let mut stage = accepted_for("Design");
        stage.staff(Role::Des, &["Design-West"]);
        refuses(&stage);
    }

    #[test]
    fn another_answer_in_its_place_accepts_nothing() {
        let mut stage = accepted_for("Design");
        stage.answer("1.3.1", "warning", Value::Text("accepted".into()));
        refuses(&stage);
    }
}
