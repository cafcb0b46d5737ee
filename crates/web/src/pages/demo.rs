//! Only in a demo: becoming anybody with a click, and moving the clock ahead to see what comes due.

use askama::Template;
use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use casework::{role::Role, words::Words};
use jiff::SignedDuration;
use operations::{Company, company, demo, sessions};

use crate::frame::{Asked, Fault, Page, Posted, Web, cookie, html, redirect};

/// How far the clock can be moved at once: the word in the form, hours, and what the button says.
const STRIDES: &[(&str, i64, &str, &str)] = &[
    ("hour", 1, "1時間", "1 hour"),
    ("day", 24, "1日", "1 day"),
    ("week", 24 * 7, "1週間", "1 week"),
    ("month", 24 * 30, "30日", "30 days"),
];

#[derive(Template)]
#[template(path = "demo.html")]
struct Demo<'a> {
    page: &'a Page,
    units: Vec<Group>,
    strides: &'a [(&'a str, i64, &'a str, &'a str)],
}

/// A unit with its people.
struct Group {
    name: Words,
    roles: Vec<(&'static str, Words)>,
    people: Vec<Somebody>,
}

/// Somebody whom one can become.
struct Somebody {
    login: String,
    name: Words,
    admin: bool,
    manager: bool,
    is_viewer: bool,
}

/// Everybody of the company, each a click away.
pub(crate) async fn people(State(web): State<Web>, page: Page) -> Result<Response, Fault> {
    if !web.publicity.demo {
        return Err(Fault::unseen(&page));
    }
    let company = company(&web.desk).await.map_err(|trouble| Fault::of(trouble, &page))?;
    let units = groups(&company, page.viewer.as_ref().map_or("", |viewer| &viewer.login));
    Ok(html(&page, StatusCode::OK, &Demo { page: &page, units, strides: STRIDES }))
}

/// POC first, as the whole of it goes through there; then whoever else has a part; then the others.
fn groups(company: &Company, viewer: &str) -> Vec<Group> {
    let mut units: Vec<_> = company.units.values().filter(|unit| unit.ended_at.is_none()).collect();
    units.sort_by_key(|unit| (!unit.roles.contains("POC"), unit.roles.is_empty(), unit.code.clone()));
    let groups = units.into_iter().map(|unit| Group {
        name: Words::new(&unit.name_ja, &unit.name_en),
        roles: unit.roles.split_whitespace().filter_map(Role::parse).map(|role| (role.code(), role.name())).collect(),
        people: company
            .people_of(&unit.code)
            .map(|person| Somebody {
                login: person.login.clone(),
                name: Words::new(&person.name_ja, &person.name_en),
                admin: person.admin,
                manager: person.manager,
                is_viewer: person.login == viewer,
            })
            .collect(),
    });
    groups.filter(|group| !group.people.is_empty()).collect()
}

/// Becomes somebody.
pub(crate) async fn become_person(
    State(web): State<Web>,
    page: Page,
    asked: Asked,
    posted: Posted,
) -> Result<Response, Fault> {
    if !web.publicity.demo {
        return Err(Fault::unseen(&page));
    }
    let from = sessions::From { address: asked.address, agent: asked.agent };
    let session = sessions::log_in_as(&web.desk, posted.get("login"), &from, asked.now).await;
    let session = session.map_err(|trouble| Fault::of(trouble, &page))?;
    let cookie = cookie(&web.publicity, "session", &session, None);
    let to = posted.some("to").unwrap_or("/");
    Ok(([(header::SET_COOKIE, cookie)], redirect(to)).into_response())
}

/// Moves the clock ahead.
pub(crate) async fn move_time(State(web): State<Web>, page: Page, posted: Posted) -> Result<Response, Fault> {
    let stride = STRIDES.iter().find(|(name, ..)| *name == posted.get("by"));
    let (true, Some((_, hours, ..))) = (web.publicity.demo, stride) else { return Err(Fault::unseen(&page)) };
    let moved = demo::move_time(&web.desk, SignedDuration::from_hours(*hours), page.now).await;
    moved.map_err(|trouble| Fault::of(trouble, &page))?;
    // A month may outlast a session: whoever moved the time stays who it was.
    let back = redirect(posted.some("to").unwrap_or("/demo"));
    match &page.viewer {
        None => Ok(back.into_response()),
        Some(viewer) => {
            let from = sessions::From::default();
            let session = sessions::log_in_as(&web.desk, &viewer.login, &from, web.desk.now()).await;
            let session = session.map_err(|trouble| Fault::of(trouble, &page))?;
            let cookie = cookie(&web.publicity, "session", &session, None);
            Ok(([(header::SET_COOKIE, cookie)], back).into_response())
        }
    }
}
