//! What every page stands in: who asks, in which language, the frame around the content, forms, faults, headers.

mod again;
mod arriving;
mod assets;
mod confirm;
mod cookies;
mod fault;
mod fields;
mod gate;
mod headers;
mod page;
mod parts;
mod posted;
mod times;
mod typed;
mod web;

pub(crate) use again::Sent;
pub(crate) use assets::asset;
pub(crate) use confirm::{Confirm, confirmed};
pub(crate) use cookies::{cookie, cookie_gone, read_cookie};
pub(crate) use fault::Fault;
pub(crate) use fields::{area, line, pick, tick};
pub(crate) use gate::{Asked, Signed, encoded, gate};
pub(crate) use headers::{guard_headers, no_panic};
pub(crate) use page::{Counts, Page, html, redirect};
pub(crate) use parts::{Html, clock, escaped, icon, pill};
pub(crate) use posted::Posted;
pub(crate) use times::{ago, date, day_heading, hour, time};
pub(crate) use typed::Typed;
pub use web::{Publicity, Web};
