//! Sheets in and out: a file is read, shown row by row, and written only then.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use operations::{
    Trouble,
    files::content_disposition,
    imports::{self, Format, Outcome, Plan, PlanRow, SheetKind, Written, Yes},
    sheets::Column,
};

use crate::frame::{Fault, Page, Posted, Signed, Typed, Web, html, redirect};

fn kind_of(page: &Page, kind: &str) -> Result<SheetKind, Fault> {
    SheetKind::parse(kind).ok_or_else(|| Fault::unseen(page))
}

fn file(written: Result<Written, Trouble>, format: Format, page: &Page) -> Result<Response, Fault> {
    let written = written.map_err(|trouble| Fault::of(trouble, page))?;
    let headers = [
        (header::CONTENT_TYPE, format.media_type().to_owned()),
        (header::CONTENT_DISPOSITION, content_disposition(&written.name)),
    ];
    Ok((headers, written.bytes).into_response())
}

/// All that is in work, as a sheet.
pub(crate) async fn export(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path((kind, ending)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let kind = kind_of(&page, &kind)?;
    let format = Format::parse(&ending).ok_or_else(|| Fault::unseen(&page))?;
    file(imports::export(&web.desk, &viewer, kind, format, page.language).await, format, &page)
}

/// A sheet without rows, to be filled in.
pub(crate) async fn template(
    page: Page,
    Signed(viewer): Signed,
    Path((kind, ending)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let kind = kind_of(&page, &kind)?;
    let format = Format::parse(&ending).ok_or_else(|| Fault::unseen(&page))?;
    file(imports::template(&viewer, kind, format, page.language), format, &page)
}

#[derive(Template)]
#[template(path = "company/import.html")]
struct Ask<'a> {
    page: &'a Page,
    kind: SheetKind,
    columns: Vec<Column>,
    typed: Typed,
}

impl Ask<'_> {
    /// What a cell of a column may hold, where it is not plain.
    fn hint(&self, column: &Column) -> &'static str {
        match (column.id, self.page.lang()) {
            ("admin" | "manager" | "critical", "ja") => "「はい」か「いいえ」",
            ("admin" | "manager" | "critical", _) => "“yes” or “no”",
            ("unit", "ja") => "部門のコード",
            ("unit", _) => "the code of a unit",
            ("language", "ja") => "「ja」か「en」",
            ("language", _) => "“ja” or “en”",
            ("zone", _) => "Asia/Tokyo",
            ("custom", "ja") => "「汎用品」か「個別受注品」",
            ("custom", _) => "“general” or “custom-made”",
            ("integrator", "ja") => "「エンドユーザー」か「SI事業者」",
            ("integrator", _) => "“end user” or “integrator”",
            ("nda_from" | "nda_until", _) => "2026-04-01",
            ("versions", "ja") => "1行に1つ: バージョン | リリース日 | サポート終了日",
            ("versions", _) => "one in a line: version | released on | supported until",
            ("contacts", "ja") => "1行に1人: 名前 <メールアドレス>",
            ("contacts", _) => "one in a line: name <mail address>",
            ("installed", "ja") => "1行に1つ: 製品コード | バージョン",
            ("installed", _) => "one in a line: product code | version",
            _ => "",
        }
    }
}

/// Asks for a file.
pub(crate) async fn ask(page: Page, Path(kind): Path<String>) -> Result<Response, Fault> {
    let page = page.at("company");
    let kind = kind_of(&page, &kind)?;
    if kind == SheetKind::People && !page.is_admin() {
        return Err(Fault::unseen(&page));
    }
    Ok(html(&page, StatusCode::OK, &Ask { page: &page, kind, columns: kind.columns(), typed: Typed::default() }))
}

/// Reads a file.
pub(crate) async fn read(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(kind): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let page = page.at("company");
    let kind = kind_of(&page, &kind)?;
    let read = match posted.files.iter().find(|upload| upload.field == "file") {
        Some(upload) => imports::read(&web.desk, &viewer, kind, (&upload.bytes, &upload.name)).await,
        None => Err(Trouble::on("file", "no-file", "ファイルを選んでください。", "Choose a file.")),
    };
    match read {
        Ok(id) => Ok(redirect(&format!("/company/import/{}/{id}", kind.code())).into_response()),
        Err(Trouble::Refused(refusals)) => {
            let typed = Typed::refused(&posted, refusals);
            let ask = Ask { page: &page, kind, columns: kind.columns(), typed };
            Ok(html(&page, StatusCode::UNPROCESSABLE_ENTITY, &ask))
        }
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}

#[derive(Template)]
#[template(path = "company/preview.html")]
struct Preview<'a> {
    page: &'a Page,
    id: &'a str,
    plan: &'a Plan,
    rows: Vec<&'a PlanRow>,
    hidden: usize,
    typed: Typed,
}

/// How many rows a page shows; those with a problem come first.
const SHOWN: usize = 500;

/// Shows what a sheet would change.
pub(crate) async fn preview(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    show(&web, &page.at("company"), &viewer, &id, Typed::default()).await
}

async fn show(web: &Web, page: &Page, viewer: &operations::Viewer, id: &str, typed: Typed) -> Result<Response, Fault> {
    let plan = imports::preview(&web.desk, viewer, id).await.map_err(|trouble| Fault::of(trouble, page))?;
    let status = if typed.refusals.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let worth = |row: &&PlanRow| !matches!(row.outcome, Outcome::Unchanged);
    let mut rows: Vec<&PlanRow> = plan.rows.iter().filter(worth).collect();
    rows.sort_by_key(|row| !matches!(row.outcome, Outcome::Problem(_)));
    let hidden = rows.len().saturating_sub(SHOWN);
    rows.truncate(SHOWN);
    Ok(html(page, status, &Preview { page, id, plan: &plan, rows, hidden, typed }))
}

/// Writes what was looked at.
pub(crate) async fn import(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path((kind, id)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Fault> {
    let page = page.at("company");
    let kind = kind_of(&page, &kind)?;
    let yes = Yes {
        seal: posted.get("seal"),
        leave_out: posted.ticked("leave_out"),
        invite_at: posted.ticked("invite").then_some(page.base_url.as_str()),
    };
    match imports::import(&web.desk, &viewer, &id, yes).await {
        Ok(_) => Ok(redirect(&format!("/company/{}", kind.code())).into_response()),
        Err(Trouble::Refused(refusals)) => show(&web, &page, &viewer, &id, Typed::refused(&posted, refusals)).await,
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}

/// Forgets a sheet.
pub(crate) async fn forget(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path((kind, id)): Path<(String, String)>,
    _posted: Posted,
) -> Result<Response, Fault> {
    let kind = kind_of(&page, &kind)?;
    imports::forget(&web.desk, &viewer, &id).await.map_err(|trouble| Fault::of(trouble, &page))?;
    Ok(redirect(&format!("/company/{}", kind.code())).into_response())
}
