//! Letters to parties outside: written from templates, looked through, released, sent; and kept as they went.

mod acts;
mod answers;
mod draft;
#[cfg(test)]
mod every_story;
mod outbox;
mod recipient;
mod sending;
mod show;
mod times;
mod values;
mod withdrawing;

pub use acts::{ByHand, Edit, by_hand, edit, release, restart, take_back};
pub use draft::Draft;
pub use outbox::{Given, Line, Outbox, Tray, job_again, outbox};
pub use recipient::{Recipient, address_of};
pub(crate) use sending::send;
pub use show::{Shown, show};
pub(crate) use times::{clock_left, date, date_and_hour};
pub(crate) use values::company_values;
pub use withdrawing::{owe_again, withdraw};
