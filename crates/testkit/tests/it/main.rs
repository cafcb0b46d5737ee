//! The ground that tests stand on, itself at work.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "all of it is test; clippy takes only the functions marked so for one"
)]

mod a_browser;
mod a_database;
mod a_mailbox;
mod a_program;
