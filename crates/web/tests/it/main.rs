//! The pages, through the router and in a real browser.

mod case_pages;
mod doors;
