//! Days and hours in words: 2026年6月10日 14:00（日本時間）, 10 June 2026, 14:00 (Japan time).

use casework::{answers::Moment, words::Words};
use jiff::{Timestamp, Zoned, civil::Date, tz::TimeZone};

/// A day.
pub fn day_words(day: Date) -> Words {
    Words::new(format!("{}年{}月{}日", day.year(), day.month(), day.day()), day.strftime("%-d %B %Y").to_string())
}

/// A moment as somebody said it, in its own zone.
pub fn moment_words(moment: &Moment) -> Words {
    zoned(&moment.zoned(), moment.zone.as_str())
}

/// A moment in a zone.
pub fn time_words(at: Timestamp, zone: &str) -> Words {
    zoned(&at.to_zoned(TimeZone::get(zone).unwrap_or(TimeZone::UTC)), zone)
}

fn zoned(at: &Zoned, zone: &str) -> Words {
    let zone = match zone {
        "Asia/Tokyo" => Words::new("日本時間", "Japan time"),
        other => Words::same(other),
    };
    let (day, hour) = (day_words(at.date()), at.strftime("%H:%M"));
    Words::new(format!("{} {hour}（{}）", day.ja, zone.ja), format!("{}, {hour} ({})", day.en, zone.en))
}
