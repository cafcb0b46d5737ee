//! A case of flow 2 that is to appear on JVN is reported to IPA and goes on as flow 1 (deck, flow 2, 5.1.1).

use super::{Act, Guard, Origin, Scene};
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
    fn at(&self, act: Act) -> bool {
        matches!(act, Act::Complete | Act::Notify)
    }
    fn stops_everybody(&self) -> bool {
        true
    }
    fn refuse(&self, scene: &Scene<'_>) -> Vec<Refusal> {
        // When it is out, our own word does not wait for JVN's.
        if scene.case.machines.of(Machine::Path) != MachineState::OwnAndJvn || scene.case.news.emergency() {
            return Vec::new();
        }
        vec![Refusal::new(
            self.name(),
            "JVNでの公表を希望しています。IPAへ届け出て、案件をフロー1に移してください。",
            "This case is to appear on JVN. Report it to IPA and move the case into flow 1.",
        )]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        case::Fact,
        guards::testing::{Stage, refused},
    };

    fn on_path(to: MachineState) -> Stage {
        let mut stage = Stage::new();
        let from = MachineState::Undecided;
        stage.fact(Fact::MachineSet { machine: Machine::Path, from, to, correcting: false });
        stage
    }

    #[test]
    fn a_case_that_is_to_appear_on_jvn_goes_through_flow_1() {
        let refusals = on_path(MachineState::OwnAndJvn).completing(&JvnThroughFlow1, "5.1.1");
        refused(&refusals, "jvn-through-flow-1", "IPAへ届け出て", "Report it to IPA and move the case into flow 1");
    }

    #[test]
    fn a_case_for_our_own_advisory_stays_where_it_is() {
        for path in [MachineState::Undecided, MachineState::Own, MachineState::Excluded] {
            assert_eq!(on_path(path).completing(&JvnThroughFlow1, "5.1.1"), [], "{path:?}");
        }
    }

    #[test]
    fn when_it_is_out_our_own_word_does_not_wait_for_jvns() {
        let mut stage = on_path(MachineState::OwnAndJvn);
        stage.case.news.public = true;
        assert_eq!(stage.completing(&JvnThroughFlow1, "5.1.1"), []);
    }

    #[test]
    fn customers_are_not_told_before_either_but_the_case_may_be_closed() {
        let stage = on_path(MachineState::OwnAndJvn);
        let refusals = stage.telling(&JvnThroughFlow1, "4.2.2", &["Alpha"]);
        refused(&refusals, "jvn-through-flow-1", "フロー1", "flow 1");
        assert_eq!(stage.closing(&JvnThroughFlow1, "withdrawn", None), []);
    }
}
