//! Pictures of a process, drawn from its data: one for the wall (SVG), one for pages that speak Mermaid.
//!
//! What stands where is decided in [`layout`]; painting adds nothing to it. A case can later be marked on the same layout.

mod arrows;
mod beside;
mod breaking;
mod columns;
mod condition;
mod heads;
mod key;
mod layout;
mod mermaid;
mod message;
mod paint;
mod row;
mod shape;
mod text;
mod tracks;
mod wording;
mod xml;

pub use arrows::Arrow;
pub use layout::{Lane, Sheet, layout};
pub use mermaid::mermaid;
pub use row::{Place, Row};
pub use shape::{Point, Rect};

use crate::{
    process::Process,
    words::{Language, Words},
};

/// Which languages a picture speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// One only.
    Language(Language),
    /// Both, Japanese first and larger.
    Both,
}

/// The process as a picture for the wall, in SVG.
pub fn svg(process: &Process, shown: Shown) -> String {
    paint::sheet(process, &layout(process, shown))
}

impl Shown {
    /// The texts to set, the leading one first. What is the same in both languages is set once.
    fn texts(self, words: &Words) -> Vec<(Language, &str)> {
        let languages: &[Language] = match self {
            Shown::Language(Language::Ja) => &[Language::Ja],
            Shown::Language(Language::En) => &[Language::En],
            Shown::Both if words.ja == words.en => &[Language::Ja],
            Shown::Both => &[Language::Ja, Language::En],
        };
        languages.iter().map(|language| (*language, words.of(*language))).collect()
    }

    /// All texts in one line, for a name that is read aloud.
    fn line(self, words: &Words) -> String {
        let texts: Vec<&str> = self.texts(words).into_iter().map(|(_, text)| text).collect();
        texts.join(" / ")
    }

    /// The language that leads.
    fn leading(self) -> Language {
        match self {
            Shown::Language(language) => language,
            Shown::Both => Language::Ja,
        }
    }
}
