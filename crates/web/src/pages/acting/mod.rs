//! Acting on a case: the page of one step, everything else that one can do, and opening a case.

mod acts;
mod answers;
mod done;
mod field;
mod know;
mod moments;
mod new;
mod part;
mod shown;
mod sight;
mod step;
mod step_acts;
mod written;

pub(crate) use acts::{carry_out, list, one};
pub(crate) use done::done;
pub(crate) use new::{new, open};
pub(crate) use step::page;
pub(crate) use step_acts::{act, draft};
