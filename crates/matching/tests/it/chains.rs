//! One vulnerability under many names, and links that must not be followed.

use matching::aliases::{Because, join};

fn joined(records: &[(&str, &[&str])]) -> (Vec<Vec<String>>, Vec<Because>) {
    let owned: Vec<(String, Vec<String>)> = records
        .iter()
        .map(|(id, aliases)| ((*id).to_owned(), aliases.iter().map(|alias| (*alias).to_owned()).collect()))
        .collect();
    let (vulnerabilities, not_joined) = join(owned.iter().map(|(id, aliases)| (id.as_str(), aliases.as_slice())));
    let names = vulnerabilities.into_iter().map(|one| one.names.into_iter().collect()).collect();
    (names, not_joined.into_iter().map(|link| link.because).collect())
}

#[test]
fn names_that_sources_hold_for_the_same_become_one() {
    let (chains, refused) = joined(&[
        ("GHSA-aaaa", &["CVE-2026-1"]),
        ("JVNDB-2026-000001", &["CVE-2026-1"]),
        ("PYSEC-2026-1", &["GHSA-aaaa"]),
        ("EUVD-2026-1", &["CVE-2026-1"]),
    ]);
    assert_eq!(chains, [["CVE-2026-1", "EUVD-2026-1", "GHSA-aaaa", "JVNDB-2026-000001", "PYSEC-2026-1"]]);
    assert_eq!(refused, []);
}

#[test]
fn a_record_of_several_cves_joins_none_of_them() {
    let (chains, refused) = joined(&[("JVNVU#99999999", &["CVE-2026-1", "CVE-2026-2"]), ("GHSA-a", &["CVE-2026-1"])]);
    assert_eq!(chains.len(), 3);
    assert_eq!(refused, [Because::SeveralCves, Because::SeveralCves]);
}

#[test]
fn two_cves_are_never_one_even_over_a_chain() {
    let (chains, refused) =
        joined(&[("GHSA-a", &["CVE-2026-1"]), ("PYSEC-1", &["CVE-2026-2"]), ("OSV-1", &["GHSA-a", "PYSEC-1"])]);
    assert_eq!(refused, [Because::TwoCves]);
    assert_eq!(chains.len(), 2);
}

#[test]
fn the_order_of_the_records_changes_nothing() {
    let records: [(&str, &[&str]); 4] =
        [("GHSA-a", &["CVE-1"]), ("OSV-1", &["GHSA-a", "PYSEC-1"]), ("PYSEC-1", &["CVE-2"]), ("GO-1", &["GHSA-a"])];
    let mut turned = records;
    turned.reverse();
    assert_eq!(joined(&records), joined(&turned));
}

#[test]
fn a_chain_does_not_grow_without_end() {
    let names: Vec<String> = (0..200).map(|number| format!("X-{number:03}")).collect();
    let aliases: Vec<(&str, Vec<String>)> =
        names.windows(2).map(|pair| (pair[0].as_str(), vec![pair[1].clone()])).collect();
    let (vulnerabilities, not_joined) = join(aliases.iter().map(|(id, aliases)| (*id, aliases.as_slice())));
    assert!(vulnerabilities.iter().all(|one| one.names.len() <= matching::aliases::MOST_NAMES));
    assert!(!not_joined.is_empty());
    assert!(not_joined.iter().all(|link| link.words().ja.ends_with('。') && link.words().en.ends_with('.')));
}
