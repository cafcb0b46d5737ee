//! What a package is called when two sources speak of it: normalised further than a purl is, for comparing and never for showing.

use super::Purl;
use crate::version::RUST;

/// A package of an ecosystem, in the one form in which it is compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PackageName {
    /// A purl type.
    pub kind: String,
    /// Namespace and name as the ecosystem compares them.
    pub name: String,
}

/// OSV's ecosystems and the purl types that they are (OSV schema, "Defined ecosystems").
const ECOSYSTEMS: &[(&str, &str)] = &[
    ("alpine", "apk/alpine"),
    ("almalinux", "rpm/almalinux"),
    ("bitnami", "bitnami"),
    ("chainguard", "apk/chainguard"),
    ("conancenter", "conan"),
    ("cran", "cran"),
    (RUST, "cargo"),
    ("debian", "deb/debian"),
    ("github actions", "github"),
    ("go", "golang"),
    ("hackage", "hackage"),
    ("hex", "hex"),
    ("julia", "julia"),
    ("maven", "maven"),
    ("mageia", "rpm/mageia"),
    ("npm", "npm"),
    ("nuget", "nuget"),
    ("openeuler", "rpm/openeuler"),
    ("opensuse", "rpm/opensuse"),
    ("packagist", "composer"),
    ("photon os", "rpm/photon"),
    ("pub", "pub"),
    ("pypi", "pypi"),
    ("red hat", "rpm/redhat"),
    ("rocky linux", "rpm/rocky-linux"),
    ("rubygems", "gem"),
    ("suse", "rpm/suse"),
    ("swifturl", "swift"),
    ("ubuntu", "deb/ubuntu"),
    ("vscode", "vscode-extension"),
    ("wolfi", "apk/wolfi"),
];

impl PackageName {
    /// The name of the package that a purl names.
    pub fn of_purl(purl: &Purl) -> Self {
        let joined = match &purl.namespace {
            Some(namespace) => format!("{namespace}/{}", purl.name),
            None => purl.name.clone(),
        };
        Self { name: compared(&purl.kind, &joined), kind: purl.kind.clone() }
    }

    /// The name of a package as OSV writes it: `Maven` and `group:artifact`, `Debian:12` and `openssl`.
    /// None for an ecosystem that has no purl type, as the Linux kernel and Android.
    pub fn of_osv(ecosystem: &str, name: &str) -> Option<Self> {
        let base = ecosystem.split(':').next().unwrap_or(ecosystem).trim();
        let (_, found) = ECOSYSTEMS.iter().find(|(known, _)| known.eq_ignore_ascii_case(base))?;
        let (kind, namespace) = found.split_once('/').map_or((*found, None), |(kind, space)| (kind, Some(space)));
        let name = if kind == "maven" { name.replacen(':', "/", 1) } else { name.to_owned() };
        let name = namespace.map_or(name.clone(), |namespace| format!("{namespace}/{name}"));
        Some(Self { name: compared(kind, &name), kind: kind.to_owned() })
    }
}

fn compared(kind: &str, name: &str) -> String {
    match kind {
        // PEP 503: runs of `-`, `_` and `.` are one hyphen.
        "pypi" => runs_of_separators_as_one(&name.to_lowercase()),
        // Rust's registry keeps no two crates that differ in this alone.
        "cargo" => name.to_lowercase().replace('_', "-"),
        "maven" | "cpan" | "cran" | "hackage" | "gem" | "generic" | "huggingface" | "mlflow" | "conda" => {
            name.to_owned()
        }
        "swift" => name.trim_start_matches("https://").trim_end_matches(".git").to_lowercase(),
        _ => name.to_lowercase(),
    }
}

fn runs_of_separators_as_one(name: &str) -> String {
    let mut one = String::with_capacity(name.len());
    for char in name.chars() {
        let separator = matches!(char, '-' | '_' | '.');
        if !separator {
            one.push(char);
        } else if !one.ends_with('-') {
            one.push('-');
        }
    }
    one
}
