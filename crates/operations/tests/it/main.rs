//! What people and clocks can do, on both databases; and what comes in and goes out as files.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod acting;
mod advisories;
mod cases;
mod clocks;
mod coming_in;
mod company;
mod failures;
mod files;
mod generated;
mod letters;
mod races;
mod reports;
mod sheets;
mod telling;
mod working;
