//! Each vulnerability has its numbers, its severity, and one status for each product that it speaks of.

use std::collections::{BTreeMap, BTreeSet};

use super::forms::{is_cve, is_cwe, is_own_id};
use super::{meta::not_an_id, too_many};
use crate::Problem;
use crate::model::{Advisory, Status, Vulnerability};
use crate::problem::clipped;
use crate::score::{cvss_3, cvss_4};
use crate::weakness::weakness_name;

pub(super) fn vulnerabilities(advisory: &Advisory, problems: &mut Vec<Problem>) {
    too_many(problems, "vulnerabilities", advisory.vulnerabilities.len(), 200);
    if advisory.vulnerabilities.is_empty() {
        problems.push(Problem::new(
            "vulnerability-missing",
            "vulnerabilities",
            "脆弱性がありません。少なくとも1つ記入してください。",
            "No vulnerability is named. Name at least one.",
        ));
    }
    let (mut ids, mut cves) = (BTreeSet::new(), BTreeSet::new());
    for (index, vulnerability) in advisory.vulnerabilities.iter().enumerate() {
        let field = format!("vulnerabilities.{index}");
        if !is_own_id(&vulnerability.id) {
            problems.push(not_an_id(&format!("{field}.id"), &vulnerability.id));
        }
        if !ids.insert(&vulnerability.id) {
            problems.push(twice("vulnerability-id-twice", format!("{field}.id"), &vulnerability.id));
        }
        if let Some(cve) = &vulnerability.cve {
            cve_number(cve, &format!("{field}.cve"), problems);
            if !cves.insert(cve) {
                problems.push(twice("cve-twice", format!("{field}.cve"), cve));
            }
        }
        weakness(advisory, vulnerability, &field, problems);
        scores(vulnerability, &field, problems);
        statuses(advisory, vulnerability, &field, problems);
    }
}

fn twice(code: &'static str, field: String, id: &str) -> Problem {
    let id = clipped(id);
    Problem::new(
        code,
        field,
        format!("「{id}」が2つの脆弱性に付いています。1つにまとめるか、番号を直してください。"),
        format!("{id} is the number of two vulnerabilities. Make one of them, or correct the number."),
    )
}

fn cve_number(cve: &str, field: &str, problems: &mut Vec<Problem>) {
    if !is_cve(cve) {
        let cve = clipped(cve);
        problems.push(Problem::new(
            "cve-form",
            field,
            format!(
                "「{cve}」はCVE番号ではありません。CVE-2026-12345 のように記入するか、採番前であれば空にしてください。"
            ),
            format!(
                "\"{cve}\" is not a CVE number. Write it like CVE-2026-12345, or leave it empty until there is one."
            ),
        ));
    }
}

fn weakness(advisory: &Advisory, vulnerability: &Vulnerability, field: &str, problems: &mut Vec<Problem>) {
    let Some(weakness) = &vulnerability.weakness else { return };
    let (id, name) = (clipped(&weakness.id), clipped(&weakness.name));
    let known = weakness_name(&weakness.id, advisory.current_release.timestamp());
    match known {
        Some(known) if known == weakness.name && is_cwe(&weakness.id) => {}
        Some(known) if is_cwe(&weakness.id) => problems.push(Problem::new(
            "cwe-name",
            format!("{field}.weakness.name"),
            format!("{id}の名称が「{name}」になっています。公表日のCWE一覧では「{known}」です。"),
            format!("{id} is called \"{name}\" here. In the CWE list of the day of publication it is \"{known}\"."),
        )),
        _ => problems.push(Problem::new(
            "cwe-unknown",
            format!("{field}.weakness.id"),
            format!("「{id}」は公表日のCWE一覧にありません。CWE-79 のような番号を選び直してください。"),
            format!("{id} is not in the CWE list of the day of publication. Choose a number like CWE-79."),
        )),
    }
}

fn scores(vulnerability: &Vulnerability, field: &str, problems: &mut Vec<Problem>) {
    let ill_formed = |version: &str, vector: &str, side: &str| {
        let vector = clipped(vector);
        Problem::new(
            "cvss-form",
            format!("{field}.{side}"),
            format!(
                "「{vector}」はCVSS v{version}のベクタとして読めません。基本評価の項目をすべて1回ずつ、大文字で記入してください。"
            ),
            format!(
                "\"{vector}\" cannot be read as a CVSS {version} vector. Give every base metric once, in capitals."
            ),
        )
    };
    if let Some(vector) = vulnerability.cvss_3.as_deref().filter(|vector| cvss_3(vector).is_none()) {
        problems.push(ill_formed("3.1", vector, "cvss_3"));
    }
    if let Some(vector) = vulnerability.cvss_4.as_deref().filter(|vector| cvss_4(vector).is_none()) {
        problems.push(ill_formed("4.0", vector, "cvss_4"));
    }
    let touches = vulnerability.affected().next().is_some();
    if touches && vulnerability.cvss_3.is_none() && vulnerability.cvss_4.is_none() {
        problems.push(Problem::new(
            "score-missing",
            format!("{field}.cvss_3"),
            "影響を受ける製品がありますが、深刻度がありません。CVSSのベクタを記入してください。",
            "A product is affected, and nothing says how badly. Enter a CVSS vector.",
        ));
    }
}

fn statuses(advisory: &Advisory, vulnerability: &Vulnerability, field: &str, problems: &mut Vec<Problem>) {
    let field = format!("{field}.statuses");
    too_many(problems, &field, vulnerability.statuses.len(), 4_000);
    if vulnerability.statuses.is_empty() {
        problems.push(Problem::new(
            "status-missing",
            &field,
            "この脆弱性について、製品への影響の有無が1つもありません。製品ごとに記入してください。",
            "Nothing says what this vulnerability means for the products. Say so for each of them.",
        ));
    }
    let known: BTreeSet<&str> = advisory.products.iter().map(|product| product.id.as_str()).collect();
    let mut stated: BTreeMap<&str, Vec<&Status>> = BTreeMap::new();
    for (index, row) in vulnerability.statuses.iter().enumerate() {
        if !known.contains(row.product.as_str()) {
            problems.push(unknown_product(format!("{field}.{index}.product"), &row.product));
        }
        let before = stated.entry(&row.product).or_default();
        if before.iter().any(|other| !go_together(other, &row.status)) {
            let (id, title) = (clipped(&row.product), row.status.title());
            problems.push(Problem::new(
                "status-contradiction",
                format!("{field}.{index}.status"),
                format!(
                    "製品「{id}」の「{}」は、すでに記入した影響の有無と両立しません。どちらかを削除してください。",
                    title.ja
                ),
                format!(
                    "\"{}\" does not go with what is said of product {id} already. Remove one of the two.",
                    title.en
                ),
            ));
        }
        before.push(&row.status);
    }
}

pub(super) fn unknown_product(field: String, id: &str) -> Problem {
    let id = clipped(id);
    Problem::new(
        "product-unknown",
        field,
        format!("製品ID「{id}」は製品の一覧にありません。一覧に加えるか、IDを直してください。"),
        format!("No product in the list has the id {id}. Add it to the list, or correct the id."),
    )
}

/// A product may be fixed and the first to be so, and a version that is not affected may be recommended. Nothing else.
fn go_together(one: &Status, other: &Status) -> bool {
    use Status::{FirstFixed, Fixed, NotAffected, Recommended};
    matches!(
        (one, other),
        (Fixed, FirstFixed)
            | (FirstFixed, Fixed)
            | (Recommended, Fixed | FirstFixed | NotAffected { .. })
            | (Fixed | FirstFixed | NotAffected { .. }, Recommended)
    )
}
