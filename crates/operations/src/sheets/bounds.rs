//! How large a table from outside may be, packed and unpacked.

/// The largest file, in bytes.
pub const MOST_BYTES: usize = 10 * MEBI;

/// The most rows below the header.
pub const MOST_ROWS: usize = 50_000;

/// The most columns.
pub const MOST_COLUMNS: usize = 100;

/// The most characters in one cell; Excel itself ends at 32,767.
pub const MOST_CHARACTERS: usize = 32_000;

/// All cells together, in bytes: one long shared string may stand in every cell, and costs nothing in the file.
pub(super) const MOST_TEXT: usize = 64 * MEBI;

/// The most files inside a workbook. One sheet needs about ten.
pub(super) const MOST_ENTRIES: usize = 1_000;

/// The largest file inside a workbook, unpacked.
pub(super) const MOST_ENTRY: u64 = 48 * MEBI as u64;

/// The list of shared strings, unpacked: it is held in memory as a whole, unlike the sheets.
pub(super) const MOST_SHARED_STRINGS: u64 = 16 * MEBI as u64;

/// A whole workbook, unpacked.
pub(super) const MOST_UNPACKED: u64 = 64 * MEBI as u64;

/// How many times its packed size a larger file inside a workbook may be. Sheets of much the same rows reach about 60.
pub(super) const MOST_RATIO: u64 = 200;

/// Below this a high ratio harms nobody, and is common.
pub(super) const RATIO_MATTERS_FROM: u64 = MEBI as u64;

const MEBI: usize = 1024 * 1024;
