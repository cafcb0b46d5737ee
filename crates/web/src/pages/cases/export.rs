//! The list of cases to take along, as CSV or as an Excel workbook: what the list shows, up to ten thousand cases.

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use casework::{names::StepNumber, words::Words};
use jiff::{Timestamp, civil::DateTime};
use operations::{
    Company, Trouble, Viewer,
    cases::{self, CaseLine},
    files::content_disposition,
    naming,
    sheets::{Cell, write_csv, write_xlsx},
};

use super::{
    list::{ball, standing},
    query::Query,
};
use crate::frame::{Fault, Page, Signed, Web};

/// What stands above the columns.
fn header_of(page: &Page) -> Vec<String> {
    const COLUMNS: [(&str, &str); 11] = [
        ("番号", "Number"),
        ("件名", "Subject"),
        ("現状", "Standing"),
        ("担当", "Ball with"),
        ("次の期限", "Due next"),
        ("期限の内容", "What is due"),
        ("係", "Looked after by"),
        ("相手の管理番号", "Their number"),
        ("開始", "Opened"),
        ("更新", "Changed"),
        ("終了", "Closed"),
    ];
    let zone = page.zone.iana_name().unwrap_or("UTC");
    let timed = |ja: &str| matches!(ja, "次の期限" | "開始" | "更新" | "終了");
    COLUMNS
        .iter()
        .map(|(ja, en)| if timed(ja) { format!("{} ({zone})", page.t(ja, en)) } else { page.t(ja, en).to_owned() })
        .collect()
}

fn cells(web: &Web, page: &Page, company: &Company, line: &CaseLine) -> Vec<Cell> {
    let row = &line.row;
    let process = web.desk.process(&row.process).ok();
    let steps: Vec<StepNumber> = row.steps.split(' ').filter_map(StepNumber::parse).collect();
    let clock = process.as_ref().and_then(|process| process.clock(row.due_clock.as_deref().unwrap_or_default()));
    let moment = |at: Option<Timestamp>| at.map_or(Cell::Empty, |at| Cell::Moment(civil(page, at)));
    let text = |text: String| if text.is_empty() { Cell::Empty } else { Cell::Text(text) };
    vec![
        text(row.number.clone()),
        text(row.subject.clone()),
        text(standing(page, row.closing.as_deref(), process.as_deref(), &steps)),
        text(page.w(ball(company, &row.ball))),
        moment(row.due_at),
        text(clock.map(|clock| page.w(&clock.title)).unwrap_or_default()),
        text(row.owner.as_ref().map(|owner| page.w(company.person(owner))).unwrap_or_default()),
        text(row.source_number.clone().unwrap_or_default()),
        moment(Some(row.opened_at)),
        moment(Some(row.latest_at)),
        moment(row.closed_at),
    ]
}

fn civil(page: &Page, at: Timestamp) -> DateTime {
    at.to_zoned(page.zone.clone()).datetime()
}

async fn gathered(web: &Web, page: &Page, viewer: &Viewer, query: &Query) -> Result<Vec<Vec<Cell>>, Trouble> {
    let lines = cases::export(&web.desk, viewer, &query.list(viewer)).await?;
    let company = naming::of_list(&web.desk, &lines).await?;
    Ok(lines.iter().map(|line| cells(web, page, &company, line)).collect())
}

fn file(page: &Page, kind: &'static str, ending: &str, bytes: Vec<u8>) -> Response {
    let name = format!("{}-{}.{ending}", page.t("案件", "cases"), civil(page, page.now).date());
    ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, content_disposition(&name))], bytes)
        .into_response()
}

/// As CSV.
pub(crate) async fn export_csv(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    query: Query,
) -> Result<Response, Fault> {
    let rows = gathered(&web, &page, &viewer, &query).await.map_err(|trouble| Fault::of(trouble, &page))?;
    let plain = |cell: Cell| match cell {
        Cell::Text(text) => text,
        Cell::Moment(at) => at.strftime("%Y-%m-%d %H:%M").to_string(),
        Cell::Day(day) => day.to_string(),
        Cell::Whole(number) => number.to_string(),
        Cell::Number(number) => number.to_string(),
        Cell::Empty => String::new(),
    };
    let rows: Vec<Vec<String>> = rows.into_iter().map(|row| row.into_iter().map(plain).collect()).collect();
    Ok(file(&page, "text/csv; charset=utf-8", "csv", write_csv(&header_of(&page), &rows)))
}

/// As an Excel workbook.
pub(crate) async fn export_xlsx(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    query: Query,
) -> Result<Response, Fault> {
    let rows = gathered(&web, &page, &viewer, &query).await.map_err(|trouble| Fault::of(trouble, &page))?;
    let written = write_xlsx(page.t("案件", "Cases"), &header_of(&page), &rows, civil(&page, page.now));
    let bytes = written.map_err(|_| {
        let sentence = Words::new(
            "Excelのファイルを作れませんでした。CSVで書き出してください。",
            "The workbook could not be made. Take the CSV instead.",
        );
        Fault::new(&page, axum::http::StatusCode::INTERNAL_SERVER_ERROR, sentence)
    })?;
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Ok(file(&page, kind, "xlsx", bytes))
}
