//! How long a chore took: the one place where xtask reads a clock.

use std::time::{Duration, Instant};

/// Running since it was made.
pub(crate) struct Stopwatch(Instant);

impl Stopwatch {
    #[expect(clippy::disallowed_methods, reason = "the one place where xtask measures")]
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    #[expect(clippy::disallowed_methods, reason = "the one place where xtask measures")]
    pub(crate) fn read(&self) -> Duration {
        self.0.elapsed()
    }
}
