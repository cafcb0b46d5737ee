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
