//! Who takes part outside: coordinators, the source, customers with what was agreed with them.

use askama::Template;
use casework::words::Words;
use operations::telling::{day_words, party_words};

use super::{Ground, drawn};
use crate::frame::{Html, Page, pill};

/// A party in the list.
struct Party {
    name: String,
    kind: String,
    nda: Html,
    products: String,
    critical: bool,
}

#[derive(Template)]
#[template(path = "cases/tabs/parties.html")]
struct Parties<'a> {
    page: &'a Page,
    number: &'a str,
    parties: Vec<Party>,
}

pub(super) fn content(ground: &Ground<'_>) -> Html {
    let page = ground.page;
    let parties = ground.known.parties.values().map(|party| Party {
        name: page.w(party_words(ground.company, party.id.as_str())),
        kind: page.w(party.kind.name()),
        nda: nda(ground, party.nda),
        products: page.w(Words::list(party.products.iter().map(|it| ground.company.product(it.as_str())))),
        critical: party.critical,
    });
    drawn(&Parties { page, number: &ground.seen.row.number, parties: parties.collect() })
}

/// The agreement as it stands today: in force, over, not begun, or none.
fn nda(ground: &Ground<'_>, nda: Option<(jiff::civil::Date, jiff::civil::Date)>) -> Html {
    let page = ground.page;
    let Some((first, last)) = nda else { return pill("idle", "", page.t("なし", "none")) };
    let today = page.now.to_zoned(ground.seen.process.time_zone.clone()).date();
    let (tone, symbol, word) = if today < first {
        ("near", "clock", page.t("開始前", "not begun"))
    } else if today > last {
        ("bad", "danger", page.t("終了", "ended"))
    } else {
        ("good", "check", page.t("有効", "in force"))
    };
    let (first, last) = (page.w(day_words(first)), page.w(day_words(last)));
    Html(format!("{} <small>{first} – {last}</small>", pill(tone, symbol, word)))
}
