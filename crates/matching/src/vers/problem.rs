//! Why a text is no range, in words.

use casework::words::Words;

/// Why a text is no range of versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VersProblem {
    /// It is longer than [`super::LONGEST`] bytes or has more than [`super::MOST_CONSTRAINTS`] bounds.
    TooLong,
    /// It does not begin with `vers:` and a scheme.
    NoScheme,
    /// It holds a blank.
    Blank,
    /// A bound is empty, or `*` stands beside others.
    Empty,
    /// A version cannot be read, or is not encoded as the standard does it.
    Version(String),
    /// The bounds do not stand in the order of their versions.
    Order,
    /// A range in an ecosystem's own notation could not be understood.
    Native(String),
}

impl VersProblem {
    /// The sentence for people.
    pub fn words(&self) -> Words {
        match self {
            Self::TooLong => Words::new("バージョン範囲が長すぎます。", "The range of versions is too long."),
            Self::NoScheme => Words::new(
                "バージョン範囲は「vers:種別/」で始まります。",
                "A range of versions begins with \"vers:\", a scheme and a slash.",
            ),
            Self::Blank => Words::new("バージョン範囲に空白は使えません。", "A range of versions holds no blanks."),
            Self::Empty => Words::new(
                "バージョン範囲に空の条件があるか、「*」がほかの条件と並んでいます。",
                "A bound of the range is empty, or * stands beside others.",
            ),
            Self::Version(text) => Words::new(
                format!("「{text}」はバージョンとして読めません。"),
                format!("\"{text}\" cannot be read as a version."),
            ),
            Self::Order => Words::new(
                "バージョン範囲の条件が小さい順に並んでいません。",
                "The bounds of the range do not stand in the order of their versions.",
            ),
            Self::Native(text) => Words::new(
                format!("「{text}」はバージョン範囲として読めません。"),
                format!("\"{text}\" cannot be read as a range of versions."),
            ),
        }
    }
}
