//! What a mail says, and what the table shows.

use advisory::model::{DocumentStatus, Justification, ReferenceKind, RemediationKind, Tlp};
use advisory::{status_table, text};
use casework::words::{Language, Words};

use crate::example::example;

#[test]
fn the_text_says_everything_in_one_language() {
    let en = text(&example(), Language::En);
    for part in [
        "Number: KWS-2026-0003",
        "Last updated: 2026-04-14 10:00 (+09:00)",
        "Version: 2 (Final)",
        "Sharing: TLP:CLEAR",
        "== CVE-2026-10007 Missing authentication for a critical function",
        "CVSS v3.1: 9.1 (Critical) CVSS:3.1/AV:N",
        "- Kawasemi Instruments Seseragi 2.1 and earlier: Affected",
        "The component is not in the product",
        "- Yoko Mori (Acorn Research)",
        "  https://kawasemi.example/download",
        "2  2026-04-14 10:00 (+09:00)",
    ] {
        assert!(en.contains(part), "{part} is not in:\n{en}");
    }
    assert!(en.is_ascii(), "no Japanese slips into the English text");
    let ja = text(&example(), Language::Ja);
    for part in [
        "版：2 (確定版)",
        "■ 概要",
        "- かわせみ計装 せせらぎ 2.1以前：影響あり",
        "部品を含んでいません",
        "匿名の報告者",
    ] {
        assert!(ja.contains(part), "{part} is not in:\n{ja}");
    }
    assert!(!ja.contains("Kawasemi"), "no English name slips into the Japanese text");
    assert!(en.lines().chain(ja.lines()).all(|line| line.trim_end() == line));
}

#[test]
fn the_table_has_a_cell_for_each_vulnerability_and_product() {
    let table = status_table(&example());
    assert_eq!(table.products.len(), 3);
    assert_eq!(table.products[2].1.en, "Kawasemi Instruments Seseragi Mini 1.0");
    let codes: Vec<Vec<Vec<&str>>> = table
        .rows
        .iter()
        .map(|row| row.cells.iter().map(|cell| cell.iter().map(|one| one.code).collect()).collect())
        .collect();
    assert_eq!(codes[0], [vec!["affected"], vec!["first-fixed", "recommended"], vec!["not-affected"]]);
    assert_eq!(codes[1], [vec![], vec![], vec!["under-investigation"]]);
    assert_eq!(table.rows[1].name, "KWS-V-8");
    assert_eq!(table.rows[0].cells[2][0].reason.as_ref().unwrap().en, "It has no maintenance port.");
}

#[test]
fn no_two_choices_have_the_same_title() {
    let lists: [Vec<Words>; 5] = [
        Tlp::ALL.map(Tlp::title).into(),
        DocumentStatus::ALL.map(DocumentStatus::title).into(),
        ReferenceKind::ALL.map(ReferenceKind::title).into(),
        Justification::ALL.map(Justification::title).into(),
        RemediationKind::ALL.map(RemediationKind::title).into(),
    ];
    for list in lists {
        for (index, words) in list.iter().enumerate() {
            assert!(!words.ja.is_empty() && !words.en.is_empty());
            assert!(list[..index].iter().all(|other| other.ja != words.ja && other.en != words.en), "{words:?}");
        }
    }
}
