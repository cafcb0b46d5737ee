//! Advisories that nobody thought of: what our check accepts, the standard accepts.

use advisory::model::{
    Acknowledgement, Advisory, Credit, DocumentStatus, Justification, Product, ProductStatus, Reference, ReferenceKind,
    Remediation, RemediationKind, Revision, Status, Tlp, Version, Vulnerability, Weakness,
};
use advisory::{check, csaf, differences, leaks, status_table, text};
use casework::words::{Language, Words};
use jiff::{Timestamp, Zoned, tz::TimeZone};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use crate::example::{LANGUAGES, example};

fn words() -> impl Strategy<Value = Words> {
    ("[a-z<&\"\\\\☃案𠮷]\\PC{0,30}\n?", "[a-z<&\"\\\\é]\\PC{0,30}[.!]").prop_map(|(ja, en)| Words::new(ja, en))
}

fn absent_or(texts: impl Strategy<Value = Words>) -> impl Strategy<Value = Words> {
    of(texts).prop_map(Option::unwrap_or_default)
}

fn url() -> impl Strategy<Value = String> {
    "https://[a-z]{1,8}(-[a-z]{1,3})?\\.example(:[1-9][0-9]{0,3})?(/[a-zA-Z0-9._~()'!$&*+,;=@:%-]{0,12}){0,3}(\\?[a-z0-9=&/?]{0,8})?(#[a-z]{0,5})?"
        .prop_map(|url| url.replace('%', "%2F"))
}

fn zone() -> impl Strategy<Value = TimeZone> {
    select(vec!["Asia/Tokyo", "UTC", "America/St_Johns", "Asia/Kathmandu"])
        .prop_map(|name| TimeZone::get(name).unwrap())
}

/// Moments in order, some only seconds apart.
fn revisions() -> impl Strategy<Value = Vec<Revision>> {
    (vec((1_i64..30_000_000, words()), 1..4), zone()).prop_map(|(steps, zone)| {
        let mut second = 1_750_000_000;
        let numbered = (1..).zip(steps);
        let revision = |(number, (step, summary)): (u32, (i64, Words))| {
            second += step;
            Revision { number, date: Timestamp::from_second(second).unwrap().to_zoned(zone.clone()), summary }
        };
        numbered.map(revision).collect()
    })
}

fn version() -> impl Strategy<Value = Version> {
    let formal = select(vec![None, Some("vers:generic/<=2.1".to_owned()), Some("vers:deb/>=1|<2".to_owned())]);
    prop_oneof![
        "[0-9]{1,3}(\\.[0-9]{1,3}){0,3}(-rc[0-9])?".prop_map(Version::One),
        (words(), formal).prop_map(|(text, formal)| Version::Range { text, formal }),
    ]
}

fn products() -> impl Strategy<Value = Vec<Product>> {
    let cpe = select(vec![None, Some("cpe:2.3:a:b\\:c:d_e:1.0:*:-:ja-JP:*:*:*:*".to_owned())]);
    let purl = of("pkg:(generic|npm|deb)/[a-z]{1,5}/[a-z][a-z0-9-]{0,8}@[0-9]\\.[0-9](\\?arch=[a-z]{1,4})?");
    let one = (words(), select(vec!["甲", "乙"]), version(), cpe, purl);
    vec(one, 1..6).prop_map(|all| {
        let product = |(index, (name, vendor, version, cpe, purl)): (usize, (Words, &str, Version, _, _))| Product {
            id: format!("P-{index}"),
            // The number keeps apart what chance makes alike.
            name: Words::new(format!("{}{index}", name.ja), format!("{}{index}", name.en)),
            vendor: Words::new(vendor, format!("{vendor} Inc.")),
            version,
            cpe,
            purl,
        };
        all.into_iter().enumerate().map(product).collect()
    })
}

fn status() -> impl Strategy<Value = Status> {
    prop_oneof![
        1 => Just(Status::UnderInvestigation),
        3 => Just(Status::Affected),
        1 => Just(Status::Fixed),
        1 => Just(Status::FirstFixed),
        1 => Just(Status::Recommended),
        1 => (select(Justification::ALL.to_vec()), words())
            .prop_map(|(justification, statement)| Status::NotAffected { justification, statement }),
    ]
}

fn cvss_3() -> impl Strategy<Value = String> {
    "CVSS:3\\.1/AV:[NALP]/AC:[LH]/PR:[NLH]/UI:[NR]/S:[UC]/C:[NLH]/I:[NLH]/A:[NLH](/E:[XUPFH]/RL:[XOTWU]/RC:[XURC])?(/CR:[XLMH]/MAV:[XNALP]/MS:[XUC])?"
}

fn cvss_4() -> impl Strategy<Value = String> {
    "CVSS:4\\.0/AV:[NALP]/AC:[LH]/AT:[NP]/PR:[NLH]/UI:[NPA]/VC:[HLN]/VI:[HLN]/VA:[HLN]/SC:[HLN]/SI:[HLN]/SA:[HLN](/E:[APU])?(/MSI:S)?(/AU:[NY]/U:(Clear|Green|Amber|Red))?"
}

fn weakness() -> impl Strategy<Value = Weakness> {
    let known = [
        ("CWE-306", "Missing Authentication for Critical Function"),
        ("CWE-79", "Improper Neutralization of Input During Web Page Generation ('Cross-site Scripting')"),
        ("CWE-787", "Out-of-bounds Write"),
    ];
    select(known.to_vec()).prop_map(|(id, name)| Weakness { id: id.into(), name: name.into() })
}

/// A vulnerability of some of the products, with a remedy for whoever is affected.
fn vulnerability(products: usize) -> impl Strategy<Value = Vulnerability> {
    let kinds = select(vec![
        vec![RemediationKind::VendorFix, RemediationKind::Workaround],
        vec![RemediationKind::NoFixPlanned, RemediationKind::Mitigation],
        vec![RemediationKind::NoneAvailable],
    ]);
    let statuses = vec((status(), any::<bool>()), products);
    let scores = (cvss_3(), of(cvss_4()), of(weakness()));
    let remedies = (words(), of(url()), any::<bool>());
    (words(), words(), statuses, scores, kinds, remedies).prop_map(
        |(title, description, statuses, scores, kinds, with)| {
            let mut rows = Vec::new();
            for (index, (status, twice)) in statuses.into_iter().enumerate() {
                let product = format!("P-{index}");
                if twice && matches!(status, Status::Fixed | Status::FirstFixed | Status::NotAffected { .. }) {
                    rows.push(ProductStatus { product: product.clone(), status: Status::Recommended });
                }
                rows.push(ProductStatus { product, status });
            }
            let affected: Vec<_> =
                rows.iter().filter(|row| row.status == Status::Affected).map(|row| row.product.clone()).collect();
            let (details, url, dated) = with;
            let date = dated.then(|| Timestamp::from_second(1_760_000_000).unwrap().to_zoned(TimeZone::UTC));
            let remedy = |kind| Remediation {
                kind,
                details: details.clone(),
                url: url.clone(),
                products: affected.clone(),
                date: date.clone(),
            };
            let remediations = if affected.is_empty() { vec![] } else { kinds.into_iter().map(remedy).collect() };
            let (cvss_3, cvss_4, weakness) = scores;
            Vulnerability {
                id: String::new(),
                cve: None,
                title,
                description,
                weakness,
                // One of the two is enough.
                cvss_3: (cvss_4.is_none() || dated).then_some(cvss_3),
                cvss_4,
                statuses: rows,
                remediations,
            }
        },
    )
}

fn content() -> impl Strategy<Value = (Vec<Product>, Vec<Vulnerability>)> {
    products().prop_flat_map(|products| {
        let count = products.len();
        (Just(products), vec((vulnerability(count), any::<bool>()), 1..4)).prop_map(|(products, found)| {
            let numbered = found.into_iter().enumerate().map(|(index, (vulnerability, has_cve))| Vulnerability {
                id: format!("V-{index}"),
                cve: has_cve.then(|| format!("CVE-2026-1{index:04}")),
                ..vulnerability
            });
            let vulnerabilities = numbered.collect();
            (products, vulnerabilities)
        })
    })
}

fn acknowledgement() -> impl Strategy<Value = Acknowledgement> {
    let credit = prop_oneof![
        (words(), absent_or(words()), of(url())).prop_map(|(name, organization, url)| Credit::Person {
            name,
            organization,
            url
        }),
        (words(), of(url())).prop_map(|(name, url)| Credit::Organization { name, url }),
        Just(Credit::Unnamed),
    ];
    (credit, absent_or(words())).prop_map(|(credit, summary)| Acknowledgement {
        credit,
        consent: Some("2026-01-05".parse().unwrap()),
        summary,
    })
}

fn reference() -> impl Strategy<Value = Reference> {
    let kind = select(ReferenceKind::ALL.to_vec());
    let language = select(vec![None, Some(Language::Ja), Some(Language::En)]);
    (url(), words(), kind, language).prop_map(|(url, summary, kind, language)| Reference {
        url,
        summary,
        kind,
        language,
    })
}

/// Advisories with nothing wrong with them.
pub(crate) fn advisories() -> impl Strategy<Value = Advisory> {
    let head =
        ("[A-Z]{2,4}-20[0-9]{2}[-_.][0-9]{1,5}", select(Tlp::ALL.to_vec()), select(DocumentStatus::ALL.to_vec()));
    let texts = (words(), words(), words(), words(), absent_or(words()), absent_or(words()), absent_or(words()));
    let lists = (vec(acknowledgement(), 0..3), vec(reference(), 0..4));
    (head, texts, revisions(), content(), lists).prop_map(|(head, texts, revisions, content, lists)| {
        let moment = |revision: Option<&Revision>| -> Zoned { revision.unwrap().date.clone() };
        let (acknowledgements, mut references) = lists;
        let mut seen = std::collections::BTreeSet::new();
        references.retain(|one: &Reference| seen.insert((one.url.clone(), one.language)));
        Advisory {
            number: head.0,
            tlp: head.1,
            status: head.2,
            title: texts.0,
            summary: texts.1,
            description: texts.2,
            impact: texts.3,
            workaround: texts.4,
            audience: texts.5,
            terms: texts.6,
            initial_release: moment(revisions.first()),
            current_release: moment(revisions.last()),
            revisions,
            acknowledgements,
            references,
            products: content.0,
            vulnerabilities: content.1,
            ..example()
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_advisory_without_a_fault_passes_every_mandatory_test(advisory in advisories()) {
        prop_assert_eq!(check(&advisory), vec![]);
        for language in LANGUAGES {
            let document = csaf(&advisory, language);
            prop_assert!(document.is_ok(), "{:#?}", document);
            prop_assert!(!text(&advisory, language).is_empty());
        }
        prop_assert_eq!(status_table(&advisory).rows.len(), advisory.vulnerabilities.len());
        prop_assert_eq!(differences(&advisory, &advisory), vec![]);
        prop_assert_eq!(leaks(&advisory, &[]), vec![]);
        let stored = serde_json::to_string(&advisory).unwrap();
        prop_assert_eq!(serde_json::from_str::<Advisory>(&stored).unwrap(), advisory);
    }
}
