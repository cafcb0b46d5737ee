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
    /// Roughly how long, to tell shorter from longer; never to reckon with.
    pub fn roughly_in_hours(self) -> u64 {
        let unit = match self.unit {
            Unit::Years => 8_766,
            Unit::Months => 730,
            Unit::Days => 24,
            Unit::Hours => 1,
        };
        u64::from(self.count) * unit
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
    fn what_is_no_duration_is_none() {
        for text in ["", "0 days", "45", "45days", "-1 days", "1e3 days", "10000 days", "5 weeks", "01 days", "+1 days"]
        {
            assert_eq!(Lasting::parse(text), None, "{text}");
        }
    }
}
