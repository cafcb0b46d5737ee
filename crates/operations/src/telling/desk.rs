//! What the desk did beside the rules, in words: the table of kinds, with the names that people use in it.

use casework::{case::By, circles::Circle, role::Role, words::Words};

use super::{Shape, Telling, Topic, names::party_words};
use crate::{
    Company,
    desk_fact::{DeskEntry, DeskFact},
    desk_facts::KINDS,
};

/// An entry of the desk in words.
pub fn desk_told(company: &Company, entry: &DeskEntry) -> Telling {
    told_with(company, entry, &letter_words)
}

/// A letter of which only the number is known.
pub(super) fn letter_words(number: u32) -> Words {
    Words::new(format!("文書（第{number}号）"), format!("letter no. {number}"))
}

/// The same, where somebody knows more of letters than their numbers.
pub(super) fn told_with(company: &Company, entry: &DeskEntry, letter: &dyn Fn(u32) -> Words) -> Telling {
    let words = fact_words(company, &entry.fact, letter);
    let quote = own_words(&entry.fact);
    let who = match &entry.by {
        By::Person { person, unit } => {
            let (person, unit) = (company.person(person.as_str()), company.unit(unit.as_str()));
            Some(Words::new(format!("{}さん（{}）", person.ja, unit.ja), format!("{} ({})", person.en, unit.en)))
        }
        By::System => None,
    };
    let rest = match who {
        Some(_) => Words::new(format!("：{}。", words.ja), format!(": {}.", words.en)),
        None => Words::new(format!("{}。", words.ja), format!("{}.", words.en)),
    };
    Telling { who, rest, said: Vec::new(), quote, topic: Topic::Desk, shape: Shape::Inside, deed: true }
}

/// The sentence of the kind, filled in.
fn fact_words(company: &Company, fact: &DeskFact, letter: &dyn Fn(u32) -> Words) -> Words {
    let Some(kind) = KINDS.iter().find(|kind| kind.what == fact.what) else {
        return Words::new("窓口の作業を記録しました", "The desk did something");
    };
    let mut words = Words::new(kind.ja, kind.en);
    for (name, value) in &fact.about {
        let place = format!("{{{name}}}");
        let value = match (name.as_str(), value.parse()) {
            ("letter", Ok(number)) => letter(number),
            _ => named(company, &fact.what, name, value),
        };
        words = Words::new(words.ja.replace(&place, &value.ja), words.en.replace(&place, &value.en));
    }
    words
}

/// What somebody wrote, where the sentence has no place for it: a note, a reason.
fn own_words(fact: &DeskFact) -> Option<String> {
    let kind = KINDS.iter().find(|kind| kind.what == fact.what)?;
    let apart = ["text", "because"].into_iter().filter(|name| !kind.ja.contains(&format!("{{{name}}}")));
    apart.filter_map(|name| fact.about.get(name)).find(|text| !text.trim().is_empty()).cloned()
}

/// A particular as people say it.
fn named(company: &Company, what: &str, name: &str, value: &str) -> Words {
    match name {
        "person" | "login" | "owner" | "stand_in" | "to" => company.person(value),
        "unit" => company.unit(value),
        "product" => company.product(value),
        "customer" | "party" => party_words(company, value),
        "circle" => Circle::parse(value).map_or_else(|| Words::same(value), Circle::title),
        "role" | "roles" => {
            let roles = value.split_whitespace();
            Words::list(roles.map(|role| Role::parse(role).map_or_else(|| Words::same(role), Role::name)))
        }
        "code" if what.starts_with("unit-") => company.unit(value),
        "code" if what.starts_with("product-") => company.product(value),
        "code" if what.starts_with("customer-") => company.party(value),
        _ => Words::same(value),
    }
}
