//! Days, moments and how long is left, as letters and mails write them.

use casework::{answers::Moment, words::Language};
use jiff::{Timestamp, civil::Date, tz::TimeZone};

/// A day as letters write it.
pub(crate) fn date(day: Date, language: Language) -> String {
    match language {
        Language::Ja => format!("{}年{}月{}日", day.year(), day.month(), day.day()),
        Language::En => day.strftime("%-d %B %Y").to_string(),
    }
}

/// A moment as letters write it, with the zone in which it was said.
pub(crate) fn moment(at: &Moment, language: Language) -> String {
    let zoned = at.zoned();
    let zone = match (at.zone.as_str(), language) {
        ("Asia/Tokyo", Language::Ja) => "日本時間".to_owned(),
        ("Asia/Tokyo", Language::En) => "Japan time".to_owned(),
        ("UTC" | "Etc/UTC", Language::Ja) => "協定世界時".to_owned(),
        (_, _) => format!("{}, UTC{}", at.zone, zoned.strftime("%:z")),
    };
    let day = date(zoned.date(), language);
    match language {
        Language::Ja => format!("{day}{}時{:02}分（{zone}）", zoned.hour(), zoned.minute()),
        Language::En => format!("{day}, {} ({zone})", zoned.strftime("%H:%M")),
    }
}

/// A moment in the zone of whoever reads it.
pub(crate) fn date_and_hour(at: Timestamp, zone: &TimeZone, language: Language) -> String {
    let zoned = at.to_zoned(zone.clone());
    let day = date(zoned.date(), language);
    match language {
        Language::Ja => format!("{day}{}時{:02}分", zoned.hour(), zoned.minute()),
        Language::En => format!("{day}, {}", zoned.strftime("%H:%M")),
    }
}

/// How long is left, in whole days or hours.
pub(crate) fn clock_left(now: Timestamp, due: Timestamp, language: Language) -> String {
    let hours = due.duration_since(now).as_hours();
    let (days, hours) = (hours / 24, hours % 24);
    match (language, days) {
        (Language::Ja, 0) => format!("あと{hours}時間"),
        (Language::Ja, days) => format!("あと{days}日"),
        (Language::En, 0) => format!("{hours} hours left"),
        (Language::En, 1) => "1 day left".to_owned(),
        (Language::En, days) => format!("{days} days left"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_told_with_the_zone_in_which_it_was_said() {
        let at = Moment { at: "2026-09-01T03:00:00Z".parse().unwrap(), zone: "Asia/Tokyo".into() };
        assert_eq!(moment(&at, Language::Ja), "2026年9月1日12時00分（日本時間）");
        assert_eq!(moment(&at, Language::En), "1 September 2026, 12:00 (Japan time)");
        let at = Moment { at: at.at, zone: "Europe/Berlin".into() };
        assert_eq!(moment(&at, Language::En), "1 September 2026, 05:00 (Europe/Berlin, UTC+02:00)");
    }
}
