//! What people and clocks can do, on both databases; and what comes in and goes out as files.

mod acting;
mod cases;
mod files;
mod sheets;
