//! What sources write, read into statements: OSV, NVD, CVE records, CSAF and OpenVEX, each in a file of its own.
//!
//! A text is bounded by whoever fetched it; here its lists and trees are. What is not understood is said, never left out in silence.

pub mod csaf;
pub mod cve;
pub mod nvd;
pub mod openvex;
pub mod osv;

use casework::words::Words;

use crate::statement::Statement;

/// The most entries of any one list that are looked at.
const MOST_ENTRIES: usize = 50_000;

/// What a source's record says.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The record, by the name that the source gives it.
    pub id: String,
    /// Other names that the source holds for the same vulnerability.
    pub aliases: Vec<String>,
    /// What it says is touched.
    pub statements: Vec<Statement>,
    /// What in it was not understood, for the receipt.
    pub not_understood: Vec<String>,
}

/// Why a record could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is no JSON, or not of this shape.
    Shape(String),
    /// A list in it is longer than is looked at.
    TooLarge(String),
}

impl Unreadable {
    /// The sentence for people.
    pub fn words(&self) -> Words {
        match self {
            Self::Shape(why) => Words::new(
                format!("情報の形式が正しくありません（{why}）。"),
                format!("The record has not the shape that it should have ({why})."),
            ),
            Self::TooLarge(what) => Words::new(
                format!("「{what}」の項目が多すぎるため、読み込みません。"),
                format!("\"{what}\" holds more entries than are read."),
            ),
        }
    }
}

fn parsed<'a, T: serde::Deserialize<'a>>(text: &'a str) -> Result<T, Unreadable> {
    serde_json::from_str(text).map_err(|error| Unreadable::Shape(error.to_string()))
}

fn bounded<T>(what: &str, list: &[T]) -> Result<(), Unreadable> {
    if list.len() > MOST_ENTRIES { Err(Unreadable::TooLarge(what.to_owned())) } else { Ok(()) }
}
