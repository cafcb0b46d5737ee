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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guards::testing::{Stage, option};

    fn with_reason(option: &str, because: &str) -> Value {
        Value::Choice(Choice { option: option.into(), because: Some(because.into()) })
    }

    fn answering(step: &str, field: &str, value: Value) -> Vec<Refusal> {
        Stage::new().answering(&ReasonWhenDeclined, step, &[(field.into(), value)].into())
    }

    fn refuses(refusals: &[Refusal], field: &str, ja: &str, en: &str) {
        crate::guards::testing::refused(refusals, "reason-when-declined", ja, en);
        assert_eq!(refusals[0].field.as_ref().map(|field| field.as_str()), Some(field));
    }

    #[test]
    fn what_is_declined_without_a_reason_is_refused_at_its_field() {
        let refusals = answering("2.1.1", "reproduced", option("no"));
        refuses(
            &refusals,
            "reproduced",
            "「再現しましたか」: 断る場合は理由",
            "Could it be reproduced?: give the reason",
        );
    }

    #[test]
    fn a_reason_of_blanks_is_none() {
        let refusals = answering("2.1.1", "reproduced", with_reason("no", " \n\u{3000}"));
        refuses(&refusals, "reproduced", "理由", "reason");
    }

    #[test]
    fn with_its_reason_it_may_be_declined() {
        assert_eq!(answering("2.1.1", "reproduced", with_reason("no", "No such service on the device.")), []);
    }

    #[test]
    fn what_is_not_declined_needs_no_reason() {
        assert_eq!(answering("2.1.1", "reproduced", option("yes")), []);
        assert_eq!(answering("1.3.1", "details", option("in-hand")), []);
    }

    #[test]
    fn a_product_that_gets_no_fix_needs_a_reason_for_itself() {
        let remedies = [("PLC-X".into(), Choice::of("fix")), ("HMI-P".into(), Choice::of("no-fix"))].into();
        let refusals = answering("3.2.1", "product_remedies", Value::Remedies(remedies));
        refuses(&refusals, "product_remedies", "製品ごとの対策", "Remedy of each product");
    }

    #[test]
    fn nothing_is_declined_while_one_only_looks() {
        assert_eq!(Stage::new().completing(&ReasonWhenDeclined, "2.1.1"), []);
    }
}
