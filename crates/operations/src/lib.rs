//! What people and clocks can do: one function per act, in files named for the thing acted on.
//!
//! Every function takes the [`Desk`] and a [`Viewer`]; there is no way to a case but through one. A change to a case goes through
//! [`cases::Change`], which records entries, what lists read, letters and jobs in one commit.

pub mod at_the_machine;
pub mod cases;
mod company;
pub mod demo;
mod desk;
mod desk_fact;
mod desk_facts;
pub mod files;
mod guesses;
mod hashing;
mod jobs;
pub mod ledgers;
pub mod sessions;
pub mod sheets;
pub mod sweep;
pub mod telling;
pub mod text;
mod trouble;
mod viewer;

pub use company::{Company, CompanyChange, company};
pub use desk::{Chance, Clock, Desk, is_ready};
pub use desk_fact::{DeskEntry, DeskFact, Kind};
pub use desk_facts::KINDS;
pub use trouble::Trouble;
pub use viewer::Viewer;
