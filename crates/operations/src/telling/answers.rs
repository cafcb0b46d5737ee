//! Answers in words: the label of the question, and what was answered with the names that people use.

use std::collections::BTreeMap;

use casework::{
    answers::{Answers, Ask, Choice, Opt, Status, Value},
    names::Name,
    process::Process,
    words::Words,
};

use super::{
    Said,
    dates::{day_words, moment_words},
    names::{Scene, party_words},
};
use crate::Company;

impl Scene<'_> {
    /// The answers of an entry, in the order in which they are asked.
    pub(super) fn answers(&self, answers: &Answers) -> Vec<Said> {
        let asks = self.step.and_then(|number| self.process.step(number)).map(|step| step.asks.as_slice());
        said(self.process, self.company, asks.unwrap_or_default(), answers)
    }

    /// The answers of a closing.
    pub(super) fn closing_answers(&self, closing: &Name, answers: &Answers) -> Vec<Said> {
        let asks = self.process.closing(closing.as_str()).map(|closing| closing.asks.as_slice());
        said(self.process, self.company, asks.unwrap_or_default(), answers)
    }

    /// What fields ask, in words.
    pub(super) fn labels<'n>(&self, fields: impl IntoIterator<Item = &'n Name>) -> Words {
        Words::list(fields.into_iter().map(|field| label(self.process, field)))
    }
}

/// Answers in words, in the order of the questions; those of other steps after them.
pub fn said(process: &Process, company: &Company, asks: &[Ask], answers: &Answers) -> Vec<Said> {
    let asked = asks.iter().filter_map(|ask| answers.get(&ask.id).map(|value| (Some(ask), &ask.id, value)));
    let other = answers.iter().filter(|(field, _)| asks.iter().all(|ask| ask.id != **field));
    let other = other.map(|(field, value)| (ask_of(process, field), field, value));
    asked
        .chain(other)
        .map(|(ask, field, value)| {
            let label = ask.map_or_else(|| label(process, field), |ask| ask.label.clone());
            let options = ask.map(|ask| ask.kind.options()).unwrap_or_default();
            Said { label, text: value_words(company, options, value) }
        })
        .collect()
}

fn ask_of<'p>(process: &'p Process, field: &Name) -> Option<&'p Ask> {
    let step = process.step_asking(field.as_str()).and_then(|number| process.step(number));
    let closing = || process.closings.iter().flat_map(|closing| &closing.asks).find(|ask| ask.id == *field);
    step.and_then(|step| step.ask(field.as_str())).or_else(closing)
}

fn label(process: &Process, field: &Name) -> Words {
    ask_of(process, field).map_or_else(|| Words::new("記録された回答", "Recorded answer"), |ask| ask.label.clone())
}

/// An answer in words.
pub(crate) fn value_words(company: &Company, options: &[Opt], value: &Value) -> Words {
    match value {
        Value::Text(text) => Words::same(text.as_str()),
        Value::Choice(choice) => choice_words(options, choice),
        Value::Choices(chosen) => Words::list(chosen.iter().map(|option| option_words(options, option))),
        Value::Date(day) => day_words(*day),
        Value::Moment(moment) => moment_words(moment),
        Value::Number(number) => Words::same(number.to_string()),
        Value::Accepted => Words::new("確認し、引き受けました", "Read and accepted"),
        Value::Parties(parties) => Words::list(parties.iter().map(|party| party_words(company, party.as_str()))),
        Value::Statuses(statuses) => lines(statuses.iter().map(|(target, status)| {
            let (product, status) = (company.product(target.product.as_str()), status_words(*status));
            let flaw = &target.vulnerability;
            Words::new(
                format!("{}・{flaw}: {}", product.ja, status.ja),
                format!("{}, {flaw}: {}", product.en, status.en),
            )
        })),
        Value::Remedies(remedies) => remedies_words(company, options, remedies),
    }
}

/// What is done for each product.
pub(super) fn remedies_words(company: &Company, options: &[Opt], remedies: &BTreeMap<Name, Choice>) -> Words {
    lines(remedies.iter().map(|(product, choice)| {
        let (product, choice) = (company.product(product.as_str()), choice_words(options, choice));
        Words::new(format!("{}: {}", product.ja, choice.ja), format!("{}: {}", product.en, choice.en))
    }))
}

/// An option chosen, with its reason.
pub fn choice_words(options: &[Opt], choice: &Choice) -> Words {
    let label = option_words(options, &choice.option);
    match &choice.because {
        Some(because) => {
            Words::new(format!("{}（理由: {because}）", label.ja), format!("{} (reason: {because})", label.en))
        }
        None => label,
    }
}

fn option_words(options: &[Opt], chosen: &Name) -> Words {
    let known = options.iter().find(|option| option.id == *chosen);
    known.map_or_else(|| Words::same(chosen.as_str()), |option| option.label.clone())
}

/// Whether something is affected, in words.
pub fn status_words(status: Status) -> Words {
    match status {
        Status::UnderInvestigation => Words::new("調査中", "under investigation"),
        Status::Affected => Words::new("影響あり", "affected"),
        Status::NotAffected => Words::new("影響なし", "not affected"),
        Status::Fixed => Words::new("修正済み", "fixed"),
    }
}

fn lines(items: impl Iterator<Item = Words>) -> Words {
    let (ja, en): (Vec<String>, Vec<String>) = items.map(|words| (words.ja, words.en)).unzip();
    Words::new(ja.join("\n"), en.join("\n"))
}
