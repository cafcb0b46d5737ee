//! Everything that one can do on a case beside its steps: the list, and a small form for each.

mod carrying;
mod ending;
mod form;
mod offers;

pub(crate) use carrying::carry_out;
pub(crate) use form::{list, one};
