//! Ledgers outside the desk: written out whole, and checked without it, down to the first entry that does not fit.

mod broken;
mod export;
mod line;
mod verify;

pub use broken::{Break, Broken};
pub use export::Export;
pub use line::LONGEST;
pub use verify::{Verified, Verifier};
