//! What people and clocks can do: one function per act, in files named for the thing acted on.

pub mod files;
pub mod sheets;
