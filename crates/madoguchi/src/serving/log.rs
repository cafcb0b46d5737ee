//! The process log: on standard error, as text or as JSON, without personal data and without the words of a report.

use std::io::{self, IsTerminal};

use tracing_subscriber::{
    filter::{LevelFilter, Targets},
    layer::SubscriberExt,
    util::SubscriberInitExt,
};

use crate::settings::Log;

/// Our own parts; of the others only what they warn of.
const OURS: &[&str] = &["madoguchi", "operations", "web", "store", "mail"];

/// Begins the log. A second beginning changes nothing.
pub(crate) fn begin(log: Log) {
    let filter = Targets::new().with_default(log.level.min(LevelFilter::WARN));
    let filter = OURS.iter().fold(filter, |filter, target| filter.with_target(*target, log.level));
    let registry = tracing_subscriber::registry().with(filter);
    let layer = tracing_subscriber::fmt::layer().with_writer(io::stderr).with_ansi(io::stderr().is_terminal());
    // Only tests begin it twice, and to them it is all the same.
    let _begun = match log.json {
        true => registry.with(layer.json().flatten_event(true)).try_init(),
        false => registry.with(layer).try_init(),
    };
}
