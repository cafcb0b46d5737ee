//! One's own settings.

use askama::Template;
use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use casework::words::Words;
use operations::{
    Trouble, absences, company, passwords,
    people::{self, OwnForm},
    rows::SessionRow,
    sessions,
};

use crate::{
    frame::{Confirm, Fault, Page, Posted, Signed, Typed, Web, confirmed, cookie_gone, html, redirect},
    pages::company::{absences as pages, language_options, zone_options},
};

#[derive(Template)]
#[template(path = "account/me.html")]
struct Me<'a> {
    page: &'a Page,
    viewer: &'a operations::Viewer,
    typed: Typed,
    secret: Typed,
    away: pages::Away,
    sessions: Vec<SessionRow>,
    languages: Vec<(String, String)>,
    zones: Vec<(String, String)>,
    shortest: usize,
}

impl Me<'_> {
    fn is_this(&self, session: &SessionRow) -> bool {
        self.viewer.session.as_deref() == Some(session.token.as_str())
    }

    /// What the browser calls itself, in a few words.
    fn agent(&self, session: &SessionRow) -> String {
        let agent = session.agent.as_str();
        let named =
            |table: &[(&str, &'static str)]| table.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name);
        let program = named(&[
            ("Edg/", "Edge"),
            ("OPR/", "Opera"),
            ("Firefox/", "Firefox"),
            ("Chrome/", "Chrome"),
            ("Safari/", "Safari"),
            ("curl", "curl"),
        ]);
        let system = named(&[
            ("iPhone", "iPhone"),
            ("iPad", "iPad"),
            ("Android", "Android"),
            ("Windows", "Windows"),
            ("Mac OS", "macOS"),
            ("Linux", "Linux"),
        ]);
        match (program, system) {
            (Some(program), Some(system)) => format!("{program} · {system}"),
            (Some(name), None) | (None, Some(name)) => name.to_owned(),
            (None, None) => self.page.t("不明なプログラム", "unknown program").to_owned(),
        }
    }
}

/// What was typed into which of the forms, and why it was not taken.
#[derive(Default)]
struct Forms {
    typed: Option<Typed>,
    secret: Typed,
    away: Typed,
}

/// Shows them.
pub(crate) async fn show(State(web): State<Web>, page: Page, Signed(viewer): Signed) -> Result<Response, Fault> {
    with(&web, &page, &viewer, Forms::default()).await
}

async fn with(web: &Web, page: &Page, viewer: &operations::Viewer, forms: Forms) -> Result<Response, Fault> {
    let fault = |trouble| Fault::of(trouble, page);
    let company = company(&web.desk).await.map_err(fault)?;
    let own = company.people.get(&viewer.login).ok_or_else(|| Fault::unseen(page))?;
    let (own_absences, standing_in) = absences::of(&web.desk, &viewer.login, page.now).await.map_err(fault)?;
    let wrong = forms.typed.is_some() || !forms.secret.refusals.is_empty() || !forms.away.refusals.is_empty();
    let value = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let typed = forms.typed.unwrap_or_else(|| {
        Typed::with(vec![
            value("name_ja", &own.name_ja),
            value("name_en", &own.name_en),
            value("language", &own.language),
            value("zone", &own.zone),
        ])
    });
    let me = Me {
        page,
        viewer,
        secret: forms.secret,
        away: pages::Away::new(page, &company, &viewer.login, (own_absences, standing_in), forms.away),
        sessions: sessions::sessions(&web.desk, viewer).await.map_err(fault)?,
        languages: language_options(page),
        zones: zone_options(typed.value("zone")),
        shortest: passwords::SHORTEST,
        typed,
    };
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(html(page, status, &me))
}

/// Changes name, language and zone.
pub(crate) async fn change(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    posted: Posted,
) -> Result<Response, Fault> {
    let get = |name: &str| posted.get(name).to_owned();
    let own =
        OwnForm { name_ja: get("name_ja"), name_en: get("name_en"), language: get("language"), zone: get("zone") };
    match people::change_own(&web.desk, &viewer, &own).await {
        // What this browser had chosen before would hide the language that was just set.
        Ok(()) => {
            Ok(([(header::SET_COOKIE, cookie_gone(&web.publicity, "language"))], redirect("/me")).into_response())
        }
        Err(Trouble::Refused(refusals)) => {
            let forms = Forms { typed: Some(Typed::refused(&posted, refusals)), ..Forms::default() };
            with(&web, &page, &viewer, forms).await
        }
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}

/// Changes the password; other sessions end.
pub(crate) async fn change_password(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    posted: Posted,
) -> Result<Response, Fault> {
    let new = (posted.get("password"), posted.get("again"));
    match passwords::change(&web.desk, &viewer, posted.get("old"), new).await {
        Ok(()) => Ok(redirect("/me").into_response()),
        // A password is not sent back to the page.
        Err(Trouble::Refused(refusals)) => {
            let forms = Forms { secret: Typed::refused(&Posted::default(), refusals), ..Forms::default() };
            with(&web, &page, &viewer, forms).await
        }
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}

/// Ends one session.
pub(crate) async fn end_session(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    posted: Posted,
) -> Result<Response, Fault> {
    sessions::end(&web.desk, &viewer, posted.get("session")).await.map_err(|trouble| Fault::of(trouble, &page))?;
    Ok(redirect("/me").into_response())
}

/// Ends every other session.
pub(crate) async fn end_others(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    posted: Posted,
) -> Result<Response, Fault> {
    if !confirmed(&posted) {
        let title = Words::new("ほかのログインをすべて終わらせますか", "End every other session?");
        let sentence = Words::new(
            "ほかの端末で開いている画面は、次の操作でログイン画面に戻ります。",
            "Pages that are open elsewhere go back to the login at their next step.",
        );
        let yes = Words::new("終わらせる", "End them");
        return Ok(Confirm::answer(&page, (&title, &sentence, &yes), &posted));
    }
    sessions::end_others(&web.desk, &viewer).await.map_err(|trouble| Fault::of(trouble, &page))?;
    Ok(redirect("/me").into_response())
}

/// Notes that one will be away.
pub(crate) async fn add_absence(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    posted: Posted,
) -> Result<Response, Fault> {
    match absences::add(&web.desk, &viewer, &viewer.login, &pages::form(&posted)).await {
        Ok(()) => Ok(redirect("/me").into_response()),
        Err(Trouble::Refused(refusals)) => {
            let forms = Forms { away: Typed::refused(&posted, refusals), ..Forms::default() };
            with(&web, &page, &viewer, forms).await
        }
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}

/// Comes back early.
pub(crate) async fn end_absence(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    posted: Posted,
) -> Result<Response, Fault> {
    let from = pages::named(&page, &posted)?;
    absences::end(&web.desk, &viewer, &viewer.login, from).await.map_err(|trouble| Fault::of(trouble, &page))?;
    Ok(redirect("/me").into_response())
}
