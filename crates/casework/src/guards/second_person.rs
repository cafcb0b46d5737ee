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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        acting::Acting,
        case::ClosingProposed,
        guards::testing::{Stage, refused},
    };

    fn proposed_by(person: &str) -> Stage {
        let mut stage = Stage::new();
        stage.edition("5.1.1", 1, person, &[]);
        stage
    }

    fn closing_proposed(closing: &str) -> Stage {
        let mut stage = Stage::new();
        let proposed =
            ClosingProposed { closing: closing.into(), by: "Suzuki".into(), answers: Default::default(), revision: 1 };
        stage.case.closing_proposed = Some(proposed);
        stage
    }

    #[test]
    fn what_one_person_proposed_another_completes() {
        assert_eq!(proposed_by("Okada").completing(&SecondPerson, "5.1.1"), []);
    }

    #[test]
    fn whoever_proposed_it_does_not_complete_it() {
        let refusals = proposed_by("Sato").completing(&SecondPerson, "5.1.1");
        refused(&refusals, "second-person", "提案したのは Sato さん", "Sato proposed it");
    }

    #[test]
    fn what_nobody_proposed_nobody_completes() {
        let refusals = Stage::new().completing(&SecondPerson, "5.1.1");
        refused(&refusals, "second-person", "まず一人が提案し", "One person proposes it first");
    }

    #[test]
    fn a_closing_is_confirmed_by_another() {
        let mut stage = closing_proposed("not-a-vulnerability");
        assert_eq!(stage.closing(&SecondPerson, "not-a-vulnerability", None), []);
        stage.acting = Acting::person("Suzuki", "PSIRT");
        let refusals = stage.closing(&SecondPerson, "not-a-vulnerability", None);
        refused(&refusals, "second-person", "Suzuki", "Suzuki");
    }

    #[test]
    fn another_unit_does_not_make_another_person() {
        let mut stage = closing_proposed("not-reproducible");
        stage.acting = Acting::person("Suzuki", "Quality");
        refused(&stage.closing(&SecondPerson, "not-reproducible", None), "second-person", "Suzuki", "Suzuki");
    }

    #[test]
    fn a_proposal_of_another_closing_is_none_of_this_one() {
        let refusals = closing_proposed("not-reproducible").closing(&SecondPerson, "not-a-vulnerability", None);
        refused(&refusals, "second-person", "まず一人が提案し", "One person proposes it first");
    }
}
