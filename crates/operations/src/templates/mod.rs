//! Templates of letters and mails: ours, or the company's own words, with every edition that there was.

mod edit;
mod find;
mod titles;

pub use edit::{back_to_ours, check, restore, save};
#[cfg(test)]
pub(crate) use find::own_among;
pub use find::{Listed, Opened, list, open, preview};
pub(crate) use find::{in_force, ours, own_placeholders};
pub use mail::templates::Placeholder;
pub use titles::title;
