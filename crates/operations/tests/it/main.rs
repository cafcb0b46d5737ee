//! What people and clocks can do, on both databases; and what comes in and goes out as files.

mod advisories;
mod cases;
mod clocks;
mod coming_in;
mod failures;
mod files;
mod generated;
mod races;
mod reports;
mod sheets;
mod telling;
