//! What people can do, tried from outside.
#![expect(clippy::unwrap_used, reason = "all of it is test; clippy takes only the functions marked so for one")]

mod files;
mod sheets;
