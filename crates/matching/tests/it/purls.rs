//! Package URLs: the standard's own suite, and what it leaves open.

use matching::purl::{Parts, Purl};
use serde_json::Value;

use crate::shared_data::shared;

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn parts(value: &Value) -> Parts {
    let qualifiers = value["qualifiers"].as_object();
    Parts {
        kind: text(&value["type"]).unwrap_or_default(),
        namespace: text(&value["namespace"]),
        name: text(&value["name"]).unwrap_or_default(),
        version: text(&value["version"]),
        qualifiers: qualifiers
            .map(|pairs| pairs.iter().map(|(key, value)| (key.clone(), text(value).unwrap_or_default())).collect())
            .unwrap_or_default(),
        subpath: text(&value["subpath"]),
    }
}

fn as_parts(purl: Purl) -> Parts {
    Parts {
        kind: purl.kind,
        namespace: purl.namespace,
        name: purl.name,
        version: purl.version,
        qualifiers: purl.qualifiers.into_iter().collect(),
        subpath: purl.subpath,
    }
}

fn sorted(mut parts: Parts) -> Parts {
    parts.qualifiers.sort();
    parts
}

/// What is wrong with one case, if anything is.
fn wrong(case: &Value) -> Option<String> {
    let (input, expected) = (&case["input"], &case["expected_output"]);
    let fails = case["expected_failure"] == true;
    let got = match case["test_type"].as_str()? {
        "build" => parts(input).build().map(|purl| Value::String(purl.to_string())),
        "parse" => {
            let read = Purl::parse(input.as_str()?);
            match (&read, fails) {
                (Ok(purl), false) if sorted(as_parts(purl.clone())) == sorted(parts(expected)) => return None,
                (Err(_), true) => return None,
                _ => return Some(format!("parse {input} gave {read:?}")),
            }
        }
        _ => Purl::read(input.as_str()?).map(|purl| Value::String(purl.to_string())),
    };
    match (&got, fails) {
        (Ok(got), false) if got == expected => None,
        (Err(_), true) => None,
        _ => Some(format!("{} {input} gave {got:?}, not {expected}", case["test_type"])),
    }
}

#[test]
fn every_case_of_the_standards_suite_is_met() {
    let Some(folder) = shared("purl") else { return };
    let (mut cases, mut misses) = (0, Vec::new());
    for file in std::fs::read_dir(folder).unwrap() {
        let file = file.unwrap().path();
        let suite: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        for case in suite["tests"].as_array().unwrap() {
            cases += 1;
            let wrong = wrong(case);
            misses.extend(wrong.map(|wrong| format!("{} {}: {wrong}", file.display(), case["test_group"])));
        }
    }
    println!("{} of {cases}", cases - misses.len());
    assert!(misses.is_empty(), "{} of {cases} are not met:\n{}", misses.len(), misses.join("\n"));
}

fn package(purl: &str) -> String {
    let name = Purl::read(purl).unwrap().package();
    format!("{}:{}", name.kind, name.name)
}

#[test]
fn names_that_an_ecosystem_holds_for_the_same_are_the_same() {
    assert_eq!(package("pkg:pypi/Zope.Interface@5"), package("pkg:pypi/zope_interface"));
    assert_eq!(package("pkg:cargo/serde_json"), package("pkg:cargo/serde-json"));
    assert_eq!(package("pkg:nuget/Newtonsoft.Json"), package("pkg:nuget/newtonsoft.json"));
    assert_eq!(package("pkg:npm/@angular/core"), package("pkg:npm/%40angular/core@12"));
    assert_ne!(package("pkg:maven/org.a/B"), package("pkg:maven/org.a/b"));
}

#[test]
fn osv_and_purl_name_the_same_package() {
    use matching::purl::PackageName;
    for (ecosystem, name, purl) in [
        ("Maven", "org.apache.logging.log4j:log4j-core", "pkg:maven/org.apache.logging.log4j/log4j-core@2.14"),
        ("Debian:12", "openssl", "pkg:deb/debian/openssl@3.0.11?distro=bookworm"),
        ("PyPI", "Django", "pkg:pypi/django@4"),
        ("Go", "github.com/Masterminds/goutils", "pkg:golang/github.com/masterminds/goutils@v1.1.0"),
        ("npm", "@babel/core", "pkg:npm/%40babel/core"),
        ("Packagist", "Laravel/Framework", "pkg:composer/laravel/framework"),
    ] {
        assert_eq!(PackageName::of_osv(ecosystem, name), Some(Purl::read(purl).unwrap().package()), "{purl}");
    }
    assert_eq!(PackageName::of_osv("Android", ":linux_kernel:"), None);
}

#[test]
fn what_is_no_purl_says_why_in_both_languages() {
    for wrong in
        ["npm/left-pad", "pkg:", "pkg:npm", "pkg:npm/", "pkg:npm/a%zz", "pkg:npm/a?b", "pkg:1/a", "pkg:swift/a"]
    {
        let words = Purl::parse(wrong).expect_err(wrong).words();
        assert!(words.ja.ends_with('。') && words.en.ends_with('.'), "{wrong}: {words:?}");
    }
    assert!(Purl::parse(&format!("pkg:npm/{}", "a".repeat(5_000))).is_err());
}
