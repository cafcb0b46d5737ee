//! The pages, through the router and in a real browser.

mod account;
mod company;
mod doors;
