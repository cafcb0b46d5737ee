//! One name of ours against one name of a source with its versions (NISTIR 7696, and what NVD makes of it).

use super::answer::Answer;
use crate::configuration::{Criterion, scheme_of};
use crate::cpe::{Attribute, Cpe, Field, Relation};
use crate::finding::Reason;
use crate::version::{Key, key};

/// What tells two products of a name apart, beside the version.
const DETAILS: [Field; 6] = [
    Field::Edition,
    Field::Language,
    Field::SoftwareEdition,
    Field::TargetSoftware,
    Field::TargetHardware,
    Field::Other,
];

/// Whether both speak of the same product, whichever version.
pub(super) fn same_product(pattern: &Cpe, ours: &Cpe) -> bool {
    [Field::Part, Field::Vendor, Field::Product]
        .into_iter()
        .all(|field| pattern.relation_of(field, ours) != Relation::Disjoint)
}

/// The whole answer about one name.
pub(super) fn answer(criterion: &Criterion, ours: &Cpe, version: Option<&str>) -> Answer {
    let pattern = &criterion.cpe;
    let theirs = pattern.formatted();
    if !same_product(pattern, ours) {
        return Answer::because(Reason::OtherName { theirs });
    }
    let mut answer = Answer::because(if pattern.relation_of(Field::Vendor, ours) == Relation::Subset {
        Reason::VendorUnknown { theirs }
    } else {
        Reason::SameName { theirs }
    });
    for field in DETAILS {
        answer = answer.and(of_detail(pattern, ours, field));
    }
    answer.and(of_version(criterion, ours, version))
}

fn of_detail(pattern: &Cpe, ours: &Cpe, field: Field) -> Answer {
    let wanted = || pattern.get(field).plain().unwrap_or_else(|| "-".to_owned());
    let not_applicable = *pattern.get(field) == Attribute::NotApplicable;
    match pattern.relation_of(field, ours) {
        Relation::Disjoint => Answer::because(Reason::OtherDetail { field, wanted: wanted() }),
        // "Nothing of the kind" and "nothing said of it" are the same in practice.
        Relation::Subset | Relation::Undefined if !not_applicable => {
            Answer::because(Reason::DetailUnknown { field, wanted: wanted() })
        }
        _ => Answer::from(vec![Reason::SameName { theirs: pattern.formatted() }]),
    }
}

fn of_version(criterion: &Criterion, ours: &Cpe, version: Option<&str>) -> Answer {
    let named = ours.get(Field::Version).plain();
    let version = version.map(str::to_owned).or(named);
    match criterion.cpe.get(Field::Version) {
        Attribute::Any if criterion.versions.is_everything() => Answer::because(Reason::EveryVersion),
        Attribute::Any => in_range(criterion, version),
        // Of what something stands on, NVD never says a version; of the flawed software, "-" means that nobody said which.
        Attribute::NotApplicable if !criterion.vulnerable || criterion.cpe.is_hardware() || version.is_none() => {
            Answer::because(Reason::EveryVersion)
        }
        Attribute::NotApplicable => Answer::because(Reason::NoVersionInSource { written: "-".to_owned() }),
        value @ Attribute::Value(_) => exactly(criterion, value, ours, version),
    }
}

fn in_range(criterion: &Criterion, version: Option<String>) -> Answer {
    let range = criterion.versions.text();
    let Some(version) = version else { return Answer::because(Reason::VersionUnknown { range }) };
    let scheme = criterion.scheme();
    Answer::because(match key(scheme, &version).filter(Key::is_ordered) {
        None => Reason::VersionUnordered { version, range },
        Some(key) if criterion.versions.holds(scheme, &key) => Reason::VersionInside { version, range },
        Some(_) => Reason::VersionOutside { version, range },
    })
}

fn exactly(criterion: &Criterion, value: &Attribute, ours: &Cpe, version: Option<String>) -> Answer {
    let update = criterion.cpe.get(Field::Update).plain();
    let base = value.plain().unwrap_or_default();
    let range = format!("= {base}{}", update.iter().map(|update| format!(" {update}")).collect::<String>());
    let Some(version) = version else { return Answer::because(Reason::VersionUnknown { range }) };
    let scheme = scheme_of(&criterion.cpe);
    let same = |one: &str, other: &str| {
        one.eq_ignore_ascii_case(other) || key(scheme, one).is_some_and(|key_of| Some(key_of) == key(scheme, other))
    };
    let fits = if value.has_wildcard() {
        let pattern = Cpe::anything().with(Field::Version, value.clone());
        let name = Cpe::anything().with(Field::Version, Attribute::of_text(&version));
        pattern.relation(&name) == Relation::Superset
    } else {
        same(&base, &version)
    };
    let Some(update) = update else {
        return Answer::because(if fits {
            Reason::VersionInside { version, range }
        } else {
            Reason::VersionOutside { version, range }
        });
    };
    // The update stands in our version ("7.0 SP1"), in our name, or is not known.
    let ours_update = ours.get(Field::Update);
    Answer::because(if same(&format!("{base} {update}"), &version) {
        Reason::VersionInside { version, range }
    } else if !fits {
        Reason::VersionOutside { version, range }
    } else {
        match (ours_update.plain(), ours_update) {
            (Some(ours), _) if same(&ours, &update) => Reason::VersionInside { version, range },
            (None, Attribute::Any) => Reason::DetailUnknown { field: Field::Update, wanted: update },
            _ => Reason::OtherDetail { field: Field::Update, wanted: update },
        }
    })
}
