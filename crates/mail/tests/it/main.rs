//! Letters out and mail in, as a whole: every template, every encoding, a real mail server.

mod any_bytes;
mod carriers;
mod fixtures;
mod letters;
mod server;
