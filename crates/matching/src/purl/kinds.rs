//! What each type of purl demands, and how it writes its names: the type definitions beside ECMA-427.

use super::Purl;

/// Whether a type has a namespace.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Namespace {
    Free,
    Needed,
    Forbidden,
}

/// What a type demands.
pub(super) struct Rules {
    pub(super) namespace: Namespace,
    pub(super) name_is_sound: fn(&str) -> bool,
    pub(super) version_is_sound: fn(&str) -> bool,
    pub(super) needs: Option<&'static str>,
}

const FREE: Rules =
    Rules { namespace: Namespace::Free, name_is_sound: anything, version_is_sound: anything, needs: None };

pub(super) fn rules(kind: &str) -> Rules {
    match kind {
        "swift" | "vscode-extension" => Rules { namespace: Namespace::Needed, ..FREE },
        "otp" | "vcpkg" => Rules { namespace: Namespace::Forbidden, ..FREE },
        "julia" => Rules { needs: Some("uuid"), ..FREE },
        "cpan" => Rules { name_is_sound: |name| !name.contains("::"), ..FREE },
        "chrome-extension" => Rules { name_is_sound: is_extension_id, version_is_sound: is_extension_version, ..FREE },
        _ => FREE,
    }
}

fn anything(_: &str) -> bool {
    true
}

/// Thirty-two letters from a to p.
fn is_extension_id(name: &str) -> bool {
    name.len() == 32 && name.bytes().all(|byte| (b'a'..=b'p').contains(&byte))
}

/// One to four numbers.
fn is_extension_version(version: &str) -> bool {
    let numbers: Vec<&str> = version.split('.').collect();
    numbers.len() <= 4
        && numbers.iter().all(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Types whose namespace and name know no upper case.
const LOWER: &[&str] = &[
    "alpm",
    "apk",
    "bitbucket",
    "bitnami",
    "brew",
    "composer",
    "deb",
    "github",
    "gitlab",
    "golang",
    "hex",
    "luarocks",
    "oci",
    "opam",
    "otp",
    "pub",
    "pypi",
    "vcpkg",
    "vscode-extension",
];

/// Types whose namespace alone knows none.
const LOWER_NAMESPACE: &[&str] = &["rpm", "qpkg"];

/// Types whose version knows none: commits, platforms.
const LOWER_VERSION: &[&str] = &["huggingface", "oci", "vscode-extension"];

/// Brings a purl into the form of its type. Doing it twice changes nothing more.
pub(super) fn normalise(purl: &mut Purl) {
    let kind = purl.kind.as_str();
    if LOWER.contains(&kind) || LOWER_NAMESPACE.contains(&kind) {
        purl.namespace = purl.namespace.take().map(|namespace| namespace.to_lowercase());
    }
    if LOWER.contains(&kind) {
        purl.name = purl.name.to_lowercase();
    }
    if LOWER_VERSION.contains(&kind) {
        purl.version = purl.version.take().map(|version| version.to_lowercase());
    }
    match kind {
        "pypi" => purl.name = purl.name.replace('_', "-"),
        "cpan" => purl.namespace = purl.namespace.take().map(|author| author.to_uppercase()),
        // Databricks knows no upper case in the names of models, Azure does.
        "mlflow" if purl.qualifiers.get("repository_url").is_some_and(|url| url.contains("databricks")) => {
            purl.name = purl.name.to_lowercase();
        }
        // Of the places where Git lies, these two know no upper case.
        "git" if purl.namespace.as_deref().is_some_and(knows_no_case) => {
            purl.namespace = purl.namespace.take().map(|host| host.to_lowercase());
            purl.name = purl.name.to_lowercase();
        }
        _ => {}
    }
}

fn knows_no_case(host: &str) -> bool {
    ["github", "github.com", "bitbucket.org"].iter().any(|known| known.eq_ignore_ascii_case(host))
}
