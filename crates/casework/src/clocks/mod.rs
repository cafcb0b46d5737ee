//! When a duty falls due, given a calendar, a zone and the pauses so far.

mod calendar;
mod lasting;
mod run;

pub use calendar::{Calendar, CalendarProblem, read_calendar};
pub use lasting::{Lasting, TimeKind, Unit};
pub use run::{ClockRun, ClockState, due_at, resumed_due, warning_at};
