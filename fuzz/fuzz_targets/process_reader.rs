//! Bytes that pretend to be a process, or a company's file over one.
#![no_main]

#[expect(dead_code, reason = "each target uses its own part of them")]
mod targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| targets::process_reader(bytes));
