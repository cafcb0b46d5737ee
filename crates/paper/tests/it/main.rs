//! What is on the paper, as another program reads it off (`pdftotext` of Poppler).

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

#[path = "../../../advisory/tests/it/example.rs"]
mod example;
mod read;

use advisory::model::{Justification, Product, ProductStatus, Status, Version};
use casework::words::{Language, Words};
use example::{LANGUAGES, example};
use paper::{Standing, pdf, unprintable};
use read::{kept, pages, text};

#[test]
fn all_that_an_advisory_says_is_on_the_paper() {
    for language in LANGUAGES {
        let advisory = example();
        let paper = text(&pdf(&advisory, Standing::Stands, language).unwrap());
        kept(&advisory, language, "all").unwrap();
        for words in [
            &advisory.title,
            &advisory.publisher.name,
            &advisory.audience,
            &advisory.summary,
            &advisory.description,
            &advisory.impact,
            &advisory.solution,
            &advisory.workaround,
            &advisory.contact,
        ] {
            assert!(read::holds(&paper, words.of(language)), "{}\n{paper}", words.of(language));
        }
        for product in &advisory.products {
            assert!(read::holds(&paper, product.name.of(language)), "{paper}");
            assert!(read::holds(&paper, product.version.text(language)), "{paper}");
        }
        for vulnerability in &advisory.vulnerabilities {
            assert!(read::holds(&paper, vulnerability.public_name()), "{paper}");
            for vector in [&vulnerability.cvss_3, &vulnerability.cvss_4].into_iter().flatten() {
                assert!(read::holds(&paper, vector), "{vector}\n{paper}");
            }
            for remedy in &vulnerability.remediations {
                assert!(read::holds(&paper, remedy.details.of(language)), "{paper}");
            }
        }
        for revision in &advisory.revisions {
            assert!(read::holds(&paper, revision.summary.of(language)), "{paper}");
        }
    }
}

#[test]
fn who_did_not_agree_to_be_named_is_not_on_the_paper() {
    let mut advisory = example();
    for thanks in &mut advisory.acknowledgements {
        thanks.consent = None;
    }
    for language in LANGUAGES {
        let paper = text(&pdf(&advisory, Standing::Stands, language).unwrap());
        for thanks in &example().acknowledgements {
            if let advisory::model::Credit::Person { name, .. } = &thanks.credit {
                assert!(!read::holds(&paper, name.of(language)), "{paper}");
            }
        }
    }
}

#[test]
fn the_same_advisory_is_the_same_file() {
    let print = || pdf(&example(), Standing::Stands, Language::Ja).unwrap();
    assert_eq!(print(), print());
}

#[test]
fn what_was_withdrawn_says_so_and_why() {
    let advisory = example();
    let paper = text(&pdf(&advisory, Standing::Withdrawn, Language::Ja).unwrap());
    let said = paper.find("このアドバイザリは取り下げました").unwrap();
    assert!(said < paper.find("概要").unwrap(), "{paper}");
}

#[test]
fn a_long_table_goes_on_over_pages_under_its_headings_and_loses_no_line() {
    let mut advisory = example();
    let id = |number: usize| format!("CSAFPID-{number:04}");
    advisory.products = (0..200)
        .map(|number| Product {
            id: id(number),
            name: Words::new(format!("制御装置 CTL-{number:04}"), format!("Controller CTL-{number:04}")),
            version: Version::Range { text: Words::new("2.1 以前", "2.1 and earlier"), formal: None },
            ..advisory.products[0].clone()
        })
        .collect();
    advisory.vulnerabilities.truncate(1);
    advisory.vulnerabilities[0].remediations.clear();
    advisory.vulnerabilities[0].statuses = (0..200)
        .map(|number| ProductStatus {
            product: id(number),
            status: match number % 2 {
                0 => Status::Affected,
                _ => Status::NotAffected {
                    justification: Justification::ComponentNotPresent,
                    statement: Words::default(),
                },
            },
        })
        .collect();
    let printed = pdf(&advisory, Standing::Stands, Language::Ja).unwrap();
    kept(&advisory, Language::Ja, "long").unwrap();
    let pages = pages(&printed);
    assert!(pages.len() > 5, "{}", pages.len());
    let with_products = pages.iter().filter(|page| page.contains("CTL-"));
    for page in with_products {
        assert!(page.contains("バージョン"), "a page of the table without its headings:\n{page}");
    }
    let paper = pages.concat();
    for number in 0..200 {
        assert_eq!(paper.matches(&format!("CTL-{number:04}")).count(), 1, "{number}");
    }
}

#[test]
fn no_text_is_taken_for_an_instruction_to_the_press() {
    let hostile = "#panic() *bold* $x$ @ref <label> \\ ` ``` // /* [ ] { } #read(\"/etc/passwd\") = h \u{202e}\u{200b}\u{0}\u{fffe}𠮷☃";
    let mut advisory = example();
    let words = || Words::same(hostile);
    (advisory.title, advisory.summary, advisory.description) = (words(), words(), words());
    (advisory.contact, advisory.terms, advisory.publisher.name) = (words(), words(), words());
    advisory.number = hostile.into();
    advisory.products[0].name = words();
    advisory.vulnerabilities[0].title = words();
    advisory.vulnerabilities[0].cve = Some(hostile.into());
    advisory.vulnerabilities[0].remediations[0].url = Some(hostile.into());
    for language in LANGUAGES {
        let paper = text(&pdf(&advisory, Standing::Stands, language).unwrap());
        assert!(read::holds(&paper, "#panic() *bold* $x$ @ref <label>"), "{paper}");
        assert!(read::holds(&paper, "#read(\"/etc/passwd\") = h 〓〓〓"), "{paper}");
    }
}

#[test]
fn nothing_at_all_and_far_too_much_are_printed_all_the_same() {
    let mut advisory = example();
    advisory.products.clear();
    advisory.vulnerabilities.clear();
    advisory.references.clear();
    advisory.summary = Words::default();
    assert!(pages(&pdf(&advisory, Standing::Stands, Language::En).unwrap()).len() == 1);
    advisory.summary = Words::same([&"あ".repeat(20_000), &*"a".repeat(20_000), &"\n\n\n".repeat(500), "end"].concat());
    advisory.title = Words::same("W".repeat(2_000));
    assert!(read::holds(&text(&pdf(&advisory, Standing::Stands, Language::En).unwrap()), "end"));
}

#[test]
fn a_character_that_no_font_has_is_named() {
    let mut advisory = example();
    assert!(unprintable(&advisory, Language::Ja).is_empty());
    advisory.summary = Words::new("𠮷野の☃と한글", "Ünïcödé is fine — “so” is this");
    assert_eq!(unprintable(&advisory, Language::Ja).into_iter().collect::<String>(), "☃글한𠮷");
    assert!(unprintable(&advisory, Language::En).is_empty());
}
