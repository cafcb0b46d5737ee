//! The drawing of a process (being written).
