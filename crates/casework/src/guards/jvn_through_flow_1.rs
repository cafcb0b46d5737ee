//! A case of flow 2 that is to appear on JVN is reported to IPA and goes on as flow 1 (deck, flow 2, 5.1.1).

use super::{Guard, Origin, Scene};
use crate::{
    case::{Machine, MachineState},
    refusal::Refusal,
    words::Words,
};

pub(super) struct JvnThroughFlow1;

impl Guard for JvnThroughFlow1 {
    fn name(&self) -> &'static str {
        "jvn-through-flow-1"
    }
    fn sentence(&self) -> Words {
        Words::new(
            "JVNでの公表を希望する案件は、フロー1に移していること。",
            "A case that is to appear on JVN has been moved into flow 1.",
        )
    }
    fn origin(&self) -> Origin {
        Origin::Deck("flow 2, 5.1.1")
    }
    fn refuse(&self, scene: &Scene<'_>) -> Vec<Refusal> {
        if scene.case.machines.of(Machine::Path) != MachineState::OwnAndJvn {
            return Vec::new();
        }
        vec![Refusal::new(
            self.name(),
            "JVNでの公表を希望しています。IPAへ届け出て、案件をフロー1に移してください。",
            "This case is to appear on JVN. Report it to IPA and move the case into flow 1.",
        )]
    }
}
