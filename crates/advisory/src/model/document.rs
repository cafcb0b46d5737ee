//! What an advisory says about itself: who publishes it, for whom, when, and with whose help.

use casework::words::{Language, Words};
use jiff::{Zoned, civil::Date};
use serde::{Deserialize, Serialize};

/// The company that publishes; always the vendor of the products.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publisher {
    /// Its name.
    pub name: Words,
    /// A URL that is its own, and stays so.
    pub namespace: String,
    /// How its PSIRT is reached.
    pub contact: Words,
}

/// The traffic light of FIRST's TLP 2.0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tlp {
    /// For everyone.
    #[default]
    Clear,
    /// Within the community.
    Green,
    /// Within the organisation and its customers.
    Amber,
    /// Within the organisation.
    AmberStrict,
    /// For the people named only.
    Red,
}

/// Whether more is to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DocumentStatus {
    /// Not published.
    Draft,
    /// Published, and expected to change soon.
    Interim,
    /// Published, and not expected to change soon.
    Final,
}

/// One time that something was said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Revision {
    /// 1, 2, 3.
    pub number: u32,
    /// When, in the zone in which it was said.
    pub date: Zoned,
    /// What changed.
    pub summary: Words,
}

/// Thanks to somebody, as far as they agreed to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acknowledgement {
    /// Who is named, and how.
    pub credit: Credit,
    /// When they agreed to be named so. Without it, nobody is named.
    pub consent: Option<Date>,
    /// For what we thank them.
    #[serde(default)]
    pub summary: Words,
}

impl Acknowledgement {
    /// Whether it may be printed: nobody is named who did not agree.
    pub fn may_be_published(&self) -> bool {
        self.consent.is_some() || self.credit == Credit::Unnamed
    }
}

/// How somebody is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Credit {
    /// A person, with the organisation that they want to be named with.
    Person {
        /// Their name, or the name that they go by.
        name: Words,
        /// Their organisation.
        #[serde(default)]
        organization: Words,
        /// Their page.
        url: Option<String>,
    },
    /// An organisation alone.
    Organization {
        /// Its name.
        name: Words,
        /// Its page.
        url: Option<String>,
    },
    /// Somebody who does not want to be named.
    Unnamed,
}

/// A page where more is to be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// Its address.
    pub url: String,
    /// What is found there.
    pub summary: Words,
    /// Whether it is this advisory, or another page.
    pub kind: ReferenceKind,
    /// The one language whose documents name it; all of them, if none is given.
    #[serde(default)]
    pub language: Option<Language>,
}

/// Whether a page is this advisory itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReferenceKind {
    /// This advisory, in one of its forms.
    Own,
    /// Another page.
    External,
}
