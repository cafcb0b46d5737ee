//! Whole flows through pages only, from the first word to the publication: each step by somebody of the unit to whom it falls.
//!
//! `flow_1` and `flow_2` read as stories. What their words do in a browser stands beside them: `person` answers what waits in
//! *My work*, `letters` releases, `advisory` writes and publishes, `opening` begins a case, `outside` is nobody to the desk.

mod advisory;
mod company;
mod flow;
mod flow_1;
mod flow_2;
mod letters;
mod opening;
mod outside;
mod person;
mod stages;
