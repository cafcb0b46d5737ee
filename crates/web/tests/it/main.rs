//! The pages, through the router and in a real browser.

mod coverage;
mod doors;
mod visitor;
