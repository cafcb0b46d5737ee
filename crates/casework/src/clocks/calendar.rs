//! When business is open: weekdays, hours, holidays. Holidays are data, with their source and the years that they cover.

use std::{collections::BTreeMap, fmt};

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, Time, Weekday},
    tz::TimeZone,
};
use serde::Deserialize;

use crate::{names::Name, words::Words};

/// A calendar of business days.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// Its name: `jp`.
    pub id: Name,
    /// The zone of its days.
    pub zone: TimeZone,
    /// The days of the week on which business is open.
    pub workdays: Vec<Weekday>,
    /// When business opens.
    pub opens: Time,
    /// When it closes.
    pub closes: Time,
    /// Days on which it stays closed.
    pub holidays: BTreeMap<Date, Words>,
    /// The first and the last day that its holidays are known for.
    pub covers: (Date, Date),
}

/// Days are counted at the most for so long: nothing here waits ten thousand business days.
const SEARCHED: usize = 20_000;

impl Calendar {
    /// A calendar without holidays, for a process whose own could not be found.
    pub(crate) fn every_day() -> Calendar {
        use Weekday::*;
        Calendar {
            id: "every-day".into(),
            zone: TimeZone::UTC,
            workdays: vec![Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday],
            opens: Time::MIN,
            closes: Time::MAX,
            holidays: BTreeMap::new(),
            covers: (Date::MIN, Date::MAX),
        }
    }

    /// Whether business is open on this day.
    pub fn is_open_on(&self, day: Date) -> bool {
        self.workdays.contains(&day.weekday()) && !self.holidays.contains_key(&day)
    }

    /// Whether a point of time lies after the last day that the holidays are known for.
    pub fn ends_before(&self, at: Timestamp) -> bool {
        at.to_zoned(self.zone.clone()).date() > self.covers.1
    }

    /// The close of business on the `count`th open day after the day of `from`.
    pub(super) fn after_days(&self, from: Timestamp, count: u16) -> Timestamp {
        let today = from.to_zoned(self.zone.clone()).date();
        match self.open_days(today, 1).nth(usize::from(count).saturating_sub(1)) {
            Some(day) => self.at(day, self.closes),
            None => Timestamp::MAX,
        }
    }

    /// The close of business on the `count`th open day before the day of `due`.
    pub(super) fn before_days(&self, due: Timestamp, count: u16) -> Timestamp {
        let today = due.to_zoned(self.zone.clone()).date();
        match self.open_days(today, -1).nth(usize::from(count).saturating_sub(1)) {
            Some(day) => self.at(day, self.closes),
            None => Timestamp::MIN,
        }
    }

    /// When so many open hours have passed.
    pub(super) fn after_hours(&self, from: Timestamp, hours: u16) -> Timestamp {
        self.after_seconds(from, i64::from(hours) * 3_600)
    }

    /// When so many open hours were left.
    pub(super) fn before_hours(&self, due: Timestamp, hours: u16) -> Timestamp {
        let mut left = i64::from(hours) * 3_600;
        let today = due.to_zoned(self.zone.clone()).date();
        let days = self.is_open_on(today).then_some(today).into_iter().chain(self.open_days(today, -1));
        for day in days {
            let (opens, closes) = (self.at(day, self.opens), self.at(day, self.closes).min(due));
            let open = closes.as_second() - opens.as_second();
            if open >= left {
                return closes.checked_sub(left.seconds()).unwrap_or(Timestamp::MIN);
            }
            left -= open.max(0);
        }
        Timestamp::MIN
    }

    /// When so many open seconds have passed.
    pub(super) fn after_seconds(&self, from: Timestamp, seconds: i64) -> Timestamp {
        let mut left = seconds;
        let today = from.to_zoned(self.zone.clone()).date();
        let days = self.is_open_on(today).then_some(today).into_iter().chain(self.open_days(today, 1));
        for day in days {
            let (opens, closes) = (self.at(day, self.opens).max(from), self.at(day, self.closes));
            let open = closes.as_second() - opens.as_second();
            if open >= left {
                return opens.checked_add(left.seconds()).unwrap_or(Timestamp::MAX);
            }
            left -= open.max(0);
        }
        Timestamp::MAX
    }

    /// How many open seconds lie between two points of time.
    pub(super) fn open_seconds(&self, from: Timestamp, to: Timestamp) -> i64 {
        let (first, last) = (from.to_zoned(self.zone.clone()).date(), to.to_zoned(self.zone.clone()).date());
        let today = self.is_open_on(first).then_some(first);
        let days = today.into_iter().chain(self.open_days(first, 1)).take_while(|day| *day <= last);
        days.map(|day| {
            let (opens, closes) = (self.at(day, self.opens).max(from), self.at(day, self.closes).min(to));
            (closes.as_second() - opens.as_second()).max(0)
        })
        .sum()
    }

    /// Open days after (1) or before (-1) a day, nearest first.
    fn open_days(&self, from: Date, way: i32) -> impl Iterator<Item = Date> {
        std::iter::successors(Some(from), move |day| day.checked_add(way.days()).ok())
            .skip(1)
            .take(SEARCHED)
            .filter(|day| self.is_open_on(*day))
    }

    fn at(&self, day: Date, time: Time) -> Timestamp {
        day.to_datetime(time).to_zoned(self.zone.clone()).map_or(Timestamp::MAX, |zoned| zoned.timestamp())
    }

    /// The calendar of Japan that is shipped, for tests.
    #[cfg(test)]
    pub(crate) fn example() -> Calendar {
        let text = include_str!("../../../../processes/calendars/jp.toml");
        read_calendar(text).unwrap()
    }
}

/// What is wrong with a calendar file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarProblem(pub String);

impl fmt::Display for CalendarProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A calendar file as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    id: String,
    #[expect(dead_code, reason = "read so that a file without it is refused; shown by the pages")]
    title: Words,
    #[expect(dead_code, reason = "as the title")]
    source: String,
    zone: String,
    workdays: Vec<String>,
    opens: String,
    closes: String,
    covers: Covers,
    #[serde(default)]
    holiday: Vec<Holiday>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Covers {
    from: toml::value::Datetime,
    to: toml::value::Datetime,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Holiday {
    date: toml::value::Datetime,
    name: Words,
}

/// Reads a calendar file (`processes/calendars/*.toml`).
pub fn read_calendar(text: &str) -> Result<Calendar, CalendarProblem> {
    let file: File = toml::from_str(text).map_err(|error| CalendarProblem(error.to_string()))?;
    let problem = |what: String| CalendarProblem(what);
    let zone = TimeZone::get(&file.zone).map_err(|_| problem(format!("no such time zone: `{}`", file.zone)))?;
    let workdays = file.workdays.iter().map(|day| weekday(day)).collect::<Result<Vec<_>, _>>()?;
    let (opens, closes) = (time(&file.opens)?, time(&file.closes)?);
    if workdays.is_empty() || opens >= closes {
        return Err(problem("business is never open: name workdays, and let `opens` be before `closes`".into()));
    }
    let covers = (date(&file.covers.from)?, date(&file.covers.to)?);
    let mut holidays = BTreeMap::new();
    for holiday in file.holiday {
        let day = date(&holiday.date)?;
        if day < covers.0 || day > covers.1 {
            return Err(problem(format!("{day} lies outside of what the calendar says that it covers")));
        }
        if holidays.insert(day, holiday.name).is_some() {
            return Err(problem(format!("{day} stands twice")));
        }
    }
    Ok(Calendar { id: file.id.into(), zone, workdays, opens, closes, holidays, covers })
}

fn weekday(text: &str) -> Result<Weekday, CalendarProblem> {
    Ok(match text {
        "mon" => Weekday::Monday,
        "tue" => Weekday::Tuesday,
        "wed" => Weekday::Wednesday,
        "thu" => Weekday::Thursday,
        "fri" => Weekday::Friday,
        "sat" => Weekday::Saturday,
        "sun" => Weekday::Sunday,
        other => return Err(CalendarProblem(format!("no day of the week: `{other}`; write mon, tue, … sun"))),
    })
}

fn time(text: &str) -> Result<Time, CalendarProblem> {
    Time::strptime("%H:%M", text).map_err(|_| CalendarProblem(format!("not a time: `{text}`; write 09:00")))
}

fn date(value: &toml::value::Datetime) -> Result<Date, CalendarProblem> {
    let wrong = || CalendarProblem(format!("not a day: `{value}`; write 2026-01-01"));
    if value.time.is_some() {
        return Err(wrong());
    }
    let date = value.date.ok_or_else(wrong)?;
    Date::new(date.year as i16, date.month as i8, date.day as i8).map_err(|_| wrong())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(rest: &str) -> String {
        format!(
            "id = \"x\"\ntitle = {{ ja = \"例\", en = \"x\" }}\nsource = \"s\"\nzone = \"Asia/Tokyo\"\nworkdays = [\"mon\"]\n\
             opens = \"09:00\"\ncloses = \"17:00\"\ncovers = {{ from = 2026-01-01, to = 2026-12-31 }}\n{rest}"
        )
    }

    #[test]
    fn the_calendar_of_japan_knows_its_holidays() {
        let calendar = Calendar::example();
        for holiday in ["2026-01-01", "2026-05-06", "2026-09-22", "2026-11-23", "2027-03-22"] {
            assert!(!calendar.is_open_on(holiday.parse().unwrap()), "{holiday}");
        }
        assert!(calendar.is_open_on("2026-04-30".parse().unwrap()));
        assert!(calendar.ends_before("2028-01-04T00:00:00Z".parse().unwrap()));
    }

    #[test]
    fn a_holiday_that_stands_twice_is_refused() {
        let name = "name = { ja = \"祝\", en = \"h\" }";
        let twice = format!("[[holiday]]\ndate = 2026-05-05\n{name}\n[[holiday]]\ndate = 2026-05-05\n{name}\n");
        assert!(read_calendar(&file(&twice)).unwrap_err().0.contains("twice"));
    }

    #[test]
    fn a_calendar_that_never_opens_is_refused() {
        let text = file("").replace("17:00", "08:00");
        assert!(read_calendar(&text).unwrap_err().0.contains("never open"));
    }
}
