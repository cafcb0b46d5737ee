//! A purl from its parts: each looked at, and brought into the form of its type.

use std::collections::BTreeMap;

use super::kinds::{self, Namespace};
use super::{Purl, PurlProblem};

/// What a purl is made of, before anybody looked at it. Everything is decoded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// The type, in any case.
    pub kind: String,
    /// Segments joined by `/`.
    pub namespace: Option<String>,
    /// The name.
    pub name: String,
    /// The version.
    pub version: Option<String>,
    /// Keys and values in any order.
    pub qualifiers: Vec<(String, String)>,
    /// A place inside of the package.
    pub subpath: Option<String>,
}

impl Parts {
    /// The purl that these parts make, or why they make none.
    pub fn build(self) -> Result<Purl, PurlProblem> {
        let kind = self.kind.to_ascii_lowercase();
        let sound = kind.starts_with(|char: char| char.is_ascii_lowercase())
            && kind.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-+".contains(&byte));
        if !sound {
            return Err(PurlProblem::Kind(self.kind));
        }
        let trimmed =
            |text: Option<String>| text.map(|text| text.trim_matches('/').to_owned()).filter(|text| !text.is_empty());
        let name = if kind == "git" { self.name.trim_matches('/').to_owned() } else { self.name };
        if name.is_empty() {
            return Err(PurlProblem::NoName);
        }
        let mut purl = Purl {
            namespace: trimmed(self.namespace),
            name,
            version: self.version.filter(|version| !version.is_empty()),
            qualifiers: sorted(self.qualifiers)?,
            subpath: trimmed(self.subpath),
            kind,
        };
        kinds::normalise(&mut purl);
        check(&purl)?;
        Ok(purl)
    }
}

fn sorted(pairs: Vec<(String, String)>) -> Result<BTreeMap<String, String>, PurlProblem> {
    let mut qualifiers = BTreeMap::new();
    for (key, value) in pairs {
        let key = key.to_ascii_lowercase();
        let sound = key.starts_with(|char: char| char.is_ascii_alphabetic())
            && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(&byte));
        if !sound {
            return Err(PurlProblem::Qualifier(key));
        }
        // A key without a value is as good as none.
        if !value.is_empty() && qualifiers.insert(key.clone(), value).is_some() {
            return Err(PurlProblem::Qualifier(key));
        }
    }
    Ok(qualifiers)
}

fn check(purl: &Purl) -> Result<(), PurlProblem> {
    let rules = kinds::rules(&purl.kind);
    match (rules.namespace, &purl.namespace) {
        (Namespace::Needed, None) => return Err(PurlProblem::NamespaceMissing(purl.kind.clone())),
        (Namespace::Forbidden, Some(_)) => return Err(PurlProblem::NamespaceForbidden(purl.kind.clone())),
        _ => {}
    }
    if !(rules.name_is_sound)(&purl.name) {
        return Err(PurlProblem::NotOfKind { kind: purl.kind.clone(), text: purl.name.clone() });
    }
    if let Some(version) = purl.version.as_ref().filter(|version| !(rules.version_is_sound)(version)) {
        return Err(PurlProblem::NotOfKind { kind: purl.kind.clone(), text: version.clone() });
    }
    match rules.needs {
        Some(key) if !purl.qualifiers.contains_key(key) => {
            Err(PurlProblem::QualifierMissing { kind: purl.kind.clone(), key: key.to_owned() })
        }
        _ => Ok(()),
    }
}
