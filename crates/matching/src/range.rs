//! From one version to another, and what is so for a version.

use std::cmp::Ordering;

use crate::version::{Key, Scheme, key};

/// What is so for a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Touched.
    Affected,
    /// Not touched.
    NotAffected,
    /// No longer touched.
    Fixed,
    /// Still being looked into.
    UnderInvestigation,
    /// Nobody said.
    Unknown,
}

/// A version that bounds, as written and as compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    /// As it was written.
    pub text: Box<str>,
    /// Whether the version itself is inside.
    pub included: bool,
    key: Key,
}

impl Bound {
    /// None if the text stands in no order.
    pub fn new(scheme: Scheme, text: &str, included: bool) -> Option<Self> {
        let key = key(scheme, text).filter(Key::is_ordered)?;
        Some(Self { text: text.into(), included, key })
    }

    /// How it compares.
    pub fn key(&self) -> &Key {
        &self.key
    }
}

/// Versions from one bound to another; a missing bound is none.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Interval {
    /// Where it begins.
    pub from: Option<Bound>,
    /// Where it ends.
    pub to: Option<Bound>,
}

impl Interval {
    /// The one version.
    pub fn exactly(scheme: Scheme, text: &str) -> Option<Self> {
        let bound = Bound::new(scheme, text, true)?;
        Some(Self { from: Some(bound.clone()), to: Some(bound) })
    }

    /// Whether every version is inside.
    pub fn is_everything(&self) -> bool {
        self.from.is_none() && self.to.is_none()
    }

    /// Whether a version is inside.
    pub fn holds(&self, scheme: Scheme, version: &Key) -> bool {
        let after = self.from.as_ref().is_none_or(|from| match version.order(scheme, &from.key) {
            Ordering::Greater => true,
            Ordering::Equal => from.included,
            Ordering::Less => false,
        });
        after
            && self.to.as_ref().is_none_or(|to| match version.order(scheme, &to.key) {
                Ordering::Less => true,
                Ordering::Equal => to.included,
                Ordering::Greater => false,
            })
    }

    /// In signs that need no language: `≥ 1.0, < 2.0`; `*` for every version.
    pub fn text(&self) -> String {
        match (&self.from, &self.to) {
            (Some(from), Some(to)) if from == to => format!("= {}", from.text),
            (from, to) => {
                let from = from.iter().map(|from| format!("{} {}", if from.included { "≥" } else { ">" }, from.text));
                let to = to.iter().map(|to| format!("{} {}", if to.included { "≤" } else { "<" }, to.text));
                let bounds: Vec<String> = from.chain(to).collect();
                if bounds.is_empty() { "*".to_owned() } else { bounds.join(", ") }
            }
        }
    }
}

/// Several intervals in one line; of very many, the first ones and how many there are.
pub fn text_of(intervals: &[Interval]) -> String {
    const SHOWN: usize = 6;
    let shown: Vec<String> = intervals.iter().take(SHOWN).map(Interval::text).collect();
    let left = intervals.len().saturating_sub(SHOWN);
    if left == 0 { shown.join(" | ") } else { format!("{} | +{left}", shown.join(" | ")) }
}
