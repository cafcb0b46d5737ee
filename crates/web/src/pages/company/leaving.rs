//! Somebody leaves: what there is to hand over, and to whom.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use casework::words::Words;
use operations::{
    Trouble, company,
    hand_over::{self, Belongings},
};

use crate::frame::{Confirm, Fault, Page, Posted, Signed, Typed, Web, confirmed, html, redirect};

#[derive(Template)]
#[template(path = "company/leaving.html")]
struct Leaving<'a> {
    page: &'a Page,
    login: &'a str,
    name: String,
    belongings: Belongings,
    successors: Vec<(String, String)>,
    typed: Typed,
}

/// What there is to hand over.
pub(crate) async fn ask(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(login): Path<String>,
) -> Result<Response, Fault> {
    let page = page.at("company");
    show(&web, &page, &viewer, &login, None).await
}

async fn show(
    web: &Web,
    page: &Page,
    viewer: &operations::Viewer,
    login: &str,
    typed: Option<Typed>,
) -> Result<Response, Fault> {
    let fault = |trouble| Fault::of(trouble, page);
    let belongings = hand_over::belongings(&web.desk, viewer, login).await.map_err(fault)?;
    let company = company(&web.desk).await.map_err(fault)?;
    let none = (String::new(), page.t("引き継ぎ先なし", "Nobody").to_owned());
    let option = |it: &operations::rows::PersonRow| {
        (it.login.clone(), format!("{} ({})", page.w(company.person(&it.login)), page.w(company.unit(&it.unit))))
    };
    let successors = [none].into_iter().chain(belongings.successors.iter().map(option)).collect();
    let status = if typed.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    // Whoever sits in the same unit is the likeliest.
    let own = company.people.get(login).map_or("", |person| person.unit.as_str());
    let likely = belongings.successors.first().filter(|it| it.unit == own).map_or("", |it| it.login.as_str());
    let typed = typed.unwrap_or_else(|| Typed::with(vec![("successor".into(), likely.to_owned())]));
    let name = page.w(company.person(login));
    Ok(html(page, status, &Leaving { page, login, name, belongings, successors, typed }))
}

/// Hands everything over, and closes the login.
pub(crate) async fn leave(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(login): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let page = page.at("company");
    if !confirmed(&posted) {
        let belongings = hand_over::belongings(&web.desk, &viewer, &login).await;
        let what = hand_over::sentence(&belongings.map_err(|trouble| Fault::of(trouble, &page))?);
        let title = Words::new("離任の手続きをしますか", "Let this person leave?");
        let to = posted.some("successor").unwrap_or("-");
        let sentence = Words::new(
            format!("{login}のログインは閉じられ、{}が{to}に引き継がれます。", what.ja),
            format!("The login of {login} closes, and {to} takes over: {}.", what.en),
        );
        let yes = Words::new("離任させる", "Let leave");
        return Ok(Confirm::answer(&page, (&title, &sentence, &yes), &posted));
    }
    match hand_over::leave(&web.desk, &viewer, &login, posted.some("successor"), posted.ticked("sure")).await {
        Ok(_) => Ok(redirect("/company/people").into_response()),
        Err(Trouble::Refused(refusals)) => {
            show(&web, &page, &viewer, &login, Some(Typed::refused(&posted, refusals))).await
        }
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}
