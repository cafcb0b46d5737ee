//! The rules, held against the deck's two flows.

mod flows;
