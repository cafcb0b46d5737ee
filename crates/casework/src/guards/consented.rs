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
        matches!(act, Act::Complete | Act::Correct | Act::Notify)
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
            format!(
                "手順項目 {} に対するJPCERT/CCの了解がまだ記録されていません。了解の返事が届いたら、その手順に記録してください。",
                step.number
            ),
            format!(
                "JPCERT/CC's consent to {} is not on record yet. Record its reply on that step when it has come.",
                step.number
            ),
        )]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guards::testing::{Stage, option, refused};

    fn replied(reply: Option<&str>) -> Stage {
        let mut stage = Stage::new();
        stage.finish("4.2.1");
        if let Some(reply) = reply {
            stage.answer("4.2.1", "prior_notice_consent", option(reply));
        }
        stage
    }

    fn refuses(stage: &Stage) {
        refused(&stage.telling(&Consented, "4.2.2", &["Alpha"]), "consented", "4.2.1", "consent to 4.2.1");
        refused(&stage.completing(&Consented, "4.2.2"), "consented", "JPCERT/CCの了解", "JPCERT/CC's consent");
    }

    #[test]
    fn customers_are_told_once_jpcert_consented() {
        let stage = replied(Some("consents"));
        assert_eq!(stage.telling(&Consented, "4.2.2", &["Alpha"]), []);
        assert_eq!(stage.completing(&Consented, "4.2.2"), []);
    }

    #[test]
    fn silence_is_not_consent() {
        refuses(&replied(None));
    }

    #[test]
    fn a_declined_consent_is_none() {
        refuses(&replied(Some("declines")));
    }

    #[test]
    fn an_option_that_the_process_does_not_know_is_no_consent() {
        refuses(&replied(Some("perhaps")));
    }

    #[test]
    fn consent_to_an_explanation_that_is_open_again_holds_no_more() {
        let mut stage = replied(Some("consents"));
        stage.record("4.2.1").done = None;
        refuses(&stage);
    }

    #[test]
    fn each_step_looks_at_the_consent_that_it_names() {
        let refusals = replied(Some("consents")).completing(&Consented, "4.3.2");
        refused(&refusals, "consented", "4.3.1", "4.3.1");
    }
}
