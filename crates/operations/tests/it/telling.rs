//! Every entry of every story, in words: nothing is told in the names that programs use.

use std::{collections::BTreeSet, sync::Arc};

use casework::{
    process::Process,
    shelf::{Shelf, shelve},
    story,
};
use operations::{
    Company, DeskFact,
    telling::{Teller, Telling},
};
use store::UnitRow;
use testkit::{app::processes, people::UNITS};

fn company() -> Company {
    let unit = |(code, ja, en, roles, _): &(&str, &str, &str, &str, &[&str])| UnitRow {
        code: (*code).into(),
        name_ja: (*ja).into(),
        name_en: (*en).into(),
        roles: (*roles).into(),
        ended_at: None,
    };
    Company { units: UNITS.iter().map(|row| (row.0.to_owned(), unit(row))).collect(), ..Company::default() }
}

/// The names that process files use and people do not.
fn code_names(process: &Process) -> BTreeSet<String> {
    let mut names = BTreeSet::from([process.id.to_string(), "SI-Works".into(), "SI-Systems".into()]);
    let asks = process.steps.iter().flat_map(|step| &step.asks).chain(process.closings.iter().flat_map(|it| &it.asks));
    for ask in asks {
        names.insert(ask.id.to_string());
        names.extend(ask.kind.options().iter().map(|option| option.id.to_string()));
    }
    names.extend(process.letters.iter().map(|letter| letter.name.to_string()));
    names.extend(process.clocks.iter().map(|clock| clock.id.to_string()));
    names.extend(process.closings.iter().map(|closing| closing.id.to_string()));
    names.retain(|name| name.contains(['_', '-', '/']));
    names
}

fn texts(telling: &Telling) -> Vec<String> {
    let sentence = telling.sentence();
    let said = telling.said.iter().flat_map(|said| [&said.label, &said.text]);
    let all = said.flat_map(|words| [words.ja.clone(), words.en.clone()]);
    [sentence.ja, sentence.en].into_iter().chain(all).collect()
}

fn each_entry(shelf: &Shelf, mut look: impl FnMut(&str, &Process, &Telling)) {
    let company = company();
    for (name, told) in &shelf.library.stories {
        let run = story::run(told, &shelf.library).unwrap();
        let find = |reference: &casework::case::ProcessRef| {
            let name = format!("{}@{}", reference.id, reference.version);
            shelf.library.processes.get(name.as_str()).cloned()
        };
        let process: Arc<Process> = run.process.clone();
        let teller = Teller::new(&company, &process, &run.ledger, find);
        for (place, entry) in (1..).zip(&run.ledger) {
            look(name.as_str(), &process, &teller.tell(place, entry));
        }
    }
}

#[test]
fn every_entry_of_every_story_is_told_in_both_languages() {
    let mut count = 0;
    each_entry(&shelve(&processes()), |name, _, telling| {
        count += 1;
        let sentence = telling.sentence();
        let japanese = |c: char| ('\u{3040}'..='\u{30ff}').contains(&c);
        assert!(sentence.ja.chars().any(japanese), "{name}: {sentence:?}");
        assert!(sentence.ja.ends_with('。'), "{name}: {sentence:?}");
        assert!(!sentence.en.chars().any(japanese) && sentence.en.ends_with('.'), "{name}: {sentence:?}");
        for text in texts(telling) {
            assert!(!text.trim().is_empty(), "{name}: {sentence:?} says nothing somewhere");
            assert!(!text.contains("「」") && !text.contains("“”"), "{name}: {text}");
        }
    });
    assert!(count > 5_000, "{count} entries are not all stories");
}

#[test]
fn no_sentence_speaks_in_the_names_of_programs() {
    each_entry(&shelve(&processes()), |name, process, telling| {
        let codes = code_names(process);
        for text in texts(telling) {
            let word = |code: &&String| {
                text.split(|c: char| !(c.is_ascii_alphanumeric() || "_-/".contains(c)))
                    .any(|part| part == code.as_str())
            };
            assert!(!codes.iter().any(|code| word(&code)), "{name}: {text}");
        }
    });
}

#[test]
fn a_fact_of_the_desk_is_told_with_the_names_of_people_and_the_words_that_somebody_wrote() {
    use casework::{case::By, circles::Circle};
    use operations::{DeskEntry, telling::desk_told};
    let fact = DeskFact::new("noted", &[("circle", "details"), ("text", "Look at the log."), ("note", "1")]);
    let by = By::Person { person: "Sato".into(), unit: "SI-Works".into() };
    let at = "2026-04-01T01:00:00Z".parse().unwrap();
    let entry = DeskEntry { at, by, circle: Circle::Details, step: None, fact };
    let telling = desk_told(&company(), &entry);
    assert!(telling.sentence().ja.contains("SI工場部"), "{telling:?}");
    assert_eq!(telling.quote.as_deref(), Some("Look at the log."));
}
