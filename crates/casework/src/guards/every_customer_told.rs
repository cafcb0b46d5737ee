//! A case leaves JVN's list because all customers are told: all of them, not most (deck 4.3.2).

use super::{Act, Guard, Origin, Scene};
use crate::{names::Name, refusal::Refusal, words::Words};

pub(super) struct EveryCustomerTold;

impl Guard for EveryCustomerTold {
    fn name(&self) -> &'static str {
        "every-customer-told"
    }
    fn sentence(&self) -> Words {
        Words::new(
            "影響を受ける製品のすべての顧客(SI事業者経由を含む)に通知が送られていること。",
            "Every customer of the affected products has been told, integrators' customers included.",
        )
    }
    fn origin(&self) -> Origin {
        Origin::Deck("4.3.2")
    }
    fn at(&self, act: Act) -> bool {
        act == Act::Complete
    }
    fn refuse(&self, scene: &Scene<'_>) -> Vec<Refusal> {
        let Some(step) = scene.step else { return Vec::new() };
        let notified = scene.case.steps.get(&step.number).map(|record| &record.notified);
        let sent = |party: &Name| {
            let letter = notified.and_then(|notified| notified.get(party)).copied().unwrap_or_default();
            scene.case.letters.get((letter as usize).wrapping_sub(1)).is_some_and(|letter| letter.sent.is_some())
        };
        let (told, untold): (Vec<_>, Vec<_>) =
            scene.case.affected_customers().map(|party| &party.id).partition(|party| sent(party));
        if untold.is_empty() && !told.is_empty() {
            return Vec::new();
        }
        if untold.is_empty() {
            return vec![Refusal::new(
                self.name(),
                "影響を受ける製品の顧客が一件も登録されていません。顧客を案件に加えてください。",
                "No customer of the affected products is on the case. Add the customers first.",
            )];
        }
        let names: Vec<&str> = untold.iter().take(5).map(|party| party.as_str()).collect();
        let (all, left) = (told.len() + untold.len(), untold.len());
        let more = |word: &str| if left > names.len() { format!("{word}{}", left - names.len()) } else { String::new() };
        vec![Refusal::new(
            self.name(),
            format!("顧客 {all} 件のうち {left} 件に通知がまだ届いていません: {}{}", names.join("、"), more("、ほか")),
            format!("{left} of {all} customers have not been told: {}{}", names.join(", "), more(", and further ")),
        )]
    }
}
