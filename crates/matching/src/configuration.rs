//! NVD's trees of platforms: firmware *and* hardware, this *or* that, and their negation.

use crate::cpe::{Attribute, Cpe, Field};
use crate::range::Interval;
use crate::version::Scheme;

/// The most names that one vulnerability's tree may hold. NVD's largest of 2022 has some 5,000.
pub const MOST_NAMES: usize = 50_000;

/// How deep a tree may be. NVD's own are two deep, its older feeds three.
pub const DEEPEST: usize = 8;

/// A tree of platforms.
#[derive(Clone, Debug, PartialEq)]
pub enum Configuration {
    /// All of them together.
    All(Vec<Configuration>),
    /// At least one of them.
    Any(Vec<Configuration>),
    /// It must not be so.
    Not(Box<Configuration>),
    /// A name with its versions.
    Is(Box<Criterion>),
}

/// A name with its versions.
#[derive(Clone, Debug, PartialEq)]
pub struct Criterion {
    /// Whether the flaw is in this, or this is only what it has to stand with.
    pub vulnerable: bool,
    /// The pattern.
    pub cpe: Cpe,
    /// `versionStartIncluding` and its like, where the version of the name is left open.
    pub versions: Interval,
}

impl Criterion {
    /// The rules of its versions: OpenSSL has letters of its own, everything else is compared as firmware is.
    pub fn scheme(&self) -> Scheme {
        scheme_of(&self.cpe)
    }
}

/// The rules by which a product's versions are compared.
pub fn scheme_of(cpe: &Cpe) -> Scheme {
    match cpe.get(Field::Product).text() {
        Some("openssl") => Scheme::Openssl,
        _ => Scheme::Generic,
    }
}

/// What an index finds it by: vendor and product, each none where it is a pattern or left open.
pub fn name_of(cpe: &Cpe) -> (Option<&str>, Option<&str>) {
    let fixed = |attribute: &'_ Attribute| !attribute.has_wildcard();
    let text = |field| Some(cpe.get(field)).filter(|attribute| fixed(attribute)).and_then(Attribute::text);
    (text(Field::Vendor), text(Field::Product))
}

impl Configuration {
    /// Each name in it.
    pub fn criteria(&self) -> Vec<&Criterion> {
        let mut found = Vec::new();
        let mut left = vec![self];
        while let Some(node) = left.pop() {
            match node {
                Self::All(nodes) | Self::Any(nodes) => left.extend(nodes.iter().rev()),
                Self::Not(node) => left.push(node),
                Self::Is(criterion) => found.push(criterion.as_ref()),
            }
        }
        found
    }

    /// Whether it keeps to [`DEEPEST`] and [`MOST_NAMES`].
    pub fn is_bounded(&self) -> bool {
        let mut left = vec![(self, 0)];
        let mut names = 0;
        while let Some((node, depth)) = left.pop() {
            if depth > DEEPEST || names > MOST_NAMES {
                return false;
            }
            match node {
                Self::All(nodes) | Self::Any(nodes) => left.extend(nodes.iter().map(|node| (node, depth + 1))),
                Self::Not(node) => left.push((node, depth + 1)),
                Self::Is(_) => names += 1,
            }
        }
        true
    }
}
