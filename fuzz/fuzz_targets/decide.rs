//! Bytes that become commands on a real case.
#![no_main]

#[expect(dead_code, reason = "each target uses its own part of them")]
mod targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| targets::commands(bytes));
