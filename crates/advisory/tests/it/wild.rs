//! Advisories with something strange in one place: our check refuses it, or the standard takes it.

use advisory::{Advisory, check, csaf, text};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;

use crate::example::{LANGUAGES, example};
use crate::generated::advisories;

/// What people and programs put where it does not belong.
const STRANGE: &[&str] = &[
    "",
    " ",
    "\u{0}",
    "\u{200b}",
    "a\nb",
    "all",
    "<1",
    "1.0 versions",
    "0",
    "P-0",
    "P-1",
    "V-0",
    "CVE-2026-10000",
    "CVE-2026-99999999999999999999",
    "CWE-1",
    "CWE-79",
    "CWE-0",
    "https://",
    "https://a",
    "https://a.example/%zz",
    "https://[::1]/",
    "https://a.example:99999",
    "http://1.2.3.4:80/?#",
    "pkg:a/b",
    "pkg:npm/%40a/b@1",
    "pkg:npm/a/../b",
    "pkg:maven/x@1",
    "pkg:swift/a@1",
    "pkg:deb/a//b?=&#",
    "pkg:generic/a?b=c&b=d",
    "pkg:generic/a@",
    "pkg:generic/%ff",
    "cpe:2.3:a:b:c:*:*:*:en:*:*:*:*",
    "cpe:2.3:a:b:c:\\*:*:*:EN:*:*:*:*",
    "cpe:2.3:-:-:-:-:-:-:-:-:-:-:-",
    "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N",
    "CVSS:3.1/A:N/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/E:X",
    "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N",
    "vers:a/b",
    "vers:/",
    "pkg:maven/@1.0",
    "pkg:generic/a%2",
    "pkg:generic/a#/..",
    "pkg:generic/a?=b",
    "pkg:generic/a?b",
    "pkg:generic/a@1@2",
    "pkg:generic/[a]",
    "pkg:1a/b",
    "pkg:a_b/c",
    "https://a.example/[x]|{y}",
    "https://a_b.example",
    "https://a.example/\"",
    "CVSS:3.1/AV:N/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N",
    "CVSS:3.1/av:n/ac:l/pr:n/ui:n/s:u/c:n/i:n/a:n",
    "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N/MAV:X/CR:H",
    "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N",
    "cpe:2.3:a:b:c:*:*:*:english:*:*:*:*",
    "cpe:2.3:a:b?:c*:*:*:*:*:*:*:*:*",
    "cpe:2.3:a:b c:d:*:*:*:*:*:*:*:*",
    "cpe:2.3:a:b\\c:d:*:*:*:*:*:*:*:*",
    "CWE-0079",
    "KWS-P-1",
    "KWS-P-3",
];

fn strange() -> impl Strategy<Value = String> {
    prop_oneof![3 => select(STRANGE.to_vec()).prop_map(str::to_owned), 1 => "\\PC{0,20}", 1 => any::<String>()]
}

/// The places of all texts, and of all that is left out.
fn places(value: &Value, pointer: &str, found: &mut Vec<String>) {
    match value {
        Value::String(_) | Value::Null => found.push(pointer.to_owned()),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                places(item, &format!("{pointer}/{index}"), found);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                places(member, &format!("{pointer}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// Whether the check accepted it, in which case the standard has to, too.
fn accepted(advisory: &Advisory) -> bool {
    let accepted = check(advisory).is_empty();
    for language in LANGUAGES {
        assert!(!text(advisory, language).is_empty());
        if accepted {
            csaf(advisory, language).unwrap_or_else(|problems| panic!("{problems:#?}\n{advisory:#?}"));
        }
    }
    accepted
}

#[test]
fn no_strange_text_gets_past_our_check_into_a_field_that_has_a_form() {
    let value = serde_json::to_value(example()).unwrap();
    let mut all = Vec::new();
    places(&value, "", &mut all);
    all.retain(|pointer| !pointer.ends_with("/ja") && !pointer.ends_with("/en"));
    let (mut taken, mut refused) = (0, 0);
    for pointer in &all {
        for text in STRANGE {
            let mut value = value.clone();
            *value.pointer_mut(pointer).unwrap() = Value::from(*text);
            let Ok(advisory) = serde_json::from_value::<Advisory>(value) else { continue };
            if accepted(&advisory) { taken += 1 } else { refused += 1 }
        }
    }
    assert!(taken > 50 && refused > 500, "both were tried: {taken} taken, {refused} refused");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 384, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_our_check_accepts_the_standard_accepts(
        advisory in advisories(),
        strangers in proptest::collection::vec((any::<Index>(), strange()), 1..3),
    ) {
        let mut value = serde_json::to_value(&advisory).unwrap();
        let mut all = Vec::new();
        places(&value, "", &mut all);
        for (place, text) in strangers {
            *value.pointer_mut(&all[place.index(all.len())]).unwrap() = Value::from(text);
            // One text may stand where a second would have gone.
            all.clear();
            places(&value, "", &mut all);
        }
        // What is not even of the right shape never became an advisory.
        if let Ok(advisory) = serde_json::from_value::<Advisory>(value) {
            accepted(&advisory);
        }
    }
}
