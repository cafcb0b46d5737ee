//! Package URLs: what a package is called, in the form of ECMA-427 <https://www.packageurl.org>.

mod build;
mod kinds;
mod name;
pub(crate) mod percent;
mod problem;
mod read;

pub use build::Parts;
pub use name::PackageName;
pub use problem::PurlProblem;
pub use read::LONGEST;

use std::collections::BTreeMap;
use std::fmt;

/// A package, named and normalised as its type says. Two purls are the same where their values are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Purl {
    /// `npm`, `pypi`, `deb` … in lower case.
    pub kind: String,
    /// What stands before the name, decoded, segments joined by `/`.
    pub namespace: Option<String>,
    /// The name, decoded.
    pub name: String,
    /// The version, decoded, as its maker wrote it.
    pub version: Option<String>,
    /// What else tells it apart, by key in lower case.
    pub qualifiers: BTreeMap<String, String>,
    /// A place inside of the package.
    pub subpath: Option<String>,
}

impl Purl {
    /// Reads a purl as strictly as the standard does: a qualifier's key with a capital is refused.
    pub fn parse(text: &str) -> Result<Self, PurlProblem> {
        read::parts(text, read::Strictness::Standard)?.build()
    }

    /// Reads a purl as they are found in SBOMs: upper case where lower is due is mended.
    pub fn read(text: &str) -> Result<Self, PurlProblem> {
        read::parts(text, read::Strictness::AsFound)?.build()
    }

    /// What the package is called, whichever version it has and wherever it came from.
    pub fn package(&self) -> PackageName {
        PackageName::of_purl(self)
    }

    /// The same package without version, qualifiers and subpath.
    pub fn without_version(&self) -> Purl {
        Purl { version: None, qualifiers: BTreeMap::new(), subpath: None, ..self.clone() }
    }
}

impl fmt::Display for Purl {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "pkg:{}/", self.kind)?;
        for segment in self.namespace.iter().flat_map(|namespace| namespace.split('/')) {
            write!(out, "{}/", percent::encode(segment))?;
        }
        // In the type `git` the name is itself a path.
        let segments: Vec<String> = if self.kind == "git" {
            self.name.split('/').map(percent::encode).collect()
        } else {
            vec![percent::encode(&self.name)]
        };
        out.write_str(&segments.join("/"))?;
        if let Some(version) = &self.version {
            write!(out, "@{}", percent::encode(version))?;
        }
        for (place, (key, value)) in self.qualifiers.iter().enumerate() {
            write!(out, "{}{key}={}", if place == 0 { '?' } else { '&' }, percent::encode(value))?;
        }
        if let Some(subpath) = &self.subpath {
            let segments: Vec<String> = subpath.split('/').map(percent::encode).collect();
            write!(out, "#{}", segments.join("/"))?;
        }
        Ok(())
    }
}
