//! Whatever is declined carries its reason. It holds everywhere, and cannot be switched off.

use super::{Guard, Origin, Scene};
use crate::{
    answers::{Answers, Ask, Choice, Value},
    refusal::Refusal,
    words::Words,
};

pub(super) struct ReasonWhenDeclined;

impl Guard for ReasonWhenDeclined {
    fn name(&self) -> &'static str {
        "reason-when-declined"
    }
    fn sentence(&self) -> Words {
        Words::new("断るときは理由を添えること。", "Whatever is declined carries its reason.")
    }
    fn origin(&self) -> Origin {
        Origin::Deck("1.3.1, 4.1.1, 4.3.1")
    }
    fn refuse(&self, scene: &Scene<'_>) -> Vec<Refusal> {
        let asks = scene.step.map(|step| &step.asks).or(scene.closing.map(|closing| &closing.asks));
        match (asks, scene.answers) {
            (Some(asks), Some(answers)) => missing_reasons(asks, answers),
            _ => Vec::new(),
        }
    }
}

/// A refusal for each declining answer without a reason.
pub(crate) fn missing_reasons(asks: &[Ask], answers: &Answers) -> Vec<Refusal> {
    let bare = |ask: &Ask, choice: &Choice| {
        let declines = ask.kind.options().iter().any(|option| option.id == choice.option && option.declines);
        declines && choice.because.as_deref().is_none_or(|because| because.trim().is_empty())
    };
    let declined = |ask: &Ask| match answers.get(&ask.id) {
        Some(Value::Choice(choice)) => bare(ask, choice),
        Some(Value::Remedies(remedies)) => remedies.values().any(|choice| bare(ask, choice)),
        _ => false,
    };
    let refuse = |ask: &Ask| {
        Refusal::new(
            "reason-when-declined",
            format!("「{}」: 断る場合は理由を書いてください。", ask.label.ja),
            format!("{}: give the reason for declining.", ask.label.en),
        )
        .on(&ask.id)
    };
    asks.iter().filter(|ask| declined(ask)).map(refuse).collect()
}
