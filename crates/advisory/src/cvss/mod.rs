//! The metrics of CVSS 3.1 and 4.0 as questions with answers, for whoever works out a vector by choosing.

mod v31;
mod v40;

use std::collections::BTreeMap;

use casework::words::Words;

use crate::score::{Score, cvss_3, cvss_3_stages, cvss_4};

/// Which version of CVSS (FIRST).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scheme {
    /// CVSS 3.1, of 2019.
    V31,
    /// CVSS 4.0, of 2023.
    V40,
}

/// One question of a vector.
#[derive(Clone, Copy, Debug)]
pub struct Metric {
    /// Its letters in the vector: `AV`.
    pub code: &'static str,
    /// Which part of the standard it belongs to.
    pub group: Group,
    name: (&'static str, &'static str),
    help: (&'static str, &'static str),
    values: &'static [Choice],
}

/// One answer to it.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// Its letters in the vector: `N`.
    pub code: &'static str,
    name: (&'static str, &'static str),
}

/// A part of the metrics.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// What is so everywhere and always. Every one is answered.
    Base,
    /// What changes with time: temporal in 3.1, threat in 4.0.
    Threat,
    /// What is so where the product is installed.
    Environmental,
    /// What says more, and changes no score. In 4.0 alone.
    Supplemental,
}

/// What a vector comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// All metrics together.
    pub overall: Score,
    /// What each part comes to, where the standard gives it a score of its own: a name for it, and the score.
    pub stages: Vec<(Words, f64)>,
}

impl Scheme {
    /// Both, the newer one first.
    pub const ALL: [Scheme; 2] = [Scheme::V40, Scheme::V31];

    /// As it is written: `4.0`.
    pub fn number(self) -> &'static str {
        match self {
            Scheme::V31 => "3.1",
            Scheme::V40 => "4.0",
        }
    }

    /// Its questions, in the order of the standard.
    pub fn metrics(self) -> impl Iterator<Item = &'static Metric> {
        match self {
            Scheme::V31 => v31::METRICS.iter(),
            Scheme::V40 => v40::METRICS.iter(),
        }
    }

    /// Its parts, in the order of the standard.
    pub fn groups(self) -> &'static [Group] {
        match self {
            Scheme::V31 => &[Group::Base, Group::Threat, Group::Environmental],
            Scheme::V40 => &[Group::Base, Group::Threat, Group::Environmental, Group::Supplemental],
        }
    }
}

impl Group {
    /// What the standard calls it.
    pub fn title(self, scheme: Scheme) -> Words {
        match (self, scheme) {
            (Group::Base, _) => Words::new("基本評価基準", "Base metrics"),
            (Group::Threat, Scheme::V31) => Words::new("現状評価基準", "Temporal metrics"),
            (Group::Threat, Scheme::V40) => Words::new("脅威評価基準", "Threat metrics"),
            (Group::Environmental, _) => Words::new("環境評価基準", "Environmental metrics"),
            (Group::Supplemental, _) => Words::new("補足評価基準", "Supplemental metrics"),
        }
    }
}

impl Metric {
    /// What it is called.
    pub fn title(&self) -> Words {
        Words::new(self.name.0, self.name.1)
    }

    /// What is asked, as a sentence; empty where the name says it.
    pub fn help(&self) -> Words {
        Words::new(self.help.0, self.help.1)
    }

    /// The answers, in the order of the standard.
    pub fn values(&self) -> &'static [Choice] {
        self.values
    }

    /// Whether the vector must have it.
    pub fn is_required(&self) -> bool {
        self.group == Group::Base
    }

    fn has(&self, value: &str) -> bool {
        self.values.iter().any(|choice| choice.code == value)
    }
}

impl Choice {
    /// What it is called.
    pub fn title(&self) -> Words {
        Words::new(self.name.0, self.name.1)
    }
}

/// The answers in a vector, by metric; nothing if it is a vector of neither version. An answer that there is not is left out.
pub fn choices(vector: &str) -> Option<(Scheme, BTreeMap<&'static str, &'static str>)> {
    let vector = vector.trim();
    let scheme = Scheme::ALL.into_iter().find(|scheme| vector.starts_with(&format!("CVSS:{}/", scheme.number())))?;
    let mut chosen = BTreeMap::new();
    for part in vector.split('/').skip(1).take(64) {
        let Some((code, value)) = part.split_once(':') else { continue };
        let Some(metric) = scheme.metrics().find(|metric| metric.code == code) else { continue };
        if let Some(choice) = metric.values.iter().find(|choice| choice.code == value) {
            chosen.insert(metric.code, choice.code);
        }
    }
    Some((scheme, chosen))
}

/// The vector of these answers, in the order of the standard; the metrics that it still lacks, if it lacks any. *Not defined* is not
/// written, as the standard has it.
pub fn vector(scheme: Scheme, chosen: impl Fn(&str) -> Option<String>) -> Result<String, Vec<&'static Metric>> {
    let mut vector = format!("CVSS:{}", scheme.number());
    let mut missing = Vec::new();
    for metric in scheme.metrics() {
        match chosen(metric.code).filter(|value| metric.has(value)) {
            Some(value) if value != "X" => vector.extend(["/", metric.code, ":", &value]),
            None if metric.is_required() => missing.push(metric),
            _ => {}
        }
    }
    if missing.is_empty() { Ok(vector) } else { Err(missing) }
}

/// What a vector of either version comes to; nothing if it is none.
pub fn outcome(vector: &str) -> Option<Outcome> {
    match choices(vector)?.0 {
        Scheme::V40 => Some(Outcome { overall: cvss_4(vector)?, stages: Vec::new() }),
        Scheme::V31 => {
            let [base, temporal, environmental] = cvss_3_stages(vector)?;
            let has = |group| {
                let (scheme, chosen) = choices(vector).unwrap_or((Scheme::V31, BTreeMap::new()));
                scheme.metrics().any(|metric| metric.group == group && chosen.contains_key(metric.code))
            };
            let stages = [(Group::Base, base), (Group::Threat, temporal), (Group::Environmental, environmental)];
            let given = stages.into_iter().filter(|(group, _)| *group == Group::Base || has(*group));
            let given: Vec<(Group, Score)> = given.collect();
            let overall = given.last().map(|(_, score)| score.clone()).or_else(|| cvss_3(vector))?;
            let named = given.into_iter().map(|(group, score)| (group.title(Scheme::V31), score.score));
            Some(Outcome { overall, stages: named.collect() })
        }
    }
}

const fn choice(code: &'static str, ja: &'static str, en: &'static str) -> Choice {
    Choice { code, name: (ja, en) }
}

const fn metric(
    group: Group,
    code: &'static str,
    name: (&'static str, &'static str),
    help: (&'static str, &'static str),
    values: &'static [Choice],
) -> Metric {
    Metric { code, group, name, help, values }
}

const NOT_DEFINED: Choice = choice("X", "未評価", "Not defined");
