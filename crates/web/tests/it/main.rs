//! The pages, through the router and in a real browser.

mod acting;
mod advisories;
mod coverage;
mod doors;
mod intake;
mod letters;
mod visitor;
