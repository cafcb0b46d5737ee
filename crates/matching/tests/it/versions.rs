//! Versions in the order of their ecosystems: pairs that the native tools ordered, and the laws of any order.

use std::cmp::Ordering;

use matching::version::{Scheme, compare};

use crate::shared_data::shared;

/// The files of pairs, and the scheme that each is about.
const PAIRS: &[(&str, Scheme)] = &[
    ("alpine-versions.txt", Scheme::Apk),
    ("alpine-versions-generated.txt", Scheme::Apk),
    ("cran-versions.txt", Scheme::Numbers),
    ("cran-versions-generated.txt", Scheme::Numbers),
    ("debian-versions.txt", Scheme::Deb),
    ("debian-versions-generated.txt", Scheme::Deb),
    ("hackage-versions.txt", Scheme::Numbers),
    ("maven-versions.txt", Scheme::Maven),
    ("maven-versions-generated.txt", Scheme::Maven),
    ("nuget-versions.txt", Scheme::Nuget),
    ("packagist-versions.txt", Scheme::Composer),
    ("packagist-versions-generated.txt", Scheme::Composer),
    ("pub-versions.txt", Scheme::Pub),
    ("pypi-versions.txt", Scheme::Pep440),
    ("pypi-versions-generated.txt", Scheme::Pep440),
    ("redhat-versions.txt", Scheme::Rpm),
    ("rubygems-versions.txt", Scheme::Gem),
    ("rubygems-versions-generated.txt", Scheme::Gem),
    ("semver-versions.txt", Scheme::Semver),
];

/// Pairs that are in another order here, each with the reason.
const NOT_MET: &[(&str, &str)] = &[
    ("1-r0-1 Equal 1-r-2", "apk-tools takes neither for a version"),
    ("0..8 Greater 0...8", "apk-tools takes neither for a version"),
    ("1.2.3.#.1 Greater 1.2.3", "a sign of PHP's own comparison that no version holds"),
];

fn pair(line: &str) -> Option<(&str, Ordering, &str)> {
    let line = line.trim();
    if line.is_empty() || line.starts_with('#') || line.starts_with("//") {
        return None;
    }
    let (left, sign, right) = [(" < ", Ordering::Less), (" > ", Ordering::Greater), (" = ", Ordering::Equal)]
        .into_iter()
        .find_map(|(sign, order)| line.split_once(sign).map(|(left, right)| (left, order, right)))?;
    Some((left.trim(), sign, right.trim()))
}

#[test]
fn pairs_that_native_tools_ordered_are_in_that_order() {
    let mut misses = Vec::new();
    for (file, scheme) in PAIRS {
        let Some(path) = shared(&format!("versions/{file}")) else { return };
        let text = std::fs::read_to_string(path).unwrap();
        let pairs: Vec<_> = text.lines().filter_map(pair).collect();
        let wrong: Vec<_> =
            pairs.iter().filter(|(left, wanted, right)| compare(*scheme, left, right) != Some(*wanted)).collect();
        println!("{file}: {} of {}", pairs.len() - wrong.len(), pairs.len());
        for (left, wanted, right) in wrong {
            let miss = format!("{left} {wanted:?} {right}");
            if !NOT_MET.iter().any(|(known, _)| *known == miss) {
                misses.push(format!("{file}: {miss}, not {:?}", compare(*scheme, left, right)));
            }
        }
    }
    assert!(misses.is_empty(), "{} misses:\n{}", misses.len(), misses.join("\n"));
}
