//! The pages, through the router and in a real browser.

mod coverage;
mod acting;
mod doors;
mod visitor;
mod advisories;
mod intake;
