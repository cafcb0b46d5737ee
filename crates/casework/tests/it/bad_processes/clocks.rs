//! Clocks that nothing starts, stops or resumes.

use super::{Fault, fault, hold};

const YEAR: &str = "[[clock]]\nid = \"one-year\"";
const ACKNOWLEDGE: &str = "[[clock]]\nid = \"acknowledge\"";

pub(super) const FAULTS: &[Fault] = &[
    fault("clock-nothing-stops", YEAR, "stops = [\"published\", \"closed\"]\n", "", "[[clock]]"),
    fault("clock-nothing-stops", YEAR, "stops = [\"published\", \"closed\"]", "stops = []", "[[clock]]"),
    fault("clock-outlives-case", YEAR, "\"published\", \"closed\"", "\"published\"", "stops"),
    fault("clock-nothing-resumes", YEAR, "stops =", "pauses = [\"question\"]\nstops =", "pauses"),
    fault("event-never-happens", YEAR, "\"published\", \"closed\"", "\"step:2.9.1\", \"closed\"", "stops"),
    fault("event-never-happens", YEAR, "\"published\", \"closed\"", "\"letter:apology\", \"closed\"", "stops"),
    fault("event-never-happens", YEAR, "stops =", "again = [\"reply:9.9\"]\nstops =", "again"),
    fault(
        "event-never-happens",
        YEAR,
        "stops =",
        "pauses = [\"step:9.9\"]\nresumes = [\"answered\"]\nstops =",
        "pauses",
    ),
    fault(
        "event-never-happens",
        YEAR,
        "stops =",
        "pauses = [\"question\"]\nresumes = [\"step:9.9\"]\nstops =",
        "resumes",
    ),
    fault("event-never-happens", ACKNOWLEDGE, "starts = \"step:1.2.1\"", "starts = \"step:1.2.9\"", "starts"),
    fault("business-in-days-or-hours", ACKNOWLEDGE, "lasts = \"2 days\"", "lasts = \"2 months\"", "lasts"),
    fault("business-in-days-or-hours", ACKNOWLEDGE, "warns = [\"4 hours\"]", "warns = [\"1 year\"]", "lasts"),
    fault("warns-before-it-starts", YEAR, "\"90 days\"", "\"365 days\", \"2 years\"", "warns"),
    fault("warns-before-it-starts", ACKNOWLEDGE, "warns = [\"4 hours\"]", "warns = [\"2 days\"]", "warns"),
    fault(
        "too-many-warnings",
        YEAR,
        "\"7 days\"",
        "\"7 days\", \"6 days\", \"5 days\", \"4 days\", \"3 days\", \"2 days\", \"1 day\", \"9 hours\", \"3 hours\"",
        "warns",
    ),
];

#[test]
fn a_clock_that_cannot_run_as_it_should_is_named_with_its_line() {
    hold(FAULTS);
}
