//! Cases: finding them through a viewer, opening them, acting on them, and the one place where what was decided is recorded.

mod acts;
mod change;
mod find;
mod letters;
mod list;
mod load;
mod open;
mod readings;
mod restaff;
mod words;

pub use acts::{act, assign, rename};
pub use change::Change;
pub use find::{Seen, find};
pub use list::{CaseLine, List, Listing, list};
pub use open::{NewCase, open, staffing};
pub use restaff::{Restaffed, Restaffing, restaff, restaffings};
