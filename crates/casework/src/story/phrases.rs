//! The small parts of a sentence: lists, names, quotes, answers.

use std::collections::BTreeMap;

use super::sentence::Answering;
use crate::{names::Name, role::Role};

/// `HEAD as usual: a = b; c = d`, where both parts behind the head may be missing.
pub(super) fn answering(rest: &str) -> Option<(&str, Answering)> {
    let (head, said) = match find_outside_quotes(rest, ':') {
        Some(at) => (&rest[..at], pairs(&rest[at + 1..])?),
        None => (rest, BTreeMap::new()),
    };
    let head = head.trim();
    let (head, usual) = head.strip_suffix(" as usual").map_or((head, false), |head| (head, true));
    Some((head.trim(), Answering { usual, said }))
}

/// `a = b; c = "d; e"`
pub(super) fn pairs(text: &str) -> Option<BTreeMap<Name, String>> {
    let mut said = BTreeMap::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let end = find_outside_quotes(rest, ';').unwrap_or(rest.len());
        let (field, value) = rest[..end].split_once('=')?;
        if said.insert(Name::from(field.trim()), value.trim().to_owned()).is_some() {
            return None;
        }
        rest = rest.get(end + 1..).unwrap_or("").trim();
    }
    Some(said)
}

pub(super) fn find_outside_quotes(text: &str, wanted: char) -> Option<usize> {
    let mut inside = false;
    text.char_indices().find_map(|(at, c)| {
        inside ^= c == '"';
        (c == wanted && !inside).then_some(at)
    })
}

pub(super) fn closing_quote(text: &str) -> Option<usize> {
    text.strip_prefix('"')?.find('"').map(|at| at + 1)
}

pub(super) fn quoted(text: &str) -> Option<String> {
    text.trim().strip_prefix('"')?.strip_suffix('"').map(Into::into)
}

pub(super) fn list(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|item| !item.is_empty()).map(Into::into).collect()
}

pub(super) fn names(text: &str) -> Vec<Name> {
    list(text).into_iter().map(Name::from).collect()
}

pub(super) fn roles(text: &str) -> Option<Vec<Role>> {
    text.split(',').map(|role| Role::parse(role.trim())).collect()
}
