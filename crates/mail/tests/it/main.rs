//! Letters out and mail in, as a whole: every template, every encoding, a real mail server.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod any_bytes;
mod carriers;
mod fixtures;
mod letters;
mod server;
