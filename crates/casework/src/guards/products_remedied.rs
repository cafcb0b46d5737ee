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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        answers::{Choice, Status},
        guards::testing::{Stage, refused},
    };

    fn affected(remedied: &[(&str, &str)]) -> Stage {
        let mut stage = Stage::new();
        stage.status("PLC-X", Status::Affected);
        stage.status("HMI-P", Status::Fixed);
        stage.status("HMI-Q", Status::NotAffected);
        let remedies = std::sync::Arc::make_mut(&mut stage.case.remedies);
        for (product, remedy) in remedied {
            let of_product = remedies.entry("product_remedies".into()).or_default();
            of_product.insert((*product).into(), Choice::of(remedy));
        }
        stage
    }

    fn completing(stage: &Stage) -> Vec<Refusal> {
        stage.completing(&ProductsRemedied, "3.3.1")
    }

    #[test]
    fn it_holds_when_each_affected_product_has_its_answer() {
        assert_eq!(completing(&affected(&[("PLC-X", "fix"), ("HMI-P", "no-fix")])), []);
    }

    #[test]
    fn an_affected_product_without_an_answer_is_named() {
        let refusals = completing(&affected(&[("HMI-P", "fix")]));
        refused(&refusals, "products-remedied", "「PLC-X」", "how PLC-X is remedied");
    }

    #[test]
    fn all_products_without_an_answer_are_named_at_once() {
        assert_eq!(completing(&affected(&[])).len(), 2);
    }

    #[test]
    fn a_workaround_is_an_answer_too() {
        let mut stage = affected(&[("PLC-X", "fix")]);
        let workaround = [("HMI-P".into(), Choice::of("workaround"))].into();
        std::sync::Arc::make_mut(&mut stage.case.remedies).insert("environment_remedies".into(), workaround);
        assert_eq!(completing(&stage), []);
    }

    #[test]
    fn when_it_is_out_a_warning_does_not_wait_for_the_remedy() {
        let mut stage = affected(&[]);
        stage.case.news.public = true;
        assert_eq!(completing(&stage), []);
    }
}
