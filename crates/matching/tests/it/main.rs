//! The tests of what touches what: the standards' own suites, the laws, and whatever strangers may send.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test that cannot go on has failed, and one that was skipped says so"
)]

mod bulk;
mod chains;
mod decisions;
mod hostile;
mod laws;
mod platforms;
mod purls;
mod ranges;
mod sboms;
mod shared_data;
mod trees;
mod versions;
