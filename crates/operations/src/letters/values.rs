//! What is filled into a letter: what its template may say, of what the recipient may know, and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use casework::{
    answers::{Answers, Ask, Value},
    case::Case,
    circles::Circle,
    names::StepNumber,
    process::Process,
    role::Outside,
    standing::standing,
    words::{Language, Words},
};
use jiff::Timestamp;
use mail::templates::{Audience, Placeholder, Values, audience, placeholders};
use store::{CaseRow, LetterRow};

use super::{
    answers::Telling,
    recipient::{Recipient, answer},
    times::date,
};
use crate::{
    Company,
    settings::{self as names, otherwise},
};

/// All that a letter is made of.
pub(crate) struct Source<'a> {
    pub(crate) company: &'a Company,
    pub(crate) process: &'a Process,
    pub(crate) case: &'a Case,
    pub(crate) row: &'a CaseRow,
    pub(crate) letter: &'a LetterRow,
    pub(crate) recipient: &'a Recipient,
    /// The answers with which the case was closed, where it was.
    pub(crate) closing: Option<&'a Answers>,
    /// Questions that only the company's own process asks, and that this letter may tell.
    pub(crate) own: &'a [Placeholder],
    /// Who sends it.
    pub(crate) sender: &'a Words,
    pub(crate) language: Language,
    pub(crate) now: Timestamp,
}

/// The values of a letter: only those that its list of placeholders names, whatever else is known.
pub(crate) fn values(source: &Source<'_>) -> Values {
    let name = source.letter.name.as_str();
    let allowed: BTreeSet<String> =
        placeholders(name).into_iter().chain(source.own.iter().cloned()).map(|placeholder| placeholder.name).collect();
    let mut values = Values::default();
    for (name, text) in company_values(source.company, source.language).into_iter().chain(of_case(source)) {
        if allowed.contains(name) && !text.is_empty() {
            values.set(name, text);
        }
    }
    for (step, ask, value) in answers(source) {
        let name = format!("answer.{}", ask.id);
        if !allowed.contains(&name) || !may_know(source, step, ask) {
            continue;
        }
        let telling = Telling {
            company: source.company,
            case: source.case,
            language: source.language,
            products: source.recipient.products.as_ref(),
            reasons: audience(source.letter.name.as_str()) == Audience::Coordinator,
        };
        if let Some(text) = telling.tell(ask, value) {
            let step = step.map(|step| step.to_string()).unwrap_or_default();
            values.add_answer(&step, ask.label.of(source.language), &text);
            values.set(&name, text);
        }
    }
    values
}

/// What every letter and mail has of the company. What is not set is put in brackets, so that whoever looks through it sees the gap.
pub(crate) fn company_values(company: &Company, language: Language) -> BTreeMap<&'static str, String> {
    let words = |ja: &str, en: &str| if language == Language::Ja { ja.to_owned() } else { en.to_owned() };
    let pair = |ja, en, gap_ja: &str, gap_en: &str| {
        let said = match language {
            Language::Ja => company.said(ja),
            Language::En => company.said(en).or_else(|| company.said(ja)),
        };
        said.map_or_else(|| words(gap_ja, gap_en), str::to_owned)
    };
    let mail = company.said(names::POC_MAIL).map(str::to_owned);
    [
        ("company.name", pair(names::COMPANY_NAME_JA, names::COMPANY_NAME_EN, "［会社名］", "[company]")),
        (
            "company.poc_name",
            pair(names::POC_NAME_JA, names::POC_NAME_EN, otherwise(names::POC_NAME_JA), otherwise(names::POC_NAME_EN)),
        ),
        ("company.poc_mail", mail.unwrap_or_else(|| words("［窓口のメールアドレス］", "[address of the window]"))),
        ("company.poc_phone", company.value(names::POC_PHONE).to_owned()),
    ]
    .into()
}

fn of_case(source: &Source<'_>) -> BTreeMap<&'static str, String> {
    let Source { case, process, row, recipient, language, .. } = source;
    let today = source.now.to_zoned(process.time_zone.clone()).date();
    let says = process.letters.iter().find(|kind| kind.name == *source.letter.name.as_str());
    let phase = standing(process, case, source.now).steps.first().map(|step| step.phase());
    let phase = process.phases.iter().find(|known| Some(known.number) == phase);
    let next = case.clocks.iter().filter(|(_, state)| state.runs()).filter(|(clock, _)| {
        process
            .clock(clock.as_str())
            .is_some_and(|kind| kind.letter.as_ref().is_some_and(|name| *name == "regular-news"))
    });
    let next = next.map(|(_, state)| state.due).min().filter(|due| *due > source.now);
    [
        ("today", date(today, *language)),
        ("case.number", row.number.clone()),
        ("case.coordinator_number", coordinator_number(source)),
        ("party.name", recipient.name.of(*language).to_owned()),
        ("party.salutation", recipient.salutation.of(*language).to_owned()),
        ("party.role", recipient.kind.code().to_owned()),
        ("sender.name", source.sender.of(*language).to_owned()),
        ("letter.says", says.map_or_else(String::new, |kind| kind.says.of(*language).to_owned())),
        ("letter.standing", phase.map_or_else(String::new, |phase| phase.title.of(*language).to_owned())),
        (
            "letter.next_on",
            next.map_or_else(String::new, |due| date(due.to_zoned(process.time_zone.clone()).date(), *language)),
        ),
    ]
    .into()
}

/// The number that the coordinator goes by: what was recorded of it, or what the case was opened with where one stands behind it.
fn coordinator_number(source: &Source<'_>) -> String {
    match answer(source.case, "coordinator_number") {
        Some(Value::Text(number)) => number.trim().to_owned(),
        _ if source.process.tells == Outside::Jpcert => source.row.source_number.clone().unwrap_or_default(),
        _ => String::new(),
    }
}

/// The answers that the letter stands on: of its own step and of what came before it, as far as that is done; and of the closing.
fn answers<'a>(source: &Source<'a>) -> Vec<(Option<StepNumber>, &'a Ask, &'a Value)> {
    let mut found = Vec::new();
    let own = source.letter.step.as_deref().and_then(StepNumber::parse);
    for step in &source.process.steps {
        let Some(record) = source.case.steps.get(&step.number) else { continue };
        // What is being worked on again is not told as if it held.
        if record.done.is_none() && Some(step.number) != own {
            continue;
        }
        let given = step.asks.iter().filter_map(|ask| Some((Some(step.number), ask, record.given.get(&ask.id)?)));
        found.extend(given);
    }
    let closing = source
        .process
        .closings
        .iter()
        .filter(|closing| closing.letters.iter().any(|letter| letter.name == *source.letter.name.as_str()));
    for ask in closing.flat_map(|closing| &closing.asks) {
        if let Some(value) = source.closing.and_then(|answers| answers.get(&ask.id)) {
            found.push((None, ask, value));
        }
    }
    found
}

/// Whether the recipient may know an answer at all, whatever the template asks for.
fn may_know(source: &Source<'_>, step: Option<StepNumber>, ask: &Ask) -> bool {
    let of_step = step.and_then(|step| source.process.step(step)).map_or(Circle::Overview, |step| step.circle);
    ask.circle.unwrap_or(of_step) <= source.recipient.circle
}
