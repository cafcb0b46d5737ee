//! Bytes that pretend to be a story.
#![no_main]

#[expect(dead_code, reason = "each target uses its own part of them")]
mod targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| targets::scenario_reader(bytes));
