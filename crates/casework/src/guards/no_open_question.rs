//! Nothing is reported or published while the source still owes an answer that somebody needed.

use super::{Guard, Origin, Scene};
use crate::{refusal::Refusal, words::Words};

pub(super) struct NoOpenQuestion;

impl Guard for NoOpenQuestion {
    fn name(&self) -> &'static str {
        "no-open-question"
    }
    fn sentence(&self) -> Words {
        Words::new("回答を待っている質問がないこと。", "No question to the source is open.")
    }
    fn origin(&self) -> Origin {
        Origin::Ours("an answer that comes after the report makes the report wrong")
    }
    fn refuse(&self, scene: &Scene<'_>) -> Vec<Refusal> {
        let open = scene.case.open_questions().count();
        if open == 0 {
            return Vec::new();
        }
        vec![Refusal::new(
            self.name(),
            format!("回答を待っている質問が {open} 件あります。回答を記録するか、回答がないことを理由とともに記録してください。"),
            format!("{open} question(s) to the source are open. Record the answer, or that none came and why you go on."),
        )]
    }
}
