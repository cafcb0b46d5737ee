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
