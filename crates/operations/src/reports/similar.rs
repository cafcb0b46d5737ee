//! What is like a report: cases and other reports that share its rarer words, above all its numbers.

use std::collections::BTreeMap;

use store::{Asked, CaseRow, ReportRow, tokens};

use super::queue::{Seen, poc};
use crate::{Desk, Trouble, Viewer};

/// So many words are looked up; the longest ones, which say the most.
const LOOKED_UP: usize = 40;

/// So many of each are shown.
const SHOWN: usize = 5;

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
    for word in rare_words(&seen.told.words()) {
        let weight = word.len() as u64;
        for case in desk.store.cases_with(&word, &viewer.units).await? {
            *cases.entry(case).or_default() += weight;
        }
        for report in desk.store.reports_with(&word, seen.row.id).await? {
            *reports.entry(report).or_default() += weight;
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
        weights.into_iter().filter(|(_, weight)| *weight >= 12).map(|(key, weight)| (weight, key)).collect();
    alike.sort_by(|one, other| other.cmp(one));
    alike.into_iter().map(|(_, key)| key).collect()
}
