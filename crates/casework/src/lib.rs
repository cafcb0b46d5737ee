//! The rules of vulnerability handling: what a case is, what may happen next, what is owed and when.
//!
//! Everything here is pure: a value goes in, facts or refusals come out. No clock is read, no chance is made, nothing is
//! stored. Start with [`decide`]; a case is what its [entries](case::Entry) add up to.

pub mod acting;
pub mod answers;
pub mod case;
pub mod circles;
pub mod clocks;
pub mod command;
mod decide;
pub mod drawing;
pub mod duties;
pub mod effects;
pub mod guards;
pub mod names;
pub mod open_steps;
pub mod process;
pub mod progress;
pub mod refusal;
pub mod role;
pub mod shelf;
pub mod standing;
pub mod story;
pub mod words;

pub use decide::{ClockChange, Decision, FollowUp, LetterOwed, decide};
pub use duties::{duties, next_sweep};
pub use open_steps::open_steps;
pub use standing::{standing, turns};
