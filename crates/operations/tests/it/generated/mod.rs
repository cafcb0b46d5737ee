//! Sequences of acts that nobody wrote, through the desk and beside it through the rules alone: both come to the same.

// The commands are those of casework's own generated tests: what is likely, and now and then anything at all.
#[path = "../../../../casework/tests/it/generated/commands.rs"]
mod commands;
mod held;
mod world;

use casework::{acting::Acting, case::By, command::Command};
use jiff::SignedDuration;
use operations::{Trouble, cases, sweep};
use testkit::App;

use commands::{Dice, generate, opening};
use world::World;

/// How many sequences on each database, and how long each is.
const SEQUENCES: u32 = 6;
const ACTS: u32 = 70;

#[tokio::test]
async fn whatever_is_done_the_ledger_the_lists_and_the_rules_say_the_same() {
    let library = casework::shelf::shelve(&testkit::app::processes()).library;
    let mut done = 0;
    for app in App::on_both().await {
        let mut seed = 0x2545_f491_4f6c_dd1d_u64;
        for sequence in 0..SEQUENCES {
            let flow = ["jpcert-2014/flow-1", "jpcert-2014/flow-2"][sequence as usize % 2];
            let mut world = World::opened(&library, &app, flow).await;
            // The desk opened it with the first two of these.
            for command in opening().iter().skip(2) {
                give(&app, &mut world, &Acting::person("Sato", "PSIRT"), command).await;
            }
            for _ in 0..ACTS {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let mut dice = Dice((seed >> 33) as u32);
                let hours = [0, 0, 0, 5, 72, 720][dice.roll(6) as usize];
                app.clock.advance(SignedDuration::from_hours(hours));
                world.now = app.desk.now();
                let (acting, command) = generate(&world, &mut dice);
                done += u32::from(give(&app, &mut world, &acting, &command).await);
            }
            held::lists_say_what_the_case_is(&app, &world).await;
            held::letters_and_jobs_are_those_of_the_case(&app, &world).await;
        }
    }
    assert!(done > SEQUENCES * 2 * ACTS / 3, "mostly refused: {done} acts went through");
}

/// Acts through the desk and through the rules; whether it was done.
async fn give(app: &App, world: &mut World<'_>, acting: &Acting, command: &Command) -> bool {
    let expected = world.decide(acting, command);
    let got = match &acting.by {
        By::Person { person, .. } => {
            let viewer = app.viewer(person.as_str()).await;
            cases::act(&app.desk, &viewer, &world.number, command, acting.seen).await.map(drop)
        }
        By::System if matches!(command, Command::Sweep) => sweep::sweep(&app.desk, world.now).await.map(drop),
        By::System => by_system(app, world, command).await,
    };
    match (&expected, got) {
        (Ok(()), Ok(())) => {}
        (Err(refusals), Err(Trouble::Unseen)) => assert_eq!(refusals.codes(), ["unseen"], "{command:?}"),
        (Err(refusals), Err(trouble)) => assert_eq!(refusals.codes(), trouble.codes(), "{command:?}"),
        (expected, got) => panic!("{command:?} by {acting:?}: the rules say {expected:?}, the desk {got:?}"),
    }
    held::the_ledger_is_the_case(app, world).await;
    expected.is_ok()
}

async fn by_system(app: &App, world: &World<'_>, command: &Command) -> Result<(), Trouble> {
    let mut change = cases::Change::by_system(&app.desk, world.id, world.now).await?;
    change.decide(command).await?;
    change.commit().await.map(drop)
}
