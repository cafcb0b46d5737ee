//! The answer: a verdict, and everything that it rests on.

mod reason;

pub use reason::{Reason, Weight};

use casework::words::Words;

use crate::statement::Source;

/// Whether a component is touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Name and version say no, or its supplier does.
    NotAffected,
    /// It cannot be told from what the source says.
    Unknown,
    /// What is known of it fits, and something that matters is not known of it.
    Possible,
    /// It is.
    Affected,
}

impl Verdict {
    /// In one word.
    pub fn words(self) -> Words {
        match self {
            Self::Affected => Words::new("該当", "affected"),
            Self::Possible => Words::new("該当の可能性あり", "possibly affected"),
            Self::Unknown => Words::new("判定不能", "cannot be told"),
            Self::NotAffected => Words::new("非該当", "not affected"),
        }
    }
}

/// What one statement means for one component.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Whether it is touched.
    pub verdict: Verdict,
    /// The vulnerability, by the name that the source gives it.
    pub vulnerability: String,
    /// Who says so.
    pub source: Source,
    /// Why, what matters most first.
    pub reasons: Vec<Reason>,
}

impl Finding {
    /// The sentences for people: the verdict, then each reason.
    pub fn words(&self) -> Words {
        let verdict = self.verdict.words();
        let Source { publisher, record } = &self.source;
        let mut words = Words::new(
            format!("{}：{verdict}（{publisher}、{record}）。", self.vulnerability, verdict = verdict.ja),
            format!("{}: {verdict} ({publisher}, {record}).", self.vulnerability, verdict = verdict.en),
        );
        for reason in self.reasons.iter().map(Reason::words) {
            words.ja += &reason.ja;
            words.en += " ";
            words.en += &reason.en;
        }
        words
    }
}
