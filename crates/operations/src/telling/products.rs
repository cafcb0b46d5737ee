//! Products, vulnerabilities, whether they are affected, and how far the fix is.

use std::collections::BTreeMap;

use casework::{
    answers::{Choice, Status, Value},
    names::{Name, Target},
};

use super::{
    Said, Shape, Telling, Topic,
    answers::{remedies_words, value_words},
    course::capital,
    names::Scene,
};
use casework::words::Words;

impl Scene<'_> {
    pub(super) fn product_added(&self, product: &Name) -> Telling {
        let product = self.product(product);
        Telling::deed(
            Topic::Steps,
            format!("関係するおそれのある製品に{}を加えました", product.ja),
            format!("added {} to the products that may be touched", product.en),
        )
    }

    pub(super) fn vulnerability_added(&self, vulnerability: &Name) -> Telling {
        Telling::deed(
            Topic::Steps,
            format!("脆弱性「{vulnerability}」を加えました"),
            format!("recorded the vulnerability {vulnerability}"),
        )
    }

    pub(super) fn statuses_known(&self, statuses: &BTreeMap<Target, Status>) -> Telling {
        let label = Words::new("影響の有無", "Status");
        let text = value_words(self.company, &[], &Value::Statuses(statuses.clone()));
        Telling::event(
            Topic::Steps,
            "製品ごとの影響の有無が定まりました",
            "It stands recorded which products are affected",
        )
        .saying(vec![Said { label, text }])
    }

    pub(super) fn remedies_known(&self, field: &Name, remedies: &BTreeMap<Name, Choice>) -> Telling {
        let step = self.process.step_asking(field.as_str()).and_then(|number| self.process.step(number));
        let ask = step.and_then(|step| step.ask(field.as_str()));
        let options = ask.map(|ask| ask.kind.options()).unwrap_or_default();
        let text = remedies_words(self.company, options, remedies);
        let label = self.labels([field]);
        Telling::event(Topic::Steps, "製品ごとの対策が定まりました", "The remedies of the products stand recorded")
            .saying(vec![Said { label, text }])
    }

    pub(super) fn fix_ready(&self, target: &Target) -> Telling {
        let target = self.target(target);
        Telling::event(
            Topic::Steps,
            format!("{}の修正が確認され、提供できるようになりました", target.ja),
            format!("The fix for {} is checked and ready", target.en),
        )
        .shaped(Shape::Done)
    }

    pub(super) fn fix_withdrawn(&self, target: &Target) -> Telling {
        let target = self.target(target);
        Telling::event(
            Topic::Steps,
            format!("{}の修正の確認が取り消されました", target.ja),
            format!("The fix for {} is ready no more: its check was taken back", target.en),
        )
        .shaped(Shape::Corrected)
    }

    pub(super) fn fix_deployed(&self, target: &Target) -> Telling {
        let target = self.target(target);
        Telling::deed(
            Topic::Steps,
            format!("{}の修正が顧客に行き渡ったことを記録しました", target.ja),
            format!("recorded that the fix for {} is at the customers", target.en),
        )
        .shaped(Shape::Done)
    }

    pub(super) fn question_opened(&self, question: u32, unit: &Name) -> Telling {
        let unit = self.unit(unit);
        Telling::event(
            Topic::Steps,
            format!("{}の質問{question}が未回答です。回答を待ちます", unit.ja),
            format!("Question {question}, asked by {}, waits for its answer", unit.en),
        )
    }

    pub(super) fn question_answered(&self, question: u32) -> Telling {
        Telling::event(
            Topic::Steps,
            format!("質問{question}は決着しました"),
            format!("{} {question} is settled", capital("question")),
        )
        .shaped(Shape::Arrived)
    }
}
