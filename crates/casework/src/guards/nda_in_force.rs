//! Prior notice goes only to those who are under a non-disclosure agreement on the day (deck 4.2.2).

use super::{Act, Guard, Origin, Scene};
use crate::{refusal::Refusal, words::Words};

pub(super) struct NdaInForce;

impl Guard for NdaInForce {
    fn name(&self) -> &'static str {
        "nda-in-force"
    }
    fn sentence(&self) -> Words {
        Words::new(
            "通知するその日に、宛先の全員と秘密保持契約が有効であること。",
            "Each recipient is under a non-disclosure agreement on the day.",
        )
    }
    fn origin(&self) -> Origin {
        Origin::Deck("4.2.2")
    }
    fn at(&self, act: Act) -> bool {
        act == Act::Notify
    }
    fn refuse(&self, scene: &Scene<'_>) -> Vec<Refusal> {
        let today = scene.now.to_zoned(scene.process.time_zone.clone()).date();
        let bound = |party: &str| {
            let nda = scene.case.parties.get(party).and_then(|party| party.nda);
            nda.is_some_and(|(first, last)| first <= today && today <= last)
        };
        let refuse = |party: &crate::names::Name| {
            Refusal::new(
                self.name(),
                format!(
                    "「{party}」とは {today} の時点で有効な秘密保持契約がありません。宛先から外すか、契約を記録してください。"
                ),
                format!(
                    "There is no non-disclosure agreement with {party} in force on {today}. Leave it out, or record the agreement."
                ),
            )
        };
        scene.recipients.iter().filter(|party| !bound(party.as_str())).map(refuse).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guards::testing::{Stage, refused};

    /// Alpha's agreement runs from 1 April 2025 to 31 March 2026. It is this hour.
    fn at(now: &str) -> Stage {
        let mut stage = Stage::new();
        stage.customer("Alpha", Some(("2025-04-01", "2026-03-31")));
        stage.now = now.parse().unwrap();
        stage
    }

    fn told(stage: &Stage) -> Vec<Refusal> {
        stage.telling(&NdaInForce, "4.2.2", &["Alpha"])
    }

    #[test]
    fn a_customer_under_an_agreement_is_told() {
        assert_eq!(told(&at("2025-12-01T12:00:00+09:00")), []);
    }

    #[test]
    fn the_first_and_the_last_day_count() {
        assert_eq!(told(&at("2025-04-01T00:00:00+09:00")), []);
        assert_eq!(told(&at("2026-03-31T23:59:59+09:00")), []);
    }

    #[test]
    fn a_customer_whose_agreement_ended_yesterday_is_not_told() {
        let refusals = told(&at("2026-04-01T00:00:00+09:00"));
        refused(&refusals, "nda-in-force", "「Alpha」とは 2026-04-01", "Alpha in force on 2026-04-01");
    }

    #[test]
    fn a_customer_whose_agreement_begins_tomorrow_is_not_told() {
        refused(&told(&at("2025-03-31T23:59:59+09:00")), "nda-in-force", "2025-03-31", "2025-03-31");
    }

    #[test]
    fn the_day_is_the_one_in_the_zone_of_the_process() {
        // In London it is still the last day; in Tokyo the agreement has ended.
        refused(&told(&at("2026-03-31T15:00:00Z")), "nda-in-force", "2026-04-01", "2026-04-01");
        // In London it is the day before the first; in Tokyo it has begun.
        assert_eq!(told(&at("2025-03-31T15:00:00Z")), []);
    }

    #[test]
    fn a_customer_without_an_agreement_is_not_told_nor_is_somebody_unknown() {
        let mut stage = at("2025-12-01T12:00:00+09:00");
        stage.customer("Beta", None);
        refused(&stage.telling(&NdaInForce, "4.2.2", &["Beta"]), "nda-in-force", "Beta", "Beta");
        refused(&stage.telling(&NdaInForce, "4.2.2", &["Nobody"]), "nda-in-force", "Nobody", "Nobody");
    }

    #[test]
    fn every_customer_without_an_agreement_is_named_at_once() {
        let mut stage = at("2026-04-01T12:00:00+09:00");
        stage.customer("Beta", None);
        stage.customer("Gamma", Some(("2026-01-01", "2026-12-31")));
        let refusals = stage.telling(&NdaInForce, "4.2.2", &["Alpha", "Beta", "Gamma"]);
        let sentences: Vec<&str> = refusals.iter().map(|refusal| refusal.sentence.en.as_str()).collect();
        assert_eq!(sentences.len(), 2);
        assert!(sentences[0].contains("Alpha") && sentences[1].contains("Beta"), "{sentences:?}");
    }

    #[test]
    fn it_asks_when_they_are_told_not_when_the_step_is_completed() {
        assert_eq!(at("2026-04-01T12:00:00+09:00").completing(&NdaInForce, "4.2.2"), []);
    }
}
