//! Bytes that become commands on a real case.
#![no_main]

mod targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| targets::commands(bytes));
