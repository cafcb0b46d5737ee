//! What cannot be undone is done by two: one proposes, another completes.

use super::{Guard, Origin, Scene};
use crate::{refusal::Refusal, words::Words};

pub(super) struct SecondPerson;

impl Guard for SecondPerson {
    fn name(&self) -> &'static str {
        "second-person"
    }
    fn sentence(&self) -> Words {
        Words::new("提案した人とは別の人が行うこと。", "One person proposes, another completes.")
    }
    fn origin(&self) -> Origin {
        Origin::Ours("what is published or dismissed cannot be taken back")
    }
    fn refuse(&self, scene: &Scene<'_>) -> Vec<Refusal> {
        let proposer = match (scene.step, scene.closing) {
            (Some(step), _) => {
                scene.case.steps.get(&step.number).and_then(|record| record.edition.as_ref()).map(|edition| &edition.by)
            }
            (None, Some(closing)) => {
                let proposed = scene.case.closing_proposed.as_ref();
                proposed.filter(|proposed| proposed.closing == closing.id).map(|proposed| &proposed.by)
            }
            (None, None) => None,
        };
        match proposer {
            Some(proposer) if Some(proposer) != scene.acting.name() => Vec::new(),
            Some(proposer) => vec![Refusal::new(
                self.name(),
                format!("提案したのは {proposer} さんです。別の人が確定してください。"),
                format!("{proposer} proposed it. Another person has to complete it."),
            )],
            None => vec![Refusal::new(
                self.name(),
                "まず一人が提案し、別の人が確定してください。",
                "One person proposes it first, then another completes it.",
            )],
        }
    }
}
