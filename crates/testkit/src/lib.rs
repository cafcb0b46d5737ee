//! A whole app in memory: frozen time, caught letters, memorable people; and the real ground that it is also tested on.

pub mod app;
pub mod browser;
mod failure;
mod http;
mod outbox;
pub mod people;
mod place;
pub mod postgres;
pub mod process;
pub mod site;
pub mod smtp;
pub mod stories;
pub mod temp;
pub mod watched;

pub use app::App;
pub use failure::{Failure, Result};
pub use site::Site;
