//! What is remembered: the only SQL, for SQLite and PostgreSQL.
//!
//! [`Database`] is the one place that asks which of the two it is. A change happens inside a [`Tx`]: entries of the ledger, the
//! tables that lists are read from, and the jobs that follow are committed together or not at all.

mod attempts;
mod case_file;
mod case_list;
mod customers;
mod database;
mod drafts;
mod failure;
mod forgetting;
mod jobs;
mod ledger;
mod letters;
mod migrate;
mod people;
mod products;
mod row;
mod search;
mod sessions;
mod settings;
mod tokens;
mod tx;
mod units;
mod value;

pub use case_file::{Access, CaseRow, Readings, Work};
pub use case_list::{Asked, Listed, Order};
pub use customers::CustomerRow;
pub use database::{Database, Dialect, Where};
pub use drafts::DraftRow;
pub use failure::Failure;
pub use jobs::{Claimed, NewJob};
pub use ledger::{Chained, DESK, Kept, NewEntry, chain};
pub use letters::LetterRow;
pub use migrate::{Migrated, migration_names, newest_version};
pub use people::PersonRow;
pub use products::{ProductRow, VersionRow};
pub(crate) use row::Row;
pub use sessions::{SessionRow, Signed};
pub use tokens::{Tokens, indexed, tokens};
pub use tx::Tx;
pub use units::UnitRow;
pub(crate) use value::Value;
