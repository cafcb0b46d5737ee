//! What people can do, tried from outside.

mod files;
mod sheets;
