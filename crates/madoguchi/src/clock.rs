//! What time it is: the one place that asks the machine, and the demo's clock, which can be set back and moved ahead.

use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{SignedDuration, Timestamp};
use operations::Clock;

/// The machine's own clock.
#[derive(Debug)]
pub(crate) struct Machine;

impl Clock for Machine {
    fn now(&self) -> Timestamp {
        #[expect(clippy::disallowed_methods, reason = "the one place where the machine is asked for the time")]
        Timestamp::now()
    }
}

/// The machine's clock, so much ahead of it or behind it.
#[derive(Debug, Default)]
pub(crate) struct Moved(AtomicI64);

impl Moved {
    /// Sets it so many microseconds ahead of the machine.
    pub(crate) fn set(&self, micros: i64) {
        self.0.store(micros, Ordering::SeqCst);
    }
}

impl Clock for Moved {
    fn now(&self) -> Timestamp {
        let machine = Machine.now();
        let ahead = SignedDuration::from_micros(self.0.load(Ordering::SeqCst));
        machine.checked_add(ahead).unwrap_or(machine)
    }

    fn move_by(&self, by: SignedDuration) -> bool {
        let by = i64::try_from(by.as_micros()).unwrap_or_default();
        self.0.fetch_add(by, Ordering::SeqCst);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_is_moved_stays_ahead() {
        let clock = Moved::default();
        let before = clock.now();
        assert!(clock.move_by(SignedDuration::from_hours(24)));
        assert!(clock.now().duration_since(before) >= SignedDuration::from_hours(24));
        assert!(!Machine.move_by(SignedDuration::from_hours(24)), "the machine's clock is not ours to move");
    }
}
