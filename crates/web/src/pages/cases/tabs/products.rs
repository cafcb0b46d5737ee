//! Products and vulnerabilities: what is affected, what is done about it, and how far the fix is.

use askama::Template;
use casework::{
    answers::Status,
    circles::Circle,
    names::{Name, Target},
};
use operations::{
    Trouble, cases,
    telling::{choice_words, status_words},
};

use super::{Ground, drawn};
use crate::frame::{Html, Page, pill};

/// A product with its cells, one for each vulnerability.
struct Row {
    product: String,
    code: String,
    versions: String,
    cells: Vec<Html>,
}

/// What is done about a product.
struct Remedy {
    product: String,
    question: String,
    choice: String,
}

#[derive(Template)]
#[template(path = "cases/tabs/products.html")]
struct Products<'a> {
    page: &'a Page,
    number: &'a str,
    flaws: Vec<String>,
    rows: Vec<Row>,
    remedies: Vec<Remedy>,
    reads_details: bool,
}

pub(super) async fn content(ground: &Ground<'_>) -> Result<Html, Trouble> {
    let (page, known) = (ground.page, ground.known);
    let versions = cases::versions_of(&ground.web.desk, ground.seen).await?;
    let of = |product: &Name| {
        let own = versions.iter().filter(|(code, _)| *product == **code).map(|(_, version)| version.as_str());
        own.collect::<Vec<_>>().join(", ")
    };
    let rows = known.products.iter().map(|product| Row {
        product: page.w(ground.company.product(product.as_str())),
        code: product.to_string(),
        versions: of(product),
        cells: known.vulnerabilities.iter().map(|flaw| cell(ground, product, flaw)).collect(),
    });
    Ok(drawn(&Products {
        page,
        number: &ground.seen.row.number,
        flaws: known.vulnerabilities.iter().map(ToString::to_string).collect(),
        rows: rows.collect(),
        remedies: remedies(ground),
        reads_details: ground.seen.reads(Circle::Details),
    }))
}

fn cell(ground: &Ground<'_>, product: &Name, flaw: &Name) -> Html {
    let page = ground.page;
    let target = Target { product: product.clone(), vulnerability: flaw.clone() };
    let Some(status) = ground.known.statuses.get(&target) else {
        return pill("idle", "", page.t("未回答", "not answered"));
    };
    let (tone, symbol) = match status {
        Status::UnderInvestigation => ("near", "clock"),
        Status::Affected => ("bad", "warning"),
        Status::NotAffected => ("idle", "close"),
        Status::Fixed => ("good", "check"),
    };
    let mut cell = pill(tone, symbol, &page.w(status_words(*status)));
    let fix = ground.known.fixes.get(&target).copied().unwrap_or_default();
    if fix.deployed {
        cell.0 += &format!(" {}", pill("good", "check", page.t("修正は顧客に適用済み", "fix deployed")));
    } else if fix.ready {
        cell.0 += &format!(" {}", pill("calm", "check", page.t("修正を提供できます", "fix ready")));
    }
    cell
}

fn remedies(ground: &Ground<'_>) -> Vec<Remedy> {
    let mut remedies = Vec::new();
    for (field, of_products) in ground.known.remedies.iter() {
        let process = &ground.seen.process;
        let step = process.step_asking(field.as_str()).and_then(|number| process.step(number));
        let ask = step.and_then(|step| step.ask(field.as_str()));
        for (product, choice) in of_products {
            let options = ask.map(|ask| ask.kind.options()).unwrap_or_default();
            remedies.push(Remedy {
                product: ground.page.w(ground.company.product(product.as_str())),
                question: ask.map(|ask| ground.page.w(&ask.label)).unwrap_or_default(),
                choice: ground.page.w(choice_words(options, choice)),
            });
        }
    }
    remedies
}
