//! Reading a document of anybody: so large, so deep, and only if it says that it is CSAF.

use casework::words::Words;
use csaf_rs::csaf::raw::RawDocument;
use csaf_rs::schema::{csaf2_0::schema as of_2_0, csaf2_1::schema as of_2_1};
use serde_json::Value;

use super::Version;
use super::places::doubled;
use crate::problem::clipped;

/// The largest file that the standard asks anybody to take (2.0, C.1): 15 MB.
pub const LARGEST: usize = 15 * 1024 * 1024;

/// Why a file is not held against any test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// More than [`LARGEST`].
    TooLarge,
    /// One thing within another, too often.
    TooDeep,
    /// No UTF-8.
    NotText,
    /// No JSON, from this line and column on.
    NotJson {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
        /// What the reader says, in English.
        message: String,
    },
    /// JSON that does not say of itself that it is CSAF.
    NotCsaf,
    /// CSAF of an edition that we do not know.
    OtherVersion(String),
}

impl Unreadable {
    /// What is so, and what to do.
    pub fn sentence(&self) -> Words {
        match self {
            Unreadable::TooLarge => Words::new(
                "15MBを超えています。CSAFの文書は15MBまでです（規格 2.0 の付録C）。文書を分けてください。",
                "It is larger than 15 MB, which is the most that a CSAF document may have (2.0, appendix C). Make several documents of it.",
            ),
            Unreadable::TooDeep => Words::new(
                "入れ子が深すぎます（128段を超えています）。製品ツリーの枝を浅くしてください。",
                "It is nested too deep (more than 128 levels). Make the branches of the product tree shallower.",
            ),
            Unreadable::NotText => Words::new(
                "UTF-8の文字列ではありません。UTF-8で保存し直してください。",
                "It is not UTF-8. Save it again as UTF-8.",
            ),
            Unreadable::NotJson { line, column, message } => Words::new(
                format!("JSONとして読めません（{line}行{column}列）。読み取りの指摘（英語）: {message}"),
                format!("It is no JSON (line {line}, column {column}): {message}."),
            ),
            Unreadable::NotCsaf => Words::new(
                "CSAFの文書ではありません（/document/csaf_version がありません）。",
                "It is no CSAF document: there is no /document/csaf_version.",
            ),
            Unreadable::OtherVersion(version) => Words::new(
                format!("CSAF「{}」には対応していません。調べられるのは 2.0 と 2.1 です。", clipped(version)),
                format!("It says that it is CSAF \"{}\". What can be checked is 2.0 and 2.1.", clipped(version)),
            ),
        }
    }
}

pub(super) enum Loaded {
    V20(Box<RawDocument<of_2_0::CommonSecurityAdvisoryFramework>>),
    V21(Box<RawDocument<of_2_1::CommonSecurityAdvisoryFramework>>),
}

/// A document that says that it is CSAF.
pub struct Document {
    loaded: Loaded,
    doubled: Vec<String>,
}

impl Document {
    /// Reads a file.
    pub fn read(bytes: &[u8]) -> Result<Self, Unreadable> {
        if bytes.len() > LARGEST {
            return Err(Unreadable::TooLarge);
        }
        let text = std::str::from_utf8(bytes).map_err(|_| Unreadable::NotText)?;
        let json: Value = serde_json::from_str(text).map_err(|error| unreadable(&error))?;
        let version = match json.pointer("/document/csaf_version") {
            None => return Err(Unreadable::NotCsaf),
            Some(version) => version.as_str().map_or_else(|| version.to_string(), str::to_owned),
        };
        let version = match version.as_str() {
            "2.0" => Version::V20,
            "2.1" => Version::V21,
            _ => return Err(Unreadable::OtherVersion(version)),
        };
        Ok(Self { doubled: doubled(text), ..Self::of(json, version) })
    }

    /// A document that was read already, as one of an edition whatever it says itself.
    pub fn of(json: Value, version: Version) -> Self {
        let loaded = match version {
            Version::V20 => Loaded::V20(Box::new(RawDocument::new(json))),
            Version::V21 => Loaded::V21(Box::new(RawDocument::new(json))),
        };
        Self { loaded, doubled: Vec::new() }
    }

    /// The edition that it is held against.
    pub fn version(&self) -> Version {
        match self.loaded {
            Loaded::V20(_) => Version::V20,
            Loaded::V21(_) => Version::V21,
        }
    }

    pub(super) fn loaded(&self) -> &Loaded {
        &self.loaded
    }

    pub(super) fn json(&self) -> &Value {
        match &self.loaded {
            Loaded::V20(raw) => raw.get_json(),
            Loaded::V21(raw) => raw.get_json(),
        }
    }

    /// The members that stand twice in one object.
    pub(super) fn doubled(&self) -> &[String] {
        &self.doubled
    }
}

fn unreadable(error: &serde_json::Error) -> Unreadable {
    let message = error.to_string();
    if message.starts_with("recursion limit exceeded") {
        return Unreadable::TooDeep;
    }
    let (line, column) = (error.line(), error.column());
    // The place is said in our own words.
    let message = message.split(" at line ").next().unwrap_or_default().to_owned();
    Unreadable::NotJson { line, column, message }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(bytes: &[u8]) -> Unreadable {
        Document::read(bytes).err().unwrap()
    }

    #[test]
    fn what_is_no_csaf_is_refused_with_its_reason() {
        assert_eq!(refused(&vec![b' '; LARGEST + 1]), Unreadable::TooLarge);
        assert_eq!(refused(&b"[".repeat(200)), Unreadable::TooDeep);
        assert_eq!(refused(b"\xff"), Unreadable::NotText);
        assert!(matches!(refused(b"{\n  \"a\": 1e999}"), Unreadable::NotJson { line: 2, .. }));
        assert!(matches!(refused(b""), Unreadable::NotJson { .. }));
        assert!(matches!(refused("\u{feff}{}".as_bytes()), Unreadable::NotJson { line: 1, column: 1, .. }));
        for other in ["{}", "[]", "1", r#"{"document": []}"#, r#"{"document": {"csaf": "2.0"}}"#] {
            assert_eq!(refused(other.as_bytes()), Unreadable::NotCsaf, "{other}");
        }
        let version = |text: &str| refused(format!(r#"{{"document": {{"csaf_version": {text}}}}}"#).as_bytes());
        assert_eq!(version("\"1.2\""), Unreadable::OtherVersion("1.2".into()));
        assert_eq!(version("{}"), Unreadable::OtherVersion("{}".into()));
    }
}
