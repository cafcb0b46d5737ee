//! The pages, through the router and in a real browser.

mod doors;
mod intake;
