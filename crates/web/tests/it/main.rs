//! The pages, through the router and in a real browser.

mod acting;
mod advisories;
mod coverage;
mod doors;
mod intake;
mod letters;
mod visitor;
mod account;
mod acting;
mod advisories;
mod company;
mod coverage;
mod case_pages;
mod doors;
mod intake;
mod visitor;
mod advisories;
mod doors;
