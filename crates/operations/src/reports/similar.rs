//! What is like a report: cases and other reports that share its rarer words, above all its numbers.

use std::collections::BTreeMap;

use store::{Asked, CaseRow, ReportRow, tokens};

use super::queue::{Seen, poc};
use crate::{Desk, Trouble, Viewer};

/// So many words are looked up; the longest ones, which say the most.
const LOOKED_UP: usize = 40;

/// So many of each are shown.
const SHOWN: usize = 5;

/// What a product in common weighs: more than words that many texts share, less than a number.
const SAME_PRODUCT: u64 = 150;

/// What is like a report, most alike first.
#[derive(Clone, Debug, Default)]
pub struct Similar {
    /// Cases, and whether one of the report's numbers is theirs.
    pub cases: Vec<(CaseRow, bool)>,
    /// Other reports.
    pub reports: Vec<ReportRow>,
}

/// What is like this report.
pub async fn similar(desk: &Desk, viewer: &Viewer, seen: &Seen) -> Result<Similar, Trouble> {
    poc(viewer)?;
    let (mut cases, mut reports) = (BTreeMap::<String, u64>::new(), BTreeMap::<i64, u64>::new());
    let mut same_number = Vec::new();
    for number in numbers(seen) {
        let asked = Asked { units: viewer.units.clone(), words: tokens(&number), most: 5, ..Asked::default() };
        for listed in desk.store.list_cases(&asked).await? {
            same_number.push(listed.row.number.clone());
            *cases.entry(listed.row.number).or_default() += 1_000;
        }
    }
    let text = seen.told.words();
    for product in named(desk, &text).await? {
        let asked = Asked { units: viewer.units.clone(), product: Some(product), most: 20, ..Asked::default() };
        for listed in desk.store.list_cases(&asked).await? {
            *cases.entry(listed.row.number).or_default() += SAME_PRODUCT;
        }
    }
    for word in rare_words(&text) {
        let of_cases = desk.store.cases_with(&word, &viewer.units).await?;
        for case in &of_cases {
            *cases.entry(case.clone()).or_default() += weight(&word, of_cases.len());
        }
        let of_reports = desk.store.reports_with(&word, seen.row.id).await?;
        for report in &of_reports {
            *reports.entry(*report).or_default() += weight(&word, of_reports.len());
        }
    }
    let own = seen.case.as_ref().map(|case| case.number.clone());
    let mut similar = Similar::default();
    for number in most_alike(cases).into_iter().filter(|number| Some(number) != own.as_ref()).take(SHOWN) {
        let asked = Asked { units: viewer.units.clone(), number: Some(number), most: 1, ..Asked::default() };
        if let Some(listed) = desk.store.list_cases(&asked).await?.into_iter().next() {
            let same = same_number.contains(&listed.row.number);
            similar.cases.push((listed.row, same));
        }
    }
    for report in most_alike(reports).into_iter().take(SHOWN) {
        similar.reports.extend(desk.store.report_of_id(report).await?);
    }
    Ok(similar)
}

/// Less than this is chance: a single short word in common.
const CHANCE: u64 = 45;

/// What a word in common weighs: the more texts hold it, the less it says.
fn weight(word: &str, found: usize) -> u64 {
    (word.len() * 4 / found.max(1)) as u64
}

/// The products of the register that a text names by their codes, the first few.
async fn named(desk: &Desk, text: &str) -> Result<Vec<String>, Trouble> {
    let codes = desk.store.products().await?.into_iter().map(|product| product.code);
    Ok(codes.filter(|code| names(text, code)).take(3).collect())
}

/// Whether a text names a product by its code, and not one whose code only begins alike.
pub(super) fn names(text: &str, code: &str) -> bool {
    let (text, code) = (text.to_lowercase(), code.to_lowercase());
    let within = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let apart = |(at, _): (usize, &str)| {
        let (before, after) = (text.get(..at), text.get(at + code.len()..));
        !within(before.and_then(|text| text.chars().next_back())) && !within(after.and_then(|text| text.chars().next()))
    };
    // A code of one or two letters is found everywhere.
    code.len() > 2 && text.match_indices(&code).any(apart)
}

/// The numbers that a report names: coordinators', and those of our own cases.
fn numbers(seen: &Seen) -> Vec<String> {
    let mut all: Vec<String> = seen.told.numbers.iter().map(|number| number.text.clone()).collect();
    let text = format!("{}\n{}", seen.told.title, seen.told.description);
    let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    all.extend(words.filter(|word| is_case_number(word)).map(str::to_owned));
    all.truncate(12);
    all
}

/// Whether a word may be the number of a case of ours: a beginning that the company chose, the year, a count.
fn is_case_number(word: &str) -> bool {
    let digits = |part: &str| part.len() >= 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = word.rsplit('-');
    let ends_so = parts.next().is_some_and(digits) && parts.next().is_some_and(digits);
    // CVE-2026-12345 is found as the number of a catalogue, and is no case.
    ends_so && word.len() <= 30 && !word.starts_with("CVE-") && parts.next().is_some_and(|part| !part.is_empty())
}

/// The words that say the most: the longest ones, and pairs of characters of which there are few.
fn rare_words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = tokens(text).into_iter().filter(|word| word.len() > 3).collect();
    words.sort_by_key(|word| std::cmp::Reverse((word.starts_with('w'), word.len())));
    words.truncate(LOOKED_UP);
    words
}

/// Those with the most in common, in that order; a single short word in common is chance.
fn most_alike<K: Ord>(weights: BTreeMap<K, u64>) -> Vec<K> {
    let mut alike: Vec<(u64, K)> =
        weights.into_iter().filter(|(_, weight)| *weight >= CHANCE).map(|(key, weight)| (weight, key)).collect();
    alike.sort_by(|one, other| other.cmp(one));
    alike.into_iter().map(|(_, key)| key).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_product_is_named_by_its_whole_code() {
        assert!(names("製品: KZ-SW8（版1.8）", "kz-sw8"));
        for other in ["KZ-SW80 stops", "XKZ-SW8", "kz sw8"] {
            assert!(!names(other, "KZ-SW8"), "{other}");
        }
        assert!(!names("GW in the GW room", "GW"), "too short to say anything");
    }
}
