//! Advisories and their forms: what will be said, checked against the standards. Pure.
//!
//! An [`Advisory`] is written once, in both languages, and knows no format. [`check`] holds it against our own rules,
//! [`csaf`] and [`text`] make its forms, [`leaks`] looks for what must not be in it, and [`differences`] says what a
//! later one changed. [`validation`] holds CSAF of anybody against the tests of the standard.

pub mod check;
pub mod csaf;
pub mod cvss;
pub mod differences;
pub mod feeds;
pub mod forms;
pub mod leaks;
mod leaves;
pub mod model;
mod problem;
pub mod score;
pub mod table;
pub mod text;
pub mod titles;
pub mod validation;
pub mod weakness;

pub use check::check;
pub use csaf::{CsafDocument, csaf, csaf_vex};
pub use differences::{Difference, Increment, differences, increment, next_number};
pub use forms::forms;
pub use leaks::{Forbidden, leaks};
pub use model::Advisory;
pub use problem::Problem;
pub use table::{StatusTable, status_table};
pub use text::text;
