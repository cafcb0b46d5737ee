//! Who may read the case, circle by circle; and, for POC, who has read it.

use askama::Template;
use casework::circles::Circle;
use operations::{Trouble, cases};

use super::{Ground, drawn};
use crate::frame::{Html, Page};

/// A circle with its units and their people.
struct Ring {
    title: String,
    about: String,
    units: Vec<(String, String)>,
}

/// That somebody looked.
struct Look {
    who: String,
    unit: String,
    what: String,
    when: Html,
}

#[derive(Template)]
#[template(path = "cases/tabs/readers.html")]
struct Readers<'a> {
    page: &'a Page,
    rings: Vec<Ring>,
    looks: Option<Vec<Look>>,
}

pub(super) async fn content(ground: &Ground<'_>) -> Result<Html, Trouble> {
    let (page, company) = (ground.page, ground.company);
    let ring = |(circle, units): (Circle, Vec<String>)| Ring {
        title: page.w(circle.title()),
        about: about(page, circle),
        units: units
            .iter()
            .map(|unit| {
                let people: Vec<String> =
                    company.people_of(unit).map(|person| page.w(company.person(&person.login))).collect();
                (page.w(company.unit(unit)), people.join(page.t("、", ", ")))
            })
            .collect(),
    };
    let rings = ground.seen.readers().into_iter().rev().map(ring).collect();
    let looks = match ground.viewer.is_poc() {
        true => Some(looks(ground).await?),
        false => None,
    };
    Ok(drawn(&Readers { page, rings, looks }))
}

fn about(page: &Page, circle: Circle) -> String {
    let (ja, en) = match circle {
        Circle::Overview => {
            ("何かがあること、その概要だけを読めます。", "That there is something, and what in outline.")
        }
        Circle::Details => ("再現方法や原因まで読めます。", "How it works, too."),
        Circle::Finder => ("発見者が誰かまで、すべて読めます。", "Everything, who found it among it."),
    };
    page.t(ja, en).to_owned()
}

async fn looks(ground: &Ground<'_>) -> Result<Vec<Look>, Trouble> {
    let page = ground.page;
    let accesses = cases::accesses(&ground.web.desk, ground.viewer, ground.seen).await?;
    Ok(accesses
        .iter()
        .map(|access| Look {
            who: page.w(ground.company.person(&access.person)),
            unit: page.w(ground.company.unit(&access.unit)),
            what: what(page, &access.what),
            when: page.time(&access.at),
        })
        .collect())
}

fn what(page: &Page, what: &str) -> String {
    if let Some(circle) = Circle::parse(what) {
        return page.w(circle.title());
    }
    match what {
        "print" => page.t("印刷用の記録", "printable record").to_owned(),
        "export" => page.t("一覧の書き出し", "export of the list").to_owned(),
        other => match other.strip_prefix("file:") {
            Some(file) => format!("{}{file}", page.t("ファイル: ", "file: ")),
            None => other.to_owned(),
        },
    }
}
