//! What is kept of a version: what it says never changes, and a hash tells whether it did.

use std::{collections::BTreeMap, fmt::Write};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::{Draft, Pos, Problem, Process};
use crate::{names::Name, words::Words};

/// A version as it is stored: with its text, so that a case can be shown years later under what was in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredVersion {
    /// The process.
    pub id: Name,
    /// The version.
    pub version: u32,
    /// The hash of what it says.
    pub hash: Name,
    /// The file as it was.
    pub text: String,
}

impl StoredVersion {
    /// What is to be kept of a checked process.
    pub fn of(process: &Process, text: &str) -> Self {
        let reference = process.reference();
        Self { id: reference.id.clone(), version: reference.version, hash: reference.hash.clone(), text: text.into() }
    }
}

/// The hashes of the versions that were published: `versions.toml` beside the process files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Versions {
    /// One for each.
    #[serde(default, rename = "version")]
    pub known: Vec<KnownVersion>,
}

/// A version that was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownVersion {
    /// The process.
    pub id: Name,
    /// Its version.
    pub version: u32,
    /// The hash of what it says.
    pub hash: Name,
}

/// Reads `versions.toml`.
pub fn read_versions(text: &str) -> Result<Versions, String> {
    toml::from_str(text).map_err(|error| error.to_string())
}

impl Versions {
    /// The problem, if this version was published with other words.
    pub fn changed(&self, draft: &Draft) -> Option<Problem> {
        let (id, version) = (&draft.model.id, draft.model.version);
        let known = self.known.iter().find(|known| known.id == *id && known.version == version)?;
        (known.hash != draft.hash).then(|| Problem {
            pos: Pos { file: u8::from(draft.model.tailored_by.is_some()), line: 1, column: 1 },
            code: "changed-without-version",
            sentence: Words::new(
                format!("{id} の第{version}版は公開済みですが、内容が変わっています。"),
                format!("Version {version} of {id} was published with other words."),
            ),
            remedy: Words::new(
                format!("「version = {}」にしてください。進行中の案件は、始めたときの版のまま進みます。", version + 1),
                format!("Write `version = {}`. Running cases stay on the version that they started with.", version + 1),
            ),
        })
    }
}

/// The hash of what a file says: keys sorted, comments and layout left out. `sha256:` and 64 hexadecimal digits.
pub(super) fn hash_of(document: &Spanned<DeTable<'_>>) -> Name {
    let mut canonical = String::new();
    write_table(document.get_ref(), &mut canonical);
    sha256(canonical.as_bytes())
}

/// The hash of a process with a company's own file over it.
pub(super) fn hash_of_both(base: &Name, over: &Name) -> Name {
    sha256(format!("{base}\n{over}").as_bytes())
}

fn sha256(bytes: &[u8]) -> Name {
    let mut text = String::from("sha256:");
    for byte in Sha256::digest(bytes) {
        // Writing to a string cannot fail.
        let _written = write!(text, "{byte:02x}");
    }
    text.into()
}

fn write_table(table: &DeTable<'_>, out: &mut String) {
    let sorted: BTreeMap<&str, &DeValue<'_>> =
        table.iter().map(|(key, value)| (key.get_ref().as_ref(), value.get_ref())).collect();
    out.push('{');
    for (key, value) in sorted {
        write_text(key, out);
        out.push(':');
        write_value(value, out);
        out.push(',');
    }
    out.push('}');
}

fn write_value(value: &DeValue<'_>, out: &mut String) {
    match value {
        DeValue::String(text) => write_text(text, out),
        DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) => out.push_str(&number.to_string()),
            Err(_) => out.push_str(number.as_str()),
        },
        DeValue::Float(number) => out.push_str(number.as_str()),
        DeValue::Boolean(value) => out.push_str(if *value { "true" } else { "false" }),
        DeValue::Datetime(datetime) => out.push_str(&datetime.to_string()),
        DeValue::Array(array) => {
            out.push('[');
            for value in array.iter() {
                write_value(value.get_ref(), out);
                out.push(',');
            }
            out.push(']');
        }
        DeValue::Table(table) => write_table(table, out),
    }
}

/// A text with its length before it, so that no two values can be written alike.
fn write_text(text: &str, out: &mut String) {
    out.push_str(&text.len().to_string());
    out.push(':');
    out.push_str(text);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hash(text: &str) -> Name {
        hash_of(&DeTable::parse(text).unwrap())
    }

    #[test]
    fn comments_and_layout_are_not_what_a_file_says() {
        assert_eq!(hash("a = 1\nb = \"x\""), hash("# why\nb   = 'x'\n\n\na = 0x1"));
    }

    #[test]
    fn a_changed_word_is_another_hash() {
        assert_ne!(hash("a = 'x'"), hash("a = 'y'"));
        assert_ne!(hash("a = ['xy']"), hash("a = ['x', 'y']"));
    }
}
