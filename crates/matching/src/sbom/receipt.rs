//! What came in with an SBOM, and what of it was not understood.

use casework::words::Words;

use super::bounds::MOST_NAMED;

/// What came in, and what was not understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Receipt {
    /// Things that were not understood, of which very many are cut off.
    pub not_understood: Vec<NotUnderstood>,
    /// How many there were in all.
    pub not_understood_in_all: usize,
    /// Files that an SPDX document lists; they are counted and not kept.
    pub files: usize,
}

/// One thing that was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotUnderstood {
    /// A part without a name.
    Nameless(String),
    /// A reference that stands twice: the second part has been given another.
    Doubled(String),
    /// A link to a part that is not there.
    Nowhere(String),
    /// A text that is no purl.
    Purl(String),
    /// A text that is no CPE name.
    Cpe(String),
    /// A kind of part that we do not know.
    Kind(String),
    /// A way in which two parts belong together that we do not know.
    Relation(String),
    /// A line or an element that has not the shape that it should have.
    Shape(String),
}

impl Receipt {
    pub(super) fn note(&mut self, what: NotUnderstood) {
        self.not_understood_in_all += 1;
        if self.not_understood.len() < MOST_NAMED {
            self.not_understood.push(what);
        }
    }
}

impl NotUnderstood {
    /// The sentence for people.
    pub fn words(&self) -> Words {
        match self {
            Self::Nameless(at) => {
                Words::new(format!("名前のない部品があります（{at}）。"), format!("A part has no name ({at})."))
            }
            Self::Doubled(reference) => Words::new(
                format!("参照「{reference}」が重複しています。"),
                format!("The reference \"{reference}\" stands twice."),
            ),
            Self::Nowhere(reference) => Words::new(
                format!("参照「{reference}」の部品がありません。"),
                format!("There is no part with the reference \"{reference}\"."),
            ),
            Self::Purl(text) => {
                Words::new(format!("「{text}」はpurlではありません。"), format!("\"{text}\" is no purl."))
            }
            Self::Cpe(text) => {
                Words::new(format!("「{text}」はCPE名ではありません。"), format!("\"{text}\" is no CPE name."))
            }
            Self::Kind(kind) => Words::new(
                format!("部品の種類「{kind}」は分かりません。"),
                format!("The kind of part \"{kind}\" is not known."),
            ),
            Self::Relation(relation) => Words::new(
                format!("関係「{relation}」は取り込んでいません。"),
                format!("The relation \"{relation}\" was not taken in."),
            ),
            Self::Shape(text) => {
                Words::new(format!("「{text}」は読めません。"), format!("\"{text}\" could not be read."))
            }
        }
    }
}
