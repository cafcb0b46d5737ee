//! What strangers read: published advisories as pages and as CSAF. Nothing here knows of a draft.

mod documents;
mod list;
mod page;

pub(crate) use documents::{categories, changes, feed, file, folder, form, index, provider, rolie, service, years};
pub(crate) use list::{day, list, score};
pub(crate) use page::page;
