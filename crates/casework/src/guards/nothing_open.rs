//! A case is closed as handled when every step that applies is done.

use super::{Act, Guard, Origin, Scene};
use crate::{progress::is_owed, refusal::Refusal, words::Words};

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
        let open = scene.process.steps.iter().filter(|step| is_owed(scene.process, scene.case, step));
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
