//! Where units must agree, each one has agreed to this edition (deck 4.4.1, 5.1.1, 5.2.1).

use super::{Act, Guard, Origin, Scene};
use crate::{refusal::Refusal, words::Words};

pub(super) struct AgreementsComplete;

impl Guard for AgreementsComplete {
    fn name(&self) -> &'static str {
        "agreements-complete"
    }
    fn sentence(&self) -> Words {
        Words::new(
            "合意すべき部門のすべてが、この版に合意していること。",
            "Every unit that must agree has agreed to this edition.",
        )
    }
    fn origin(&self) -> Origin {
        Origin::Deck("4.4.1, 5.1.1, 5.2.1")
    }
    fn at(&self, act: Act) -> bool {
        act == Act::Complete
    }
    fn refuse(&self, scene: &Scene<'_>) -> Vec<Refusal> {
        let Some(step) = scene.step else { return Vec::new() };
        let record = scene.case.steps.get(&step.number);
        let Some(edition) = record.and_then(|record| record.edition.as_ref()) else {
            return vec![Refusal::new(
                self.name(),
                "合意する版がまだ提案されていません。先に案を示してください。",
                "There is no edition to agree to yet. Propose one first.",
            )];
        };
        let gaps = step.agree.iter().filter(|role| scene.case.units_of(**role).next().is_none()).map(|role| {
            let name = role.name();
            Refusal::new(
                "role-has-nobody",
                format!("{} を担う部門がありません。POCが部門を割り当ててください。", name.ja),
                format!("Nobody plays {} ({role}). POC assigns a unit to it.", name.en),
            )
        });
        let missing = scene.case.units_of_all(&step.agree).into_iter().filter(|unit| !edition.agreed.contains_key(*unit));
        let waiting = missing.map(|unit| {
            let number = edition.number;
            Refusal::new(
                self.name(),
                format!("「{unit}」が第{number}版にまだ合意していません。"),
                format!("{unit} has not agreed to edition {number} yet."),
            )
        });
        gaps.chain(waiting).collect()
    }
}
