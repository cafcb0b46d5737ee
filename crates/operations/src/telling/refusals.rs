//! Refusals of the rules with the names that people use: the rules know units, parties and products by their codes alone.

use casework::{refusal::Refusal, words::Words};

use super::names::party_words;
use crate::Company;

/// Refusals whose sentences name units, parties or products. In others a word that happens to be a code stays a word.
const NAMING: &[&str] = &[
    "agreements-complete",
    "already-told",
    "awaits-contribution",
    "every-customer-told",
    "nda-in-force",
    "not-a-customer",
    "not-invited",
    "party-left-out",
    "products-assessed",
    "products-remedied",
    "unknown-party",
    "unknown-product",
];

/// The same reasons, with names in the place of codes.
pub fn with_names(company: &Company, refusals: Vec<Refusal>) -> Vec<Refusal> {
    let named = |refusal: Refusal| match NAMING.contains(&refusal.code) {
        true => Refusal { sentence: names_in(company, &refusal.sentence), ..refusal },
        false => refusal,
    };
    refusals.into_iter().map(named).collect()
}

fn names_in(company: &Company, sentence: &Words) -> Words {
    Words::new(
        replaced(&sentence.ja, |code| known(company, code).map(|name| name.ja)),
        replaced(&sentence.en, |code| known(company, code).map(|name| name.en)),
    )
}

/// What people call a unit, a product or a party with this code, where there is one.
fn known(company: &Company, code: &str) -> Option<Words> {
    let names = [company.unit(code), company.product(code), party_words(company, code)];
    names.into_iter().find(|name| *name != Words::same(code))
}

/// A text in which every word that is a code became a name.
fn replaced(text: &str, name: impl Fn(&str) -> Option<String>) -> String {
    let of_code = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let mut told = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(of_code) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|c| !of_code(c)).unwrap_or(from.len());
        // A stop at the end of a sentence is no part of a code.
        let end = from[..end].trim_end_matches('.').len().max(1);
        let (word, after) = from.split_at(end);
        told.push_str(before);
        told.push_str(&name(word).unwrap_or_else(|| word.to_owned()));
        rest = after;
    }
    told.push_str(rest);
    told
}

#[cfg(test)]
mod tests {
    use store::UnitRow;

    use super::*;

    fn company() -> Company {
        let unit = |code: &str, ja: &str, en: &str| UnitRow {
            code: code.into(),
            name_ja: ja.into(),
            name_en: en.into(),
            roles: String::new(),
            ended_at: None,
        };
        let units = [unit("Care", "カスタマケア部", "Customer Care"), unit("SI-Works", "SI製造部", "SI Works")];
        Company { units: units.into_iter().map(|unit| (unit.code.clone(), unit)).collect(), ..Company::default() }
    }

    fn told(code: &'static str, ja: &str, en: &str) -> Words {
        with_names(&company(), vec![Refusal::new(code, ja, en)]).remove(0).sentence
    }

    #[test]
    fn units_are_called_by_their_names() {
        let told = told("awaits-contribution", "「SI-Works」の意見を待っています。", "Ask Care, or SI-Works.");
        assert_eq!(told, Words::new("「SI製造部」の意見を待っています。", "Ask Customer Care, or SI Works."));
    }

    #[test]
    fn a_word_that_happens_to_be_a_code_stays_one_elsewhere_and_within_words() {
        assert_eq!(told("need-text", "Careを", "Care for it"), Words::new("Careを", "Care for it"));
        assert_eq!(told("nda-in-force", "CareTec", "CareTec-1"), Words::new("CareTec", "CareTec-1"));
    }
}
