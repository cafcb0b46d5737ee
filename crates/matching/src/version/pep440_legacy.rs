//! Python before PEP 440: the order of setuptools' `parse_version`, for packages that were never renumbered.

use super::key::{KeyWriter, digits, letters, take};

/// A part as setuptools compares it: as a text, numbers padded so that they sort.
pub(super) fn write(key: &mut KeyWriter, text: &str) {
    let mut parts: Vec<String> = Vec::new();
    for part in raw_parts(text).into_iter().chain(["*final".to_owned()]) {
        if part.starts_with('*') {
            if part.as_str() < "*final" {
                while parts.last().is_some_and(|last| last == "*final-") {
                    parts.pop();
                }
            }
            while parts.last().is_some_and(|last| last == "00000000") {
                parts.pop();
            }
        }
        parts.push(part);
    }
    for part in parts {
        key.text(&part);
    }
}

fn raw_parts(text: &str) -> Vec<String> {
    let mut rest = text;
    let mut parts = Vec::new();
    while !rest.is_empty() {
        let number = digits(&mut rest);
        if !number.is_empty() {
            parts.push(format!("{number:0>8}"));
            continue;
        }
        let word = letters(&mut rest);
        let word = if word.is_empty() { separator(&mut rest) } else { word };
        let word = match word {
            "pre" | "preview" | "rc" => "c",
            "-" => "final-",
            "dev" => "@",
            word => word,
        };
        if !word.is_empty() && word != "." {
            parts.push(format!("*{word}"));
        }
    }
    parts
}

/// A point, a hyphen, or whatever else stands there.
fn separator<'a>(rest: &mut &'a str) -> &'a str {
    if rest.starts_with(['.', '-']) {
        let (taken, left) = rest.split_at(1);
        *rest = left;
        return taken;
    }
    take(rest, |char| !char.is_ascii_alphanumeric() && !matches!(char, '.' | '-'))
}
