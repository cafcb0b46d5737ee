//! A case is closed as handled when every step that applies is done.

use super::{Act, Guard, Origin, Scene};
use crate::{
    process::Step,
    progress::{awaited_reply, is_owed},
    refusal::Refusal,
    words::Words,
};

pub(super) struct NothingOpen;

impl Guard for NothingOpen {
    fn name(&self) -> &'static str {
        "nothing-open"
    }
    fn sentence(&self) -> Words {
        Words::new("該当する手順がすべて終わっていること。", "Every step that applies is done.")
    }
    fn origin(&self) -> Origin {
        Origin::Ours("a case that is closed too early is forgotten")
    }
    fn at(&self, act: Act) -> bool {
        act == Act::Close
    }
    fn refuse(&self, scene: &Scene<'_>) -> Vec<Refusal> {
        let owed = |step: &&Step| {
            is_owed(scene.process, scene.case, step) || awaited_reply(scene.process, scene.case, step).is_some()
        };
        let open = scene.process.steps.iter().filter(owed);
        let numbers: Vec<String> = open.map(|step| step.number.to_string()).collect();
        if numbers.is_empty() {
            return Vec::new();
        }
        let list = numbers.join(", ");
        vec![Refusal::new(
            self.name(),
            format!("終わっていない手順があります: {list}"),
            format!("These steps are not done: {list}"),
        )]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guards::testing::{Stage, number, refused};

    /// Every step of flow 1 is done.
    fn done() -> Stage {
        let mut stage = Stage::new();
        let steps: Vec<String> = stage.process.steps.iter().map(|step| step.number.to_string()).collect();
        steps.iter().for_each(|step| stage.finish(step));
        stage
    }

    fn closing(stage: &Stage) -> Vec<Refusal> {
        stage.closing(&NothingOpen, "handled", None)
    }

    #[test]
    fn a_case_whose_work_is_done_may_be_closed() {
        assert_eq!(closing(&done()), []);
    }

    #[test]
    fn a_step_that_is_not_done_is_named() {
        let mut stage = done();
        stage.case.steps.remove(&number("3.3.1"));
        stage.case.steps.remove(&number("2.6.1"));
        refused(&closing(&stage), "nothing-open", "手順があります: 2.6.1, 3.3.1", "not done: 2.6.1, 3.3.1");
    }

    #[test]
    fn what_may_be_left_undone_holds_nothing_up() {
        let mut stage = done();
        stage.case.steps.remove(&number("0.1.1"));
        stage.case.steps.remove(&number("2.3.1"));
        assert_eq!(closing(&stage), []);
    }

    #[test]
    fn a_case_that_has_only_begun_is_not_closed_as_handled() {
        refused(&closing(&Stage::new()), "nothing-open", "1.2.1", "1.2.1");
    }
}
