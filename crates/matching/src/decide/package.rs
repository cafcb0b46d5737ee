//! A component against a package of OSV: its name, its release, and then its version.

use super::answer::Answer;
use crate::component::Component;
use crate::finding::Reason;
use crate::purl::Purl;
use crate::range::text_of;
use crate::statement::Package;
use crate::version::{Key, key};

pub(super) fn answer(component: &Component, package: &Package) -> Answer {
    let theirs = package.written.clone();
    let Some(purl) = component.purl.as_ref().filter(|purl| package.name.as_ref() == Some(&purl.package())) else {
        return Answer::because(Reason::OtherName { theirs });
    };
    let named = Answer::because(Reason::SameName { theirs });
    let released = match &package.release {
        Some(release) => named.and(of_release(purl, release)),
        None => named,
    };
    if released.is_no() { released } else { released.and(of_version(component.version().as_deref(), package)) }
}

/// What the versions alone say.
pub(super) fn of_version(version: Option<&str>, package: &Package) -> Answer {
    let range = || {
        let listed = package.versions.len();
        match (package.intervals.is_empty(), listed) {
            (true, 1..) => package.versions.iter().take(6).cloned().collect::<Vec<_>>().join(", "),
            _ => text_of(&package.intervals),
        }
    };
    if package.intervals.is_empty() && package.versions.is_empty() {
        return Answer::because(match package.repositories.first() {
            Some(repository) => Reason::CommitsOnly { repository: repository.clone() },
            None => Reason::NothingSaid,
        });
    }
    let Some(version) = version else { return Answer::because(Reason::VersionUnknown { range: range() }) };
    if package.versions.binary_search_by(|listed| listed.as_str().cmp(version)).is_ok() {
        return Answer::because(Reason::VersionListed { version: version.to_owned() });
    }
    let compared = key(package.scheme, version).filter(Key::is_ordered);
    let Some(compared) = compared else {
        return Answer::because(Reason::VersionUnordered { version: version.to_owned(), range: range() });
    };
    if let Some(interval) = package.intervals.iter().find(|interval| interval.holds(package.scheme, &compared)) {
        return Answer::because(Reason::VersionInside { version: version.to_owned(), range: interval.text() });
    }
    // A bound that could not be read may be the one that would have held it.
    match package.not_understood.first() {
        Some(written) => {
            Answer::because(Reason::VersionUnordered { version: version.to_owned(), range: written.clone() })
        }
        None => Answer::because(Reason::VersionOutside { version: version.to_owned(), range: range() }),
    }
}

/// Whether the version lies in no interval and in no list, with nothing left that was not understood.
pub(super) fn is_certainly_outside(version: &str, package: &Package) -> bool {
    if package.intervals.is_empty() && package.versions.is_empty() || !package.not_understood.is_empty() {
        return false;
    }
    let Some(compared) = key(package.scheme, version).filter(Key::is_ordered) else { return false };
    !package.intervals.iter().any(|interval| interval.holds(package.scheme, &compared))
        && package.versions.binary_search_by(|listed| listed.as_str().cmp(version)).is_err()
}

/// The releases that distributions call by name.
const NAMED_RELEASES: &[(&str, &str)] = &[
    ("buster", "10"),
    ("bullseye", "11"),
    ("bookworm", "12"),
    ("trixie", "13"),
    ("forky", "14"),
    ("bionic", "18.04"),
    ("focal", "20.04"),
    ("jammy", "22.04"),
    ("noble", "24.04"),
];

fn of_release(purl: &Purl, release: &str) -> Answer {
    let wanted = release.to_owned();
    let Some(distro) = purl.qualifiers.get("distro") else {
        return Answer::because(Reason::ReleaseUnknown { wanted });
    };
    let named = NAMED_RELEASES
        .iter()
        .find(|(name, _)| distro.eq_ignore_ascii_case(name) || distro.ends_with(&format!("-{name}")));
    let ours = numbers(named.map_or(distro.as_str(), |(_, number)| number));
    let theirs = numbers(release);
    // Alpine's `v3.18` holds 3.18.4, AlmaLinux's `9` holds 9.3.
    let same = ours.iter().zip(&theirs).all(|(one, other)| one == other);
    match (ours.is_empty() || theirs.is_empty() || ours.len() < theirs.len() && same, same) {
        (true, _) => Answer::because(Reason::ReleaseUnknown { wanted }),
        (false, true) => Answer::because(Reason::StandsWith { wanted: distro.clone() }),
        (false, false) => Answer::because(Reason::OtherRelease { wanted }),
    }
}

/// The first run of numbers and points: 22 and 4 of `Ubuntu:22.04:LTS`.
fn numbers(text: &str) -> Vec<u32> {
    let start = text.find(|char: char| char.is_ascii_digit()).unwrap_or(text.len());
    let run = text.get(start..).unwrap_or_default();
    let end = run.find(|char: char| !char.is_ascii_digit() && char != '.').unwrap_or(run.len());
    run.get(..end).unwrap_or_default().split('.').map_while(|number| number.parse().ok()).collect()
}
