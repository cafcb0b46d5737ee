//! A product vulnerability must be reproducible (deck, slide 4).

use super::{Guard, Origin, Scene, choice};
use crate::{refusal::Refusal, words::Words};

pub(super) struct Reproduced;

impl Guard for Reproduced {
    fn name(&self) -> &'static str {
        "reproduced"
    }
    fn sentence(&self) -> Words {
        Words::new("脆弱性が再現できていること。", "The vulnerability has been reproduced.")
    }
    fn origin(&self) -> Origin {
        Origin::Deck("2.2.1; slide 4")
    }
    fn fields(&self) -> &'static [&'static str] {
        &["reproduced"]
    }
    fn stops_everybody(&self) -> bool {
        true
    }
    fn refuse(&self, scene: &Scene<'_>) -> Vec<Refusal> {
        if choice(scene, "reproduced") == Some("yes") {
            return Vec::new();
        }
        vec![Refusal::new(
            self.name(),
            "脆弱性がまだ再現できていません。情報源に質問するか、再現の結果を訂正するか、「再現できない」として終了してください。",
            "The vulnerability has not been reproduced. Ask the source, correct the result, or close the case as not reproducible.",
        )]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guards::testing::{Stage, option, refused};

    #[test]
    fn what_was_reproduced_goes_on() {
        let mut stage = Stage::new();
        stage.answer("2.1.1", "reproduced", option("yes"));
        assert_eq!(stage.completing(&Reproduced, "2.2.1"), []);
    }

    #[test]
    fn what_was_not_reproduced_does_not() {
        let mut stage = Stage::new();
        stage.answer("2.1.1", "reproduced", option("no"));
        refused(&stage.completing(&Reproduced, "2.2.1"), "reproduced", "再現できていません", "has not been reproduced");
    }

    #[test]
    fn what_nobody_has_tried_does_not_either() {
        refused(&Stage::new().completing(&Reproduced, "2.4.1"), "reproduced", "再現できない", "not reproducible");
    }
}
