//! JPCERT/CC's consent comes before customers hear in advance, and before a case leaves JVN's list (deck 4.2.2, 4.3.1).

use super::{Act, Guard, Origin, Scene};
use crate::{answers::Ask, refusal::Refusal, words::Words};

pub(super) struct Consented;

impl Guard for Consented {
    fn name(&self) -> &'static str {
        "consented"
    }
    fn sentence(&self) -> Words {
        Words::new("JPCERT/CCの了解が記録されていること。", "JPCERT/CC's consent is on record.")
    }
    fn origin(&self) -> Origin {
        Origin::Deck("4.2.2, 4.3.1")
    }
    fn names_a_step(&self) -> bool {
        true
    }
    fn at(&self, act: Act) -> bool {
        matches!(act, Act::Complete | Act::Notify)
    }
    fn refuse(&self, scene: &Scene<'_>) -> Vec<Refusal> {
        let Some(step) = scene.named.and_then(|number| scene.process.step(number)) else { return Vec::new() };
        let consents = |ask: &Ask| {
            let chosen = scene.case.answer(step.number, ask.id.as_str()).and_then(|value| value.option());
            ask.kind.options().iter().any(|option| Some(option.id.as_str()) == chosen && !option.declines)
        };
        let replies = step.asks.iter().filter(|ask| ask.by.is_some_and(|by| by.outside().is_some()));
        if scene.case.is_done(step.number) && replies.clone().count() > 0 && replies.into_iter().all(consents) {
            return Vec::new();
        }
        vec![Refusal::new(
            self.name(),
            format!("手順 {} に対するJPCERT/CCの了解がまだ記録されていません。了解の返事が届いたら、その手順に記録してください。", step.number),
            format!("JPCERT/CC's consent to {} is not on record yet. Record its reply on that step when it has come.", step.number),
        )]
    }
}
