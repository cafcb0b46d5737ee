//! Cases: the list, the page of one, its steps.

mod list;

pub(crate) use list::list;
