//! The demo's calendar: its stories end on a certain Monday, and are told as if that had been the last one.

use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};

/// The Monday morning on which the stories end: 2026-10-05 09:00 in Japan.
const END: &str = "2026-10-05T00:00:00Z";

/// The demo goes so far into the past and the future: beyond, no calendar of business days is known.
const WEEKS: std::ops::RangeInclusive<i64> = -8..=52;

/// By how much the stories are moved, and how far the demo's clock is then ahead of the machine's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shift {
    /// Whole weeks, so that a Monday stays a Monday.
    weeks: i64,
    /// Microseconds.
    pub(super) ahead: i64,
}

impl Shift {
    /// The one for a demo that begins now.
    pub(super) fn at(now: Timestamp) -> Self {
        let end: Timestamp = END.parse().unwrap_or(Timestamp::UNIX_EPOCH);
        let week = SignedDuration::from_hours(24 * 7);
        let passed = now.duration_since(end).as_secs().div_euclid(week.as_secs());
        let weeks = passed.clamp(*WEEKS.start(), *WEEKS.end());
        let hours = SignedDuration::from_hours(24 * 7 * (passed - weeks));
        Self { weeks, ahead: i64::try_from(-hours.as_micros()).unwrap_or_default() }
    }

    /// A text in which every day, written like `2026-04-01`, is moved.
    pub(super) fn text(self, text: &str) -> String {
        let mut moved = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((place, day)) = next_day(rest) {
            moved.push_str(&rest[..place]);
            moved.push_str(&day.checked_add(self.weeks.weeks()).unwrap_or(day).to_string());
            rest = &rest[place + DAY..];
        }
        moved + rest
    }
}

/// How many bytes a day has.
const DAY: usize = 10;

/// The first day of a text, and where it stands.
fn next_day(text: &str) -> Option<(usize, Date)> {
    let bytes = text.as_bytes();
    (0..bytes.len().saturating_sub(DAY - 1)).find_map(|place| {
        let plain = bytes[place..place + DAY].iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
        let alone = place == 0 || !bytes[place - 1].is_ascii_alphanumeric() && bytes[place - 1] != b'-';
        let day = (plain && alone).then(|| text.get(place..place + DAY)?.parse().ok())??;
        Some((place, day))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(now: &str) -> Shift {
        Shift::at(now.parse().unwrap())
    }

    #[test]
    fn in_the_week_after_its_end_nothing_is_moved() {
        assert_eq!(at("2026-10-05T00:00:00Z"), Shift { weeks: 0, ahead: 0 });
        assert_eq!(at("2026-10-11T23:59:59Z"), Shift { weeks: 0, ahead: 0 });
    }

    #[test]
    fn later_it_moves_by_whole_weeks_and_numbers_stay() {
        let shift = at("2026-10-20T12:00:00Z");
        assert_eq!(
            shift.text("at 2026-10-01 10:00\nVN-JP#2026-0812 説明2025-12-31。"),
            "at 2026-10-15 10:00\nVN-JP#2026-0812 説明2026-01-14。"
        );
    }

    #[test]
    fn where_no_calendar_reaches_the_clock_is_set_back_instead() {
        let shift = at("2031-01-06T00:00:00Z");
        assert_eq!(shift.weeks, 52);
        assert!(shift.ahead < 0);
    }
}
