//! Which components of our products a public vulnerability touches, and why.
//!
//! Values in, values out: whoever calls has read the SBOM and the feeds. Every answer carries what it rests on, every *no* what failed.

pub mod aliases;
pub mod component;
pub mod configuration;
pub mod cpe;
mod decide;
pub mod finding;
pub mod index;
pub mod judge;
mod names;
pub mod purl;
pub mod range;
pub mod sbom;
pub mod sources;
pub mod statement;
pub mod vers;
pub mod version;

pub use decide::decide;
