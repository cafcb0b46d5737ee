//! Letters: the outbox, the page of one letter, the templates.

mod acts;
mod letter;
mod outbox;
mod template;
mod template_acts;

pub(crate) use acts::{by_hand, edit, owe_again, release, restart, take_back, withdraw};
pub(crate) use letter::show;
pub(crate) use outbox::{again, list};
pub(crate) use template::{all, editor};
pub(crate) use template_acts::{ours, restore, save};
