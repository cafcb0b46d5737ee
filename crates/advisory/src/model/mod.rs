//! What an advisory says, in both languages and in no format.

mod document;
mod product;
mod vulnerability;

pub use document::{Acknowledgement, Credit, DocumentStatus, Publisher, Reference, ReferenceKind, Revision, Tlp};
pub use product::{Product, Version};
pub use vulnerability::{Justification, ProductStatus, Remediation, RemediationKind, Status, Vulnerability, Weakness};

use casework::words::Words;
use jiff::Zoned;
use serde::{Deserialize, Serialize};

/// An advisory. A text of which both languages are empty is not there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Advisory {
    /// The number under which the company tracks it: `MDG-2026-0001`.
    pub number: String,
    /// One line that says which product and what kind of flaw.
    pub title: Words,
    /// The company that speaks.
    pub publisher: Publisher,
    /// Who may pass it on.
    #[serde(default)]
    pub tlp: Tlp,
    /// Whether more is to come.
    pub status: DocumentStatus,
    /// What was said when, oldest first, numbered 1, 2, 3.
    pub revisions: Vec<Revision>,
    /// When it was, or is meant to be, published first.
    pub initial_release: Zoned,
    /// When what stands here was, or is meant to be, published.
    pub current_release: Zoned,
    /// For whom it is written, if not for everyone.
    #[serde(default)]
    pub audience: Words,
    /// The advisory in a few sentences.
    pub summary: Words,
    /// What is wrong.
    pub description: Words,
    /// What can happen because of it.
    pub impact: Words,
    /// What users should do.
    pub solution: Words,
    /// What users can do until then.
    #[serde(default)]
    pub workaround: Words,
    /// Whom users can ask.
    pub contact: Words,
    /// Under which terms it is published.
    #[serde(default)]
    pub terms: Words,
    /// Whom we thank.
    #[serde(default)]
    pub acknowledgements: Vec<Acknowledgement>,
    /// Where more is to be read.
    #[serde(default)]
    pub references: Vec<Reference>,
    /// The products that it speaks about.
    pub products: Vec<Product>,
    /// The vulnerabilities, each with its status in each product.
    pub vulnerabilities: Vec<Vulnerability>,
}

impl Advisory {
    /// The product with this id.
    pub fn product(&self, id: &str) -> Option<&Product> {
        self.products.iter().find(|product| product.id == id)
    }

    /// The number of the last revision, which is the version of the advisory.
    pub fn version(&self) -> Option<u32> {
        self.revisions.last().map(|revision| revision.number)
    }
}

/// Whether a text is not there at all.
pub fn is_absent(words: &Words) -> bool {
    words.ja.trim().is_empty() && words.en.trim().is_empty()
}
