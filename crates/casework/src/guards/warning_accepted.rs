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
        let record = scene.process.step_asking("warning").and_then(|step| scene.case.steps.get(&step));
        let accepted = record.is_some_and(|record| {
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
