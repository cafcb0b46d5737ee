//! The tests of what touches what: the standards' own suites, the laws, and whatever strangers may send.

mod bulk;
mod chains;
mod decisions;
mod hostile;
mod laws;
mod platforms;
mod purls;
mod ranges;
mod sboms;
mod shared_data;
mod trees;
mod versions;
