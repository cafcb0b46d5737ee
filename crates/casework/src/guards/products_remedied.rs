//! Each affected product has a remedy, or the word that there will be none, with its reason (IEC 62443-4-1 DM-4).

use super::{Guard, Origin, Scene};
use crate::{names::Name, refusal::Refusal, words::Words};

pub(super) struct ProductsRemedied;

impl Guard for ProductsRemedied {
    fn name(&self) -> &'static str {
        "products-remedied"
    }
    fn sentence(&self) -> Words {
        Words::new(
            "影響を受けるすべての製品について、対策(または対策しないこと)が答えられていること。",
            "Each affected product has a remedy, or the word that there will be none.",
        )
    }
    fn origin(&self) -> Origin {
        Origin::Ours("IEC 62443-4-1 DM-4")
    }
    fn refuse(&self, scene: &Scene<'_>) -> Vec<Refusal> {
        if scene.case.news.emergency() {
            return Vec::new();
        }
        let answered = |product: &Name| scene.case.remedies.values().any(|remedies| remedies.contains_key(product));
        let refuse = |product: &Name| {
            Refusal::new(
                self.name(),
                format!("製品「{product}」の対策がまだ答えられていません。"),
                format!("There is no answer yet on how {product} is remedied."),
            )
        };
        scene.case.affected_products().into_iter().filter(|product| !answered(product)).map(refuse).collect()
    }
}
