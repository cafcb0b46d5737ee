//! The pages, through the router and in a real browser.

mod acting;
mod doors;
