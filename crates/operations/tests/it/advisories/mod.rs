//! Advisories from the case to the public: drafted, mended, agreed to, published, revised, taken back.

mod documents;
mod leaks;
mod publication;
mod revision;
mod stage;
mod writing;
