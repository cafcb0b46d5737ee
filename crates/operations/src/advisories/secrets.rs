//! Words that must not be in an advisory of this case: our units and people, our customers, the finder, products to come.

use std::collections::BTreeSet;

use advisory::{Advisory, Forbidden, model::Credit};
use casework::{
    answers::{Kind, Value},
    case::Case,
    circles::Circle,
    process::Process,
    role::{Outside, Role},
    words::Words,
};
use store::VersionRow;
use unicode_normalization::UnicodeNormalization;

use crate::{Company, desk::roles_of, reports::Told};

/// What is asked of the desk to know them.
pub(super) struct Known<'a> {
    pub(super) company: &'a Company,
    pub(super) versions: &'a [VersionRow],
    /// What the reports say that became this case.
    pub(super) told: &'a [Told],
    pub(super) process: &'a Process,
    pub(super) case: &'a Case,
    pub(super) case_number: &'a str,
    /// The day on which it is looked at, as `2026-04-01`.
    pub(super) today: &'a str,
    /// Whoever looks may know who the finder is.
    pub(super) reads_finder: bool,
}

/// Every word that may not be said, and why.
pub(super) fn forbidden(known: &Known<'_>, advisory: &Advisory) -> Vec<Forbidden> {
    let mut words = Secrets(Vec::new());
    words.add(known.case_number, &Words::new("社内の案件番号", "the number of our case"));
    of_the_company(known, &mut words);
    of_the_finder(known, advisory, &mut words);
    words.0
}

struct Secrets(Vec<Forbidden>);

impl Secrets {
    /// One letter says nothing, and would be found everywhere.
    fn add(&mut self, word: &str, why: &Words) {
        let word = word.trim();
        let known = self.0.iter().any(|other| other.word == word);
        if word.chars().nth(1).is_some() && !known {
            self.0.push(Forbidden { word: word.into(), why: why.clone() });
        }
    }
}

fn of_the_company(known: &Known<'_>, words: &mut Secrets) {
    let company = known.company;
    let why = Words::new("社内の部門名", "a unit of our company");
    // POC is the window to the outside: its name is on every advisory.
    for unit in company.units.values().filter(|unit| !roles_of(&unit.roles).contains(&Role::Poc)) {
        [&unit.name_ja, &unit.name_en].into_iter().for_each(|name| words.add(name, &why));
    }
    let why = Words::new("社内の人の名前", "somebody of our company");
    for person in company.people.values() {
        [&person.name_ja, &person.name_en].into_iter().for_each(|name| words.add(name, &why));
    }
    let why = Words::new("顧客の名前", "a customer");
    company.customers.values().for_each(|customer| words.add(&customer.name, &why));
    let why = Words::new("未発売の製品", "a product that is not released yet");
    for product in company.products.values().filter(|product| is_to_come(known, &product.code)) {
        [&product.code, &product.name_ja, &product.name_en].into_iter().for_each(|name| words.add(name, &why));
    }
}

/// A product is to come when it has versions, and none of them is out.
fn is_to_come(known: &Known<'_>, product: &str) -> bool {
    let mut versions = known.versions.iter().filter(|version| version.product == product).peekable();
    let ahead = |version: &VersionRow| version.released_on.as_deref().is_some_and(|day| day > known.today);
    versions.peek().is_some() && versions.all(ahead)
}

/// Whoever looks without being of POC hears that a word is kept back, and not that it is the finder's name.
fn of_the_finder(known: &Known<'_>, advisory: &Advisory, words: &mut Secrets) {
    let why = match known.reads_finder {
        true => Words::new("発見者の情報", "it tells who the finder is"),
        false => Words::new("この案件で伏せると決めた言葉", "this case keeps it back"),
    };
    let thanked: BTreeSet<String> = advisory
        .acknowledgements
        .iter()
        .filter(|thanks| thanks.consent.is_some())
        .flat_map(|thanks| names_of(&thanks.credit))
        .map(|name| folded(&name))
        .chain(wished(known.told))
        .collect();
    for secret in of_the_case(known).into_iter().chain(of_the_reports(known.told)) {
        if !thanked.iter().any(|name| name.contains(&folded(&secret))) {
            words.add(&secret, &why);
        }
    }
}

/// Short answers that only POC may read, and the names that sources go by on the case.
fn of_the_case(known: &Known<'_>) -> Vec<String> {
    let mut found = Vec::new();
    for step in &known.process.steps {
        for ask in &step.asks {
            let circle = ask.circle.unwrap_or(step.circle);
            let short = matches!(ask.kind, Kind::Line { .. } | Kind::Identifier | Kind::Text { .. });
            if circle != Circle::Finder || !short {
                continue;
            }
            if let Some(Value::Text(text)) = known.case.answer(step.number, ask.id.as_str()) {
                // A letter of several lines is found by its lines: a name, an address.
                found.extend(text.lines().map(str::trim).filter(|line| line.chars().count() <= 80).map(str::to_owned));
            }
        }
    }
    let source = |kind: Outside| matches!(kind, Outside::Finder | Outside::Fcert);
    let parties = known.case.parties.values().filter(|party| source(party.kind));
    // A party that is called by its kind has no name that could be told.
    let named = parties.filter(|party| !folded(party.id.as_str()).eq_ignore_ascii_case(party.kind.code()));
    found.extend(named.map(|party| party.id.to_string()));
    found
}

/// Who reported it, as the reports say: the name, where the person works, the address.
fn of_the_reports(reports: &[Told]) -> Vec<String> {
    let words = reports.iter().flat_map(|told| [&told.name, &told.credit_name, &told.organisation, &told.mail]);
    words.map(|word| word.trim().to_owned()).collect()
}

/// The names under which those who reported it wished to be thanked: they are no secrets.
fn wished(reports: &[Told]) -> impl Iterator<Item = String> {
    reports.iter().filter(|told| told.credit == "wanted").map(|told| folded(&told.credit_name))
}

fn names_of(credit: &Credit) -> Vec<String> {
    match credit {
        Credit::Person { name, organization, .. } => {
            [name, organization].into_iter().flat_map(|words| [words.ja.clone(), words.en.clone()]).collect()
        }
        Credit::Organization { name, .. } => vec![name.ja.clone(), name.en.clone()],
        Credit::Unnamed => Vec::new(),
    }
}

fn folded(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).collect::<String>().trim().to_owned()
}
