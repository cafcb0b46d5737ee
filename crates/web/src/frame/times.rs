//! Times as people read them: in the zone of whoever looks, with the other zone on hover.

use casework::words::Language;
use jiff::{Timestamp, Zoned, tz::TimeZone};

use super::{Html, Page};

/// A moment with its hour.
pub(crate) fn time(page: &Page, at: Timestamp) -> Html {
    let zoned = at.to_zoned(page.zone.clone());
    let text = format!("{} {}", day(page, &zoned), zoned.strftime("%H:%M"));
    element(page, at, &text, "")
}

/// A moment as a day.
pub(crate) fn date(page: &Page, at: Timestamp) -> Html {
    let zoned = at.to_zoned(page.zone.clone());
    element(page, at, &day(page, &zoned), "")
}

/// The hour of a moment, where its day stands above it.
pub(crate) fn hour(page: &Page, at: Timestamp) -> Html {
    let text = at.to_zoned(page.zone.clone()).strftime("%H:%M").to_string();
    element(page, at, &text, "")
}

/// The day of a moment as a heading, with its weekday.
pub(crate) fn day_heading(page: &Page, at: Timestamp) -> String {
    let zoned = at.to_zoned(page.zone.clone());
    let weekday = usize::from(zoned.weekday().to_monday_zero_offset().unsigned_abs());
    let ja = ["月", "火", "水", "木", "金", "土", "日"];
    match page.language {
        Language::Ja => format!("{}（{}）", day(page, &zoned), ja.get(weekday).copied().unwrap_or_default()),
        Language::En => format!("{} {}", zoned.strftime("%a"), day(page, &zoned)),
    }
}

/// How long ago; the script keeps it current.
pub(crate) fn ago(page: &Page, at: Timestamp) -> Html {
    let seconds = page.now.duration_since(at).as_secs();
    let text = match seconds {
        ..60 => page.t("たった今", "just now").to_owned(),
        60..3_600 => count(page, seconds / 60, "分前", "minute"),
        3_600..86_400 => count(page, seconds / 3_600, "時間前", "hour"),
        86_400..2_592_000 => count(page, seconds / 86_400, "日前", "day"),
        _ => day(page, &at.to_zoned(page.zone.clone())),
    };
    element(page, at, &text, " data-relative")
}

fn count(page: &Page, number: i64, ja: &str, en: &str) -> String {
    match page.language {
        Language::Ja => format!("{number}{ja}"),
        Language::En => format!("{number} {en}{} ago", if number == 1 { "" } else { "s" }),
    }
}

/// The day, with its year where that is not this one.
fn day(page: &Page, zoned: &Zoned) -> String {
    let this_year = page.now.to_zoned(page.zone.clone()).year() == zoned.year();
    match (page.language, this_year) {
        (Language::Ja, true) => format!("{}月{}日", zoned.month(), zoned.day()),
        (Language::Ja, false) => format!("{}年{}月{}日", zoned.year(), zoned.month(), zoned.day()),
        (Language::En, true) => zoned.strftime("%-d %b").to_string(),
        (Language::En, false) => zoned.strftime("%-d %b %Y").to_string(),
    }
}

/// The other zone is UTC, or Japan's for who lives by UTC.
fn element(page: &Page, at: Timestamp, text: &str, more: &str) -> Html {
    let own = at.to_zoned(page.zone.clone());
    let tokyo = TimeZone::get("Asia/Tokyo").unwrap_or(TimeZone::UTC);
    let is_utc = own.offset().is_zero();
    let other = at.to_zoned(if is_utc { tokyo } else { TimeZone::UTC });
    let title = format!("{} / {}", own.strftime("%Y-%m-%d %H:%M %Z"), other.strftime("%Y-%m-%d %H:%M %Z"));
    Html(format!(r#"<time datetime="{}" title="{title}"{more}>{text}</time>"#, own.strftime("%Y-%m-%dT%H:%M:%S%:z")))
}
