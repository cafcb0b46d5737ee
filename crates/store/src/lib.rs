//! What is remembered: the only SQL, for SQLite and PostgreSQL.
//!
//! [`Database`] is the one place that asks which of the two it is. A change happens inside a [`Tx`]: entries of the ledger, the
//! tables that lists are read from, and the jobs that follow are committed together or not at all.

mod absences;
mod advisories;
mod advisory_releases;
mod attachments;
mod attempts;
mod case_file;
mod case_list;
mod customers;
mod database;
mod demo;
mod drafts;
mod exporting;
mod failure;
mod forgetting;
mod hand_over;
mod imports;
mod intake;
mod jobs;
mod ledger;
mod letters;
mod migrate;
mod naming;
mod notes;
mod outbox;
mod outline;
mod people;
mod products;
mod reports;
mod row;
mod search;
mod sessions;
mod settings;
mod templates;
#[cfg(test)]
mod tests;
mod tokens;
mod tx;
mod units;
mod value;
mod waiting;
mod watches;
mod work;

pub use absences::AbsenceRow;
pub use advisories::{AdvisoryLine, AdvisoryRow, EditionRow, ProposalRow};
pub use advisory_releases::{FileRow, ReleaseRow};
pub use attachments::{AttachmentRow, Belonging};
pub use case_file::{Access, CaseRow, Readings, Work};
pub use case_list::{Asked, Listed, Order};
pub use customers::CustomerRow;
pub use database::{Database, Dialect, Where};
pub use drafts::DraftRow;
pub use failure::Failure;
pub use imports::ImportDraft;
pub use jobs::{Claimed, NewJob};
pub use ledger::{Chained, DESK, Kept, NewEntry, chain};
pub use letters::LetterRow;
pub use migrate::{Migrated, migration_names, newest_version};
pub use naming::Named;
pub use notes::NoteRow;
pub use outbox::{DeadJob, OutboxLine, OutboxQuery};
pub use outline::Outlined;
pub use people::PersonRow;
pub use products::{ProductRow, VersionRow};
pub use reports::{MessageRow, ReportRow};
pub(crate) use row::Row;
pub use sessions::{SessionRow, Signed};
pub use templates::TemplateEdition;
pub use tokens::{Tokens, indexed, tokens};
pub use tx::Tx;
pub use units::UnitRow;
pub(crate) use value::Value;
pub use waiting::Waiting;
pub use work::{WorkAsked, WorkRow};
