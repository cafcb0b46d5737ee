//! The editor: the whole advisory as a form, what stands between it and its publication, its editions, and what can be done now.

use std::fmt::Display;

use advisory::{
    Advisory, Difference, differences,
    model::{Acknowledgement, DocumentStatus, Product, Remediation, Tlp, Vulnerability},
};
use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use casework::{refusal::Refusal, words::Words};
use operations::{
    Trouble,
    advisories::{self, Draft, View, words_in_question},
    telling::with_names,
};

use super::{
    fields::Sheet,
    form,
    lists::change,
    shown::{self, Options},
};
use crate::frame::{Fault, Page, Posted, Signed, Web, html, redirect};

/// What the editor shows beside what is kept.
#[derive(Default)]
pub(super) struct Shown {
    /// What was typed, where it is not kept yet.
    pub(super) typed: Option<Typed>,
    /// Why something did not happen.
    pub(super) refusals: Vec<Refusal>,
    /// Somebody saved meanwhile: what that says otherwise.
    pub(super) conflict: Vec<Difference>,
    pub(super) status: StatusCode,
}

pub(super) struct Typed {
    pub(super) advisory: Advisory,
    pub(super) harmless: Vec<String>,
}

#[derive(Template)]
#[template(path = "advisories/editor.html")]
struct Editor<'a> {
    page: &'a Page,
    case: &'a str,
    view: &'a View,
    draft: &'a Draft,
    advisory: &'a Advisory,
    sheet: Sheet<'a>,
    refusals: &'a [Refusal],
    conflict: &'a [Difference],
    words: Vec<(String, bool)>,
    statuses: Options,
    justifications: Options,
    remedies: Options,
    lights: Options,
    endings: Options,
    kinds: Options,
    credits: Options,
    unsaved: bool,
}

#[derive(Template)]
#[template(path = "advisories/none.html")]
struct NoneYet<'a> {
    page: &'a Page,
    case: &'a str,
    view: &'a View,
    refusals: &'a [Refusal],
}

impl Editor<'_> {
    fn title(&self) -> String {
        self.page.w(shown::own_title(self.advisory))
    }
    fn unit(&self, unit: &casework::names::Name) -> String {
        self.page.w(self.view.company.unit(unit.as_str()))
    }
    fn person(&self, login: &str) -> String {
        self.page.w(self.view.company.person(login))
    }
    fn is_own_proposal(&self, login: &str) -> bool {
        self.page.viewer.as_ref().is_some_and(|viewer| viewer.login == login)
    }
    fn place(&self, field: &str) -> String {
        super::places::place_of(self.advisory, field)
    }
    fn place_of(&self, refusal: &Refusal) -> Option<String> {
        let known = |place: &String| place.contains('.') || place == "tlp";
        refusal.field.as_ref().map(|field| self.place(field.as_str())).filter(known)
    }
    fn brackets(&self, text: impl Display) -> String {
        match self.page.t("ja", "en") {
            "ja" => format!("（{text}）"),
            _ => format!(" ({text})"),
        }
    }
    fn called(&self, field: &str) -> String {
        self.page.w(super::places::called(field))
    }
    /// What the rules still ask for. Which units have yet to agree stands beside it, by the edition that people know.
    fn left(&self) -> Vec<Words> {
        let (agreements, others): (Vec<_>, Vec<_>) =
            self.view.refusals.iter().cloned().partition(|refusal| refusal.code == "agreements-complete");
        let mut left: Vec<Words> =
            with_names(&self.view.company, others).into_iter().map(|refusal| refusal.sentence).collect();
        if !agreements.is_empty() {
            left.push(Words::new("部門の合意がそろっていません", "Not every unit has agreed yet"));
        }
        left
    }
    /// The rules or the check would say no.
    fn is_held(&self) -> bool {
        !self.draft.problems.is_empty() || !self.view.refusals.is_empty()
    }
    fn whereabouts(&self, field: &str) -> String {
        self.page.w(super::places::whereabouts(self.advisory, field))
    }
    /// The name of a field of an item of a list.
    fn at(&self, list: impl Display, place: impl Display) -> String {
        format!("{list}.{place}")
    }
    fn status_line(&self, vulnerability: &Vulnerability, product: &Product) -> shown::StatusLine {
        shown::status_line(vulnerability, &product.id)
    }
    fn version(&self, product: &Product) -> (&'static str, String, Words, String) {
        let (kind, one, text, formal) = shown::version(product);
        (kind, one.to_owned(), text, formal.to_owned())
    }
    fn credit(&self, thanks: &Acknowledgement) -> (&'static str, Words, Words, String) {
        let (kind, name, organization, url) = shown::credit(thanks);
        (kind, name, organization, url.to_owned())
    }
    fn name_of(&self, product: &Product) -> String {
        self.page.w(shown::name_of(product))
    }
    fn is_chosen(&self, remedy: &Remediation, product: &Product) -> bool {
        remedy.products.contains(&product.id)
    }
    fn day(&self, remedy: &Remediation) -> String {
        remedy.date.as_ref().map(|date| date.date().to_string()).unwrap_or_default()
    }
    fn consent(&self, thanks: &Acknowledgement) -> String {
        thanks.consent.map(|day| day.to_string()).unwrap_or_default()
    }
    fn tlp(&self) -> &'static str {
        let place = Tlp::ALL.iter().position(|one| *one == self.advisory.tlp).unwrap_or(0);
        self.lights.get(place).map_or("clear", |(code, _)| code)
    }
    fn ending(&self) -> &'static str {
        if self.advisory.status == DocumentStatus::Interim { "interim" } else { "final" }
    }
    fn may_edit(&self) -> bool {
        self.view.writes && self.draft.row.withdrawn_at.is_none()
    }
    fn is_revision(&self) -> bool {
        self.draft.row.version > 0
    }
    fn is_done(&self) -> bool {
        self.view.turn == Some(casework::open_steps::Turn::Done)
    }
    /// Something new is there to be published.
    fn has_news(&self) -> bool {
        let released = self.draft.releases.first().map_or(0, |release| release.edition);
        self.draft.row.edition > released
    }
    fn revision_summary(&self) -> Words {
        self.advisory.revisions.last().map(|revision| revision.summary.clone()).unwrap_or_default()
    }
}

/// The page.
pub(crate) async fn show(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(number): Path<String>,
) -> Result<Response, Fault> {
    let page = page.at("advisories");
    let view = advisories::find(&web.desk, &viewer, &number, &page.base_url).await;
    let view = view.map_err(|trouble| Fault::of(trouble, &page))?;
    Ok(answer(&page, &number, &view, Shown::default()))
}

/// Takes a save, or a button that adds to the form or takes away from it.
pub(crate) async fn save(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(number): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let page = page.at("advisories");
    let fault = |trouble| Fault::of(trouble, &page);
    let view = advisories::find(&web.desk, &viewer, &number, &page.base_url).await.map_err(fault)?;
    let Some(draft) = &view.draft else { return Ok(answer(&page, &number, &view, Shown::default())) };
    let sent = form::read(&posted, &draft.advisory);
    let mut typed = Typed { advisory: sent.advisory, harmless: sent.harmless };
    let act = posted.get("do");
    if act != "save" {
        change(&mut typed.advisory, act);
        return Ok(answer(&page, &number, &view, Shown { typed: Some(typed), ..Shown::default() }));
    }
    if !sent.refusals.is_empty() {
        return Ok(answer(&page, &number, &view, Shown { typed: Some(typed), ..refused(sent.refusals) }));
    }
    let seen = posted.get("edition").parse().unwrap_or(0);
    let saved = advisories::save(&web.desk, &viewer, &number, seen, typed.advisory.clone(), &typed.harmless).await;
    match saved {
        Ok(_) => Ok(redirect(&format!("/cases/{number}/advisory")).into_response()),
        Err(Trouble::Refused(refusals)) => {
            let late = refusals.iter().any(|refusal| refusal.code == "conflict");
            let view = advisories::find(&web.desk, &viewer, &number, &page.base_url).await.map_err(fault)?;
            let newest = view.draft.as_ref().map(|draft| &draft.advisory).filter(|_| late);
            let conflict = newest.map(|newest| differences(newest, &typed.advisory)).unwrap_or_default();
            let shown = Shown { typed: Some(typed), conflict, ..refused(refusals) };
            let status = if late { StatusCode::CONFLICT } else { shown.status };
            Ok(answer(&page, &number, &view, Shown { status, ..shown }))
        }
        Err(trouble) => Err(fault(trouble)),
    }
}

/// Why something did not happen, on the page where it was asked for.
pub(super) fn refused(refusals: Vec<Refusal>) -> Shown {
    Shown { refusals, status: StatusCode::UNPROCESSABLE_ENTITY, ..Shown::default() }
}

/// The page as an answer.
pub(super) fn answer(page: &Page, case: &str, view: &View, shown: Shown) -> Response {
    let Some(draft) = &view.draft else {
        return html(page, shown.status, &NoneYet { page, case, view, refusals: &shown.refusals });
    };
    let unsaved = shown.typed.is_some();
    let (advisory, harmless) = match &shown.typed {
        Some(typed) => (&typed.advisory, &typed.harmless),
        None => (&draft.advisory, &draft.harmless),
    };
    // What was found is about what is kept; of what was typed since, only the refusals speak.
    let problems = if unsaved { &[][..] } else { &draft.problems[..] };
    let sheet = Sheet::new(page, advisory, problems, &shown.refusals);
    let asked = words_in_question(&draft.problems).into_iter().map(|word| (word, false));
    let mut words: Vec<(String, bool)> = harmless.iter().map(|word| (word.clone(), true)).collect();
    words.extend(asked.filter(|(word, _)| !harmless.contains(word)));
    let editor = Editor {
        page,
        case,
        view,
        draft,
        advisory,
        sheet,
        refusals: &shown.refusals,
        conflict: &shown.conflict,
        words,
        statuses: shown::statuses(),
        justifications: shown::justifications(),
        remedies: shown::remedies(),
        lights: shown::lights(),
        endings: shown::endings(),
        kinds: shown::version_kinds(),
        credits: shown::credits(),
        unsaved,
    };
    html(page, shown.status, &editor)
}
