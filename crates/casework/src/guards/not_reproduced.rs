//! *Not reproducible* is said of what was not reproduced (deck, slide 4).

use super::{Act, Guard, Origin, Scene, choice};
use crate::{refusal::Refusal, words::Words};

pub(super) struct NotReproduced;

impl Guard for NotReproduced {
    fn name(&self) -> &'static str {
        "not-reproduced"
    }
    fn sentence(&self) -> Words {
        Words::new(
            "再現したという結果が記録されていないこと。",
            "There is no result on record that says it was reproduced.",
        )
    }
    fn origin(&self) -> Origin {
        Origin::Deck("slide 4")
    }
    fn fields(&self) -> &'static [&'static str] {
        &["reproduced"]
    }
    fn at(&self, act: Act) -> bool {
        act == Act::Close
    }
    fn refuse(&self, scene: &Scene<'_>) -> Vec<Refusal> {
        if choice(scene, "reproduced") != Some("yes") {
            return Vec::new();
        }
        vec![Refusal::new(
            self.name(),
            "再現したと記録されています。そうでないなら、先に再現の結果を訂正してください。",
            "It is on record as reproduced. If that is not so, correct the result first.",
        )]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        answers::{Choice, Value},
        guards::testing::{Stage, refused},
    };

    fn reproduced(option: &str) -> Stage {
        let mut stage = Stage::new();
        stage.answer("2.1.1", "reproduced", Value::Choice(Choice::of(option)));
        stage
    }

    #[test]
    fn what_was_tried_in_vain_may_be_called_not_reproducible() {
        assert_eq!(reproduced("no").closing(&NotReproduced, "not-reproducible", None), []);
        assert_eq!(Stage::new().closing(&NotReproduced, "not-reproducible", None), []);
    }

    #[test]
    fn what_was_reproduced_may_not() {
        let refusals = reproduced("yes").closing(&NotReproduced, "not-reproducible", None);
        refused(&refusals, "not-reproduced", "再現したと記録されています", "on record as reproduced");
    }
}
