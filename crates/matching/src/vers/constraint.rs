//! One bound of a range: a sign and a version.

/// How a version is held against a bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Comparator {
    /// The bound itself, written without a sign.
    Equal,
    /// All but the bound.
    NotEqual,
    /// Before the bound.
    Less,
    /// Before it, or the bound itself.
    LessOrEqual,
    /// After the bound.
    Greater,
    /// After it, or the bound itself.
    GreaterOrEqual,
}

impl Comparator {
    /// How it is written in a range; the bound itself has no sign.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Equal => "",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
        }
    }

    /// The comparator that a text begins with, and the rest of it.
    pub(super) fn at_the_front(text: &str) -> (Self, &str) {
        let longest_first = [Self::NotEqual, Self::LessOrEqual, Self::GreaterOrEqual, Self::Less, Self::Greater];
        longest_first
            .into_iter()
            .find_map(|comparator| text.strip_prefix(comparator.sign()).map(|rest| (comparator, rest)))
            .unwrap_or((Self::Equal, text.strip_prefix('=').unwrap_or(text)))
    }

    pub(super) fn opens(self) -> bool {
        matches!(self, Self::Greater | Self::GreaterOrEqual)
    }

    pub(super) fn closes(self) -> bool {
        matches!(self, Self::Less | Self::LessOrEqual)
    }
}

/// A sign and a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Constraint {
    /// How a version is held against the bound.
    pub comparator: Comparator,
    /// The bound, decoded.
    pub version: String,
}

impl Constraint {
    /// A sign and a version.
    pub fn new(comparator: Comparator, version: impl Into<String>) -> Self {
        Self { comparator, version: version.into() }
    }
}
