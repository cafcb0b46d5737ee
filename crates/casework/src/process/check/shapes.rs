//! What cannot go together in one step.

use super::Bench;
use crate::{answers::Kind, effects::Effect, process::Step, role::Who};

/// What cannot go together in one step.
pub(super) fn check(bench: &mut Bench<'_>, step: &Step) {
    let number = step.number;
    let opens = step.effects.iter().any(|used| used.effect == Effect::OpenQuestion);
    let answers = step.effects.iter().any(|used| used.effect == Effect::AnswerQuestion);
    if opens && !step.repeats || answers != step.answers.is_some() {
        bench.fault(
            step.marks.at("effects", step.pos),
            "half-a-question",
            (
                format!("手順項目 {number} の質問と回答の組が揃っていません。"),
                format!("Step {number} is only half of a question and its answer."),
            ),
            (
                "open-question は repeats = true と、answer-question は answers = \"…\" と組にしてください。".into(),
                "Let open-question go with repeats = true, and answer-question with answers = \"…\".".into(),
            ),
        );
    }
    if step.repeats && (!step.optional || !step.agree.is_empty() || step.ends) {
        bench.fault(
            step.marks.at("repeats", step.pos),
            "repeats-without-end",
            (
                format!("手順項目 {number} は終わりなく繰り返されます。"),
                format!("Step {number} would have to be repeated for ever."),
            ),
            (
                "optional = true を書き、agree と ends を外してください。".into(),
                "Write optional = true, without `agree` and `ends`.".into(),
            ),
        );
    }
    let tellable = |kind: &Kind| {
        use Kind::{Choice, Date, Identifier, Line, Moment, Text};
        matches!(kind, Choice(_) | Date { .. } | Moment { .. } | Line { .. } | Text { .. } | Identifier)
    };
    let from_outside = |by: Option<Who>| by.is_some_and(|by| by.outside().is_some());
    if let Some(ask) = step.asks.iter().find(|ask| from_outside(ask.by) && !tellable(&ask.kind)) {
        bench.fault(
            ask.pos,
            "outside-cannot-answer",
            (
                format!("社外の返事「{}」はこの種類では記録できません。", ask.id),
                format!("A reply from outside cannot be `{}`.", ask.kind.name()),
            ),
            (
                "choice・date・moment・line・text・identifier のいずれかにしてください。".into(),
                "Use choice, date, moment, line, text or identifier.".into(),
            ),
        );
    }
}
