//! An advisory on paper: typeset as PDF, with the fonts that it needs. Pure: the same advisory is the same file, byte for byte.
//!
//! Typesetting is typst's work. It is given one template, one document of data and three fonts, and can reach nothing else: no
//! folder, no network, no clock.

mod labels;
mod press;
mod sheet;
mod statuses;

use std::{collections::BTreeSet, fmt};

use advisory::Advisory;
use casework::words::Language;

/// Why no paper came of it. It is a fault of the program, as every advisory can be printed; the words are for the process log.
#[derive(Debug)]
pub struct Jammed(String);

impl fmt::Display for Jammed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the advisory could not be typeset: {}", self.0)
    }
}

impl std::error::Error for Jammed {}

/// Whether what the advisory says still holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It does.
    Stands,
    /// It was withdrawn: its last revision says why, and that stands first.
    Withdrawn,
}

/// The advisory as PDF (1.7, tagged for assistive technology by the rules of PDF/UA-1), A4, in one language. Its time is that of the
/// advisory's current release.
pub fn pdf(advisory: &Advisory, standing: Standing, language: Language) -> Result<Vec<u8>, Jammed> {
    press::print(&sheet::sheet(advisory, standing, language))
}

/// The characters that no font on board has: each is printed as 〓.
pub fn unprintable(advisory: &Advisory, language: Language) -> BTreeSet<char> {
    let text = advisory::text(advisory, language);
    text.chars().filter(|sign| !sign.is_control() && !press::has(*sign)).collect()
}
