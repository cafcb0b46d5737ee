//! The pages, through the router and in a real browser.

mod advisories;
mod doors;
