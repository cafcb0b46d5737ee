//! The laws, each as a function that says where it was broken.

use std::collections::BTreeSet;

use casework::{
    Decision,
    answers::Value,
    case::{By, Case, Entry, Fact, Machine, MachineState},
    circles::{self, Circle, Viewer},
    command::Command,
    decide,
    names::Name,
    refusal::Refusals,
    role::Role,
    standing,
};
use proptest::{prop_assert, prop_assert_eq, test_runner::TestCaseError};

use super::world::{PEOPLE, World};

type Held = Result<(), TestCaseError>;

/// A refusal says why, in both languages; who may not know of the case learns nothing else.
pub(crate) fn refused_well(refusals: &Refusals) -> Held {
    prop_assert!(!refusals.0.is_empty(), "a refusal without a reason");
    for refusal in &refusals.0 {
        prop_assert!(
            !refusal.sentence.ja.is_empty() && !refusal.sentence.en.is_empty(),
            "{} says nothing",
            refusal.code
        );
    }
    if refusals.0.iter().any(|refusal| refusal.code == "unseen") {
        prop_assert_eq!(refusals.0.len(), 1, "a stranger learns more than that there is nothing");
    }
    Ok(())
}

/// What holds of an entry at the moment when it is written: `world.case` is the case just before it.
pub(crate) fn entry_is_lawful(world: &World<'_>, entry: &Entry) -> Held {
    let case = &world.case;
    prop_assert!(case.latest.is_none_or(|latest| latest <= entry.at), "time runs backwards in the ledger");
    match &entry.fact {
        Fact::Published { .. } => publication(world, entry),
        Fact::MachineSet { machine, from, to, correcting } => {
            prop_assert_eq!(case.machines.of(*machine), *from, "the machine was not where the entry says");
            prop_assert!(machine.may_go(*from, *to, *correcting), "{machine:?} went from {from:?} to {to:?}");
            let requested = *machine == Machine::Information && *to == MachineState::Requested;
            prop_assert!(
                !requested || warning_accepted(world),
                "details were asked for before the warning was accepted"
            );
            Ok(())
        }
        Fact::Notified { party, .. } => notice(world, entry, party),
        Fact::FixDeployed { target } => {
            prop_assert!(case.fixes.get(target).is_some_and(|fix| fix.ready), "deployed before it was ready");
            Ok(())
        }
        Fact::BroughtIn { unit, circle } => {
            prop_assert!(
                *circle < Circle::Finder || case.plays(unit, Role::Poc),
                "{unit} was let into the finder's circle"
            );
            Ok(())
        }
        Fact::EmbargoActive { .. } => {
            prop_assert!(!case.news.emergency(), "silence was agreed on what is out");
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Nothing is published under an embargo, nor our own word by one person alone, nor without the agreements.
fn publication(world: &World<'_>, entry: &Entry) -> Held {
    let case = &world.case;
    prop_assert!(case.embargo.binds(entry.at).is_none(), "published under an embargo");
    let step = entry.step.and_then(|step| world.process.step(step)).unwrap();
    let Fact::Published { jvn: false } = entry.fact else { return Ok(()) };
    let edition = case.steps[&step.number].edition.as_ref().unwrap();
    for unit in case.units_of_all(&step.agree) {
        prop_assert!(edition.agreed.contains_key(unit), "published without the agreement of {unit}");
    }
    let By::Person { person, .. } = &entry.by else { return Err(TestCaseError::fail("published by nobody")) };
    prop_assert!(*person != edition.by, "proposed and published by one person");
    Ok(())
}

/// Whether somebody whose unit played DES at that hour accepted the warning, by the ledger alone.
fn warning_accepted(world: &World<'_>) -> bool {
    let mut design = BTreeSet::new();
    let mut accepted = false;
    for entry in &world.ledger {
        match (&entry.fact, &entry.by) {
            (Fact::Staffed { role: Role::Des, units, .. }, _) => design = units.clone(),
            (
                Fact::Contributed { answers, .. } | Fact::StepDone { answers } | Fact::Corrected { answers, .. },
                By::Person { unit, .. },
            ) => accepted |= answers.get("warning") == Some(&Value::Accepted) && design.contains(unit),
            _ => {}
        }
    }
    accepted
}

/// Prior notice goes to nobody without an NDA on the day; in flow 1 to nobody without JPCERT/CC's consent.
fn notice(world: &World<'_>, entry: &Entry, party: &Name) -> Held {
    let step = entry.step.and_then(|step| world.process.step(step)).unwrap();
    let guarded = |name: &str| step.guards.iter().find(|used| used.guard.name() == name);
    if guarded("nda-in-force").is_some() {
        let today = entry.at.to_zoned(world.process.time_zone.clone()).date();
        let nda = world.case.parties[party].nda;
        prop_assert!(
            nda.is_some_and(|(first, last)| first <= today && today <= last),
            "{party} was told without an NDA"
        );
    }
    if let Some(consent) = guarded("consented") {
        let asked = world.process.step(consent.step.unwrap()).unwrap();
        let consents = asked.asks.iter().any(|ask| {
            world.case.answer(asked.number, ask.id.as_str()).and_then(|value| value.option()) == Some("consents")
        });
        prop_assert!(consents, "{party} was told without JPCERT/CC's consent");
    }
    Ok(())
}

/// What holds of a decision as a whole.
pub(crate) fn decision_is_lawful(world: &World<'_>, before: &Case, command: &Command, decision: &Decision) -> Held {
    prop_assert_eq!(&decision.applied_to(before), &world.case);
    let owed = decision.entries.iter().filter(|entry| matches!(entry.fact, Fact::LetterOwed { .. })).count();
    prop_assert_eq!(owed, decision.letters.len(), "a letter without its entry, or an entry without its letter");
    for entry in &decision.entries {
        // Only a correction takes back what was decided, and remedies that rest on what changed.
        let Fact::MachineSet { machine, correcting: true, .. } = entry.fact else { continue };
        let corrects = matches!(command, Command::Correct { .. } | Command::Reply { .. });
        prop_assert!(
            corrects || machine.before(machine.states()[1]).is_some(),
            "{machine:?} was taken back by {command:?}"
        );
    }
    for follow_up in &decision.follow_ups {
        prop_assert!(!follow_up.words().ja.is_empty(), "a follow-up without words");
    }
    if matches!(command, Command::Sweep) {
        let again = decide(&world.process, &world.case, command, &casework::acting::Acting::system(), world.now);
        let again = again.map(|decision| decision.entries.len());
        prop_assert_eq!(again.ok(), Some(0), "a second sweep at the same hour found something");
    }
    Ok(())
}

/// What holds of a case at any time.
pub(crate) fn case_is_lawful(world: &World<'_>) -> Held {
    let standing = standing(&world.process, &world.case, world.now);
    prop_assert!(!world.case.is_open() || !standing.ball.is_empty(), "an open case without anybody who has the ball");
    prop_assert!(!standing.sentence.ja.is_empty() && !standing.sentence.en.is_empty());
    prop_assert!(world.case.units_of(Role::Poc).next().is_some(), "a case without POC");
    prop_assert_eq!(world.case.revision as usize, world.ledger.len());
    for (target, fix) in world.case.fixes.iter() {
        prop_assert!(!fix.deployed || fix.ready, "{target} is deployed but not ready");
    }
    Ok(())
}

/// No entry is visible outside of its circle, and a stranger sees none.
pub(crate) fn nothing_leaks(world: &World<'_>) -> Held {
    for (_, unit) in PEOPLE {
        let unit = Name::from(*unit);
        let reach = circles::reach(&world.case, &unit);
        let viewer = Viewer::Unit(unit.clone());
        for entry in &world.ledger {
            let sees = circles::may_read(&world.case, &viewer, entry);
            prop_assert!(!sees || reach >= Some(entry.circle), "{unit} sees {entry:?}");
        }
        let has_part = world.case.staffing.values().any(|units| units.contains(&unit));
        prop_assert!(has_part || reach.is_none(), "{unit} has no part in the case, and sees it");
        prop_assert!(world.case.plays(&unit, Role::Poc) || reach != Some(Circle::Finder), "{unit} knows the finder");
    }
    for party in world.case.parties.keys() {
        let viewer = Viewer::Party(party.clone());
        for entry in &world.ledger {
            let letter = matches!(entry.fact, Fact::LetterSent { .. });
            prop_assert!(!circles::may_read(&world.case, &viewer, entry) || letter, "{party} reads the ledger");
        }
    }
    Ok(())
}

/// What is stored reads back as it was.
pub(crate) fn ledger_survives_storage(ledger: &[Entry]) -> Held {
    for entry in ledger.iter().rev().take(3) {
        let text = serde_json::to_string(entry).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let back: Entry =
            serde_json::from_str(&text).map_err(|error| TestCaseError::fail(format!("{error}: {text}")))?;
        prop_assert_eq!(&back, entry);
    }
    Ok(())
}
