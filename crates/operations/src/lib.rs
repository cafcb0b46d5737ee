//! What people and clocks can do: one function per act, in files named for the thing acted on.
//!
//! Every function takes the [`Desk`] and a [`Viewer`]; there is no way to a case but through one. A change to a case goes through
//! [`cases::Change`], which records entries, what lists read, letters and jobs in one commit.

pub mod absences;
mod acting;
mod admission;
pub mod advisories;
pub mod attachments;
mod beginning;
pub mod cases;
mod company;
pub mod customers;
pub mod demo;
mod desk;
mod desk_fact;
mod desk_facts;
mod differences;
pub mod drafts;
pub mod endings;
pub mod files;
mod forms;
mod guesses;
pub mod hand_over;
mod hashing;
pub mod invitations;
pub mod jobs;
pub mod letters;
mod mails;
pub mod naming;
pub mod news;
pub mod outlook;
pub mod parties;
pub mod passwords;
pub mod people;
pub mod products;
pub mod reminders;
pub mod reports;
pub mod sessions;
pub mod settings;
pub mod settings_names;
pub mod sheets;
pub mod standing_warnings;
pub mod steps;
pub mod subjects;
pub mod sweep;
pub mod telling;
pub mod templates;
pub mod text;
mod trouble;
pub mod units;
mod viewer;
pub mod work;
pub mod worker;

pub use acting::{On, Recorded};
pub use beginning::begin;
pub use company::{Company, CompanyChange, company};
pub use desk::{Chance, Clock, Desk, is_ready};
pub use desk_fact::{DeskEntry, DeskFact, Kind};
pub use desk_facts::KINDS;
pub use differences::{Difference, Particular};
pub use outlook::{Outlook, open, outlook};
pub use trouble::Trouble;
pub use viewer::Viewer;
