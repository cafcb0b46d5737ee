//! What people and clocks can do, on both databases; and what comes in and goes out as files.

mod cases;
mod files;
mod letters;
mod sheets;
