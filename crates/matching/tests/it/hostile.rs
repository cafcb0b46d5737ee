//! Whatever strangers send: something comes out, in bounded time, and never a panic.

use matching::component::{Component, Surroundings};
use matching::cpe::Cpe;
use matching::purl::Purl;
use matching::sources::{Unreadable, csaf, cve, nvd, openvex, osv};
use matching::vers::{Vers, native};
use matching::version::{Scheme, key};
use matching::{decide, finding::Verdict};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn no_text_makes_a_reader_panic(text in "\\PC{0,80}", bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
        for text in [text.as_str(), &String::from_utf8_lossy(&bytes)] {
            for prefix in ["", "pkg:npm/", "cpe:2.3:a:", "cpe:/", "vers:npm/", "pkg:"] {
                let text = format!("{prefix}{text}");
                _ = Purl::read(&text);
                _ = Purl::parse(&text);
                _ = Cpe::parse(&text).map(|name| (name.uri(), name.formatted()));
                _ = Vers::read(&text).map(|range| range.contains("1.0"));
                _ = Vers::parse(&text);
            }
            for scheme in Scheme::all() {
                _ = key(scheme, text);
            }
            for name in ["conan", "npm", "gem", "pypi", "nuget", "nginx", "openssl", "deb"] {
                _ = native::read(name, text);
            }
        }
    }

    /// Real records with one piece taken out, doubled or replaced.
    #[test]
    fn no_damaged_record_makes_a_reader_panic(at in 0_usize..700, length in 0_usize..40, with in "[\\[\\]{}\",:0-9a-z]{0,6}") {
        for (text, read) in RECORDS {
            let mut damaged = text.as_bytes().to_vec();
            let from = at.min(damaged.len());
            let to = (from + length).min(damaged.len());
            damaged.splice(from..to, with.bytes());
            let damaged = String::from_utf8_lossy(&damaged);
            if let Ok(record) = read(&damaged) {
                for statement in &record.statements {
                    let component = Component::of_purl(Purl::read("pkg:npm/left-pad@1.0").unwrap());
                    _ = decide(&component, &Surroundings::default(), statement).words();
                }
            }
        }
    }
}

type Reader = fn(&str) -> Result<matching::sources::Record, Unreadable>;

const RECORDS: [(&str, Reader); 5] = [
    (
        r#"{"id":"OSV-1","aliases":["CVE-1"],"affected":[{"package":{"ecosystem":"npm","name":"left-pad","purl":"pkg:npm/left-pad"},"ranges":[{"type":"SEMVER","events":[{"introduced":"0"},{"fixed":"1.2.0"},{"introduced":"2"},{"last_affected":"2.1"},{"limit":"3"}]},{"type":"GIT","repo":"x","events":[{"introduced":"0"}]}],"versions":["1.0","2.0"]}]}"#,
        osv::read,
    ),
    (
        r#"{"id":"CVE-1","vulnStatus":"Analyzed","configurations":[{"operator":"AND","nodes":[{"operator":"OR","negate":false,"cpeMatch":[{"vulnerable":true,"criteria":"cpe:2.3:o:a:b:*:*:*:*:*:*:*:*","versionStartIncluding":"1.0","versionEndExcluding":"2.1"}],"children":[{"operator":"OR","cpe_match":[{"vulnerable":false,"cpe23Uri":"cpe:2.3:h:a:b:-:*:*:*:*:*:*:*"}]}]}]}]}"#,
        nvd::read,
    ),
    (
        r#"{"cveMetadata":{"cveId":"CVE-1","state":"PUBLISHED"},"containers":{"cna":{"providerMetadata":{"shortName":"x"},"affected":[{"vendor":"V","product":"left-pad","packageURL":"pkg:npm/left-pad","cpes":["cpe:2.3:a:v:p:*:*:*:*:*:*:*:*"],"versions":[{"version":">= 1, < 2","status":"affected"},{"version":"3","lessThan":"4","status":"affected","versionType":"semver","changes":[{"at":"3.5","status":"unaffected"}]}],"defaultStatus":"unaffected"}]}}}"#,
        cve::read,
    ),
    (
        r#"{"@id":"x","author":"A","statements":[{"vulnerability":{"name":"CVE-1"},"products":[{"@id":"pkg:npm/left-pad@1.0","identifiers":{"cpe23":"cpe:2.3:a:v:p:*:*:*:*:*:*:*:*"}},"pkg:npm/left-pad"],"status":"not_affected","justification":"component_not_present"}]}"#,
        openvex::read,
    ),
    (
        r#"{"document":{"publisher":{"name":"A"},"tracking":{"id":"A-1"}},"product_tree":{"branches":[{"category":"vendor","name":"V","branches":[{"category":"product_name","name":"left-pad","branches":[{"category":"product_version_range","name":"vers:npm/<1.2","product":{"name":"n","product_id":"P1","product_identification_helper":{"purl":"pkg:npm/left-pad"}}}]}]}]},"vulnerabilities":[{"cve":"CVE-1","product_status":{"known_affected":["P1","P2"]},"flags":[{"label":"component_not_present","product_ids":["P1"]}]}]}"#,
        csaf::read,
    ),
];

#[test]
fn the_records_say_something_before_they_are_damaged() {
    for (text, read) in RECORDS {
        assert!(!read(text).unwrap().statements.is_empty(), "{text}");
    }
}

#[test]
fn absurd_versions_are_refused_and_long_ones_compared() {
    for scheme in Scheme::all() {
        assert!(key(scheme, &"9".repeat(251)).is_none());
        assert!(key(scheme, "1.\0").is_none());
        assert!(key(scheme, "").is_none());
        let (nines, tens) = ("9".repeat(100), format!("1{}", "0".repeat(100)));
        if !matches!(scheme, Scheme::Lexicographic | Scheme::Datetime) {
            assert_eq!(matching::version::compare(scheme, &nines, &tens), Some(std::cmp::Ordering::Less), "{scheme:?}");
        }
    }
}

#[test]
fn a_tree_that_is_too_deep_is_refused() {
    let mut node = r#"{"operator":"OR","cpeMatch":[]}"#.to_owned();
    for _ in 0..20 {
        node = format!(r#"{{"operator":"AND","nodes":[{node}]}}"#);
    }
    let read = nvd::read(&format!(r#"{{"id":"CVE-1","configurations":[{node}]}}"#));
    assert!(matches!(read, Err(Unreadable::TooLarge(_))), "{read:?}");
    assert!(matches!(osv::read(&"[".repeat(100_000)), Err(Unreadable::Shape(_))));
}

#[test]
fn an_empty_tree_touches_nothing_for_certain() {
    let statement =
        nvd::read(r#"{"id":"CVE-1","configurations":[{"operator":"AND","nodes":[]}]}"#).unwrap().statements.remove(0);
    let component = Component::of_cpe(Cpe::parse("cpe:/a:b:c:1").unwrap());
    assert_eq!(decide(&component, &Surroundings::default(), &statement).verdict, Verdict::NotAffected);
}

#[test]
fn a_pattern_that_could_go_on_forever_does_not() {
    let pattern = Cpe::parse(&format!("cpe:2.3:a:{}{}:*:*:*:*:*:*:*:*:*", "?".repeat(900), "a")).unwrap();
    let name = Cpe::parse(&format!("cpe:2.3:a:{}:*:*:*:*:*:*:*:*:*", "b".repeat(1_800))).unwrap();
    assert_eq!(pattern.relation(&name), matching::cpe::Relation::Disjoint);
}
