//! Entries of a ledger as a page shows them: by day, each with its hour, its sign and its words.

use casework::circles::Circle;
use operations::{cases::Line, telling::Shape};

use crate::frame::{Html, Page, day_heading, hour};

/// The entries of one day.
pub(super) struct Day {
    /// The day with its weekday.
    pub(super) title: String,
    /// What happened on it.
    pub(super) entries: Vec<Shown>,
}

/// An entry as it is shown.
pub(super) struct Shown {
    /// Its place in the ledger.
    pub(super) seq: i64,
    /// For its colours.
    pub(super) kind: &'static str,
    /// Its sign.
    pub(super) icon: &'static str,
    /// Its hour.
    pub(super) hour: Html,
    /// Who did it.
    pub(super) who: String,
    /// What was done.
    pub(super) rest: String,
    /// Questions and answers.
    pub(super) said: Vec<(String, String)>,
    /// Somebody's own words.
    pub(super) quote: Option<String>,
    /// The circle, where it is narrower than the overview.
    pub(super) circle: Option<String>,
}

/// Entries by day, in the order in which they come.
pub(super) fn by_day<'l>(page: &Page, lines: impl IntoIterator<Item = &'l Line>) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for line in lines {
        let title = day_heading(page, line.at);
        let entry = shown(page, line);
        match days.last_mut().filter(|day| day.title == title) {
            Some(day) => day.entries.push(entry),
            None => days.push(Day { title, entries: vec![entry] }),
        }
    }
    days
}

fn shown(page: &Page, line: &Line) -> Shown {
    let telling = &line.telling;
    let (kind, icon) = match telling.shape {
        Shape::Done => ("done", "check"),
        Shape::Sent => ("sent", "way-sends"),
        Shape::Arrived => ("arrived", "way-arrives"),
        Shape::Refused => ("refused", "danger"),
        Shape::Late => ("overdue", "overdue"),
        Shape::Corrected => ("inside", "edit"),
        Shape::Inside => ("inside", "next"),
    };
    Shown {
        seq: line.seq,
        kind,
        icon,
        hour: hour(page, line.at),
        who: telling.who.as_ref().map(|who| page.w(who)).unwrap_or_default(),
        rest: page.w(&telling.rest),
        said: telling.said.iter().map(|said| (page.w(&said.label), page.w(&said.text))).collect(),
        quote: telling.quote.clone(),
        circle: (line.circle > Circle::Overview).then(|| page.w(line.circle.title())),
    }
}
