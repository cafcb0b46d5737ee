//! Each product line of the case has an answer for each vulnerability: *looking into it* is not one (IEC 62443-4-1 DM-3).

use super::{Guard, Origin, Scene};
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
