//! Advisories: drafted from the case, checked, agreed to, published, revised, withdrawn; and what strangers read of them.
//!
//! There is one way to what is public: [`publish`] completes the step of the process that publishes and keeps the documents in
//! the same commit. What is public already is changed by two people ([`propose_revision`], [`confirm`]).

mod agree;
mod begin;
mod brief;
mod draft;
mod find;
mod list;
mod model;
mod parts;
mod printing;
mod problems;
mod public;
mod public_forms;
mod publish;
mod release;
mod revise;
pub mod rolie;
mod save;
mod secrets;
mod step;

pub use agree::{agree, object, propose};
pub use begin::begin;
pub use brief::{Brief, brief};
pub use find::{Draft, OnTable, View, edition, find};
pub use list::{Line, State, list};
pub use model::{next_product, next_vulnerability, said};
pub use printing::{not_on_paper, preview_on_paper};
pub use problems::words_in_question;
pub use public::{
    Filter, Page, Published, anything_published, changes, file, index, listing, newest, page, provider, published,
};
pub use public_forms::{feed, form};
pub use publish::publish;
pub use revise::{confirm, propose_revision, propose_withdrawal, take_back};
pub use save::{Saved, save};
pub use store::{AdvisoryRow, EditionRow, FileRow, FormRow, ProposalRow, ReleaseRow};
