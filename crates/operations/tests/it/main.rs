//! What people and clocks can do, on both databases.

mod cases;
