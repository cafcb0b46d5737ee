//! Vectors that are worked out by choosing.

use std::collections::BTreeMap;

use advisory::cvss::{Group, Scheme, choices, outcome, vector};
use proptest::prelude::*;

/// Vectors with the scores that FIRST's examples and calculators give them.
const KNOWN: &[(&str, f64)] = &[
    ("CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N", 6.1),
    ("CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N", 6.4),
    ("CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N", 3.1),
    ("CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H", 9.9),
    ("CVSS:3.1/AV:L/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H", 7.8),
    ("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:U/RL:O/RC:U", 7.8),
    ("CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N", 7.3),
    ("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H", 10.0),
    ("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N", 0.0),
    ("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:U", 8.1),
];

#[test]
fn what_is_chosen_comes_to_what_the_standard_says() {
    for (known, score) in KNOWN {
        let (scheme, chosen) = choices(known).unwrap();
        let made = vector(scheme, |code| chosen.get(code).map(|value| (*value).to_owned())).unwrap();
        assert_eq!(&made, known);
        assert!((outcome(&made).unwrap().overall.score - score).abs() < f64::EPSILON, "{made}");
    }
}

#[test]
fn a_part_that_was_answered_has_a_score_of_its_own() {
    let stages = |vector: &str| {
        outcome(vector).unwrap().stages.into_iter().map(|(name, score)| (name.en, score)).collect::<Vec<_>>()
    };
    let base = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";
    assert_eq!(stages(base), [("Base metrics".to_owned(), 9.8)]);
    let all = format!("{base}/E:U/MAV:P");
    assert_eq!(
        stages(&all),
        [
            ("Base metrics".to_owned(), 9.8),
            ("Temporal metrics".to_owned(), 9.0),
            ("Environmental metrics".to_owned(), 6.2)
        ]
    );
}

#[test]
fn what_is_missing_is_named_in_the_order_of_the_standard() {
    let one = |code: &str| (code == "AC").then(|| "L".to_owned());
    let missing = vector(Scheme::V31, one).unwrap_err();
    assert_eq!(missing.iter().map(|metric| metric.code).collect::<Vec<_>>(), ["AV", "PR", "UI", "S", "C", "I", "A"]);
    let missing = vector(Scheme::V40, |_| Some("nonsense".to_owned())).unwrap_err();
    assert_eq!(missing.len(), 11);
}

#[test]
fn what_is_no_vector_is_not_taken_for_one() {
    for none in ["", "CVSS:2.0/AV:N", "AV:N/AC:L", "CVSS:4.0", "cvss:4.0/AV:N"] {
        assert!(choices(none).is_none(), "{none}");
    }
    assert!(choices("CVSS:4.0/AV:Q/:/AV/AV:N:N/ZZ:N").unwrap().1.is_empty());
    assert!(outcome("CVSS:4.0/AV:N").is_none());
}

#[test]
fn no_metric_has_two_answers_of_one_name_and_no_group_is_empty() {
    for scheme in Scheme::ALL {
        for group in scheme.groups() {
            assert!(scheme.metrics().any(|metric| metric.group == *group));
        }
        let mut codes = BTreeMap::new();
        for metric in scheme.metrics() {
            assert!(codes.insert(metric.code, ()).is_none(), "{}", metric.code);
            let names: BTreeMap<&str, ()> = metric.values().iter().map(|choice| (choice.code, ())).collect();
            assert_eq!(names.len(), metric.values().len(), "{}", metric.code);
            assert_eq!(metric.is_required(), metric.group == Group::Base);
            assert_eq!(
                metric.values().iter().any(|choice| choice.code == "X"),
                !metric.is_required(),
                "{}",
                metric.code
            );
        }
    }
}

proptest! {
    #[test]
    fn whatever_is_chosen_has_a_score_and_is_read_again(scheme in 0_usize..2, picks in prop::collection::vec(0_usize..100, 40)) {
        let scheme = Scheme::ALL[scheme];
        let codes: Vec<_> = scheme.metrics().zip(&picks).map(|(metric, pick)| (metric.code, metric.values()[pick % metric.values().len()].code)).collect();
        let of = |code: &str| codes.iter().find(|(name, _)| *name == code).map(|(_, value)| (*value).to_owned());
        let made = vector(scheme, of).unwrap();
        let outcome = outcome(&made).unwrap();
        prop_assert_eq!(&outcome.overall.vector, &made);
        prop_assert!((0.0..=10.0).contains(&outcome.overall.score));
        let (again, chosen) = choices(&made).unwrap();
        prop_assert_eq!(again, scheme);
        for (code, value) in codes {
            prop_assert_eq!(chosen.get(code).copied().unwrap_or("X"), value);
        }
    }
}
