//! Days and hours as people type them: leniently read, and never guessed at where an hour does not exist or comes twice.

use std::sync::LazyLock;

use casework::{answers::Moment, names::Name, refusal::Refusal};
use jiff::{
    civil::{Date, DateTime, Time},
    tz::{AmbiguousOffset, TimeZone},
};

/// The zones that people here meet most, under their IANA names.
const COMMON: &[&str] = &[
    "Asia/Tokyo",
    "UTC",
    "Europe/Berlin",
    "Europe/London",
    "Europe/Paris",
    "America/New_York",
    "America/Chicago",
    "America/Los_Angeles",
    "Asia/Seoul",
    "Asia/Shanghai",
    "Asia/Singapore",
    "Asia/Kolkata",
    "Australia/Sydney",
];

static ALL: LazyLock<Vec<String>> = LazyLock::new(|| {
    let known = jiff::tz::db().available().map(|name| name.to_string());
    let mut names: Vec<String> = known.filter(|name| name.contains('/') && !name.starts_with("Etc/")).collect();
    names.sort();
    names.dedup();
    names
});

/// The zones to choose from: one's own first, then the common ones.
pub(super) fn common_zones(own: &str) -> Vec<&str> {
    let others = COMMON.iter().copied().filter(|zone| *zone != own);
    std::iter::once(own).chain(others).collect()
}

/// Every other zone.
pub(super) fn other_zones(own: &str) -> impl Iterator<Item = &'static str> {
    ALL.iter().map(String::as_str).filter(move |zone| *zone != own && !COMMON.contains(zone))
}

/// What somebody typed as a day: `2026-04-01`, `2026/4/1`, `2026年4月1日`. Nothing, where nothing was typed.
pub(super) fn day(text: &str) -> Result<Option<Date>, Refusal> {
    let plain = plain(text);
    if plain.is_empty() {
        return Ok(None);
    }
    let parts: Vec<Option<i16>> = plain.split('-').map(|part| part.parse().ok()).collect();
    let date = match parts.as_slice() {
        [Some(year @ 1900..=9999), Some(month), Some(day)] => {
            let small = |number: &i16| i8::try_from(*number).ok();
            small(month).zip(small(day)).and_then(|(month, day)| Date::new(*year, month, day).ok())
        }
        _ => None,
    };
    date.map(Some).ok_or_else(|| {
        Refusal::new(
            "unreadable-date",
            "日付として読めません。「2026-04-01」のように、実在する日を書いてください。",
            "This is no date. Write a day that exists, such as 2026-04-01.",
        )
    })
}

/// What somebody typed as an hour: `14:00`, `14時`, `9:05`.
fn hour(text: &str) -> Result<Option<Time>, Refusal> {
    let plain: String = plain(text).replace('時', ":").replace('分', "");
    let plain = plain.trim_end_matches(':');
    if plain.is_empty() {
        return Ok(None);
    }
    let mut parts = plain.split(':').map(|part| part.parse::<i8>().ok());
    let time = match (parts.next(), parts.next().unwrap_or(Some(0)), parts.next().unwrap_or(Some(0)), parts.next()) {
        (Some(Some(hour)), Some(minute), Some(second), None) => Time::new(hour, minute, second, 0).ok(),
        _ => None,
    };
    time.map(Some).ok_or_else(|| {
        Refusal::new(
            "unreadable-time",
            "時刻として読めません。「14:00」のように書いてください。",
            "This is no time of day. Write it like 14:00.",
        )
    })
}

/// Which of two hours is meant where clocks are set back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// Not said.
    Unsaid,
    /// The first of the two.
    First,
    /// The second.
    Second,
}

/// A day, an hour and a zone as one point of time. Nothing, where neither day nor hour was typed.
pub(super) fn moment(date: &str, time: &str, zone: &str, which: Which) -> Result<Option<Moment>, Vec<Refusal>> {
    let (date, time) = match (day(date), hour(time)) {
        (Ok(date), Ok(time)) => (date, time),
        (date, time) => return Err(date.err().into_iter().chain(time.err()).collect()),
    };
    let (date, time) = match (date, time) {
        (None, None) => return Ok(None),
        (Some(date), Some(time)) => (date, time),
        _ => {
            return Err(vec![Refusal::new(
                "half-a-moment",
                "日付と時刻の両方を書いてください。",
                "Give both the day and the time of day.",
            )]);
        }
    };
    let Ok(found) = TimeZone::get(zone) else {
        return Err(vec![Refusal::new(
            "unknown-zone",
            "知られていないタイムゾーンです。一覧から選んでください。",
            "This time zone is not known. Choose one of the list.",
        )]);
    };
    at(date.to_datetime(time), &found, zone, which).map(Some).map_err(|refusal| vec![refusal])
}

fn at(hour: DateTime, zone: &TimeZone, name: &str, which: Which) -> Result<Moment, Refusal> {
    let possible = zone.to_ambiguous_timestamp(hour);
    let chosen = match (possible.offset(), which) {
        (AmbiguousOffset::Gap { .. }, _) => {
            return Err(Refusal::new(
                "no-such-hour",
                format!(
                    "{name}では、夏時間への切り替えのため、この時刻はありません。1時間前か後の時刻にしてください。"
                ),
                format!(
                    "In {name} clocks are set forward over this hour: it does not exist. Give one before or after."
                ),
            ));
        }
        (AmbiguousOffset::Fold { .. }, Which::Unsaid) => {
            return Err(Refusal::new(
                "hour-twice",
                format!("{name}では、夏時間の終わりにこの時刻が2回あります。どちらかを選んでください。"),
                format!("In {name} clocks are set back and this hour comes twice. Choose which one is meant."),
            ));
        }
        (AmbiguousOffset::Fold { .. }, Which::Second) => possible.later(),
        _ => possible.earlier(),
    };
    let moment = chosen.map(|at| Moment { at, zone: Name::from(name) });
    moment.map_err(|_| {
        Refusal::new(
            "unreadable-date",
            "扱える範囲の外の日時です。",
            "This lies outside of the times that can be kept.",
        )
    })
}

/// Without the marks of other ways of writing: full-width digits, 年 and 月, slashes and dots.
pub(super) fn plain(text: &str) -> String {
    let plain = |c: char| match c {
        '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')),
        '年' | '月' | '/' | '／' | '.' | '．' | '－' | '−' => Some('-'),
        '：' => Some(':'),
        '日' | ' ' | '\u{3000}' => None,
        c => Some(c),
    };
    // A line of a megabyte is no date.
    text.chars().take(64).filter_map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code<T: std::fmt::Debug>(result: Result<T, Vec<Refusal>>) -> &'static str {
        result.unwrap_err()[0].code
    }

    #[test]
    fn a_day_is_read_as_people_here_write_it() {
        let wanted = Some(jiff::civil::date(2026, 4, 1));
        for text in ["2026-04-01", "2026/4/1", "2026年4月1日", "２０２６．４．１", " 2026-4-1 "] {
            assert_eq!(day(text).unwrap(), wanted, "{text}");
        }
        assert_eq!(day("").unwrap(), None);
    }

    #[test]
    fn a_day_that_does_not_exist_is_told() {
        for text in ["2026-02-30", "2026-13-01", "tomorrow", "1", "2026-04", "2026-04-01-02", "-1-1-1", "99999-1-1"] {
            assert_eq!(day(text).unwrap_err().code, "unreadable-date", "{text}");
        }
    }

    #[test]
    fn an_hour_means_what_it_means_in_its_zone() {
        let said = moment("2026-06-09", "14:00", "Asia/Tokyo", Which::Unsaid).unwrap().unwrap();
        assert_eq!(said.at, "2026-06-09T05:00:00Z".parse().unwrap());
        assert_eq!(moment("2026年6月9日", "14時", "Asia/Tokyo", Which::Unsaid).unwrap().unwrap(), said);
        assert_eq!(moment("", "", "Asia/Tokyo", Which::Unsaid).unwrap(), None);
    }

    #[test]
    fn an_hour_that_clocks_skip_is_told() {
        assert_eq!(code(moment("2026-03-29", "02:30", "Europe/Berlin", Which::Unsaid)), "no-such-hour");
    }

    #[test]
    fn an_hour_that_comes_twice_is_asked_about() {
        let fold = |which| moment("2026-10-25", "02:30", "Europe/Berlin", which);
        assert_eq!(code(fold(Which::Unsaid)), "hour-twice");
        assert_eq!(fold(Which::First).unwrap().unwrap().at, "2026-10-25T00:30:00Z".parse().unwrap());
        assert_eq!(fold(Which::Second).unwrap().unwrap().at, "2026-10-25T01:30:00Z".parse().unwrap());
    }

    #[test]
    fn half_a_moment_and_an_unknown_zone_are_told() {
        assert_eq!(code(moment("2026-06-09", "", "Asia/Tokyo", Which::Unsaid)), "half-a-moment");
        assert_eq!(code(moment("2026-06-09", "25:00", "Asia/Tokyo", Which::Unsaid)), "unreadable-time");
        assert_eq!(code(moment("2026-06-09", "14:00", "Mars/Phobos", Which::Unsaid)), "unknown-zone");
        assert_eq!(code(moment("9999-12-31", "23:59", "America/Los_Angeles", Which::Unsaid)), "unreadable-date");
    }

    #[test]
    fn every_zone_of_the_list_is_known() {
        for zone in common_zones("Asia/Tokyo").into_iter().chain(other_zones("Asia/Tokyo")) {
            assert!(TimeZone::get(zone).is_ok(), "{zone}");
        }
    }
}
