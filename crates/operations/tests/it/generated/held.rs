//! What holds of what is stored, whatever was done.

use std::collections::BTreeSet;

use casework::{
    case::{Case, Entry},
    circles::{Circle, reach},
    names::Name,
    next_sweep,
    role::Role,
    standing::{Holder, turns},
};
use jiff::SignedDuration;
use testkit::App;

use super::world::World;

/// The stored entries are those of the rules, in an unbroken chain, and replaying them gives the case.
pub(super) async fn the_ledger_is_the_case(app: &App, world: &World<'_>) {
    let mut before = store::Chained::default();
    let mut stored: Vec<Entry> = Vec::new();
    for kept in app.store.entries(world.id, 0, 100_000).await.unwrap() {
        assert_eq!(kept.seq, before.seq + 1);
        assert_eq!(kept.hash, store::chain(&before.hash, world.id, kept.seq, &kept.kind, &kept.body), "{}", kept.body);
        before = store::Chained { seq: kept.seq, hash: kept.hash };
        stored.push(serde_json::from_str(&kept.body).unwrap());
    }
    let stands = app.store.chains().await.unwrap().into_iter().find(|(ledger, _)| *ledger == world.id);
    assert_eq!(stands.map(|(_, chained)| chained), Some(before));
    assert_eq!(stored, world.ledger);
    assert_eq!(Case::replay(&stored), world.case);
}

/// The row of the case, who may read it, who has to act and its products are what the rules say.
pub(super) async fn lists_say_what_the_case_is(app: &App, world: &World<'_>) {
    let (case, process) = (&world.case, &world.process);
    let mut tx = app.store.begin().await.unwrap();
    let row = tx.case_row(world.id).await.unwrap().unwrap();
    let readings = tx.readings(world.id).await.unwrap();
    drop(tx);
    assert_eq!(row.revision, case.revision as i64);
    assert_eq!(row.process, format!("{}@{}", process.id, process.version));
    assert_eq!(Some(row.latest_at), case.latest);
    assert_eq!(row.closed_at.is_none(), case.is_open());
    assert_eq!(row.published, case.news.published);
    let next = next_sweep(process, case);
    let postponed = next.is_some_and(|next| next <= world.now);
    assert!(row.sweep_at == next || postponed, "{:?} {next:?}", row.sweep_at);
    let units: BTreeSet<&Name> = case.reach.keys().chain(case.units_of(Role::Poc)).collect();
    let depth = |circle| Circle::ALL.iter().position(|it| *it == circle).unwrap() as i64;
    let reaching: Vec<(String, i64)> =
        units.into_iter().filter_map(|unit| Some((unit.to_string(), depth(reach(case, unit)?)))).collect();
    assert_eq!(readings.reach, reaching);
    assert_eq!(readings.products, case.products.iter().map(Name::to_string).collect::<Vec<_>>());
    // Whose turn it is may change with the hour alone, which the stored rows hear of with the next entry.
    let now = case.latest.unwrap().max(world.now - SignedDuration::ZERO);
    let acting: BTreeSet<(String, String)> = turns(process, case, now)
        .into_iter()
        .flat_map(|turn| match turn.holder {
            Holder::Unit(unit) => vec![(unit.to_string(), turn.step.to_string())],
            Holder::Outside(_) => {
                case.units_of(Role::Poc).map(|unit| (unit.to_string(), turn.step.to_string())).collect()
            }
        })
        .collect();
    let at_entry = turns(process, case, case.latest.unwrap());
    if at_entry == turns(process, case, now) {
        let stored: BTreeSet<(String, String)> = readings
            .work
            .iter()
            .filter(|work| work.part != "close")
            .map(|work| (work.unit.clone(), work.step.clone()))
            .collect();
        assert_eq!(stored, acting);
    }
    assert!(!case.is_open() || !row.ball.is_empty(), "nobody has the ball");
}

/// Each letter of the case is in the outbox in its state, and no other; each job speaks of a case and of a unit that may know of it.
pub(super) async fn letters_and_jobs_are_those_of_the_case(app: &App, world: &World<'_>) {
    let letters = app.store.letters_of(world.id).await.unwrap();
    assert_eq!(letters.len(), world.case.letters.len());
    for letter in &letters {
        let known = &world.case.letters[letter.number as usize - 1];
        assert_eq!(letter.name, known.name.to_string());
        assert!(known.withdrawn.is_some() == (letter.state == "withdrawn"), "{letter:?}");
    }
    let (now, lease) = (world.now, SignedDuration::from_hours(1));
    while let Some(job) = app.store.claim_job("test", now, lease).await.unwrap() {
        let about: serde_json::Value = serde_json::from_str(&job.payload).unwrap();
        match job.kind.as_str() {
            "ask" => assert!((1..=world.id).contains(&about["case"].as_i64().unwrap()), "{}", job.payload),
            "letter" | "send-letter" => {
                let number = about["number"].as_i64().or(about["letter"].as_i64());
                assert!(letters.iter().any(|letter| Some(letter.number) == number), "a job without a letter");
            }
            _ => {}
        }
        let mut tx = app.store.begin().await.unwrap();
        tx.finish_job(job.id, now).await.unwrap();
        tx.commit().await.unwrap();
    }
}
