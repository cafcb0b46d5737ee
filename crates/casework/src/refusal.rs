//! Why something may not happen: all reasons at once, in words.

use serde::Serialize;

use crate::{names::Name, words::Words};

/// One reason. The same set greys the button, fills the form and makes the API's answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// A name for programs: `warning-accepted`.
    pub code: &'static str,
    /// The field that it is about, where it is one.
    pub field: Option<Name>,
    /// What is wrong, and what would mend it.
    pub sentence: Words,
}

impl Refusal {
    /// A reason that is about no field.
    pub fn new(code: &'static str, ja: impl Into<String>, en: impl Into<String>) -> Self {
        Self { code, field: None, sentence: Words::new(ja, en) }
    }

    /// What came in by the megabyte does not go back out by the megabyte.
    pub(crate) fn clip(&mut self) {
        const LONGEST: usize = 2_000;
        for text in [&mut self.sentence.ja, &mut self.sentence.en] {
            if let Some((at, _)) = text.char_indices().nth(LONGEST) {
                text.truncate(at);
                text.push('…');
            }
        }
        if let Some(field) = self.field.as_mut().filter(|field| field.as_str().len() > Name::LONGEST) {
            *field = field.as_str().chars().take(Name::LONGEST / 4).collect::<String>().into();
        }
    }

    /// The same, about a field.
    pub fn on(self, field: &Name) -> Self {
        Self { field: Some(field.clone()), ..self }
    }
}

/// Every reason at once. Never empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refusals(pub Vec<Refusal>);

impl Refusals {
    /// The codes, each once, in order.
    pub fn codes(&self) -> Vec<&'static str> {
        let mut codes: Vec<_> = self.0.iter().map(|refusal| refusal.code).collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }
}

impl From<Refusal> for Refusals {
    fn from(refusal: Refusal) -> Self {
        Self(vec![refusal])
    }
}
