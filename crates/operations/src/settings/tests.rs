//! That every setting can be set, is checked, and that nothing is read which cannot be set.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use super::{checks::check_url, *};

#[test]
fn every_setting_that_can_be_read_can_be_set_and_stands_once_in_the_page() {
    let names: BTreeSet<SettingName> = names::ALL.iter().copied().collect();
    let shown: Vec<SettingName> = every().map(|setting| setting.name).collect();
    assert_eq!(shown.iter().copied().collect::<BTreeSet<_>>(), names, "the page has other settings than there are");
    assert_eq!(shown.len(), names.len(), "a setting stands twice in the page");
}

/// Names are made by one list alone, so that what is read goes through it, unless somebody asks the store itself.
#[test]
fn settings_are_read_through_the_list_of_their_names() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let may = |path: &Path| path.starts_with(source.join("settings")) || path == source.join("demo.rs");
    let asks = |text: &str| text.contains(".settings()") || text.contains(".settings_named(");
    let found: Vec<PathBuf> =
        files(&source).into_iter().filter(|path| !may(path) && asks(&fs::read_to_string(path).unwrap())).collect();
    assert!(found.is_empty(), "these read settings by names of their own: {found:?}");
    assert!(asks(&fs::read_to_string(source.join("settings/held.rs")).unwrap()), "the search finds what there is");
}

#[test]
fn every_name_is_read_somewhere() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("../web/src");
    let read: String = [files(&source), files(&pages)]
        .iter()
        .flatten()
        .filter(|path| !path.starts_with(source.join("settings")))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    let listed = fs::read_to_string(source.join("settings/names.rs")).unwrap();
    let names = listed.lines().filter_map(|line| line.trim().split_once(" = \"").map(|(name, _)| name.to_owned()));
    let unread: Vec<String> = names.filter(|name| !read.contains(name.as_str())).collect();
    assert!(unread.is_empty(), "these can be set and do nothing: {unread:?}");
}

#[test]
fn what_holds_without_a_setting_would_be_taken_as_one() {
    for setting in every() {
        assert!(setting.check(setting.otherwise).is_empty(), "{}", setting.name);
    }
}

#[test]
fn an_address_leads_to_a_page() {
    for bad in ["javascript:alert(1)", "example.com", "https://", "https://a b", "https://user@host"] {
        assert!(!check_url("policy_url", bad).is_empty(), "{bad}");
    }
}

#[test]
fn each_setting_refuses_what_it_cannot_be() {
    let wrong = [
        (ACKNOWLEDGE_DAYS, ["0", "91", "two", "-1", "1.5", "２"].as_slice()),
        (REPORTS_PER_ADDRESS, &["0", "1001", "99999999999"]),
        (REPORTS_PER_HOUR, &["0", "10001"]),
        (ADVISORY_PREFIX, &["a-sa", "SA-", "1SA", "SA 1", "VERYLONGPREFIX"]),
        (PUBLISHER_NAMESPACE, &["http://a.example", "a.example", "https://", "/security"]),
        (CSAF_LISTED, &["maybe"]),
        (CVE_ORGANIZATION, &["A-sha", "0b2a61f5-4c8d-1c5e-9d39-3f9c2c7b1a10", "0b2a61f54c8d4c5e9d393f9c2c7b1a10"]),
        (REMIND_AFTER_DAYS, &["4"]),
    ];
    for (name, values) in wrong {
        let setting = every().find(|setting| setting.name == name).unwrap();
        for value in values {
            assert!(!setting.check(value).is_empty(), "{name} takes {value}");
        }
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|it| it == "rs") {
            found.push(path);
        }
    }
    found
}
