//! The pages, through the router and in a real browser.

mod account;
mod acting;
mod advisories;
mod case_pages;
mod company;
mod coverage;
mod doors;
mod intake;
mod letters;
mod visitor;
