//! How large an SBOM may be.

/// The most bytes that are read: four times the 50 MB that a whole Linux distribution takes.
pub const MOST_BYTES: usize = 200 * 1_024 * 1_024;

/// The most parts.
pub const MOST_PARTS: usize = 2_000_000;

/// The most links between parts.
pub const MOST_LINKS: usize = 10_000_000;

/// How deep parts may lie in one another.
pub const DEEPEST: usize = 100;

/// The most things not understood that a receipt names one by one; the others are counted.
pub(super) const MOST_NAMED: usize = 1_000;
