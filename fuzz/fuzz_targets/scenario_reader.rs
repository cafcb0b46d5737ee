//! Bytes that pretend to be a story.
#![no_main]

mod targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| targets::scenario_reader(bytes));
