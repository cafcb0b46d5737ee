//! Absences of somebody: what stands on the person's page and on one's own.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use operations::{
    Company, Trouble,
    absences::{self, AbsenceForm},
    rows::AbsenceRow,
};

use super::{people::known, zone_options};
use crate::frame::{Fault, Page, Posted, Signed, Typed, Web, redirect};

/// The absences of somebody with the form for a new one, for a template.
#[derive(Default)]
pub(crate) struct Away {
    pub(crate) absences: Vec<(AbsenceRow, String)>,
    pub(crate) standing_in: Vec<(AbsenceRow, String)>,
    pub(crate) typed: Typed,
    pub(crate) people: Vec<(String, String)>,
    pub(crate) zones: Vec<(String, String)>,
}

impl Away {
    /// What a page shows about somebody.
    pub(crate) fn new(
        page: &Page,
        company: &Company,
        login: &str,
        (absences, standing_in): (Vec<AbsenceRow>, Vec<AbsenceRow>),
        typed: Typed,
    ) -> Self {
        let name = |login: &str| page.w(company.person(login));
        let own = company.people.get(login).map_or("", |person| person.unit.as_str());
        let mut others: Vec<_> =
            company.people.values().filter(|it| it.left_at.is_none() && it.login != login).collect();
        others.sort_by_key(|it| (it.unit != own, it.unit.clone(), it.login.clone()));
        let none = (String::new(), page.t("選んでください", "Choose").to_owned());
        let option = |login: &String, unit: &String| (login.clone(), format!("{} ({unit})", name(login)));
        let people = [none].into_iter().chain(others.iter().map(|it| option(&it.login, &it.unit))).collect();
        let own_zone = company.people.get(login).map_or("Asia/Tokyo", |person| person.zone.as_str());
        let fresh = typed.value("away_zone").is_empty();
        let typed = if fresh { Typed::with(vec![("away_zone".into(), own_zone.into())]) } else { typed };
        Self {
            absences: absences.into_iter().map(|it| (it.clone(), name(&it.stand_in))).collect(),
            standing_in: standing_in.into_iter().map(|it| (it.clone(), name(&it.login))).collect(),
            zones: zone_options(typed.value("away_zone")),
            typed,
            people,
        }
    }
}

/// What was typed about an absence.
pub(crate) fn form(posted: &Posted) -> AbsenceForm {
    let get = |name: &str| posted.get(name).to_owned();
    AbsenceForm {
        from_day: get("from_day"),
        from_hour: get("from_hour"),
        until_day: get("until_day"),
        until_hour: get("until_hour"),
        zone: get("away_zone"),
        stand_in: get("stand_in"),
    }
}

/// The absence that a form names by its beginning.
pub(crate) fn named(page: &Page, posted: &Posted) -> Result<jiff::Timestamp, Fault> {
    posted.get("from").parse().map_err(|_| Fault::unseen(page))
}

/// Notes that somebody will be away.
pub(crate) async fn add(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(login): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let page = page.at("company");
    match absences::add(&web.desk, &viewer, &login, &form(&posted)).await {
        Ok(()) => Ok(redirect(&format!("/company/people/{login}")).into_response()),
        Err(Trouble::Refused(refusals)) => {
            let typed = (None, Typed::refused(&posted, refusals));
            known(&web, &page, &login, typed, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}

/// Ends one early.
pub(crate) async fn end(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(login): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let from = named(&page, &posted)?;
    absences::end(&web.desk, &viewer, &login, from).await.map_err(|trouble| Fault::of(trouble, &page))?;
    Ok(redirect(&format!("/company/people/{login}")).into_response())
}
