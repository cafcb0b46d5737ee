//! The ledger as a timeline: newest first, sixty at a time, all of it or one kind.

use askama::Template;
use operations::{Trouble, telling::Topic};

use super::{Ground, drawn, lines};
use crate::{
    frame::{Html, Page},
    pages::cases::entries::{Day, by_day},
};

const MOST: usize = 60;

/// A chip that shows one kind of entries.
struct Chip {
    title: String,
    name: &'static str,
    count: usize,
    on: bool,
}

#[derive(Template)]
#[template(path = "cases/tabs/ledger.html")]
struct Ledger<'a> {
    page: &'a Page,
    number: &'a str,
    chips: Vec<Chip>,
    days: Vec<Day>,
    topic: &'a str,
    place: usize,
    pages: usize,
}

pub(super) async fn content(ground: &Ground<'_>) -> Result<Html, Trouble> {
    let page = ground.page;
    let lines = lines(ground);
    let topic = Topic::ALL.into_iter().find(|topic| topic.name() == ground.query.get("topic"));
    let of = |topic: Topic| lines.iter().filter(move |line| line.telling.topic == topic);
    let all = Chip { title: page.t("すべて", "All").into(), name: "", count: lines.len(), on: topic.is_none() };
    let chips = Topic::ALL.into_iter().map(|each| Chip {
        title: page.w(each.title()),
        name: each.name(),
        count: of(each).count(),
        on: topic == Some(each),
    });
    let shown: Vec<_> =
        lines.iter().rev().filter(|line| topic.is_none_or(|topic| line.telling.topic == topic)).collect();
    let pages = shown.len().div_ceil(MOST).max(1);
    let place = ground.query.page().min(pages);
    let days = by_day(page, shown.into_iter().skip((place - 1) * MOST).take(MOST));
    let chips = std::iter::once(all).chain(chips.filter(|chip| chip.count > 0 || chip.on)).collect();
    let number = &ground.seen.row.number;
    Ok(drawn(&Ledger { page, number, chips, days, topic: topic.map_or("", Topic::name), place, pages }))
}
