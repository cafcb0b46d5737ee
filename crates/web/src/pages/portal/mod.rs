//! Open to strangers: who we are, the report form, the receipt, and how a report goes.

mod landing;
mod report;
mod track;

pub(crate) use landing::{home, security_txt};
pub(crate) use report::{Ids, form, incoming, received, rows, send, status_of};
pub(crate) use track::{find, follow, show, withdraw, write};
