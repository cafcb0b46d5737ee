//! One attribute of a name: a value with its marks, anything, or nothing of the kind.

/// What stands at one place of a name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Attribute {
    /// `*`: whatever it is.
    Any,
    /// `-`: there is no such thing here.
    NotApplicable,
    /// In lower case, everything but letters, digits, `.`, `-` and `_` behind a backslash; `*` and `?` without one are wildcards.
    Value(Box<str>),
}

impl Attribute {
    /// From a text as it stands in a formatted string. None where a wildcard stands in the middle or nothing stands at all.
    pub(super) fn from_formatted(text: &str) -> Option<Self> {
        match text {
            "*" => return Some(Self::Any),
            "-" => return Some(Self::NotApplicable),
            "" => return None,
            _ => {}
        }
        let mut value = String::with_capacity(text.len());
        let mut chars = text.chars();
        while let Some(char) = chars.next() {
            match char {
                '\\' => push_plain(&mut value, chars.next()?),
                '*' | '?' => value.push(char),
                // What should have been marked and was not is marked here: NVD's older names are like that.
                char => push_plain(&mut value, char),
            }
        }
        wildcards_are_at_the_ends(&value).then(|| Self::Value(value.into()))
    }

    /// From plain text, as a person or an SBOM writes a vendor or a product: `Example Works` is `example_works`.
    pub fn of_text(text: &str) -> Self {
        let trimmed = text.trim();
        match trimmed {
            "" | "*" => Self::Any,
            "-" => Self::NotApplicable,
            _ => {
                let mut value = String::with_capacity(trimmed.len());
                for char in trimmed.chars() {
                    push_plain(&mut value, if char.is_whitespace() { '_' } else { char });
                }
                Self::Value(value.into())
            }
        }
    }

    /// The value with its marks, if there is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Value(value) => Some(value),
            _ => None,
        }
    }

    /// The value without marks, as a version is written outside of a name.
    pub fn plain(&self) -> Option<String> {
        let mut plain = String::new();
        let mut chars = self.text()?.chars();
        while let Some(char) = chars.next() {
            plain.push(if char == '\\' { chars.next()? } else { char });
        }
        Some(plain)
    }

    /// Whether a wildcard stands in it.
    pub fn has_wildcard(&self) -> bool {
        let mut chars = self.text().unwrap_or_default().chars();
        while let Some(char) = chars.next() {
            match char {
                '\\' => _ = chars.next(),
                '*' | '?' => return true,
                _ => {}
            }
        }
        false
    }

    /// As it stands in a formatted string.
    pub(super) fn formatted(&self) -> &str {
        match self {
            Self::Any => "*",
            Self::NotApplicable => "-",
            // A hyphen that means itself: without its mark it would mean "nothing of the kind".
            Self::Value(value) if value.as_ref() == "-" => "\\-",
            Self::Value(value) => value,
        }
    }
}

/// One character that means itself.
pub(super) fn push_plain(value: &mut String, char: char) {
    let bare = char.is_alphanumeric() || matches!(char, '.' | '-' | '_');
    if !bare {
        value.push('\\');
    }
    value.extend(char.to_lowercase());
}

/// NISTIR 7695, 5.3.2: a wildcard stands only at the beginning or at the end.
fn wildcards_are_at_the_ends(value: &str) -> bool {
    let inner = value.trim_start_matches(['*', '?']);
    let mut chars = inner.chars().peekable();
    let mut ended = false;
    while let Some(char) = chars.next() {
        match char {
            '\\' if ended || chars.next().is_none() => return false,
            '\\' => {}
            '*' | '?' => ended = true,
            _ if ended => return false,
            _ => {}
        }
    }
    true
}
