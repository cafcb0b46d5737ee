//! Sequences of commands that nobody wrote: whatever is done, in whatever order, by whomever, the laws hold.

mod commands;
mod laws;
mod world;

use std::sync::OnceLock;

use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};

use casework::story::Library;
use world::World;

/// How many sequences the tests run; set MADOGUCHI_SEQUENCES for more.
fn sequences() -> u32 {
    std::env::var("MADOGUCHI_SEQUENCES").ok().and_then(|text| text.parse().ok()).unwrap_or(100_000)
}

fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| crate::shelf().library)
}

/// Plays a sequence, holding the laws after every act; says how many acts went through.
fn play(choices: &[u32], flow: &str) -> Result<usize, TestCaseError> {
    let mut world = World::new(library(), flow);
    for choice in choices {
        world.act(*choice)?;
    }
    world.end()?;
    Ok(world.ledger.len())
}

fn check(flow: &'static str, share: u32) {
    let config = Config { cases: sequences() / share, failure_persistence: None, ..Config::default() };
    let lengths = proptest::collection::vec(any::<u32>(), 1..120);
    let longest = std::cell::Cell::new(0);
    let outcome = TestRunner::new(config).run(&lengths, |choices| {
        longest.set(longest.get().max(play(&choices, flow)?));
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
    assert!(longest.get() > 100, "the longest ledger has only {} entries", longest.get());
}

#[test]
fn the_laws_hold_in_flow_1_whatever_is_done() {
    check("jpcert-2014/flow-1", 2);
}

#[test]
fn the_laws_hold_in_flow_2_whatever_is_done() {
    check("jpcert-2014/flow-2", 2);
}

/// Sequences would prove nothing if they were all refused: a million commands get to every step and every closing.
#[test]
fn a_million_generated_commands_reach_everything_and_break_no_law() {
    let mut reached = world::Reached::default();
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    let (mut done, mut refused) = (0, 0);
    while done + refused < 1_000_000 {
        for flow in ["jpcert-2014/flow-1", "jpcert-2014/flow-2"] {
            let mut world = World::new(library(), flow);
            for _ in 0..160 {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                world.act((seed >> 33) as u32).unwrap();
            }
            world.end().unwrap();
            reached.take(&world);
            (done, refused) = (done + world.done, refused + world.refused);
        }
    }
    let missed = reached.missed(library());
    assert!(missed.is_empty(), "never reached: {missed:?}");
    assert!(done > 300_000 && refused > 100_000, "one-sided: {done} done, {refused} refused");
}
