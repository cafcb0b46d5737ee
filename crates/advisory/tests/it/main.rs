//! Advisories, held against our own rules and against the standards.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod calculator;
mod documents;
mod example;
mod faults;
mod feeds;
mod forms;
mod generated;
mod later;
mod npm;
mod plain_text;
mod secrets;
mod standard;
mod validation;
mod wild;
