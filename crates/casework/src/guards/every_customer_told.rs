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
        let more =
            |word: &str| if left > names.len() { format!("{word}{}", left - names.len()) } else { String::new() };
        vec![Refusal::new(
            self.name(),
            format!("顧客 {all} 件のうち {left} 件に通知がまだ届いていません: {}{}", names.join("、"), more("、ほか")),
            format!("{left} of {all} customers have not been told: {}{}", names.join(", "), more(", and further ")),
        )]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        answers::Status,
        case::{Fact, Recipient},
        guards::testing::{Stage, refused},
    };

    /// Customers of an affected product, of whom the first so many were told.
    fn told(customers: &[&str], told: usize) -> Stage {
        let mut stage = Stage::new();
        stage.status("PLC-X", Status::Affected);
        customers.iter().for_each(|customer| stage.customer(customer, None));
        for (place, customer) in customers.iter().take(told).enumerate() {
            let letter = place as u32 + 1;
            owed(&mut stage, customer, letter);
            stage.fact(Fact::LetterSent { letter });
        }
        stage
    }

    fn owed(stage: &mut Stage, customer: &str, letter: u32) {
        let to = Recipient::Party(customer.into());
        stage.fact(Fact::LetterOwed { letter, name: "customer-notice".into(), to });
        stage.record("4.3.2").notified.insert(customer.into(), letter);
    }

    fn completing(stage: &Stage) -> Vec<Refusal> {
        stage.completing(&EveryCustomerTold, "4.3.2")
    }

    #[test]
    fn it_holds_once_every_customer_has_been_told() {
        assert_eq!(completing(&told(&["Alpha", "Beta"], 2)), []);
    }

    #[test]
    fn a_single_customer_who_was_not_told_is_named_with_the_numbers() {
        let refusals = completing(&told(&["Alpha", "Beta"], 1));
        refused(
            &refusals,
            "every-customer-told",
            "2 件のうち 1 件に通知がまだ届いていません: Beta",
            "1 of 2 customers have not been told: Beta",
        );
    }

    #[test]
    fn a_letter_that_has_not_gone_out_has_told_nobody() {
        let mut stage = told(&["Alpha"], 0);
        owed(&mut stage, "Alpha", 1);
        refused(&completing(&stage), "every-customer-told", "Alpha", "Alpha");
    }

    #[test]
    fn five_are_named_and_the_others_counted() {
        let stage = told(&["A1", "A2", "A3", "A4", "A5", "A6", "A7"], 0);
        refused(&completing(&stage), "every-customer-told", "A5、ほか2", "A5, and further 2");
    }

    #[test]
    fn nobody_at_all_is_not_everybody() {
        refused(&completing(&told(&[], 0)), "every-customer-told", "一件も登録されていません", "No customer");
    }

    #[test]
    fn customers_of_products_that_are_not_affected_need_not_be_told() {
        let mut stage = told(&["Alpha"], 1);
        stage.customer("Beta", None);
        let beta = std::sync::Arc::make_mut(&mut stage.case.parties).get_mut("Beta").unwrap();
        beta.products = [Name::from("HMI-P")].into();
        stage.status("HMI-P", Status::NotAffected);
        assert_eq!(completing(&stage), []);
        stage.status("HMI-P", Status::Fixed);
        refused(&completing(&stage), "every-customer-told", "Beta", "Beta");
    }
}
