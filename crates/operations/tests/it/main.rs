//! What people and clocks can do, on both databases; and what comes in and goes out as files.

mod advisories;
mod cases;
mod files;
mod sheets;
