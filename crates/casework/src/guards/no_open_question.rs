//! Nothing is reported or published while the source still owes an answer that somebody needed.

use super::{Act, Guard, Origin, Scene};
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
    fn at(&self, act: Act) -> bool {
        matches!(act, Act::Complete | Act::Close)
    }
    fn refuse(&self, scene: &Scene<'_>) -> Vec<Refusal> {
        let open = scene.case.open_questions().count();
        // When it is out, what the source could add comes after the warning.
        if open == 0 || scene.case.news.emergency() {
            return Vec::new();
        }
        vec![Refusal::new(
            self.name(),
            format!(
                "回答を待っている質問が {open} 件あります。回答を記録するか、回答がないことを理由とともに記録してください。"
            ),
            format!(
                "{open} question(s) to the source are open. Record the answer, or that none came and why you go on."
            ),
        )]
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        case::Question,
        guards::testing::{Stage, number, refused},
    };

    fn asked(answered: &[bool]) -> Vec<Refusal> {
        let mut stage = Stage::new();
        let question = |answered: &bool| Question { step: number("2.3.1"), unit: "Design".into(), answered: *answered };
        stage.case.questions = Arc::new(answered.iter().map(question).collect());
        stage.completing(&NoOpenQuestion, "2.6.1")
    }

    #[test]
    fn where_nothing_was_asked_nothing_is_open() {
        assert_eq!(asked(&[]), []);
    }

    #[test]
    fn answered_questions_are_not_open() {
        assert_eq!(asked(&[true, true]), []);
    }

    #[test]
    fn open_questions_are_counted() {
        refused(&asked(&[false, true, false]), "no-open-question", "2 件", "2 question(s)");
    }

    #[test]
    fn when_it_is_out_the_warning_does_not_wait_for_an_answer() {
        let mut stage = Stage::new();
        let question = Question { step: number("2.3.1"), unit: "Design".into(), answered: false };
        stage.case.questions = Arc::new(vec![question]);
        refused(&stage.completing(&NoOpenQuestion, "5.1.1"), "no-open-question", "1 件", "1 question(s)");
        stage.case.news.public = true;
        assert_eq!(stage.completing(&NoOpenQuestion, "5.1.1"), []);
    }
}
