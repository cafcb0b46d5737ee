//! Times as people read them: in the zone of whoever looks, with the other zone on hover.

use casework::words::Language;
use jiff::{
    Timestamp,
    civil::DateTime,
    tz::{Offset, TimeZone},
};

use super::{Html, Page};

/// A moment with its hour.
pub(crate) fn time(page: &Page, at: Timestamp) -> Html {
    let own = Local::of(&page.zone, at);
    let text = format!("{} {:02}:{:02}", day(page, own.clock), own.clock.hour(), own.clock.minute());
    element(at, &own, &text, "")
}

/// A moment as a day.
pub(crate) fn date(page: &Page, at: Timestamp) -> Html {
    let own = Local::of(&page.zone, at);
    element(at, &own, &day(page, own.clock), "")
}

/// The hour of a moment, where its day stands above it.
pub(crate) fn hour(page: &Page, at: Timestamp) -> Html {
    let own = Local::of(&page.zone, at);
    element(at, &own, &format!("{:02}:{:02}", own.clock.hour(), own.clock.minute()), "")
}

/// The day of a moment as a heading, with its weekday.
pub(crate) fn day_heading(page: &Page, at: Timestamp) -> String {
    let clock = Local::of(&page.zone, at).clock;
    let weekday = usize::from(clock.weekday().to_monday_zero_offset().unsigned_abs());
    let ja = ["月", "火", "水", "木", "金", "土", "日"];
    match page.language {
        Language::Ja => format!("{}（{}）", day(page, clock), ja.get(weekday).copied().unwrap_or_default()),
        Language::En => format!("{} {}", clock.strftime("%a"), day(page, clock)),
    }
}

/// How long ago; the script keeps it current.
pub(crate) fn ago(page: &Page, at: Timestamp) -> Html {
    let own = Local::of(&page.zone, at);
    let seconds = page.now.duration_since(at).as_secs();
    let text = match seconds {
        ..60 => page.t("たった今", "just now").to_owned(),
        60..3_600 => count(page, seconds / 60, "分前", "minute"),
        3_600..86_400 => count(page, seconds / 3_600, "時間前", "hour"),
        86_400..2_592_000 => count(page, seconds / 86_400, "日前", "day"),
        _ => day(page, own.clock),
    };
    element(at, &own, &text, " data-relative")
}

fn count(page: &Page, number: i64, ja: &str, en: &str) -> String {
    match page.language {
        Language::Ja => format!("{number}{ja}"),
        Language::En => format!("{number} {en}{} ago", if number == 1 { "" } else { "s" }),
    }
}

/// The day, with its year where that is not this one.
fn day(page: &Page, clock: DateTime) -> String {
    let this_year = page.zone.to_datetime(page.now).year() == clock.year();
    match (page.language, this_year) {
        (Language::Ja, true) => format!("{}月{}日", clock.month(), clock.day()),
        (Language::Ja, false) => format!("{}年{}月{}日", clock.year(), clock.month(), clock.day()),
        (Language::En, true) => clock.strftime("%-d %b").to_string(),
        (Language::En, false) => clock.strftime("%-d %b %Y").to_string(),
    }
}

/// The other zone is UTC, or Japan's for who lives by UTC.
fn element(at: Timestamp, own: &Local, text: &str, more: &str) -> Html {
    let other = if own.offset.is_zero() {
        Local::of(&TimeZone::get("Asia/Tokyo").unwrap_or(TimeZone::UTC), at)
    } else {
        Local::of(&TimeZone::UTC, at)
    };
    Html(format!(r#"<time datetime="{}" title="{} / {}"{more}>{text}</time>"#, own.exact(), own.told(), other.told()))
}

/// A moment as the clocks of a zone show it. A list shows a hundred of them, so that each is worked out once.
struct Local {
    clock: DateTime,
    offset: Offset,
    zone: String,
}

impl Local {
    fn of(zone: &TimeZone, at: Timestamp) -> Self {
        let info = zone.to_offset_info(at);
        let offset = info.offset();
        Self { clock: offset.to_datetime(at), offset, zone: info.abbreviation().to_owned() }
    }

    /// `2026-04-01 10:00 JST`
    fn told(&self) -> String {
        let Self { clock, zone, .. } = self;
        let (year, month, day, hour, minute) = (clock.year(), clock.month(), clock.day(), clock.hour(), clock.minute());
        format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02} {zone}")
    }

    /// `2026-04-01T10:00:00+09:00`
    fn exact(&self) -> String {
        let Self { clock, offset, .. } = self;
        let (date, hour, minute, second) = (clock.date(), clock.hour(), clock.minute(), clock.second());
        let minutes = offset.seconds() / 60;
        let sign = if minutes < 0 { '-' } else { '+' };
        let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
        format!("{date}T{hour:02}:{minute:02}:{second:02}{sign}{hours:02}:{rest:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_told_in_its_zone() {
        let at: Timestamp = "2026-04-01T01:00:07.5Z".parse().unwrap();
        let tokyo = Local::of(&TimeZone::get("Asia/Tokyo").unwrap(), at);
        assert_eq!(
            (tokyo.told().as_str(), tokyo.exact().as_str()),
            ("2026-04-01 10:00 JST", "2026-04-01T10:00:07+09:00")
        );
        let newfoundland = Local::of(&TimeZone::get("America/St_Johns").unwrap(), at);
        assert_eq!(newfoundland.told(), "2026-03-31 22:30 NDT");
        assert_eq!(newfoundland.exact(), "2026-03-31T22:30:07-02:30");
        assert_eq!(Local::of(&TimeZone::UTC, at).told(), "2026-04-01 01:00 UTC");
    }
}
