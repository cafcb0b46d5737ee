//! One vulnerability under many names: CVE, JVNDB, GHSA, OSV, EUVD and vendors' own, joined where sources say so, and not further.
//!
//! Sources err, and one wrong link joins two chains. So: no vulnerability has two CVE numbers, a record that speaks of several
//! CVEs joins none of them, and no chain grows without end. What was not joined is told.

use std::collections::{BTreeMap, BTreeSet};

use casework::words::Words;

/// The most names that one vulnerability may have. The longest known to us has some 30, of many distributions.
pub const MOST_NAMES: usize = 64;

/// A vulnerability under all its names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vulnerability {
    /// The name to show: the CVE number if it has one.
    pub name: String,
    /// All names, this one too.
    pub names: BTreeSet<String>,
}

/// A link that a source gave and that was not followed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NotJoined {
    /// The one name.
    pub one: String,
    /// The other.
    pub other: String,
    /// Why.
    pub because: Because,
}

/// Why two names were not joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Because {
    /// The record speaks of several CVE numbers at once.
    SeveralCves,
    /// It would have joined two CVE numbers.
    TwoCves,
    /// The chain would have more than [`MOST_NAMES`] names.
    TooMany,
}

impl NotJoined {
    /// The sentence for people.
    pub fn words(&self) -> Words {
        let Self { one, other, because } = self;
        match because {
            Because::SeveralCves => Words::new(
                format!("{one}と{other}は、一方が複数のCVEを扱っているため、同じ脆弱性とはしていません。"),
                format!(
                    "{one} and {other} are not held for one vulnerability: one of them covers several CVE numbers."
                ),
            ),
            Because::TwoCves => Words::new(
                format!("{one}と{other}を結ぶと別々のCVEが一つになるため、同じ脆弱性とはしていません。"),
                format!("{one} and {other} are not held for one vulnerability: two CVE numbers would become one."),
            ),
            Because::TooMany => Words::new(
                format!("{one}と{other}を結ぶと名前が{MOST_NAMES}を超えるため、同じ脆弱性とはしていません。"),
                format!(
                    "{one} and {other} are not held for one vulnerability: it would have more than {MOST_NAMES} names."
                ),
            ),
        }
    }
}

/// Joins names: each row is a record and the names that it holds for the same. The order of the rows changes nothing.
pub fn join<'a>(records: impl IntoIterator<Item = (&'a str, &'a [String])>) -> (Vec<Vulnerability>, Vec<NotJoined>) {
    let mut names: BTreeSet<&str> = BTreeSet::new();
    let mut links: BTreeSet<(&str, &str)> = BTreeSet::new();
    for (id, aliases) in records {
        names.insert(id);
        for alias in aliases.iter().map(String::as_str).filter(|alias| *alias != id && !alias.is_empty()) {
            names.insert(alias);
            links.insert(if id < alias { (id, alias) } else { (alias, id) });
        }
    }
    let covering = covering(&links);
    let mut chains = Chains::new(&names);
    let mut not_joined = Vec::new();
    // What is linked with a CVE number first, so that a chain of others cannot stand in its way.
    let (of_cves, of_others): (Vec<_>, Vec<_>) =
        links.into_iter().partition(|(one, other)| is_cve(one) || is_cve(other));
    for (one, other) in of_cves.into_iter().chain(of_others) {
        let refused = if covering.contains(one) || covering.contains(other) {
            Some(Because::SeveralCves)
        } else {
            chains.join(one, other).err()
        };
        not_joined.extend(refused.map(|because| NotJoined { one: one.to_owned(), other: other.to_owned(), because }));
    }
    not_joined.sort();
    (chains.vulnerabilities(), not_joined)
}

fn is_cve(name: &str) -> bool {
    name.starts_with("CVE-")
}

/// Names that are directly linked with more than one CVE number.
fn covering<'a>(links: &BTreeSet<(&'a str, &'a str)>) -> BTreeSet<&'a str> {
    let mut cves: BTreeMap<&str, usize> = BTreeMap::new();
    for &(one, other) in links {
        for (name, linked) in [(one, other), (other, one)] {
            if !is_cve(name) && is_cve(linked) {
                *cves.entry(name).or_default() += 1;
            }
        }
    }
    cves.into_iter().filter(|(_, count)| *count > 1).map(|(name, _)| name).collect()
}

/// Who belongs to whom: each name points towards the one that stands for its chain.
struct Chains<'a> {
    names: Vec<&'a str>,
    towards: Vec<usize>,
    size: Vec<usize>,
    cve: Vec<Option<usize>>,
}

impl<'a> Chains<'a> {
    fn new(names: &BTreeSet<&'a str>) -> Self {
        let names: Vec<&str> = names.iter().copied().collect();
        let cve = names.iter().enumerate().map(|(at, name)| is_cve(name).then_some(at)).collect();
        Self { towards: (0..names.len()).collect(), size: vec![1; names.len()], cve, names }
    }

    fn find(&mut self, name: &str) -> Option<usize> {
        let mut at = self.names.binary_search(&name).ok()?;
        while self.towards[at] != at {
            self.towards[at] = self.towards[self.towards[at]];
            at = self.towards[at];
        }
        Some(at)
    }

    fn join(&mut self, one: &str, other: &str) -> Result<(), Because> {
        let (Some(one), Some(other)) = (self.find(one), self.find(other)) else { return Ok(()) };
        if one == other {
            return Ok(());
        }
        if self.cve[one].is_some() && self.cve[other].is_some() {
            return Err(Because::TwoCves);
        }
        if self.size[one] + self.size[other] > MOST_NAMES {
            return Err(Because::TooMany);
        }
        let (small, large) = if self.size[one] < self.size[other] { (one, other) } else { (other, one) };
        self.towards[small] = large;
        self.size[large] += self.size[small];
        self.cve[large] = self.cve[large].or(self.cve[small]);
        Ok(())
    }

    fn vulnerabilities(mut self) -> Vec<Vulnerability> {
        let mut chains: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
        for name in self.names.clone() {
            if let Some(chain) = self.find(name) {
                chains.entry(chain).or_default().insert(name.to_owned());
            }
        }
        let mut vulnerabilities: Vec<Vulnerability> = chains
            .into_iter()
            .filter_map(|(chain, names)| {
                let name = self.cve[chain].and_then(|at| self.names.get(at)).map(|name| (*name).to_owned());
                Some(Vulnerability { name: name.or_else(|| names.first().cloned())?, names })
            })
            .collect();
        vulnerabilities.sort_by(|one, other| one.name.cmp(&other.name));
        vulnerabilities
    }
}
