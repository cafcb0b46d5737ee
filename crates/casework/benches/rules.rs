//! How fast the rules are: `cargo xtask bench`. The method and the figures stand in `docs/speed.md`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

use std::{collections::BTreeSet, path::Path};

use casework::{
    acting::Acting,
    answers::{Answers, Moment, Value},
    case::{Case, Entry, Party},
    command::Command,
    decide,
    names::{Name, StepNumber},
    open_steps,
    process::{Process, Surroundings, Versions, check, read_process},
    role::Outside,
    shelf::{Files, Shelf, shelve},
    standing, story,
};
use divan::{Bencher, black_box};
use jiff::Timestamp;

fn main() {
    divan::main();
}

/// A case in mid-handling with 500 entries: a whole story, and a hundred customers who are told.
struct Big {
    process: std::sync::Arc<Process>,
    case: Case,
    ledger: Vec<Entry>,
    now: Timestamp,
}

fn files(folder: &Path, root: &Path, files: &mut Files) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            self::files(&path, root, files);
        } else {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            files.insert(name, std::fs::read(&path).unwrap());
        }
    }
}

fn shelf() -> Shelf {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../processes"));
    let mut found = Files::new();
    files(root, root, &mut found);
    shelve(&found)
}

fn step(number: &str) -> StepNumber {
    StepNumber::parse(number).unwrap()
}

fn big() -> Big {
    let shelf = shelf();
    let run = story::run(&shelf.library.stories["flow-1/verified"], &shelf.library).unwrap();
    let now = run.case.latest.unwrap();
    let mut big = Big { process: run.process, case: run.case, ledger: run.ledger, now };
    for number in 0.. {
        if big.ledger.len() >= 500 {
            break;
        }
        let id = Name::from(format!("Customer {number}"));
        let products = [Name::from("PLC-X")].into();
        let party = Party { id, kind: Outside::Cust, nda: None, products, critical: false };
        big.give(&Command::KnowParty(party));
        big.give(&Command::Write { letter: "regular-news".into() });
        let letter = big.case.letters.len() as u32;
        big.give(&Command::LetterSent { letter });
    }
    big
}

impl Big {
    fn give(&mut self, command: &Command) {
        let decision = decide(&self.process, &self.case, command, &sato(), self.now).unwrap();
        for entry in decision.entries {
            self.case.apply(&entry);
            self.ledger.push(entry);
        }
    }
}

fn sato() -> Acting {
    Acting::person("Sato", "PSIRT")
}

/// Completing a step, with its guards, letters and follow-ups.
#[divan::bench]
fn decide_contribution_at_500_entries(bencher: Bencher<'_, '_>) {
    let big = big();
    let acting = Acting::person("Abe", "Care");
    let command = Command::Contribute {
        step: step("4.1.1"),
        note: Some("Alpha asked for two weeks.".into()),
        answers: Answers::new(),
    };
    assert!(decide(&big.process, &big.case, &command, &acting, big.now).is_ok());
    bencher.bench_local(|| decide(&big.process, &big.case, black_box(&command), &acting, big.now));
}

/// Completing 4.1.1: answers checked, guards asked, machines moved, units told, the next step opened.
#[divan::bench]
fn decide_completion_at_500_entries(bencher: Bencher<'_, '_>) {
    let mut big = big();
    let note = Command::Contribute { step: step("4.1.1"), note: None, answers: Answers::new() };
    let care = decide(&big.process, &big.case, &note, &Acting::person("Abe", "Care"), big.now).unwrap();
    for entry in care.entries {
        big.case.apply(&entry);
        big.ledger.push(entry);
    }
    let text = |text: &str| Value::Text(text.into());
    let choice = |option: &str| Value::Choice(casework::answers::Choice::of(option));
    let answers: Answers = [
        ("rollout".into(), text("By firmware 2.1.4.")),
        ("customers".into(), choice("many")),
        ("prior_notice".into(), choice("yes")),
        ("risk_finder_publishes".into(), text("A talk in August.")),
        ("load_of_publishing".into(), text("Two weeks of calls.")),
    ]
    .into();
    let command = Command::Complete { step: step("4.1.1"), answers, tell: None };
    assert!(decide(&big.process, &big.case, &command, &sato(), big.now).is_ok());
    bencher.bench_local(|| decide(&big.process, &big.case, black_box(&command), &sato(), big.now));
}

/// A refusal with every reason.
#[divan::bench]
fn decide_refusal_at_500_entries(bencher: Bencher<'_, '_>) {
    let big = big();
    let command = Command::Complete { step: step("5.1.1"), answers: Answers::new(), tell: None };
    assert!(decide(&big.process, &big.case, &command, &sato(), big.now).is_err());
    bencher.bench_local(|| decide(&big.process, &big.case, black_box(&command), &sato(), big.now));
}

/// The same beside a hundred notices that wait to go out: each is looked at once more, whether it may still go.
#[divan::bench]
fn decide_beside_100_waiting_notices(bencher: Bencher<'_, '_>) {
    let shelf = shelf();
    let run = story::run(&shelf.library.stories["flow-1/prior-notice-asked"], &shelf.library).unwrap();
    let now = run.case.latest.unwrap();
    let mut big = Big { process: run.process, case: run.case, ledger: run.ledger, now };
    let consents = Value::Choice(casework::answers::Choice::of("consents"));
    big.give(&Command::Reply { step: step("4.2.1"), answers: [("prior_notice_consent".into(), consents)].into() });
    let parties: BTreeSet<Name> = (0..100).map(|number| Name::from(format!("Customer {number}"))).collect();
    for id in &parties {
        let nda = Some(("2025-01-01".parse().unwrap(), "2030-01-01".parse().unwrap()));
        let products = [Name::from("PLC-X")].into();
        big.give(&Command::KnowParty(Party { id: id.clone(), kind: Outside::Cust, nda, products, critical: false }));
    }
    big.give(&Command::Notify { step: step("4.2.2"), parties });
    let command = Command::Write { letter: "regular-news".into() };
    assert!(
        decide(&big.process, &big.case, &command, &sato(), big.now).is_ok_and(|decision| decision.letters.len() == 1)
    );
    bencher.bench_local(|| decide(&big.process, &big.case, black_box(&command), &sato(), big.now));
}

/// What the clocks do every minute.
#[divan::bench]
fn decide_sweep_at_500_entries(bencher: Bencher<'_, '_>) {
    let big = big();
    bencher.bench_local(|| decide(&big.process, &big.case, black_box(&Command::Sweep), &Acting::system(), big.now));
}

/// A proposal that brings in five units.
#[divan::bench]
fn decide_embargo_at_500_entries(bencher: Bencher<'_, '_>) {
    let big = big();
    let until = Moment { at: "2026-12-01T00:00:00Z".parse().unwrap(), zone: "Asia/Tokyo".into() };
    let parties: BTreeSet<Name> = ["JPCERT".into(), "Finder".into()].into();
    let command = Command::ProposeEmbargo { until, parties };
    assert!(decide(&big.process, &big.case, &command, &sato(), big.now).is_ok());
    bencher.bench_local(|| decide(&big.process, &big.case, black_box(&command), &sato(), big.now));
}

/// The page of a case asks this for each viewer.
#[divan::bench]
fn open_steps_at_500_entries(bencher: Bencher<'_, '_>) {
    let big = big();
    bencher.bench_local(|| open_steps(&big.process, black_box(&big.case), &sato(), big.now));
}

/// A row of the list of cases.
#[divan::bench]
fn standing_at_500_entries(bencher: Bencher<'_, '_>) {
    let big = big();
    bencher.bench_local(|| standing(&big.process, black_box(&big.case), big.now));
}

/// A case from its ledger.
#[divan::bench]
fn replay_500_entries(bencher: Bencher<'_, '_>) {
    let big = big();
    assert!(big.ledger.len() >= 500);
    bencher.bench_local(|| Case::replay(black_box(&big.ledger[..500])));
}

/// A process from its text, held against every law.
#[divan::bench(args = ["flow-1", "flow-2"])]
fn load_and_check(bencher: Bencher<'_, '_>, flow: &str) {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../processes/jpcert-2014"));
    let bytes = std::fs::read(root.join(format!("{flow}.toml"))).unwrap();
    let surroundings: Surroundings = shelf().surroundings;
    let load = || read_process(black_box(&bytes), &surroundings).and_then(|draft| check(draft, &Versions::default()));
    assert!(load().is_ok());
    bencher.bench_local(load);
}
