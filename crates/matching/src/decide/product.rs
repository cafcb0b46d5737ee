//! A component against a product of a CVE record: "Version status determination" of the CVE record format 5.

use std::cmp::Ordering;

use super::answer::Answer;
use super::criterion;
use crate::component::{Component, Surroundings};
use crate::cpe::{Attribute, Cpe, Field};
use crate::finding::Reason;
use crate::names::squeezed;
use crate::range::{Status, text_of};
use crate::statement::{Entry, Product};
use crate::version::{Key, key};

pub(super) fn answer(component: &Component, _around: &Surroundings, product: &Product) -> Answer {
    let named = of_name(component, product);
    if named.is_no() { named } else { named.and(of_version(component.version().as_deref(), product)) }
}

fn of_name(component: &Component, product: &Product) -> Answer {
    let theirs = format!("{} {}", product.vendor, product.product);
    if let (Some(ours), Some(purl)) = (&component.purl, &product.purl)
        && ours.package() == purl.package()
    {
        return Answer::because(Reason::SameName { theirs: purl.to_string() });
    }
    let written = Cpe::anything()
        .with(Field::Vendor, Attribute::of_text(&product.vendor))
        .with(Field::Product, Attribute::of_text(&product.product));
    let names = component.names();
    let of_written = names.iter().map(|ours| match loosely(&written, ours) {
        Some(true) => Reason::SameName { theirs: theirs.clone() },
        Some(false) => Reason::VendorUnknown { theirs: theirs.clone() },
        None => Reason::OtherName { theirs: theirs.clone() },
    });
    let of_cpes = names.iter().flat_map(|ours| {
        let same = product.cpes.iter().filter(move |cpe| criterion::same_product(cpe, ours));
        same.map(|cpe| Reason::SameName { theirs: cpe.formatted() })
    });
    let answers = of_written.chain(of_cpes).map(Answer::because);
    answers.reduce(Answer::or).unwrap_or_else(|| Answer::because(Reason::OtherName { theirs }))
}

/// Whether vendor and product are the same but for hyphens, points and legal forms; or the product alone, where a vendor is not known.
fn loosely(theirs: &Cpe, ours: &Cpe) -> Option<bool> {
    let plain = |cpe: &Cpe, field| cpe.get(field).plain().map(|text| squeezed(&text));
    if plain(theirs, Field::Product)? != plain(ours, Field::Product)? {
        return None;
    }
    match (plain(theirs, Field::Vendor), plain(ours, Field::Vendor)) {
        (Some(theirs), Some(ours)) => (theirs == ours).then_some(true),
        _ => Some(false),
    }
}

fn of_version(version: Option<&str>, product: &Product) -> Answer {
    let affected = product.entries.iter().filter(|entry| entry.status == Status::Affected);
    let intervals: Vec<_> = affected.filter_map(|entry| entry.about.clone()).collect();
    let range = || if intervals.is_empty() { written(product) } else { text_of(&intervals) };
    let Some(version) = version else { return Answer::because(Reason::VersionUnknown { range: range() }) };
    if let Some(entry) = product.entries.iter().find(|entry| entry.written == version && entry.about.is_none()) {
        return of_status(entry.status, version, &entry.written);
    }
    let mut unordered = false;
    for entry in &product.entries {
        let Some(about) = &entry.about else { continue };
        match key(entry.scheme, version).filter(Key::is_ordered) {
            None => unordered = true,
            Some(key) if about.holds(entry.scheme, &key) => {
                return of_status(changed(entry, &key), version, &about.text());
            }
            Some(_) => {}
        }
    }
    if unordered {
        return Answer::because(Reason::VersionUnordered { version: version.to_owned(), range: range() });
    }
    // An entry that is no version may be the one that was meant.
    match product.entries.iter().find(|entry| entry.about.is_none() && entry.status == Status::Affected) {
        Some(entry) => Answer::because(Reason::NoVersionInSource { written: entry.written.clone() }),
        None => of_status(product.otherwise, version, &range()),
    }
}

fn written(product: &Product) -> String {
    product.entries.iter().take(6).map(|entry| entry.written.as_str()).collect::<Vec<_>>().join(", ")
}

/// What is so at this version within the entry: the last change that lies at or before it.
fn changed(entry: &Entry, version: &Key) -> Status {
    let mut changes: Vec<(Key, Status)> = entry
        .changes
        .iter()
        .filter_map(|(at, status)| Some((key(entry.scheme, at).filter(Key::is_ordered)?, *status)))
        .collect();
    changes.sort_by(|(one, _), (other, _)| one.order(entry.scheme, other));
    let mut reached = changes.into_iter().filter(|(at, _)| at.order(entry.scheme, version) != Ordering::Greater);
    reached.next_back().map_or(entry.status, |(_, status)| status)
}

fn of_status(status: Status, version: &str, range: &str) -> Answer {
    let (version, range) = (version.to_owned(), range.to_owned());
    Answer::because(match status {
        Status::Affected => Reason::VersionInside { version, range },
        Status::NotAffected | Status::Fixed => Reason::VersionOutside { version, range },
        Status::UnderInvestigation | Status::Unknown => Reason::NothingSaid,
    })
}
