//! Advisories and their forms: what will be said, checked against the standards. Pure.
//!
//! An [`Advisory`] is written once, in both languages, and knows no format. [`check`] holds it against our own rules,
//! [`csaf`] and [`text`] make its forms, [`leaks`] looks for what must not be in it, and [`differences`] says what a
//! later one changed.

pub mod check;
pub mod csaf;
pub mod cvss;
pub mod differences;
pub mod leaks;
mod leaves;
pub mod model;
mod problem;
pub mod score;
pub mod table;
pub mod text;
pub mod titles;
pub mod weakness;

pub use check::check;
pub use csaf::{CsafDocument, csaf};
pub use differences::{Difference, Increment, differences, increment, next_number};
pub use leaks::{Forbidden, leaks};
pub use model::Advisory;
pub use problem::Problem;
pub use table::{StatusTable, status_table};
pub use text::text;
