//! The tests of what touches what: the standards' own suites, the laws, and whatever strangers may send.

mod purls;
mod ranges;
mod shared_data;
mod versions;
