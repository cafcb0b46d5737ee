//! What a step asks, what people answer, and what is wrong with an answer.

mod check;
mod value;

pub(crate) use check::hidden_character;
pub use check::{Purpose, Setting, check_answers, check_moment, check_text, is_asked};
pub use value::{Answers, Choice, Moment, Status, Value};

use serde::{Deserialize, Serialize};

use crate::{
    circles::Circle,
    names::Name,
    process::{Condition, Pos},
    role::Who,
    words::Words,
};

/// One question of a step. It becomes the form, the API's schema, the entry and the printed record.
#[derive(Clone, Debug)]
pub struct Ask {
    /// Its name, unique in the process: nobody is asked the same thing twice.
    pub id: Name,
    /// What stands beside the field.
    pub label: Words,
    /// What stands below it; for an acknowledgement, the text that is accepted.
    pub help: Option<Words>,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// Whether the step can be completed without it.
    pub required: bool,
    /// Who answers it, when it is not whoever completes the step: a role contributes, a party outside replies.
    pub by: Option<Who>,
    /// Who may read the answer, where that differs from the step's circle.
    pub circle: Option<Circle>,
    /// It is asked only where an answer of the same step is such.
    pub when: Option<Condition>,
    /// Where the file says so.
    pub pos: Pos,
}

/// The kinds of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line of text, at most so many characters.
    Line {
        /// Characters.
        max: usize,
    },
    /// Text of several lines, at most so many characters.
    Text {
        /// Characters.
        max: usize,
    },
    /// One of the options.
    Choice(Vec<Opt>),
    /// Any of the options.
    Choices(Vec<Opt>),
    /// A day.
    Date {
        /// It has happened: not later than today.
        not_future: bool,
    },
    /// A date and time with its zone.
    Moment {
        /// It has happened: not later than now.
        not_future: bool,
    },
    /// A whole number.
    Number {
        /// The least that is taken.
        least: i64,
        /// The most that is taken.
        most: i64,
    },
    /// A named person accepts the text of `help`.
    Acknowledgement,
    /// Parties of the case.
    Parties,
    /// A status for products and vulnerabilities of the case (deck 2.4.1; IEC 62443-4-1 DM-3).
    Statuses,
    /// One option for each affected product (deck 3.2).
    Remedies(Vec<Opt>),
    /// A number that others gave: VN-JP#…, JVN#…, CVE-….
    Identifier,
}

impl Kind {
    /// Every kind, as process files write it.
    pub const NAMES: &'static [&'static str] = &[
        "line",
        "text",
        "choice",
        "choices",
        "date",
        "moment",
        "number",
        "acknowledgement",
        "parties",
        "statuses",
        "remedies",
        "identifier",
    ];

    /// As process files write it.
    pub fn name(&self) -> &'static str {
        match self {
            Kind::Line { .. } => "line",
            Kind::Text { .. } => "text",
            Kind::Choice(_) => "choice",
            Kind::Choices(_) => "choices",
            Kind::Date { .. } => "date",
            Kind::Moment { .. } => "moment",
            Kind::Number { .. } => "number",
            Kind::Acknowledgement => "acknowledgement",
            Kind::Parties => "parties",
            Kind::Statuses => "statuses",
            Kind::Remedies(_) => "remedies",
            Kind::Identifier => "identifier",
        }
    }

    /// The options, where it has some.
    pub fn options(&self) -> &[Opt] {
        match self {
            Kind::Choice(options) | Kind::Choices(options) | Kind::Remedies(options) => options,
            _ => &[],
        }
    }
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opt {
    /// Its name.
    pub id: Name,
    /// What stands beside it.
    pub label: Words,
    /// Something is declined with it: a reason is owed.
    pub declines: bool,
}
