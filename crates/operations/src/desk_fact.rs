//! What the desk itself did: with a case, beside its rules, or with the company's data. It stands in the same ledgers.

use std::collections::BTreeMap;

use casework::{case::By, circles::Circle, names::StepNumber, words::Words};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use store::NewEntry;

use crate::desk_facts::KINDS;

/// Something that the desk did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskFact {
    /// Which kind: a name of the table [`KINDS`].
    pub what: String,
    /// The particulars.
    #[serde(flatten)]
    pub about: BTreeMap<String, String>,
}

/// A kind of thing that the desk does, and how it is told. `{name}` stands for a particular.
pub struct Kind {
    /// Its name.
    pub what: &'static str,
    /// 日本語
    pub ja: &'static str,
    /// English
    pub en: &'static str,
}

/// An entry of the desk as the ledger keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskEntry {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: By,
    /// Who may read it.
    pub circle: Circle,
    /// On which step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<StepNumber>,
    /// What was done.
    pub fact: DeskFact,
}

impl DeskFact {
    /// A fact of a kind with its particulars.
    pub fn new(what: &'static str, about: &[(&str, &str)]) -> Self {
        debug_assert!(KINDS.iter().any(|kind| kind.what == what), "{what} is not in the table of kinds");
        let about = about.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Self { what: what.into(), about }
    }

    /// The same with a particular that is itself said in both languages.
    pub fn with(mut self, name: &str, words: &Words) -> Self {
        self.about.insert(format!("{name}-ja"), words.ja.clone());
        self.about.insert(format!("{name}-en"), words.en.clone());
        self
    }

    /// In words.
    pub fn words(&self) -> Words {
        let Some(kind) = KINDS.iter().find(|kind| kind.what == self.what) else {
            return Words::same(self.what.clone());
        };
        let fill = |text: &str, language: &str| {
            self.about.iter().fold(text.to_owned(), |text, (name, value)| {
                text.replace(&format!("{{{}}}", name.strip_suffix(language).unwrap_or(name)), value)
            })
        };
        Words::new(fill(kind.ja, "-ja"), fill(kind.en, "-en"))
    }
}

impl DeskEntry {
    /// As the ledger takes it in.
    pub(crate) fn kept(&self) -> NewEntry {
        let (person, unit) = by_whom(&self.by);
        NewEntry {
            at: self.at,
            kind: "desk",
            circle: self.circle.name(),
            person,
            unit,
            step: self.step.map(|step| step.to_string()),
            body: json(self),
        }
    }
}

/// The person and the unit, unless it was the program.
pub(crate) fn by_whom(by: &By) -> (Option<String>, Option<String>) {
    match by {
        By::Person { person, unit } => (Some(person.to_string()), Some(unit.to_string())),
        By::System => (None, None),
    }
}

/// A value of ours as JSON. Ours have text keys and finite numbers only, so that there is always one.
pub(crate) fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_else(|fault| format!("{{\"unwritable\":\"{fault}\"}}"))
}
