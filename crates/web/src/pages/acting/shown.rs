//! Answers that are on record, in words: labels in place of names, and nothing that the viewer may not read.

use casework::{
    answers::{Ask, Choice, Status, Value},
    names::Name,
    words::Words,
};
use jiff::civil::Date;

use super::sight::Sight;

/// What people call a status.
pub(super) fn status_words(status: Status) -> Words {
    match status {
        Status::UnderInvestigation => Words::new("調査中", "under investigation"),
        Status::Affected => Words::new("影響あり", "affected"),
        Status::NotAffected => Words::new("影響なし", "not affected"),
        Status::Fixed => Words::new("修正済み", "fixed"),
    }
}

impl Sight {
    /// An answer in words, a line for each thing that it says.
    pub(super) fn shown(&self, ask: &Ask, value: &Value) -> Vec<String> {
        match value {
            Value::Text(text) => vec![text.clone()],
            Value::Choice(choice) => vec![self.chosen(ask, choice)],
            Value::Choices(options) => options.iter().map(|option| self.option(ask, option)).collect(),
            Value::Date(date) => vec![self.day(date)],
            Value::Moment(moment) => vec![self.w(&operations::telling::moment_words(moment))],
            Value::Number(number) => vec![number.to_string()],
            Value::Accepted => vec![self.page.t("了承しました", "Accepted").to_owned()],
            Value::Parties(parties) => {
                let known = parties.iter().filter(|party| self.knows_party(party));
                known.map(|party| self.w(&self.company.party(party.as_str()))).collect()
            }
            Value::Statuses(statuses) => {
                let line = |(target, status): (&casework::names::Target, &Status)| {
                    let product = self.w(&self.company.product(target.product.as_str()));
                    format!("{product} / {}: {}", target.vulnerability, self.w(&status_words(*status)))
                };
                statuses.iter().map(line).collect()
            }
            Value::Remedies(remedies) => {
                let line = |(product, choice): (&Name, &Choice)| {
                    let product = self.w(&self.company.product(product.as_str()));
                    format!("{product}: {}", self.chosen(ask, choice))
                };
                remedies.iter().map(line).collect()
            }
        }
    }

    /// What people call an option of a question.
    pub(super) fn option(&self, ask: &Ask, option: &Name) -> String {
        let known = ask.kind.options().iter().find(|known| known.id == *option);
        known.map_or_else(|| option.to_string(), |known| self.w(&known.label))
    }

    fn chosen(&self, ask: &Ask, choice: &Choice) -> String {
        let option = self.option(ask, &choice.option);
        match &choice.because {
            Some(because) => format!("{option}{}{because}", self.page.t("。理由: ", ", because: ")),
            None => option,
        }
    }

    /// A day as people write it.
    pub(super) fn day(&self, date: &Date) -> String {
        match self.page.language {
            casework::words::Language::Ja => format!("{}年{}月{}日", date.year(), date.month(), date.day()),
            casework::words::Language::En => date.strftime("%-d %b %Y").to_string(),
        }
    }
}
