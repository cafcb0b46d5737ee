//! A whole app in memory: frozen time, caught letters, memorable people; and the real ground that it is also tested on.

pub mod browser;
mod failure;
mod http;
mod place;
pub mod postgres;
pub mod process;
pub mod smtp;
pub mod temp;
pub mod watched;

pub use failure::{Failure, Result};
