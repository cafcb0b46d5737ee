//! What a product is made of, read from an SBOM of any kind into one graph, with a receipt of what was not understood.
//!
//! CycloneDX 1.2 to 1.7 in JSON and XML, SPDX 2.2 and 2.3 in JSON and tag-value, SPDX 3.0 in JSON-LD. Nothing is flattened: the graph says
//! why a part is there.

mod bounds;
mod cyclonedx;
mod cyclonedx_xml;
mod graph;
mod receipt;
mod spdx;
mod spdx3;
mod spdx_tags;

pub use bounds::{DEEPEST, MOST_BYTES, MOST_LINKS, MOST_PARTS};
pub use graph::{Graph, Kind, Link, Part};
pub use receipt::{NotUnderstood, Receipt};

use casework::words::Words;

/// The form that an SBOM came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Format {
    /// `CycloneDX JSON`, `SPDX tag-value` …
    pub name: &'static str,
    /// The version of the standard, as the document says it.
    pub version: String,
}

/// Why a file was not read as an SBOM at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is larger than [`MOST_BYTES`], or holds more than [`MOST_PARTS`] parts or [`MOST_LINKS`] links, or nests deeper than [`DEEPEST`].
    TooLarge,
    /// It is none of the forms that we know.
    NoSbom,
    /// It is one of them, and broken.
    Broken(String),
    /// It is XML with a document type of its own, which is how files are stolen and memory is filled.
    DocumentType,
}

impl Unreadable {
    /// The sentence for people.
    pub fn words(&self) -> Words {
        match self {
            Self::TooLarge => Words::new(
                "SBOMが大きすぎるか、入れ子が深すぎるため、読み込めません。",
                "The SBOM is too large or nested too deeply to be read.",
            ),
            Self::NoSbom => {
                Words::new("CycloneDXまたはSPDXのSBOMではありません。", "This is no SBOM in CycloneDX or SPDX.")
            }
            Self::Broken(why) => {
                Words::new(format!("SBOMの形式が壊れています（{why}）。"), format!("The SBOM is broken ({why})."))
            }
            Self::DocumentType => Words::new(
                "独自の文書型宣言を含むXMLは読み込みません。",
                "XML with a document type declaration is not read.",
            ),
        }
    }
}

/// Reads an SBOM, whichever form it is in.
pub fn read(bytes: &[u8]) -> Result<Graph, Unreadable> {
    if bytes.len() > MOST_BYTES {
        return Err(Unreadable::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| Unreadable::Broken(error.to_string()))?;
    let text = text.trim_start_matches('\u{feff}').trim_start();
    match text.bytes().next() {
        Some(b'{') => of_json(text),
        Some(b'<') => cyclonedx_xml::read(text),
        _ if text.lines().take(200).any(|line| line.starts_with("SPDXVersion:")) => spdx_tags::read(text),
        _ => Err(Unreadable::NoSbom),
    }
}

/// What tells the forms in JSON apart.
#[derive(serde::Deserialize)]
struct Marks {
    #[serde(rename = "bomFormat")]
    bom_format: Option<serde::de::IgnoredAny>,
    #[serde(rename = "spdxVersion")]
    spdx_version: Option<serde::de::IgnoredAny>,
    #[serde(rename = "@graph")]
    graph: Option<serde::de::IgnoredAny>,
}

fn of_json(text: &str) -> Result<Graph, Unreadable> {
    let marks: Marks = serde_json::from_str(text).map_err(broken)?;
    match marks {
        Marks { bom_format: Some(_), .. } => cyclonedx::read(text),
        Marks { spdx_version: Some(_), .. } => spdx::read(text),
        Marks { graph: Some(_), .. } => spdx3::read(text),
        _ => Err(Unreadable::NoSbom),
    }
}

fn broken(error: serde_json::Error) -> Unreadable {
    Unreadable::Broken(error.to_string())
}
