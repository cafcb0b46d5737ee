//! Each product line of the case has an answer for each vulnerability: *looking into it* is not one (IEC 62443-4-1 DM-3).

use super::{Act, Guard, Origin, Scene};
use crate::{
    answers::Status,
    names::{Name, Target},
    refusal::Refusal,
    words::Words,
};

pub(super) struct ProductsAssessed;

impl Guard for ProductsAssessed {
    fn name(&self) -> &'static str {
        "products-assessed"
    }
    fn sentence(&self) -> Words {
        Words::new(
            "案件のすべての製品について、影響の有無が答えられていること。",
            "Each product of the case has an answer: affected or not.",
        )
    }
    fn origin(&self) -> Origin {
        Origin::Ours("IEC 62443-4-1 DM-3")
    }
    fn at(&self, act: Act) -> bool {
        matches!(act, Act::Complete | Act::Correct | Act::Notify)
    }
    fn refuse(&self, scene: &Scene<'_>) -> Vec<Refusal> {
        // When it is out, *we are looking into it* is what customers need to hear first.
        if scene.case.news.emergency() {
            return Vec::new();
        }
        if scene.case.products.is_empty() || scene.case.vulnerabilities.is_empty() {
            return vec![Refusal::new(
                self.name(),
                "案件に製品と脆弱性が登録されていません。影響の範囲を記録してください。",
                "The case names no product or no vulnerability. Record what is affected.",
            )];
        }
        let unanswered = |product: &&Name| {
            scene.case.vulnerabilities.iter().any(|vulnerability| {
                let target = Target { product: (*product).clone(), vulnerability: vulnerability.clone() };
                matches!(scene.case.statuses.get(&target), None | Some(Status::UnderInvestigation))
            })
        };
        let refuse = |product: &Name| {
            Refusal::new(
                self.name(),
                format!("製品「{product}」の影響の有無がまだ答えられていません。"),
                format!("It is still open whether {product} is affected."),
            )
        };
        scene.case.products.iter().filter(unanswered).map(refuse).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guards::testing::{Stage, refused};

    fn completing(stage: &Stage) -> Vec<Refusal> {
        stage.completing(&ProductsAssessed, "2.6.1")
    }

    #[test]
    fn it_holds_when_each_product_has_its_answer() {
        let mut stage = Stage::new();
        stage.status("PLC-X", Status::Affected);
        stage.status("HMI-P", Status::NotAffected);
        stage.status("HMI-Q", Status::Fixed);
        assert_eq!(completing(&stage), []);
    }

    #[test]
    fn a_product_that_is_still_looked_into_is_named() {
        let mut stage = Stage::new();
        stage.status("PLC-X", Status::Affected);
        stage.status("HMI-P", Status::UnderInvestigation);
        refused(&completing(&stage), "products-assessed", "「HMI-P」", "whether HMI-P is affected");
    }

    #[test]
    fn a_product_needs_an_answer_for_each_vulnerability() {
        let mut stage = Stage::new();
        stage.status("PLC-X", Status::Affected);
        std::sync::Arc::make_mut(&mut stage.case.vulnerabilities).insert("V2".into());
        refused(&completing(&stage), "products-assessed", "PLC-X", "PLC-X");
    }

    #[test]
    fn a_case_without_products_says_nothing_of_what_is_affected() {
        refused(&completing(&Stage::new()), "products-assessed", "登録されていません", "names no product");
    }

    #[test]
    fn a_case_without_a_vulnerability_does_not_either() {
        let mut stage = Stage::new();
        std::sync::Arc::make_mut(&mut stage.case.products).insert("PLC-X".into());
        refused(&completing(&stage), "products-assessed", "脆弱性", "no vulnerability");
    }

    #[test]
    fn once_it_is_out_customers_hear_that_it_is_looked_into() {
        let mut stage = Stage::new();
        stage.status("PLC-X", Status::UnderInvestigation);
        stage.case.news.exploit = true;
        assert_eq!(completing(&stage), []);
    }
}
