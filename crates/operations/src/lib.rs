//! What people and clocks can do: one function per act, in files named for the thing acted on.
//!
//! Every function takes the [`Desk`] and a [`Viewer`]; there is no way to a case but through one. A change to a case goes through
//! [`cases::Change`], which records entries, what lists read, letters and jobs in one commit.

pub mod absences;
mod admission;
pub mod beginning;
pub mod cases;
mod company;
pub mod customers;
mod desk;
mod desk_fact;
mod desk_facts;
pub mod desk_ledger;
mod differences;
pub mod files;
mod forms;
pub mod hand_over;
pub mod imports;
pub mod invitations;
mod jobs;
pub mod passwords;
pub mod people;
pub mod products;
pub mod rows;
pub mod sessions;
pub mod settings;
pub mod sheets;
pub mod standing_warnings;
pub mod sweep;
pub mod telling;
pub mod text;
mod trouble;
pub mod units;
mod viewer;

pub use beginning::begin;
pub use company::{Company, CompanyChange, company};
pub use desk::{Chance, Clock, Desk, is_ready};
pub use desk_fact::{DeskEntry, DeskFact, Kind};
pub use desk_facts::KINDS;
pub use differences::{Difference, Particular};
pub use trouble::Trouble;
pub use viewer::Viewer;
