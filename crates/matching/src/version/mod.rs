//! Which of two versions is the newer one, as the tools of each ecosystem would say it.
//!
//! A version is read once into a [`Key`]: bytes that compare as the versions do. An order that is made so is total by construction,
//! whatever strangers write into a version, and comparing it is comparing memory.

mod alpm;
mod apk;
mod composer;
mod conan;
mod dpkg;
mod gem;
mod generic;
mod gentoo;
mod key;
mod maven;
mod moment;
mod nuget;
mod numbers;
mod openssl;
mod pep440;
mod pep440_legacy;
mod rpm;
mod scheme;
mod semver;

pub use key::Key;
pub(crate) use scheme::RUST;
pub use scheme::Scheme;

use std::cmp::Ordering;

/// The longest version that is read, in bytes. The longest real one known to us is a Debian backport of 94.
pub const LONGEST: usize = 250;

/// A version as its maker wrote it, and how it compares under its scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// As it was written.
    pub text: String,
    /// The rules it is compared by.
    pub scheme: Scheme,
    key: Key,
}

impl Version {
    /// Reads a version; none if it is empty, longer than [`LONGEST`], or holds a NUL.
    pub fn parse(scheme: Scheme, text: &str) -> Option<Self> {
        Some(Self { text: text.to_owned(), scheme, key: key(scheme, text)? })
    }

    /// Before, the same, or after; none between two schemes, or where one of them says nothing about order (`latest`, a commit).
    pub fn compare(&self, other: &Version) -> Option<Ordering> {
        let comparable = self.scheme == other.scheme && self.is_ordered() && other.is_ordered();
        comparable.then(|| self.key.order(self.scheme, &other.key))
    }

    /// Whether the text says where it stands among others: `latest` and a commit's hash do not.
    pub fn is_ordered(&self) -> bool {
        self.key.is_ordered()
    }

    /// How it compares, as bytes.
    pub fn key(&self) -> &Key {
        &self.key
    }
}

/// Before, the same, or after; none where one of the texts is no version under this scheme.
pub fn compare(scheme: Scheme, one: &str, other: &str) -> Option<Ordering> {
    let (one, other) = (key(scheme, one)?, key(scheme, other)?);
    (one.is_ordered() && other.is_ordered()).then(|| one.order(scheme, &other))
}

/// The key alone, for those who keep very many of them.
pub fn key(scheme: Scheme, text: &str) -> Option<Key> {
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST || text.contains('\0') {
        return None;
    }
    Some(match scheme {
        Scheme::Semver => semver::key(text, semver::Build::Ignored),
        Scheme::Go => semver::key(text.strip_prefix("go").unwrap_or(text), semver::Build::Ignored),
        Scheme::Pub => semver::key(text, semver::Build::Counts),
        Scheme::Pep440 => pep440::key(text),
        Scheme::Maven => maven::key(text),
        Scheme::Deb => dpkg::key(text),
        Scheme::Rpm => rpm::key(text),
        Scheme::Alpm => alpm::key(text),
        Scheme::Apk => apk::key(text),
        Scheme::Gentoo => gentoo::key(text),
        Scheme::Gem => gem::key(text),
        Scheme::Nuget => nuget::key(text),
        Scheme::Composer => composer::key(text),
        Scheme::Numbers => numbers::key(text),
        Scheme::Intdot => numbers::intdot(text),
        Scheme::Conan => conan::key(text),
        Scheme::Openssl => openssl::key(text),
        Scheme::Datetime => moment::key(text),
        Scheme::Lexicographic => Key::of_text(text),
        Scheme::Generic => generic::key(text),
    })
}
