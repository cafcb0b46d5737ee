//! What is remembered of the company, as pages read it: they never name the store.

pub use store::{AbsenceRow, CustomerRow, PersonRow, ProductRow, SessionRow, UnitRow, VersionRow};
