//! The products that an advisory speaks about.

use casework::words::{Language, Words};
use serde::{Deserialize, Serialize};

/// One product in one version, or in a range of versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Product {
    /// Our name for it, which stays the same over all revisions.
    pub id: String,
    /// What it is called.
    pub name: Words,
    /// Who makes it.
    pub vendor: Words,
    /// Which of its versions are meant.
    pub version: Version,
    /// Its CPE 2.3 name.
    #[serde(default)]
    pub cpe: Option<String>,
    /// Its package URL.
    #[serde(default)]
    pub purl: Option<String>,
}

impl Product {
    /// Vendor, name and version as one line.
    pub fn full_name(&self) -> Words {
        Words::new(self.full_name_in(Language::Ja), self.full_name_in(Language::En))
    }

    fn full_name_in(&self, language: Language) -> String {
        format!("{} {} {}", self.vendor.of(language), self.name.of(language), self.version.text(language))
    }
}

/// Which versions of a product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Version {
    /// One version, as the product shows it.
    One(String),
    /// Several.
    Range {
        /// In words: “2.1 and earlier”.
        text: Words,
        /// The same for programs: `vers:generic/<=2.1`.
        #[serde(default)]
        formal: Option<String>,
    },
}

impl Version {
    /// The version or versions in words.
    pub fn text(&self, language: Language) -> &str {
        match self {
            Version::One(version) => version,
            Version::Range { text, .. } => text.of(language),
        }
    }
}
