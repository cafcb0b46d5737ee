//! The pages, through the router and in a real browser.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod account;
mod acting;
mod advisories;
mod case_pages;
mod company;
mod coverage;
mod cvss;
mod doors;
mod filling;
mod flows;
mod importing;
mod intake;
mod letters;
mod validator;
mod visitor;
