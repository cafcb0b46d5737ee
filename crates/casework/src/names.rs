//! The names by which things are told apart: cheap to copy, ordered, and never longer than a line.

use std::{borrow::Borrow, fmt, sync::Arc};

use serde::{Deserialize, Serialize};

/// A name given by people or by the program: of a person, a unit, a party, a product, a field, a letter.
///
/// It is shared, not copied: a case is cloned at every decision.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Name(Arc<str>);

impl Name {
    /// The longest name, in characters.
    pub const LONGEST: usize = 200;

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for Name {
    fn default() -> Self {
        Self("".into())
    }
}

impl From<&str> for Name {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Name {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl Borrow<str> for Name {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Name {
    fn eq(&self, other: &str) -> bool {
        &*self.0 == other
    }
}

impl PartialEq<&str> for Name {
    fn eq(&self, other: &&str) -> bool {
        &*self.0 == *other
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}

/// The number of a step as the deck writes it: `2.4.1`, at the most four parts of 0 to 99.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct StepNumber([u8; 4]);

impl StepNumber {
    /// Reads `2.4.1`. Only the first part may be 0.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = [0; 4];
        for (place, part) in text.split('.').enumerate() {
            let padded = part.len() > 1 && part.starts_with('0');
            let plain = !padded && part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit());
            let number = part.parse::<u8>().ok().filter(|number| plain && (place == 0 || *number > 0))?;
            *parts.get_mut(place)? = number;
        }
        text.contains('.').then_some(Self(parts))
    }

    /// The phase that it belongs to: the first part.
    pub fn phase(self) -> u8 {
        self.0[0]
    }
}

impl fmt::Display for StepNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0[0])?;
        self.0[1..].iter().take_while(|part| **part > 0).try_for_each(|part| write!(f, ".{part}"))
    }
}

impl fmt::Debug for StepNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl TryFrom<String> for StepNumber {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).ok_or_else(|| format!("`{text}` is not the number of a step"))
    }
}

impl From<StepNumber> for String {
    fn from(number: StepNumber) -> String {
        number.to_string()
    }
}

/// A product line and a vulnerability: the pair that a status belongs to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Target {
    /// The product line.
    pub product: Name,
    /// The vulnerability.
    pub vulnerability: Name,
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.product, self.vulnerability)
    }
}

impl TryFrom<String> for Target {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        let (product, vulnerability) =
            text.split_once('/').ok_or_else(|| format!("`{text}` is not product/vulnerability"))?;
        Ok(Self { product: product.into(), vulnerability: vulnerability.into() })
    }
}

impl From<Target> for String {
    fn from(target: Target) -> String {
        target.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_number_reads_back_as_it_was_written() {
        for text in ["0.1.1", "1.1", "2.4.1", "5.2.3", "2.4.1.10"] {
            assert_eq!(StepNumber::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_no_step_number_is_none() {
        for text in ["", "1", "1.", ".1", "1.0", "1.100", "+1.1", "1.1.1.1.1", "1.a", "１.1", "001.1"] {
            assert_eq!(StepNumber::parse(text), None, "{text}");
        }
    }

    #[test]
    fn steps_are_ordered_by_number_not_by_letters() {
        assert!(StepNumber::parse("2.10.1") > StepNumber::parse("2.9.1"));
    }
}
