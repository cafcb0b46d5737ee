//! What our letters say: a template per letter and language, which a company may edit, and what may stand in it.
//!
//! A template is a text with a subject as its first line. It says `{{ case.number }}` where something is filled in, `{% if … %}` where
//! something may be missing, and `{% for … %}` to go through the answers; nothing else.

mod check;
mod engine;
mod fields;
mod fill;
mod letters;
mod ours;
mod placeholders;
mod values;

use serde::{Deserialize, Serialize};

use casework::words::Words;

pub use check::{check, check_knowing};
pub use fill::{Filled, fill};
pub use letters::{Audience, audience, names};
pub use ours::ours;
pub use placeholders::{Placeholder, placeholders};
pub use values::{Extent, Values, example};

/// A letter before it is filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// The one line that becomes the subject.
    pub subject: String,
    /// The text.
    pub body: String,
}

impl Template {
    /// The first line is the subject; the body begins after it and the blank line that may follow.
    pub fn parse(text: &str) -> Self {
        let text = text.replace("\r\n", "\n");
        let (subject, body) = text.split_once('\n').unwrap_or((&text, ""));
        Self { subject: subject.trim().into(), body: body.strip_prefix('\n').unwrap_or(body).into() }
    }

    /// The template as one text: what `parse` reads.
    pub fn to_text(&self) -> String {
        format!("{}\n\n{}", self.subject, self.body)
    }
}

/// Which of its two texts a problem of a template lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// The subject.
    Subject,
    /// The body.
    Body,
}

/// What is wrong with a template, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Problem {
    /// In the subject, or in the body.
    pub part: Part,
    /// The line of that part, from 1.
    pub line: usize,
    /// What is so, and what to do.
    pub sentence: Words,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_is_the_subject_and_the_rest_comes_back_as_it_was() {
        let template = Template::parse("Results [{{ case.number }}]\r\n\r\nHello\r\n\r\nBye\r\n");
        assert_eq!(template.subject, "Results [{{ case.number }}]");
        assert_eq!(template.body, "Hello\n\nBye\n");
        assert_eq!(Template::parse(&template.to_text()), template);
    }

    #[test]
    fn an_empty_text_is_a_template_without_a_subject() {
        assert_eq!(Template::parse(""), Template { subject: String::new(), body: String::new() });
    }
}
