//! The laws of any order, of ranges, and of names that are written and read again, for values that nobody thought of.

use std::cmp::Ordering;

use matching::cpe::{Cpe, Relation};
use matching::purl::{Parts, Purl};
use matching::range::{Bound, Interval};
use matching::vers::{Comparator, Constraint, Vers};
use matching::version::{Scheme, compare, key};
use proptest::prelude::*;

fn scheme() -> impl Strategy<Value = Scheme> {
    proptest::sample::select(Scheme::all().collect::<Vec<_>>())
}

/// Near to what versions look like, and now and then far from it.
fn version() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => "[v]?[0-9]{1,2}(\\.[0-9]{1,2}){0,3}([-_.+~^]?(a|b|rc|alpha|beta|pre|dev|post|p|r|sp|final|SNAPSHOT|git|z)[0-9]{0,2}){0,2}",
        2 => "([0-9]:)?[0-9.]{1,6}(-[0-9a-z.~+]{1,5})?",
        1 => "[0-9a-zA-Z.~^+_:-]{1,12}",
        1 => "\\PC{1,20}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn every_scheme_orders_its_versions_in_a_line(scheme in scheme(), one in version(), other in version(), third in version()) {
        let keys = (key(scheme, &one), key(scheme, &other), key(scheme, &third));
        if let (Some(one), Some(other), Some(third)) = keys {
            prop_assert_eq!(one.order(scheme, &one), Ordering::Equal);
            prop_assert_eq!(one.order(scheme, &other), other.order(scheme, &one).reverse());
            // Arch Linux says that a release counts only where both name one: there, being the same is no chain.
            if scheme != Scheme::Alpm && one.order(scheme, &other) != Ordering::Greater && other.order(scheme, &third) != Ordering::Greater {
                prop_assert!(one.order(scheme, &third) != Ordering::Greater);
            }
        }
    }

    #[test]
    fn an_interval_holds_what_lies_between_its_bounds(scheme in scheme(), from in version(), to in version(), asked in version(), both in any::<(bool, bool)>()) {
        let bounds = (Bound::new(scheme, &from, both.0), Bound::new(scheme, &to, both.1));
        if let (Some(lower), Some(upper)) = bounds
            && let Some(asked_key) = key(scheme, &asked).filter(|key| key.is_ordered())
        {
            let (after, before) = (compare(scheme, &asked, &from).unwrap(), compare(scheme, &asked, &to).unwrap());
            let inside = (after == Ordering::Greater || after == Ordering::Equal && both.0)
                && (before == Ordering::Less || before == Ordering::Equal && both.1);
            let interval = Interval { from: Some(lower), to: Some(upper) };
            prop_assert_eq!(interval.holds(scheme, &asked_key), inside);
        }
    }

    #[test]
    fn a_range_holds_what_its_order_says(from in "[0-9]\\.[0-9]", to in "[0-9]\\.[0-9]", asked in "[0-9]\\.[0-9](-rc)?") {
        let constraints = vec![Constraint::new(Comparator::GreaterOrEqual, &*from), Constraint::new(Comparator::Less, &*to)];
        let range = Vers::of("npm", constraints).unwrap();
        let order = |bound: &str| compare(Scheme::Semver, &asked, bound).unwrap();
        if compare(Scheme::Semver, &from, &to) == Some(Ordering::Less) {
            let inside = order(&from) != Ordering::Less && order(&to) == Ordering::Less;
            prop_assert_eq!(range.contains(&asked), Some(inside), "{} {}", range, asked);
        }
    }

    #[test]
    fn a_range_is_read_as_it_was_written(versions in proptest::collection::vec(version(), 1..6), name in "[a-z]{2,8}") {
        let constraints = versions.iter().map(|version| Constraint::new(Comparator::LessOrEqual, &**version)).collect();
        if let Ok(range) = Vers::of(&name, constraints) {
            prop_assert_eq!(Vers::read(&range.to_string().replace(' ', "%20")).map(|read| read.to_string()), Ok(range.to_string()));
        }
    }

    #[test]
    fn a_purl_is_read_as_it_was_written(
        kind in "(npm|pypi|maven|golang|deb|generic|github|nuget|oci)",
        namespace in proptest::option::of("[\\PC&&[^/]]{1,8}(/[\\PC&&[^/.]]{1,8})?"),
        name in "[\\PC&&[^/]]{1,12}",
        version in proptest::option::of("\\PC{1,12}"),
        value in proptest::option::of("\\PC{1,12}"),
    ) {
        let parts = Parts {
            kind,
            namespace,
            name,
            version,
            qualifiers: value.map(|value| ("key".to_owned(), value)).into_iter().collect(),
            subpath: None,
        };
        if let Ok(purl) = parts.build()
            && !purl.namespace.iter().any(|path| path.split('/').any(|part| matches!(part, "." | ".." | "")))
        {
            prop_assert_eq!(Purl::parse(&purl.to_string()), Ok(purl.clone()), "{}", purl);
        }
    }

    #[test]
    fn normalising_twice_changes_nothing_more(text in "pkg:(npm|pypi|maven|golang|PyPI|deb|cargo|brew|huggingface|mlflow|git)/([A-Za-z_.@-]{1,6}/)?[A-Za-z_.-]{1,8}@[A-Za-z0-9]{1,5}") {
        if let Ok(purl) = Purl::read(&text) {
            let again = Purl::read(&purl.to_string()).unwrap();
            prop_assert_eq!(again.package(), purl.package());
            prop_assert_eq!(again, purl);
        }
    }

    #[test]
    fn a_cpe_name_is_read_as_it_was_written(parts in proptest::collection::vec("(\\*|-|[a-z0-9_.]{1,6}|[!-~]{1,5})", 10)) {
        let text = format!("cpe:2.3:a:{}", parts.join(":"));
        if let Ok(name) = Cpe::parse(&text) {
            let again = Cpe::parse(&name.formatted());
            prop_assert_eq!(again.as_ref(), Ok(&name));
            let again = Cpe::parse(&name.uri());
            prop_assert_eq!(again.as_ref(), Ok(&name), "{}", name.uri());
        }
    }

    #[test]
    fn what_is_wider_one_way_is_narrower_the_other(one in proptest::collection::vec("(\\*|-|[ab])", 10), other in proptest::collection::vec("(\\*|-|[ab])", 10)) {
        let name = |parts: &[String]| Cpe::parse(&format!("cpe:2.3:a:{}", parts.join(":"))).unwrap();
        let there = name(&one).relation(&name(&other));
        let back = name(&other).relation(&name(&one));
        let turned = match there {
            Relation::Subset => Relation::Superset,
            Relation::Superset => Relation::Subset,
            same => same,
        };
        prop_assert_eq!(turned, back);
    }
}
