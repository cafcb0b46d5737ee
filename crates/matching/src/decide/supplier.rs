//! A component against its supplier's own word: an advisory in CSAF, a VEX document.

use super::answer::Answer;
use super::criterion;
use crate::component::{Component, Surroundings};
use crate::cpe::{Attribute, Cpe, Field};
use crate::finding::{Reason, Verdict};
use crate::range::Status;
use crate::statement::SupplierWord;
use crate::version::{Scheme, compare};

pub(super) fn answer(component: &Component, _around: &Surroundings, word: &SupplierWord) -> (Verdict, Answer) {
    let named = of_name(component, word);
    let said = if named.is_no() { named } else { named.and(of_version(component, word)) };
    let fits = said.is_yes();
    if said.is_no() {
        return (Verdict::NotAffected, said);
    }
    let supplier = Reason::Supplier { status: word.status, justification: word.justification.clone() };
    let undoubted = said.verdict();
    let answer = Answer::because(supplier).and(said);
    let verdict = match word.status {
        Status::Affected => undoubted,
        // A "no" or "fixed" for what may be another version is not yet a "no" for this one.
        Status::NotAffected | Status::Fixed if fits => Verdict::NotAffected,
        _ => Verdict::Unknown,
    };
    (verdict, answer)
}

fn of_name(component: &Component, word: &SupplierWord) -> Answer {
    if let (Some(ours), Some(theirs)) = (&component.purl, &word.purl) {
        let theirs_written = theirs.to_string();
        return Answer::because(if ours.package() == theirs.package() {
            Reason::SameName { theirs: theirs_written }
        } else {
            Reason::OtherName { theirs: theirs_written }
        });
    }
    let written = word.named.iter().map(|(vendor, product)| {
        Cpe::anything()
            .with(Field::Vendor, Attribute::of_text(vendor))
            .with(Field::Product, Attribute::of_text(product))
    });
    let patterns: Vec<Cpe> = word.cpes.iter().cloned().chain(written).collect();
    let theirs = patterns.first().map(Cpe::formatted).unwrap_or_default();
    let names = component.names();
    let same = names.iter().any(|ours| patterns.iter().any(|pattern| criterion::same_product(pattern, ours)));
    Answer::because(if same { Reason::SameName { theirs } } else { Reason::OtherName { theirs } })
}

fn of_version(component: &Component, word: &SupplierWord) -> Answer {
    let ours = component.version();
    if let Some(range) = &word.versions {
        let Some(version) = ours else { return Answer::because(Reason::VersionUnknown { range: range.to_string() }) };
        let range_text = range.to_string();
        return Answer::because(match range.contains(&version) {
            Some(true) => Reason::VersionInside { version, range: range_text },
            Some(false) => Reason::VersionOutside { version, range: range_text },
            None => Reason::VersionUnordered { version, range: range_text },
        });
    }
    let of_purl = word.purl.as_ref().and_then(|purl| Some((Scheme::named(&purl.kind), purl.version.clone()?)));
    let of_cpe = || word.cpes.iter().find_map(|cpe| Some((Scheme::Generic, cpe.get(Field::Version).plain()?)));
    let Some((scheme, theirs)) = of_purl.or_else(of_cpe) else { return Answer::because(Reason::EveryVersion) };
    let range = format!("= {theirs}");
    let Some(version) = ours else { return Answer::because(Reason::VersionUnknown { range }) };
    let same = version == theirs || compare(scheme, &version, &theirs) == Some(std::cmp::Ordering::Equal);
    Answer::because(if same {
        Reason::VersionInside { version, range }
    } else {
        Reason::VersionOutside { version, range }
    })
}
