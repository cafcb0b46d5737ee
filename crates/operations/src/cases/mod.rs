//! Cases: finding them through a viewer, opening them, acting on them, and the one place where what was decided is recorded.

mod acts;
mod change;
mod export;
mod find;
mod letter_list;
mod letters;
mod list;
mod load;
mod notes;
mod open;
mod readings;
mod restaff;
mod stands;
mod timeline;
mod watching;
mod words;
mod would;

pub use acts::{act, assign, rename};
pub use change::Change;
pub use export::{MOST_EXPORTED, export};
pub(crate) use find::circle_of;
pub use find::{Seen, find};
pub use letter_list::{accesses, letters_of, versions_of};
pub use list::{CaseLine, List, Listing, list};
pub(crate) use load::replay;
pub use notes::{NewNote, Note, mentionable, notes, write_note};
pub use open::{NewCase, open, staffing};
pub use restaff::{Restaffed, Restaffing, restaff, restaffings};
pub use stands::{Stands, stands};
pub use timeline::{Line, Record, record, timeline};
pub use watching::{drop_view, is_watched, keep_view, saved_views, watch};
pub use would::would;
