//! A CSAF document of anybody, held against the tests of the standard (2.0 and the draft of 2.1), the same way on every run.
//!
//! The tests themselves are those of `csaf-rs`. What it lacks, and where its verdict depends on chance, stands here.

mod addresses;
mod fixed;
mod places;
mod reading;
mod running;
mod spelling;
mod titles;
mod weaknesses;

pub use addresses::Answers;
pub use places::{Place, places};
pub use reading::{Document, LARGEST, Unreadable};
pub use running::{validate, validate_answered};
pub use titles::title;

use casework::words::Words;
use csaf_rs::schema::{csaf2_0::schema as of_2_0, csaf2_1::schema as of_2_1};
use csaf_rs::validation::Validatable;
use serde::Serialize;

/// An edition of the standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Version {
    /// CSAF 2.0, which is ISO/IEC 20153.
    #[serde(rename = "2.0")]
    V20,
    /// CSAF 2.1, which is a draft.
    #[serde(rename = "2.1")]
    V21,
}

impl Version {
    /// As a document writes it.
    pub fn text(self) -> &'static str {
        match self {
            Version::V20 => "2.0",
            Version::V21 => "2.1",
        }
    }
}

/// What failing a test means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Group {
    /// It is no CSAF.
    Schema,
    /// It is no valid CSAF (6.1).
    Mandatory,
    /// It could be better (6.2; 2.1 calls these recommended).
    Optional,
    /// Something to know (6.3).
    Informative,
}

impl Group {
    /// What it is called.
    pub fn title(self) -> Words {
        match self {
            Group::Schema => Words::new("文書の構造", "Structure"),
            Group::Mandatory => Words::new("必須検査", "Mandatory tests"),
            Group::Optional => Words::new("任意検査", "Optional tests"),
            Group::Informative => Words::new("参考検査", "Informative tests"),
        }
    }
}

/// A test that the standard names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Test {
    /// `6.1.13`, or `schema`.
    pub id: &'static str,
    /// What failing it means.
    pub group: Group,
}

/// Every test of an edition, in the order of the standard.
pub fn tests(version: Version) -> Vec<Test> {
    let all = match version {
        Version::V20 => of_2_0::CommonSecurityAdvisoryFramework::get_tests(),
        Version::V21 => of_2_1::CommonSecurityAdvisoryFramework::get_tests(),
    };
    let group = |preset: &str| match preset {
        "schema" => Group::Schema,
        "mandatory" => Group::Mandatory,
        "informative" => Group::Informative,
        _ => Group::Optional,
    };
    all.into_iter().map(|(id, preset)| Test { id, group: group(preset) }).collect()
}

/// The test of this id, in an edition.
pub fn test(version: Version, id: &str) -> Option<Test> {
    tests(version).into_iter().find(|test| test.id == id)
}

/// Tests that are usually asked for together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Preset {
    /// The structure alone.
    Schema,
    /// The mandatory tests alone.
    Mandatory,
    /// The optional tests alone.
    Optional,
    /// The informative tests alone.
    Informative,
    /// Structure and mandatory tests: what makes a document valid.
    #[default]
    Basic,
    /// And the optional ones.
    Extended,
    /// All there are.
    Full,
}

impl Preset {
    /// All of them.
    pub const ALL: [Preset; 7] = [
        Preset::Basic,
        Preset::Extended,
        Preset::Full,
        Preset::Schema,
        Preset::Mandatory,
        Preset::Optional,
        Preset::Informative,
    ];

    /// Its name, which is the same in every CSAF tool.
    pub fn name(self) -> &'static str {
        match self {
            Preset::Schema => "schema",
            Preset::Mandatory => "mandatory",
            Preset::Optional => "optional",
            Preset::Informative => "informative",
            Preset::Basic => "basic",
            Preset::Extended => "extended",
            Preset::Full => "full",
        }
    }

    /// The one of this name.
    pub fn named(name: &str) -> Option<Preset> {
        Preset::ALL.into_iter().find(|preset| preset.name() == name)
    }

    /// Its tests in an edition.
    pub fn tests(self, version: Version) -> Vec<Test> {
        use Group::{Informative, Mandatory, Optional, Schema};
        let groups: &[Group] = match self {
            Preset::Schema => &[Schema],
            Preset::Mandatory => &[Mandatory],
            Preset::Optional => &[Optional],
            Preset::Informative => &[Informative],
            Preset::Basic => &[Schema, Mandatory],
            Preset::Extended => &[Schema, Mandatory, Optional],
            Preset::Full => &[Schema, Mandatory, Optional, Informative],
        };
        tests(version).into_iter().filter(|test| groups.contains(&test.group)).collect()
    }
}

/// Something that a test found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Remark {
    /// Where, as a JSON pointer; the document as a whole, if it is empty.
    pub pointer: String,
    /// What, in English: as the library says it.
    pub message: String,
}

/// How heavy a remark weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Weight {
    /// The document is not valid.
    Error,
    /// It could be better.
    Warning,
    /// Something to know.
    Info,
}

impl Weight {
    /// All of them, the heaviest first.
    pub const ALL: [Weight; 3] = [Weight::Error, Weight::Warning, Weight::Info];

    /// A name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Weight::Error => "error",
            Weight::Warning => "warning",
            Weight::Info => "info",
        }
    }

    /// What it is called.
    pub fn title(self) -> Words {
        match self {
            Weight::Error => Words::new("誤り", "Error"),
            Weight::Warning => Words::new("注意", "Warning"),
            Weight::Info => Words::new("参考", "Note"),
        }
    }
}

/// How a test ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// It ran; what it found, each with its weight.
    Ran(Vec<(Weight, Remark)>),
    /// It could not run, because the document does not have the structure that it reads.
    Skipped,
    /// The standard names it, and this program does not have it.
    Missing,
}

/// A test with its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Which.
    pub test: Test,
    /// How it ended.
    pub ended: Ended,
}

impl Outcome {
    /// What it found of one weight.
    pub fn of(&self, weight: Weight) -> impl Iterator<Item = &Remark> {
        let found: &[(Weight, Remark)] = match &self.ended {
            Ended::Ran(found) => found,
            _ => &[],
        };
        found.iter().filter(move |(its, _)| *its == weight).map(|(_, remark)| remark)
    }
}

/// What was found in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The edition that it was held against.
    pub version: Version,
    /// Every test that was asked for, in the order of the standard.
    pub outcomes: Vec<Outcome>,
}

impl Verdict {
    /// No error was found, and no test was kept from looking for one.
    pub fn is_valid(&self) -> bool {
        self.count(Weight::Error) == 0 && self.outcomes.iter().all(|outcome| outcome.ended != Ended::Skipped)
    }

    /// How much of a weight was found.
    pub fn count(&self, weight: Weight) -> usize {
        self.outcomes.iter().map(|outcome| outcome.of(weight).count()).sum()
    }

    /// The tests that this program does not have.
    pub fn missing(&self) -> impl Iterator<Item = &'static str> {
        self.outcomes.iter().filter(|outcome| outcome.ended == Ended::Missing).map(|outcome| outcome.test.id)
    }
}
