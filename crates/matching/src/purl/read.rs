//! Taking a purl apart, from its ends inward (ECMA-427, "How to parse a purl string").

use super::{Parts, PurlProblem, percent};

/// The longest purl that is read, in bytes. Some carry the address of a repository in their qualifiers.
pub const LONGEST: usize = 4_096;

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Strictness {
    Standard,
    AsFound,
}

pub(super) fn parts(text: &str, strictness: Strictness) -> Result<Parts, PurlProblem> {
    if text.len() > LONGEST {
        return Err(PurlProblem::TooLong);
    }
    let (rest, subpath) = split_last(text, '#');
    let (rest, qualifiers) = split_last(rest, '?');
    let (scheme, rest) = rest.split_once(':').ok_or(PurlProblem::NoScheme)?;
    if !scheme.eq_ignore_ascii_case("pkg") {
        return Err(PurlProblem::NoScheme);
    }
    let rest = rest.trim_matches('/');
    let (kind, rest) = rest.split_once('/').ok_or_else(|| no_name(rest))?;
    // An `@` before the last slash belongs to a namespace that was not encoded: pkg:npm/@scope/name.
    let last_slash = rest.rfind('/').map_or(0, |at| at + 1);
    let at = rest[last_slash..].rfind('@').map(|at| at + last_slash);
    let (path, version) = at.map_or((rest, None), |at| (&rest[..at], Some(&rest[at + 1..])));
    let (namespace, name) = split_path(kind, path);
    Ok(Parts {
        kind: kind.to_owned(),
        namespace: namespace.map(path_decoded).transpose()?,
        name: if kind.eq_ignore_ascii_case("git") { path_decoded(name)? } else { decoded(name)? },
        version: version.map(decoded).transpose()?,
        qualifiers: qualifiers.map_or(Ok(Vec::new()), |text| read_qualifiers(text, strictness))?,
        subpath: subpath.map(path_decoded).transpose()?,
    })
}

fn no_name(kind: &str) -> PurlProblem {
    if kind.is_empty() || kind.contains('@') { PurlProblem::Kind(kind.to_owned()) } else { PurlProblem::NoName }
}

fn split_last(text: &str, mark: char) -> (&str, Option<&str>) {
    text.rsplit_once(mark).map_or((text, None), |(rest, after)| (rest, Some(after)))
}

/// In the type `git` the namespace is the host, and the name is the path there.
fn split_path<'a>(kind: &str, path: &'a str) -> (Option<&'a str>, &'a str) {
    let split = if kind.eq_ignore_ascii_case("git") { path.split_once('/') } else { path.rsplit_once('/') };
    split.map_or((None, path), |(namespace, name)| (Some(namespace), name))
}

fn decoded(text: &str) -> Result<String, PurlProblem> {
    percent::decode(text).ok_or_else(|| PurlProblem::Encoding(text.to_owned()))
}

/// Segments that say nothing (``, `.`, `..`) are left out; one that hides a slash is refused.
fn path_decoded(text: &str) -> Result<String, PurlProblem> {
    let mut segments = Vec::new();
    for segment in text.split('/').filter(|segment| !segment.is_empty()) {
        let segment = decoded(segment)?;
        if segment.contains('/') {
            return Err(PurlProblem::Encoding(segment));
        }
        if !matches!(segment.as_str(), "." | "..") {
            segments.push(segment);
        }
    }
    Ok(segments.join("/"))
}

fn read_qualifiers(text: &str, strictness: Strictness) -> Result<Vec<(String, String)>, PurlProblem> {
    let mut qualifiers = Vec::new();
    for pair in text.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').ok_or_else(|| PurlProblem::Qualifier(pair.to_owned()))?;
        let key = match strictness {
            // The suite of the standard refuses `Arch` and takes `repositorY_url`.
            Strictness::Standard if key.starts_with(|char: char| char.is_ascii_uppercase()) => {
                return Err(PurlProblem::Qualifier(key.to_owned()));
            }
            _ => key.to_ascii_lowercase(),
        };
        qualifiers.push((key, decoded(value)?));
    }
    Ok(qualifiers)
}
