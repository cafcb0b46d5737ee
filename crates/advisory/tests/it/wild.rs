//! Advisories with something strange in one place: our check refuses it, or the standard takes it.

use advisory::{Advisory, check, csaf, text};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;

use crate::example::LANGUAGES;
use crate::generated::advisories;

/// What people and programs put where it does not belong.
fn strange() -> impl Strategy<Value = String> {
    let known = [
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
    ];
    prop_oneof![3 => select(known.to_vec()).prop_map(str::to_owned), 1 => "\\PC{0,20}", 1 => any::<String>()]
}

fn count(value: &Value) -> usize {
    match value {
        Value::String(_) | Value::Null => 1,
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(members) => members.values().map(count).sum(),
        _ => 0,
    }
}

/// Put `text` in place of the nth text, or of the nth thing that is left out.
fn put(value: &mut Value, nth: &mut usize, text: &str) -> bool {
    match value {
        Value::String(_) | Value::Null if *nth == 0 => {
            *value = Value::from(text);
            true
        }
        Value::String(_) | Value::Null => {
            *nth -= 1;
            false
        }
        Value::Array(items) => items.iter_mut().any(|item| put(item, nth, text)),
        Value::Object(members) => members.iter_mut().any(|(_, member)| put(member, nth, text)),
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_our_check_accepts_the_standard_accepts(
        advisory in advisories(),
        places in proptest::collection::vec((any::<Index>(), strange()), 1..3),
    ) {
        let mut value = serde_json::to_value(&advisory).unwrap();
        for (place, text) in places {
            let mut nth = place.index(count(&value));
            put(&mut value, &mut nth, &text);
        }
        // What is not even of the right shape never became an advisory.
        if let Ok(advisory) = serde_json::from_value::<Advisory>(value) {
            for language in LANGUAGES {
                let document = csaf(&advisory, language);
                prop_assert!(document.is_ok() || !check(&advisory).is_empty(), "{:#?}\n{:#?}", document, advisory);
                prop_assert!(!text(&advisory, language).is_empty());
            }
        }
    }
}
