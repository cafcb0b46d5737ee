//! What a case from a report would begin with: process, subject, number, products and the answers to its first step.

use std::{collections::BTreeMap, sync::Arc};

use casework::{process::Process, words::Language};
use mail::receive::NumberKind;

use super::{
    becoming::first_step,
    form::KINDS,
    queue::Seen,
    similar::names,
    states::{from_coordinator, source_words},
    told::Told,
};
use crate::{Company, Desk, settings::LANGUAGE};

/// A case that may be opened.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// The process that it would follow.
    pub process: Arc<Process>,
    /// What it is about.
    pub subject: String,
    /// The number that the coordinator or finder goes by.
    pub source_number: String,
    /// The product lines, by their codes.
    pub products: Vec<String>,
    /// What the first step would say, by field.
    pub answers: BTreeMap<String, String>,
}

/// The processes that a report can begin, the likely one first.
pub fn processes(desk: &Desk, source: &str) -> Vec<Arc<Process>> {
    let mut known: Vec<Arc<Process>> =
        desk.processes().into_iter().filter(|process| first_step(process).is_some()).collect();
    let fits = |process: &Process| is_direct(process) != from_coordinator(source);
    // The paper's own flow is the one to begin with; a company's variant is a click away.
    known.sort_by_key(|process| (!fits(process), !process.id.as_str().starts_with("jpcert-2014/")));
    known
}

/// Whether the source comes straight to us under this process.
fn is_direct(process: &Process) -> bool {
    process.steps.iter().any(|step| step.asks.iter().any(|ask| ask.id == "source_kind"))
}

/// What a case would begin with, under the process of this name or else the likely one.
pub fn proposal(desk: &Desk, seen: &Seen, company: &Company, process: &str) -> Option<Proposal> {
    let known = processes(desk, &seen.row.source);
    let process = known.iter().find(|known| known.id == process).or(known.first())?.clone();
    let told = &seen.told;
    let general = |code: &String| company.products.get(code).is_some_and(|product| product.ended_at.is_none());
    let mut products = told.product_codes();
    if products.is_empty() {
        // A mail names products in its text. Whoever opens the case sees them ticked, and may think better of it.
        let text = format!("{}\n{}", seen.row.subject, told.description);
        products = company.products.keys().filter(|code| names(&text, code)).cloned().collect();
    }
    Some(Proposal {
        subject: seen.row.subject.clone(),
        source_number: told.source_number.clone(),
        products: products.into_iter().filter(general).collect(),
        answers: answers(seen, company),
        process,
    })
}

/// Every answer that the report gives, whichever process asks for it.
fn answers(seen: &Seen, company: &Company) -> BTreeMap<String, String> {
    let (told, row) = (&seen.told, &seen.row);
    let tokyo = jiff::tz::TimeZone::get("Asia/Tokyo").unwrap_or(jiff::tz::TimeZone::UTC);
    let day = row.received_at.to_zoned(tokyo).date().to_string();
    let start = if told.start.is_empty() { day.clone() } else { told.start.clone() };
    let coordinator = from_coordinator(&row.source);
    // Headings are for the people inside; what was written stays as it was written.
    let japanese = company.value(LANGUAGE) != "en";
    let credit = if told.credit.is_empty() { String::new() } else { told.credit.clone() };
    let mut answers: BTreeMap<String, String> = [
        ("received_on", start),
        ("received_at", day),
        ("coordinator_number", told.source_number.clone()),
        ("overview", if coordinator { told.description.clone() } else { overview(told, company, japanese) }),
        ("reply_by", told.reply_by.clone()),
        ("planned_publication", told.publication.clone()),
        ("source_kind", if row.source == "foreign-cert" { "foreign-cert" } else { "finder" }.into()),
        ("details_text", details(told, company, japanese)),
        ("source_name", name(told)),
        ("source_contact", told.mail.clone()),
        ("credit", credit),
        ("source_plans", plans(told)),
        ("reported_elsewhere", elsewhere(told)),
    ]
    .into_iter()
    .map(|(field, value)| (field.to_owned(), value))
    .collect();
    for (field, judgement) in &seen.judged {
        answers.insert(field.clone(), judgement.answer.clone());
    }
    answers.retain(|_, value| !value.trim().is_empty());
    answers
}

fn name(told: &Told) -> String {
    let parts = [told.name.trim(), told.organisation.trim()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" / ")
}

/// What anybody in the overview circle may read: which products, which kind of flaw. How to attack is not in it.
fn overview(told: &Told, company: &Company, japanese: bool) -> String {
    let language = if japanese { Language::Ja } else { Language::En };
    let t = |ja: &'static str, en: &'static str| if japanese { ja } else { en };
    let products: Vec<String> = told.products.iter().map(|product| product_line(product, company, language)).collect();
    let kind = KINDS.iter().find(|kind| kind.0 == told.kind).map_or("", |kind| t(kind.1, kind.2));
    let mut lines = Vec::new();
    if !told.title.is_empty() {
        lines.push(told.title.clone());
    }
    lines.push(format!("{}{}", t("製品: ", "Product: "), products.join(t("、", ", "))));
    if !kind.is_empty() {
        lines.push(format!("{}{kind}", t("種類: ", "Kind: ")));
    }
    lines.join("\n")
}

/// A product in a line, by the name that we call it.
pub fn product_line(product: &super::told::ToldProduct, company: &Company, language: Language) -> String {
    let known = match product.code.as_str() {
        "" => String::new(),
        "unknown" if product.name.is_empty() => {
            if language == Language::En {
                "not known".into()
            } else {
                "わからない".into()
            }
        }
        "unknown" => String::new(),
        code => company.product(code).of(language).to_owned(),
    };
    let parts = [known.as_str(), &product.name, &product.version, &product.firmware, &product.serial];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// All that says how it works, under headings. Who reported is left out.
fn details(told: &Told, company: &Company, japanese: bool) -> String {
    let language = if japanese { Language::Ja } else { Language::En };
    let t = |ja: &'static str, en: &'static str| if japanese { ja } else { en };
    let products: Vec<String> = told.products.iter().map(|product| product_line(product, company, language)).collect();
    let answer = |value: &str| match value {
        "yes" => t("はい", "yes"),
        "no" => t("いいえ", "no"),
        "unknown" => t("わからない", "not known"),
        _ => "",
    };
    let with = |value: &str, more: &str| [answer(value), more].join(" ").trim().to_owned();
    let parts = [
        ("", "", told.description.clone()),
        ("製品", "Products", products.join("\n")),
        ("環境", "Environment", told.environment.clone()),
        ("再現の手順", "How to reproduce it", told.steps.clone()),
        ("実証", "Proof of concept", told.proof.clone()),
        ("影響", "Impact", told.impact.clone()),
        ("人・設備・環境への危険", "Danger to people, machines or environment", with(&told.safety, &told.safety_text)),
        ("回避策", "Workaround", told.workaround.clone()),
        ("すでに公開", "Public already", with(&told.public, &told.public_where)),
        ("悪用", "Being used", with(&told.exploited, &told.evidence)),
    ];
    let said = parts.into_iter().filter(|(_, _, text)| !text.trim().is_empty());
    let each = said.map(|(ja, en, text)| if ja.is_empty() { text } else { format!("[{}]\n{text}", t(ja, en)) });
    each.collect::<Vec<_>>().join("\n\n")
}

fn plans(told: &Told) -> String {
    if told.plan != "yes" {
        return String::new();
    }
    let when = [told.plan_date.as_str(), &told.plan_time, &told.plan_zone].join(" ");
    [when.trim(), told.plan_where.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

fn elsewhere(told: &Told) -> String {
    let name = |to: &str| {
        super::form::ELSEWHERE.iter().find(|known| known.0 == to).map_or_else(String::new, |known| known.2.into())
    };
    let mut lines: Vec<String> =
        told.elsewhere.iter().map(|other| format!("{} {}", name(&other.to), other.number).trim().to_owned()).collect();
    let numbers = told.numbers.iter().filter(|number| number.kind != NumberKind::Cve);
    lines.extend(
        numbers.map(|number| number.text.clone()).filter(|text| !told.elsewhere.iter().any(|it| it.number == *text)),
    );
    lines.join("\n")
}

/// From where it came, for the head of a page.
pub fn came_from(seen: &Seen) -> casework::words::Words {
    source_words(&seen.row.source)
}
