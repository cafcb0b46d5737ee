//! What a source says that a vulnerability touches, in the few forms in which sources say it.

use crate::configuration::Configuration;
use crate::cpe::Cpe;
use crate::purl::{PackageName, Purl};
use crate::range::{Interval, Status};
use crate::vers::Vers;
use crate::version::Scheme;

/// Where a statement comes from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Source {
    /// Who publishes it: `OSV`, `NVD`, `CVE`, a supplier's name.
    pub publisher: String,
    /// The record there.
    pub record: String,
}

/// One thing that a source says about one vulnerability.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// The vulnerability, by the name that the source gives it.
    pub vulnerability: String,
    /// Who says it.
    pub source: Source,
    /// What is said.
    pub says: Says,
    /// The source has taken the record back.
    pub withdrawn: bool,
}

/// The forms in which sources say what is touched.
#[derive(Clone, Debug, PartialEq)]
pub enum Says {
    /// OSV: a package, and its versions.
    Package(Package),
    /// NVD: a tree of platforms.
    Configuration(Configuration),
    /// A CVE record: a product, and its versions.
    Product(Product),
    /// A supplier's own word about its product: CSAF, VEX.
    Supplier(SupplierWord),
}

/// A package as OSV names it, and which of its versions are touched.
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    /// In the form in which it is compared; none for an ecosystem that we do not know.
    pub name: Option<PackageName>,
    /// As it was written: `PyPI django`.
    pub written: String,
    /// The release of a distribution, `12` of `Debian:12`.
    pub release: Option<String>,
    /// The rules of its versions.
    pub scheme: Scheme,
    /// Touched from here to there.
    pub intervals: Vec<Interval>,
    /// Touched one by one, sorted.
    pub versions: Vec<String>,
    /// Repositories whose commits are named: they cannot be compared here.
    pub repositories: Vec<String>,
    /// Bounds that are no versions under these rules.
    pub not_understood: Vec<String>,
}

/// A product as a CVE record names it.
#[derive(Clone, Debug, PartialEq)]
pub struct Product {
    /// Vendor as it was written.
    pub vendor: String,
    /// Product as it was written.
    pub product: String,
    /// Its package, where the record names one.
    pub purl: Option<Purl>,
    /// Its names as a platform.
    pub cpes: Vec<Cpe>,
    /// What is said of versions, in the record's order.
    pub entries: Vec<Entry>,
    /// What is so for every other version.
    pub otherwise: Status,
}

/// One entry about versions in a CVE record.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// As it was written.
    pub written: String,
    /// Which versions it is about; none where the text is no version.
    pub about: Option<Interval>,
    /// What is so for them.
    pub status: Status,
    /// From these versions on, within the entry, something else is so.
    pub changes: Vec<(String, Status)>,
    /// The rules of its versions.
    pub scheme: Scheme,
}

/// What a supplier says of its own product.
#[derive(Clone, Debug, PartialEq)]
pub struct SupplierWord {
    /// Its package.
    pub purl: Option<Purl>,
    /// Its names as a platform.
    pub cpes: Vec<Cpe>,
    /// Vendor and product in words, where there are no identifiers.
    pub named: Option<(String, String)>,
    /// The versions that are meant; none means the one of the identifiers, or every one.
    pub versions: Option<Vers>,
    /// What is so for them.
    pub status: Status,
    /// The code of the justification, as VEX has it: `vulnerable_code_not_in_execute_path`.
    pub justification: Option<String>,
}
