//! *Not a vulnerability* is said by the deck's own test: at least one part of it fails (deck, slide 4).

use super::{Act, Guard, Origin, Scene};
use crate::{refusal::Refusal, words::Words};

pub(super) struct TestFailed;

/// The parts of the deck's test, as the closing asks them.
const PARTS: &[&str] = &[
    "test_general_technology",
    "test_reasonable_environment",
    "test_attack",
    "test_security_problem",
    "test_reproducible",
];

impl Guard for TestFailed {
    fn name(&self) -> &'static str {
        "test-failed"
    }
    fn sentence(&self) -> Words {
        Words::new(
            "脆弱性の判定項目のうち、少なくとも一つが「いいえ」であること。",
            "At least one part of the test for a product vulnerability is answered with no.",
        )
    }
    fn origin(&self) -> Origin {
        Origin::Deck("slide 4")
    }
    fn fields(&self) -> &'static [&'static str] {
        PARTS
    }
    fn at(&self, act: Act) -> bool {
        act == Act::Close
    }
    fn refuse(&self, scene: &Scene<'_>) -> Vec<Refusal> {
        let Some(answers) = scene.answers else { return Vec::new() };
        let failed = |part: &&str| answers.get(*part).and_then(|value| value.option()) == Some("no");
        if PARTS.iter().any(failed) {
            return Vec::new();
        }
        vec![Refusal::new(
            self.name(),
            "判定項目がすべて満たされているなら、これは脆弱性です。満たされない項目を「いいえ」にするか、別の終了理由を選んでください。",
            "If no part of the test fails, this is a vulnerability. Answer the part that fails with no, or choose another closing.",
        )]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        answers::Answers,
        guards::testing::{Stage, option, refused},
    };

    /// The whole test, with this answer to one of its parts and another to the rest.
    fn closing(part: &str, answer: &str, others: &str) -> Vec<Refusal> {
        let mut answers: Answers = PARTS.iter().map(|part| ((*part).into(), option(others))).collect();
        answers.insert(part.into(), option(answer));
        Stage::new().closing(&TestFailed, "not-a-vulnerability", Some(&answers))
    }

    #[test]
    fn one_part_that_fails_is_enough_whichever_it_is() {
        for part in PARTS {
            assert_eq!(closing(part, "no", "yes"), [], "{part}");
        }
    }

    #[test]
    fn what_passes_every_part_is_a_vulnerability() {
        refused(&closing(PARTS[0], "yes", "yes"), "test-failed", "これは脆弱性です", "this is a vulnerability");
    }

    #[test]
    fn what_is_not_known_has_not_failed() {
        refused(&closing(PARTS[0], "unknown", "unknown"), "test-failed", "脆弱性です", "a vulnerability");
    }

    #[test]
    fn a_test_without_answers_has_not_failed() {
        let refusals = Stage::new().closing(&TestFailed, "not-a-vulnerability", Some(&Answers::new()));
        refused(&refusals, "test-failed", "いいえ", "no");
    }

    #[test]
    fn the_closing_of_the_deck_asks_every_part() {
        let stage = Stage::new();
        let closing = stage.process.closing("not-a-vulnerability").unwrap();
        for part in PARTS {
            assert!(closing.asks.iter().any(|ask| ask.id == *part), "{part}");
        }
    }
}
