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
                format!("「{party}」とは {today} の時点で有効な秘密保持契約がありません。宛先から外すか、契約を記録してください。"),
                format!("There is no non-disclosure agreement with {party} in force on {today}. Leave it out, or record the agreement."),
            )
        };
        scene.recipients.iter().filter(|party| !bound(party.as_str())).map(refuse).collect()
    }
}
