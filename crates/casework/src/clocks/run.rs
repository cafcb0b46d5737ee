//! A clock that runs: from when, until when, and what became of it.

use jiff::{Span, Timestamp, ToSpan, tz::TimeZone};

use super::{Calendar, Lasting, TimeKind, Unit};

/// A clock of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockState {
    /// From when it counts.
    pub from: Timestamp,
    /// When its duty is due.
    pub due: Timestamp,
    /// Whether it runs.
    pub run: ClockRun,
    /// How many of its warnings were given.
    pub warned: u8,
    /// It fell due while it ran.
    pub fell_due: bool,
    /// The calendar ends before the due time: holidays after its end are not counted.
    pub beyond_calendar: bool,
}

/// Whether a clock runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockRun {
    /// It does.
    Running,
    /// It stands still since then.
    Paused(Timestamp),
    /// Its duty was met or fell away, then.
    Stopped(Timestamp),
    /// The case was closed, then: it runs on if the case is opened again.
    Closed(Timestamp),
}

impl ClockState {
    /// Whether somebody has to keep an eye on it.
    pub fn runs(&self) -> bool {
        self.run == ClockRun::Running
    }
}

/// When a duty is due. Days, months and years are those of the zone: one month from 31 January is the last of February, and a day
/// with a change to summer time is a day. In business time a day is done when business closes on it (business has no months).
pub fn due_at(from: Timestamp, lasts: Lasting, time: TimeKind, calendar: &Calendar, zone: &TimeZone) -> Timestamp {
    match time {
        TimeKind::Wall => shift(from, span(lasts), zone),
        TimeKind::Business => match lasts.unit {
            Unit::Hours => calendar.after_hours(from, lasts.count),
            _ => calendar.after_days(from, lasts.count),
        },
    }
}

/// When a warning is given, so long before the due time.
pub fn warning_at(due: Timestamp, before: Lasting, time: TimeKind, calendar: &Calendar, zone: &TimeZone) -> Timestamp {
    match time {
        TimeKind::Wall => shift(due, -span(before), zone),
        TimeKind::Business => match before.unit {
            Unit::Hours => calendar.before_hours(due, before.count),
            _ => calendar.before_days(due, before.count),
        },
    }
}

/// The due time after a pause: what was left when it began is left when it ends.
pub fn resumed_due(
    due: Timestamp,
    paused: Timestamp,
    now: Timestamp,
    time: TimeKind,
    calendar: &Calendar,
) -> Timestamp {
    match time {
        TimeKind::Wall => due.checked_add(now.duration_since(paused)).unwrap_or(Timestamp::MAX),
        TimeKind::Business => calendar.after_seconds(now, calendar.open_seconds(paused, due)),
    }
}

fn span(lasts: Lasting) -> Span {
    let count = i64::from(lasts.count);
    match lasts.unit {
        Unit::Years => count.years(),
        Unit::Months => count.months(),
        Unit::Days => count.days(),
        Unit::Hours => count.hours(),
    }
}

fn shift(at: Timestamp, by: Span, zone: &TimeZone) -> Timestamp {
    let end = if by.is_negative() { Timestamp::MIN } else { Timestamp::MAX };
    at.to_zoned(zone.clone()).checked_add(by).map_or(end, |shifted| shifted.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn due(from: &str, lasts: &str, time: TimeKind) -> String {
        let calendar = Calendar::example();
        let zone = TimeZone::get("Asia/Tokyo").unwrap();
        due_at(at(from), Lasting::parse(lasts).unwrap(), time, &calendar, &zone).to_string()
    }

    #[test]
    fn one_year_from_the_start_date_is_the_same_day_of_the_next_year() {
        assert_eq!(due("2026-04-01T00:00:00+09:00", "1 year", TimeKind::Wall), "2027-03-31T15:00:00Z");
        assert_eq!(due("2028-02-29T00:00:00+09:00", "1 year", TimeKind::Wall), "2029-02-27T15:00:00Z");
    }

    #[test]
    fn a_wall_clock_of_hours_does_not_care_for_the_weekend() {
        assert_eq!(due("2026-04-03T10:00:00+09:00", "72 hours", TimeKind::Wall), "2026-04-06T01:00:00Z");
    }

    #[test]
    fn two_business_days_from_friday_end_on_tuesday_when_business_closes() {
        assert_eq!(due("2026-04-03T10:00:00+09:00", "2 days", TimeKind::Business), "2026-04-07T08:30:00Z");
    }

    #[test]
    fn business_days_skip_the_golden_week() {
        // 2026-04-29 and 2026-05-03 to 05-06 are holidays; 1 May is a working Friday.
        assert_eq!(due("2026-04-28T10:00:00+09:00", "3 days", TimeKind::Business), "2026-05-07T08:30:00Z");
    }

    #[test]
    fn a_business_hour_goes_over_the_night() {
        assert_eq!(due("2026-04-06T17:00:00+09:00", "1 hour", TimeKind::Business), "2026-04-07T00:30:00Z");
    }

    #[test]
    fn what_was_left_at_the_pause_is_left_after_it() {
        let calendar = Calendar::example();
        let (due, paused, now) = (at("2026-04-10T00:00:00Z"), at("2026-04-03T00:00:00Z"), at("2026-05-03T00:00:00Z"));
        let resumed = resumed_due(due, paused, now, TimeKind::Wall, &calendar);
        assert_eq!(resumed, at("2026-05-10T00:00:00Z"));
    }

    #[test]
    fn a_pause_in_business_time_keeps_the_open_hours_that_were_left() {
        let calendar = Calendar::example();
        // Monday 10:00 to Tuesday 17:30 leaves 7.5 + 8.5 open hours; they are counted again from Thursday 09:00.
        let (due, paused, now) =
            (at("2026-04-07T17:30:00+09:00"), at("2026-04-06T10:00:00+09:00"), at("2026-04-09T09:00:00+09:00"));
        let resumed = resumed_due(due, paused, now, TimeKind::Business, &calendar);
        assert_eq!(resumed, at("2026-04-10T16:30:00+09:00"));
    }

    #[test]
    fn a_warning_comes_before_the_due_time() {
        let calendar = Calendar::example();
        let zone = TimeZone::get("Asia/Tokyo").unwrap();
        let before = Lasting::parse("30 days").unwrap();
        let warned = warning_at(at("2027-03-31T15:00:00Z"), before, TimeKind::Wall, &calendar, &zone);
        assert_eq!(warned, at("2027-03-01T15:00:00Z"));
    }

    #[test]
    fn the_end_of_time_is_an_end_not_a_panic() {
        let calendar = Calendar::example();
        let zone = TimeZone::get("Asia/Tokyo").unwrap();
        for time in [TimeKind::Wall, TimeKind::Business] {
            for unit in ["9999 years", "9999 days", "9999 hours"] {
                let lasts = Lasting::parse(unit).unwrap();
                assert!(due_at(Timestamp::MAX, lasts, time, &calendar, &zone) <= Timestamp::MAX);
                assert!(warning_at(Timestamp::MIN, lasts, time, &calendar, &zone) >= Timestamp::MIN);
            }
        }
    }
}
