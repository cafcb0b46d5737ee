//! Answers as letters tell them: in the reader's language, and only as much as concerns the reader.

use std::collections::BTreeSet;

use super::times::{date, moment};
use crate::Company;
use casework::{
    answers::{Ask, Choice, Status, Value},
    case::Case,
    names::Name,
    words::Language,
};

/// How an answer is told, and to whom.
pub(crate) struct Telling<'a> {
    pub(crate) company: &'a Company,
    pub(crate) case: &'a Case,
    pub(crate) language: Language,
    /// The product lines that concern the reader, where not all do.
    pub(crate) products: Option<&'a BTreeSet<Name>>,
    /// Why something was declined is for coordinators, who asked for it.
    pub(crate) reasons: bool,
}

impl Telling<'_> {
    /// The answer in words; nothing where there is nothing to tell.
    pub(crate) fn tell(&self, ask: &Ask, value: &Value) -> Option<String> {
        let text = match value {
            Value::Text(text) => text.trim().to_owned(),
            Value::Choice(choice) => self.choice(ask, choice),
            Value::Choices(options) => self.list(options.iter().map(|option| self.label(ask, option))),
            Value::Date(day) => date(*day, self.language),
            Value::Moment(at) => moment(at, self.language),
            Value::Number(number) => number.to_string(),
            Value::Statuses(statuses) => {
                let many = self.case.vulnerabilities.len() > 1;
                let lines =
                    statuses.iter().filter(|(target, _)| self.concerns(&target.product)).map(|(target, status)| {
                        let flaw = if many { format!(" {}", target.vulnerability) } else { String::new() };
                        self.line(&format!("{}{flaw}", self.product(&target.product)), self.status(*status))
                    });
                lines.collect::<Vec<_>>().join("\n")
            }
            Value::Remedies(remedies) => {
                let lines = remedies.iter().filter(|(product, _)| self.concerns(product));
                let lines = lines.map(|(product, choice)| self.line(&self.product(product), &self.choice(ask, choice)));
                lines.collect::<Vec<_>>().join("\n")
            }
            // That somebody here accepted something, and which parties we deal with, nobody outside is told.
            Value::Accepted | Value::Parties(_) => return None,
        };
        (!text.is_empty()).then_some(text)
    }

    fn concerns(&self, product: &Name) -> bool {
        self.products.is_none_or(|products| products.is_empty() || products.contains(product))
    }

    fn product(&self, product: &Name) -> String {
        self.company.product(product.as_str()).of(self.language).to_owned()
    }

    fn choice(&self, ask: &Ask, choice: &Choice) -> String {
        let label = self.label(ask, &choice.option);
        let declines = ask.kind.options().iter().any(|option| option.id == choice.option && option.declines);
        match choice.because.as_deref().map(str::trim).filter(|because| self.reasons && declines && !because.is_empty())
        {
            Some(because) if self.language == Language::Ja => format!("{label}（理由：{because}）"),
            Some(because) => format!("{label} (because: {because})"),
            None => label,
        }
    }

    fn label(&self, ask: &Ask, option: &Name) -> String {
        let known = ask.kind.options().iter().find(|known| known.id == *option);
        known.map_or_else(|| option.to_string(), |known| known.label.of(self.language).to_owned())
    }

    fn list(&self, items: impl Iterator<Item = String>) -> String {
        let mark = if self.language == Language::Ja { "、" } else { ", " };
        items.collect::<Vec<_>>().join(mark)
    }

    fn line(&self, head: &str, tail: &str) -> String {
        let mark = if self.language == Language::Ja { "：" } else { ": " };
        format!("{head}{mark}{tail}")
    }

    fn status(&self, status: Status) -> &'static str {
        let (ja, en) = match status {
            Status::UnderInvestigation => ("調査中", "under investigation"),
            Status::Affected => ("影響あり", "affected"),
            Status::NotAffected => ("影響なし", "not affected"),
            Status::Fixed => ("修正済み", "fixed"),
        };
        if self.language == Language::Ja { ja } else { en }
    }
}
