//! How long something lasts, as process files write it: `1 year`, `45 days`, `72 hours`.

use std::fmt;

/// In which time a clock counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeKind {
    /// Every hour counts.
    Wall,
    /// Only the hours in which the calendar is open count.
    Business,
}

/// The units of a duration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are the units of the calendar")]
pub enum Unit {
    Years,
    Months,
    Days,
    Hours,
}

/// A duration in the words of the calendar. A year is a calendar year, not 365 days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lasting {
    /// 1 to 9,999.
    pub count: u16,
    /// Of what.
    pub unit: Unit,
}

impl Lasting {
    /// Reads `45 days`.
    pub fn parse(text: &str) -> Option<Lasting> {
        let (count, unit) = text.split_once(' ')?;
        let plain = count.bytes().all(|byte| byte.is_ascii_digit()) && !count.starts_with('0');
        let count = count.parse().ok().filter(|count| plain && (1..=9_999).contains(count))?;
        let unit = match unit {
            "year" | "years" => Unit::Years,
            "month" | "months" => Unit::Months,
            "day" | "days" => Unit::Days,
            "hour" | "hours" => Unit::Hours,
            _ => return None,
        };
        Some(Lasting { count, unit })
    }
}

impl Lasting {
    /// Whether it lasts at the most as long as the other, whatever the month, the year and the change to summer time.
    pub fn is_within(self, other: Lasting) -> bool {
        let product = |count: u16, each: u64| u64::from(count) * each;
        match (self.unit, other.unit) {
            (mine, theirs) if mine == theirs => self.count <= other.count,
            (Unit::Months, Unit::Years) => u64::from(self.count) <= product(other.count, 12),
            (Unit::Years, Unit::Months) => product(self.count, 12) <= u64::from(other.count),
            // Days of the calendar among themselves: a change to summer time makes no difference.
            (mine, theirs) if mine != Unit::Hours && theirs != Unit::Hours => {
                product(self.count, mine.days().1) <= product(other.count, theirs.days().0)
            }
            // The shortest day has 23 hours, the longest 25.
            (Unit::Hours, theirs) => u64::from(self.count) <= product(other.count, theirs.days().0 * 24 - 1),
            (mine, _) => product(self.count, mine.days().1 * 24 + 1) <= u64::from(other.count),
        }
    }
}

impl Unit {
    /// The fewest and the most days that one of it has; an hour has none of its own.
    fn days(self) -> (u64, u64) {
        match self {
            Unit::Years => (365, 366),
            Unit::Months => (28, 31),
            Unit::Days | Unit::Hours => (1, 1),
        }
    }
}

impl fmt::Display for Lasting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match self.unit {
            Unit::Years => "year",
            Unit::Months => "month",
            Unit::Days => "day",
            Unit::Hours => "hour",
        };
        write!(f, "{} {unit}{}", self.count, if self.count == 1 { "" } else { "s" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_back_as_they_were_written() {
        for text in ["1 year", "45 days", "3 months", "72 hours", "1 hour"] {
            assert_eq!(Lasting::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn a_shorter_duration_is_within_a_longer_one_and_the_other_way_round_is_not() {
        let lasting = |text| Lasting::parse(text).unwrap();
        for (short, long) in [
            ("7 days", "14 days"),
            ("23 hours", "1 day"),
            ("11 months", "1 year"),
            ("365 days", "1 year"),
            ("12 months", "1 year"),
            ("1 year", "1 year"),
        ] {
            assert!(lasting(short).is_within(lasting(long)), "{short} in {long}");
        }
        for (long, short) in [
            ("15 days", "14 days"),
            ("24 hours", "1 day"),
            ("8761 hours", "1 year"),
            ("13 months", "1 year"),
            ("366 days", "1 year"),
            ("31 days", "1 month"),
        ] {
            assert!(!lasting(long).is_within(lasting(short)), "{long} in {short}");
        }
    }

    #[test]
    fn what_is_no_duration_is_none() {
        for text in ["", "0 days", "45", "45days", "-1 days", "1e3 days", "10000 days", "5 weeks", "01 days", "+1 days"]
        {
            assert_eq!(Lasting::parse(text), None, "{text}");
        }
    }
}
