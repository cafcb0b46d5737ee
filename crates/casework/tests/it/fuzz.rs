//! Files and commands that nobody wrote: whatever comes in, something comes out, and never a panic.

mod mutation;
#[path = "../../../../fuzz/fuzz_targets/targets/mod.rs"]
mod targets;

use std::panic::{AssertUnwindSafe, catch_unwind};

use mutation::Mutator;
use targets::{commands, process_reader, scenario_reader};

/// The bytes are shown, so that they can be kept as a test of their own.
fn survives(what: &str, bytes: &[u8], target: fn(&[u8])) {
    if catch_unwind(AssertUnwindSafe(|| target(bytes))).is_err() {
        panic!("{what} panicked on {} bytes:\n{}", bytes.len(), bytes.escape_ascii());
    }
}

fn files(ending: &str) -> Vec<Vec<u8>> {
    let files: Vec<Vec<u8>> =
        crate::files().into_iter().filter(|(path, _)| path.ends_with(ending)).map(|(_, bytes)| bytes).collect();
    assert!(files.len() > 2);
    files
}

#[test]
fn two_thousand_process_files_that_nobody_wrote_are_read_without_a_panic() {
    let seeds = files(".toml");
    let mut mutator = Mutator::new(1, seeds);
    for _ in 0..2_000 {
        survives("process_reader", &mutator.next(), process_reader);
    }
}

#[test]
fn five_thousand_stories_that_nobody_wrote_are_read_and_run_without_a_panic() {
    let mut mutator = Mutator::new(2, files(".story"));
    for _ in 0..5_000 {
        survives("scenario_reader", &mutator.next(), scenario_reader);
    }
}

#[test]
fn twenty_thousand_streams_of_wild_commands_are_decided_without_a_panic() {
    let mut mutator = Mutator::new(3, vec![Vec::new()]);
    for _ in 0..20_000 {
        survives("commands", &mutator.noise(160), commands);
    }
}

/// The streams would prove nothing if they were all refused at once.
#[test]
fn some_of_the_wild_commands_go_through() {
    let mut mutator = Mutator::new(4, vec![Vec::new()]);
    let through: usize = (0..200).map(|_| targets::commands_done(&mutator.noise(160))).sum();
    assert!(through > 100, "only {through} went through");
}
