//! Advisories in pages: written and published in a browser, read by strangers and by programs, and hidden before.

mod browser;
mod documents;
mod secrecy;
mod stage;
