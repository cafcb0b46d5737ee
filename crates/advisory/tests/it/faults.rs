//! Each check, tested by planting the fault that it looks for.

use advisory::model::{Credit, Justification, ProductStatus, RemediationKind, Status, Version};
use advisory::{Advisory, check};
use casework::words::Words;

use crate::example::{example, moment};

fn planted(plant: impl FnOnce(&mut Advisory)) -> Vec<(&'static str, String)> {
    let mut advisory = example();
    plant(&mut advisory);
    check(&advisory).into_iter().map(|problem| (problem.code, problem.field)).collect()
}

fn is_found(code: &str, field: &str, plant: impl FnOnce(&mut Advisory)) {
    let problems = planted(plant);
    assert!(problems.iter().any(|found| found.0 == code && found.1 == field), "{code} in {field}: {problems:#?}");
}

fn not_affected() -> Status {
    let statement = Words::new("部品がありません。", "It is not there.");
    Status::NotAffected { justification: Justification::ComponentNotPresent, statement }
}

#[test]
fn a_missing_text_or_language_is_found() {
    is_found("text-missing", "summary", |it| it.summary = Words::new(" ", "\n"));
    is_found("text-missing", "vulnerabilities.1.description", |it| {
        it.vulnerabilities[1].description = Words::default();
    });
    is_found("text-missing", "vulnerabilities.0.statuses.3.status.not-affected.statement", |it| {
        if let Status::NotAffected { statement, .. } = &mut it.vulnerabilities[0].statuses[3].status {
            *statement = Words::default();
        }
    });
    is_found("language-missing", "workaround.en", |it| it.workaround.en.clear());
    is_found("language-missing", "vulnerabilities.0.remediations.1.details.ja", |it| {
        it.vulnerabilities[0].remediations[1].details.ja.clear();
    });
    is_found("text-too-long", "title.ja", |it| it.title.ja = "長".repeat(301));
    is_found("control-character", "impact.en", |it| it.impact.en.push('\u{7}'));
}

#[test]
fn ill_formed_numbers_and_addresses_are_found() {
    is_found("id-form", "number", |it| it.number = "KWS 3".into());
    is_found("id-form", "vulnerabilities.0.id", |it| it.vulnerabilities[0].id.clear());
    is_found("url-form", "publisher.namespace", |it| it.publisher.namespace = "kawasemi.example".into());
    is_found("url-form", "references.2.url", |it| it.references[2].url = "https://jvn.example/あ".into());
    is_found("url-form", "vulnerabilities.0.remediations.0.url", |it| {
        it.vulnerabilities[0].remediations[0].url = Some("ask us".into());
    });
    is_found("url-form", "acknowledgements.0.credit.url", |it| {
        if let Credit::Person { url, .. } = &mut it.acknowledgements[0].credit {
            *url = Some("@mori".into());
        }
    });
    is_found("cve-form", "vulnerabilities.0.cve", |it| it.vulnerabilities[0].cve = Some("CVE-2026-7".into()));
    is_found("cvss-form", "vulnerabilities.0.cvss_3", |it| it.vulnerabilities[0].cvss_3 = Some("9.8".into()));
    is_found("cvss-form", "vulnerabilities.0.cvss_4", |it| it.vulnerabilities[0].cvss_4 = Some(String::new()));
    is_found("cpe-form", "products.1.cpe", |it| it.products[1].cpe = Some("cpe:2.3:o:kawasemi".into()));
    is_found("purl-form", "products.2.purl", |it| it.products[2].purl = Some("pkg:generic".into()));
}

#[test]
fn a_weakness_that_the_catalogue_calls_otherwise_is_found() {
    let named = |id: &'static str, name: &'static str| {
        move |it: &mut Advisory| {
            it.vulnerabilities[0].weakness = Some(advisory::model::Weakness { id: id.into(), name: name.into() });
        }
    };
    is_found("cwe-name", "vulnerabilities.0.weakness.name", named("CWE-306", "Missing Authentication"));
    is_found("cwe-unknown", "vulnerabilities.0.weakness.id", named("CWE-999999", "Anything"));
    is_found("cwe-unknown", "vulnerabilities.0.weakness.id", named("306", "Anything"));
}

#[test]
fn a_history_out_of_order_is_found() {
    is_found("revision-missing", "revisions", |it| it.revisions.clear());
    is_found("revision-number", "revisions.1.number", |it| it.revisions[1].number = 3);
    is_found("revision-order", "revisions.1.date", |it| it.revisions[1].date = it.revisions[0].date.clone());
    is_found("initial-release", "initial_release", |it| it.initial_release = moment("2026-03-30T10:00:00+09:00"));
    is_found("current-release", "current_release", |it| it.current_release = moment("2026-05-01T10:00:00+09:00"));
    is_found("date-out-of-range", "initial_release", |it| it.initial_release = moment("1987-03-30T10:00:00+09:00"));
}

#[test]
fn a_name_without_consent_is_found() {
    is_found("credit-without-consent", "acknowledgements.0.consent", |it| it.acknowledgements[0].consent = None);
}

#[test]
fn products_that_cannot_be_told_apart_are_found() {
    is_found("product-missing", "products", |it| it.products.clear());
    is_found("product-id-twice", "products.1.id", |it| it.products[1].id = "KWS-P-1".into());
    is_found("product-twice", "products.2.name.en", |it| {
        it.products[2].name.en = it.products[1].name.en.clone();
        it.products[2].version = it.products[1].version.clone();
    });
    is_found("product-without-status", "products.1.id", |it| {
        it.vulnerabilities[0].statuses.retain(|row| row.product != "KWS-P-2");
    });
    is_found("reference-twice", "references.2.url", |it| {
        it.references[2] = it.references[0].clone();
    });
}

#[test]
fn a_range_in_place_of_a_version_is_found() {
    for text in ["1.0 and earlier", "<1.0", "1.0以前", "ALL", "all-versions"] {
        is_found("version-is-range", "products.2.version.one", |it| it.products[2].version = Version::One(text.into()));
    }
    for text in ["", " 1.0", "1.0\n"] {
        is_found("version-form", "products.2.version.one", |it| it.products[2].version = Version::One(text.into()));
    }
    is_found("range-form", "products.0.version.range.formal", |it| {
        it.products[0].version = Version::Range { text: Words::same("1-2"), formal: Some("<=2.1".into()) };
    });
}

#[test]
fn statuses_that_say_two_things_are_found() {
    is_found("vulnerability-missing", "vulnerabilities", |it| it.vulnerabilities.clear());
    is_found("status-missing", "vulnerabilities.1.statuses", |it| it.vulnerabilities[1].statuses.clear());
    for status in [Status::Affected, Status::Fixed, Status::Recommended, Status::UnderInvestigation, not_affected()] {
        is_found("status-contradiction", "vulnerabilities.0.statuses.4.status", |it| {
            it.vulnerabilities[0].statuses.push(ProductStatus { product: "KWS-P-1".into(), status });
        });
    }
    is_found("product-unknown", "vulnerabilities.1.statuses.0.product", |it| {
        it.vulnerabilities[1].statuses[0].product = "KWS-P-9".into();
    });
    is_found("vulnerability-id-twice", "vulnerabilities.1.id", |it| it.vulnerabilities[1].id = "KWS-V-7".into());
    is_found("cve-twice", "vulnerabilities.1.cve", |it| {
        it.vulnerabilities[1].cve = it.vulnerabilities[0].cve.clone();
    });
}

#[test]
fn whoever_is_affected_and_left_alone_is_found() {
    is_found("score-missing", "vulnerabilities.0.cvss_3", |it| {
        it.vulnerabilities[0].cvss_3 = None;
        it.vulnerabilities[0].cvss_4 = None;
    });
    is_found("remediation-missing", "vulnerabilities.0.remediations", |it| it.vulnerabilities[0].remediations.clear());
    is_found("remediation-missing", "vulnerabilities.1.remediations", |it| {
        it.vulnerabilities[1].statuses[0].status = Status::Affected;
    });
    is_found("remediation-for-nothing", "vulnerabilities.0.remediations.1.products", |it| {
        it.vulnerabilities[0].remediations[1].products.clear();
    });
    is_found("remediation-contradiction", "vulnerabilities.0.remediations.1.kind", |it| {
        it.vulnerabilities[0].remediations[1].kind = RemediationKind::NoFixPlanned;
    });
    for (code, product) in [
        ("remediation-not-needed", "KWS-P-3"),
        ("remediation-product-twice", "KWS-P-1"),
        ("product-unknown", "KWS-P-9"),
    ] {
        is_found(code, "vulnerabilities.0.remediations.1.products.1", |it| {
            it.vulnerabilities[0].remediations[1].products.push(product.into());
        });
    }
}

#[test]
fn more_than_a_reader_can_take_is_found() {
    is_found("too-many", "references", |it| it.references = vec![it.references[0].clone(); 501]);
}

#[test]
fn every_sentence_is_there_in_both_languages_and_ends() {
    let mut advisory = example();
    advisory.number = "長い番号".repeat(1_000);
    advisory.revisions.clear();
    advisory.products.clear();
    for problem in check(&advisory) {
        assert!(problem.sentence.ja.ends_with('。') && problem.sentence.en.ends_with('.'), "{problem:?}");
        assert!(problem.sentence.ja.chars().count() < 300, "{problem:?}");
    }
}
