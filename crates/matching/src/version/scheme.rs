//! The rules that versions are compared by, and which ecosystem follows which.

use serde::{Deserialize, Serialize};

/// How versions of an ecosystem are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scheme {
    /// Semantic Versioning 2.0.0, with any count of numbers: npm, Cargo, Hex, Swift, Bitnami and others.
    Semver,
    /// Go modules: Semantic Versioning with a `v`; pseudo-versions are pre-releases, `+incompatible` says nothing.
    Go,
    /// Dart's pub: Semantic Versioning in which the build counts.
    Pub,
    /// Python, PEP 440, and what was there before it.
    Pep440,
    /// Maven's `ComparableVersion`.
    Maven,
    /// Debian and Ubuntu: `epoch:upstream-revision`.
    Deb,
    /// RPM: `epoch:version-release`.
    Rpm,
    /// Arch Linux: `epoch:version-release`, in which the release counts only where both name one.
    Alpm,
    /// Alpine's apk-tools.
    Apk,
    /// Gentoo's package manager specification.
    Gentoo,
    /// RubyGems.
    Gem,
    /// NuGet: four numbers and a pre-release that knows no upper case.
    Nuget,
    /// Composer: PHP's `version_compare`.
    Composer,
    /// Numbers alone, of which more come after fewer: CRAN, Hackage.
    Numbers,
    /// Numbers separated by dots, in which missing ones are zero: nginx, kernels, many vendors.
    Intdot,
    /// Conan.
    Conan,
    /// OpenSSL before and after 3.0: 1.0.2zh.
    Openssl,
    /// Moments in the form of RFC 3339.
    Datetime,
    /// Byte by byte.
    Lexicographic,
    /// What nobody laid down: numbers as numbers, words as words, `rc` before the release.
    Generic,
}

/// What OSV calls Rust's ecosystem: the name of its registry.
pub(crate) const RUST: &str = concat!("crates", ".io");

/// One row for each scheme: what vers, purl types, OSV ecosystems and CVE version types call it.
const NAMES: &[(Scheme, &[&str])] = &[
    (
        Scheme::Semver,
        &[
            "semver",
            "npm",
            "cargo",
            "hex",
            "swift",
            "swifturl",
            "bitnami",
            RUST,
            "github",
            "github actions",
            "julia",
            "otp",
            "vscode-extension",
            "vscode",
            "bazel",
            "chainguard-libs",
        ],
    ),
    (Scheme::Go, &["golang", "go"]),
    (Scheme::Pub, &["pub"]),
    (Scheme::Pep440, &["pypi", "python"]),
    (Scheme::Maven, &["maven"]),
    (Scheme::Deb, &["deb", "debian", "ubuntu", "echo"]),
    (
        Scheme::Rpm,
        &[
            "rpm",
            "red hat",
            "almalinux",
            "rocky linux",
            "suse",
            "opensuse",
            "mageia",
            "openeuler",
            "photon os",
            "amazon linux",
        ],
    ),
    (Scheme::Alpm, &["alpm", "arch"]),
    (Scheme::Apk, &["apk", "alpine", "wolfi", "chainguard", "minimos", "alpaquita", "bellsoft hardened containers"]),
    (Scheme::Gentoo, &["gentoo", "ebuild"]),
    (Scheme::Gem, &["gem", "rubygems"]),
    (Scheme::Nuget, &["nuget"]),
    (Scheme::Composer, &["composer", "packagist"]),
    (Scheme::Numbers, &["cran", "hackage", "ghc", "bioconductor"]),
    (Scheme::Intdot, &["intdot", "nginx", "chrome-extension", "linux"]),
    (Scheme::Conan, &["conan", "conancenter"]),
    (Scheme::Openssl, &["openssl"]),
    (Scheme::Datetime, &["datetime"]),
    (Scheme::Lexicographic, &["lexicographic", "mlflow", "huggingface"]),
];

impl Scheme {
    /// The scheme of a vers scheme, a purl type, an OSV ecosystem (with or without its release, `Debian:12`) or the
    /// `versionType` of a CVE record. What is not known is [`Scheme::Generic`].
    pub fn named(name: &str) -> Self {
        Self::known(name).unwrap_or(Self::Generic)
    }

    /// As [`Scheme::named`], and none for what is not known.
    pub fn known(name: &str) -> Option<Self> {
        let name = name.split(':').next().unwrap_or(name).trim();
        let row = NAMES.iter().find(|(_, names)| names.iter().any(|known| known.eq_ignore_ascii_case(name)));
        row.map(|(scheme, _)| *scheme)
    }

    /// Each of them.
    pub fn all() -> impl Iterator<Item = Scheme> {
        NAMES.iter().map(|(scheme, _)| *scheme).chain([Scheme::Generic])
    }
}
