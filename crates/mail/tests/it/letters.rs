//! Every letter that the two flows owe can be written, in both languages, with all of its values and with the fewest.

use std::collections::BTreeSet;

use casework::words::Language;
use mail::templates::{Audience, Extent, Template, audience, check, example, fill, names, ours, placeholders};

const LANGUAGES: [Language; 2] = [Language::Ja, Language::En];

/// The names of the letters that a process file has.
fn letters_of(flow: &str) -> BTreeSet<String> {
    let path = format!("{}/../../processes/jpcert-2014/{flow}.toml", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let tables = text.split("\n[[letter]]\n").skip(1);
    tables.map(|table| table.split('"').nth(1).unwrap().to_owned()).collect()
}

fn template(name: &str, language: Language) -> Template {
    ours(name, language).unwrap_or_else(|| panic!("{name} in {language:?}"))
}

#[test]
fn every_letter_of_both_flows_has_a_template() {
    let owed: BTreeSet<String> = letters_of("flow-1").into_iter().chain(letters_of("flow-2")).collect();
    assert!(owed.len() > 20, "{owed:?}");
    for name in &owed {
        LANGUAGES.iter().for_each(|language| drop(template(name, *language)));
    }
    let to_outside = names().filter(|name| matches!(audience(name), Audience::Coordinator | Audience::Customer));
    assert_eq!(to_outside.map(str::to_owned).collect::<BTreeSet<_>>(), owed);
}

#[test]
fn every_template_fills_with_everything_and_with_the_least() {
    for name in names() {
        for language in LANGUAGES {
            for extent in [Extent::Full, Extent::Minimal] {
                let filled = fill(&template(name, language), &example(name, language, extent))
                    .unwrap_or_else(|problem| panic!("{name} {language:?} {extent:?}: {problem:?}"));
                let text = format!("{}\n{}", filled.subject, filled.body);
                assert!(filled.body.len() > 80, "{name} {language:?} {extent:?}: {text}");
                for left_over in ["{{", "{%", "none", "undefined", "\n\n\n"] {
                    assert!(!text.contains(left_over), "{name} {language:?} {extent:?} {left_over:?}: {text}");
                }
            }
        }
    }
}

#[test]
fn every_template_passes_the_check_that_a_companys_own_must_pass() {
    for name in names() {
        LANGUAGES.iter().for_each(|language| assert_eq!(check(&template(name, *language), name), [], "{name}"));
    }
}

#[test]
fn every_answer_that_a_letter_may_tell_to_a_coordinator_shows_when_it_is_there() {
    // What a letter asks of its reader must be seen by the reader: the four things that coordinators want to know.
    for language in LANGUAGES {
        let filled = fill(&template("results", language), &example("results", language, Extent::Full)).unwrap();
        for id in ["reproduced", "statuses", "response_time"] {
            let told = placeholders("results").into_iter().find(|row| row.name == format!("answer.{id}")).unwrap();
            assert!(filled.body.contains(told.example.of(language)), "{id}: {}", filled.body);
        }
        let needs = placeholders("results").into_iter().find(|row| row.name == "letter.needs").unwrap();
        assert!(filled.body.contains(needs.example.of(language)));
    }
}

#[test]
fn every_placeholder_is_explained_in_both_languages() {
    for name in names() {
        for placeholder in placeholders(name) {
            assert!(!placeholder.says.ja.is_empty() && !placeholder.says.en.is_empty(), "{}", placeholder.name);
            let has_example = !placeholder.example.ja.is_empty() && !placeholder.example.en.is_empty();
            assert!(has_example || placeholder.name == "answers", "{}", placeholder.name);
        }
    }
}

#[test]
fn the_desks_own_mails_tell_nothing_of_a_case_but_its_number() {
    for name in names().filter(|name| matches!(audience(name), Audience::Inside | Audience::Finder)) {
        for placeholder in placeholders(name) {
            let about_the_case =
                ["answer", "party.", "case.coordinator"].iter().any(|start| placeholder.name.starts_with(start));
            assert!(!about_the_case, "{name}: {}", placeholder.name);
        }
    }
}

#[test]
fn english_letters_are_english_and_japanese_ones_japanese() {
    let is_japanese = |text: &str| text.chars().any(|letter| ('\u{3040}'..='\u{30FF}').contains(&letter));
    for name in names() {
        assert!(!is_japanese(&template(name, Language::En).to_text()), "{name}");
        assert!(is_japanese(&template(name, Language::Ja).subject), "{name}");
    }
}

#[test]
fn a_source_is_not_told_which_other_products_are_affected() {
    let mut values = example("results", Language::En, Extent::Full);
    values.set("party.role", "SOURCE");
    let filled = fill(&template("results", Language::En), &values).unwrap();
    assert!(!filled.body.contains("MK-300"), "{}", filled.body);
    assert!(filled.body.contains("keep this confidential"));
}
