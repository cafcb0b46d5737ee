//! What a later advisory says otherwise than an earlier one, and what number that makes it.

use std::collections::{BTreeMap, BTreeSet};

use casework::words::Words;
use serde::Serialize;

use crate::leaves::{Places, leaves};
use crate::model::{Advisory, DocumentStatus};

/// One field that is no longer the same. Products and vulnerabilities are named by their id, other places counted from 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// `vulnerabilities.MDG-V-7.title.en`
    pub field: String,
    /// What it was, if it was there.
    pub before: Option<String>,
    /// What it is, if it is there.
    pub after: Option<String>,
}

/// Every field that differs, in the order of the later advisory; what is gone comes last.
pub fn differences(before: &Advisory, after: &Advisory) -> Vec<Difference> {
    let earlier: BTreeMap<_, _> = leaves(before, Places::Named).into_iter().collect();
    let later = leaves(after, Places::Named);
    let kept: BTreeSet<&String> = later.iter().map(|(field, _)| field).collect();
    let gone: Vec<_> = leaves(before, Places::Named).into_iter().filter(|(field, _)| !kept.contains(field)).collect();
    let mut found = Vec::new();
    for (field, text) in &later {
        let was = earlier.get(field);
        if was != Some(text) {
            found.push(Difference { field: field.clone(), before: was.cloned(), after: Some(text.clone()) });
        }
    }
    found.extend(gone.into_iter().map(|(field, text)| Difference { field, before: Some(text), after: None }));
    found
}

/// How much a change asks of its readers, in the three steps that CSAF's version numbers know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Increment {
    /// Nothing that is read has changed.
    None,
    /// Words are better.
    Patch,
    /// There is something new to know or to do.
    Minor,
    /// It is about other products or other vulnerabilities, or means something else for one of them.
    Major,
}

impl Increment {
    /// What it is called.
    pub fn title(self) -> Words {
        match self {
            Increment::None => Words::new("変更なし", "No change"),
            Increment::Patch => Words::new("字句の修正", "Wording"),
            Increment::Minor => Words::new("情報の追加", "New information"),
            Increment::Major => Words::new("影響範囲の変更", "Change of what is affected"),
        }
    }
}

/// The largest step among some differences.
pub fn increment(differences: &[Difference]) -> Increment {
    differences.iter().map(step).max().unwrap_or(Increment::None)
}

fn step(difference: &Difference) -> Increment {
    // Ids may have dots in them, so a part is looked for and not counted to.
    let has = |parts: &[&str]| difference.field.split('.').any(|part| parts.contains(&part));
    let came_or_went = difference.before.is_none() || difference.after.is_none();
    match difference.field.split('.').next() {
        // How it is numbered, and when it is said, follows from the rest.
        Some("revisions" | "status" | "current_release" | "initial_release") => Increment::None,
        Some("products") if came_or_went || has(&["version", "cpe", "purl"]) => Increment::Major,
        Some("vulnerabilities") if has(&["remediations"]) => Increment::Minor,
        Some("vulnerabilities") if has(&["statuses"]) && !has(&["statement"]) => Increment::Major,
        Some("vulnerabilities") if difference.field.ends_with(".id") => Increment::Major,
        Some("vulnerabilities") if has(&["cve", "weakness", "cvss_3", "cvss_4"]) => Increment::Minor,
        Some("solution" | "workaround" | "tlp") => Increment::Minor,
        _ if came_or_went => Increment::Minor,
        _ => Increment::Patch,
    }
}

/// The number of the revision that says `after`, where `before` was said last: the next one, once anything that is read
/// has changed. A draft was not said, and keeps its number.
pub fn next_number(before: &Advisory, after: &Advisory) -> u32 {
    let number = before.version().unwrap_or(1);
    let unchanged = increment(&differences(before, after)) == Increment::None;
    if before.status == DocumentStatus::Draft || unchanged { number } else { number.saturating_add(1) }
}
