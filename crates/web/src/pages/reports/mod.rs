//! Reports for POC: the queue beside one of them, entering one, and what becomes of each.

mod acts;
mod case;
mod new;
mod queue;

pub(crate) use acts::{answer, end, join, judge, message, read, take, take_back};
pub(crate) use case::{case_form, open_case};
pub(crate) use new::{enter, entry_form};
pub(crate) use queue::{file, list, show};
