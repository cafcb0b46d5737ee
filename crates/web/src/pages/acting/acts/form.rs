//! The list of what one can do, and the form of one of these acts.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use casework::{
    names::Name,
    process::Closing,
    role::{Outside, Role},
    words::Words,
};
use operations::{Trouble, endings::Way, parties};
use serde::Deserialize;

use super::{
    super::{field::Questions, moments, sight::Sight},
    offers::{ACTS, Offer, free_letters},
};
use crate::frame::{Fault, Html, Page, Signed, Typed, Web, html};

#[derive(Template)]
#[template(path = "acting/acts/list.html")]
struct Acts<'a> {
    page: &'a Page,
    sight: &'a Sight,
    may: Vec<&'a Offer>,
    may_not: Vec<&'a Offer>,
}

/// Lists what one can do on a case.
pub(crate) async fn list(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(number): Path<String>,
) -> Result<Response, Fault> {
    let sight = Sight::of(&web, page, viewer, &number).await?;
    let offers = sight.offers(&web);
    let (may, may_not) = offers.iter().partition(|offer| offer.refusals.is_empty());
    Ok(html(&sight.page, StatusCode::OK, &Acts { page: &sight.page, sight: &sight, may, may_not }))
}

/// What stands in the address beside the act.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Which {
    #[serde(default)]
    which: String,
}

/// The form of one act.
pub(crate) async fn one(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path((number, act)): Path<(String, String)>,
    Query(Which { which }): Query<Which>,
) -> Result<Response, Fault> {
    let sight = Sight::of(&web, page, viewer, &number).await?;
    let begun = sight.begun_act(&act, &which);
    answer(&web, &sight, &act, &which, &Typed::with(begun), StatusCode::OK)
}

/// The page of an act with this form.
pub(super) fn answer(
    web: &Web,
    sight: &Sight,
    act: &str,
    which: &str,
    typed: &Typed,
    status: StatusCode,
) -> Result<Response, Fault> {
    let known = ACTS.iter().find(|known| known.name == act);
    let known = known.ok_or_else(|| Fault::of(Trouble::Unseen, &sight.page))?;
    let offer = sight.offer(web, known);
    let closing = sight.seen.process.closing(which).filter(|_| act == "closing");
    let proposed = closing.is_some_and(|closing| sight.is_proposed(closing));
    let asks = closing.filter(|_| !proposed).map(|closing| closing.asks.iter().collect()).unwrap_or_default();
    let fields = Questions { sight, asks, typed }.fields();
    let ways = if act == "move" { operations::endings::ways(&web.desk, &sight.seen.case) } else { Vec::new() };
    let form =
        ActForm { page: &sight.page, sight, typed, offer, act: known.name, which, fields, closing, proposed, ways };
    Ok(html(&sight.page, status, &form))
}

#[derive(Template)]
#[template(path = "acting/acts/act.html")]
struct ActForm<'a> {
    page: &'a Page,
    sight: &'a Sight,
    typed: &'a Typed,
    offer: Offer,
    act: &'static str,
    which: &'a str,
    fields: Html,
    closing: Option<&'a Closing>,
    proposed: bool,
    ways: Vec<Way>,
}

/// A product of the register.
struct Registered {
    code: String,
    name: Words,
    unit: Words,
}

impl ActForm<'_> {
    fn kinds(&self) -> Vec<(&'static str, Words)> {
        Outside::ALL.iter().map(|kind| (kind.code(), kind.name())).collect()
    }

    fn case_products(&self) -> Vec<(String, Words)> {
        let products = self.sight.seen.case.products.iter();
        products.map(|product| (product.to_string(), self.sight.company.product(product.as_str()))).collect()
    }

    fn known_parties(&self) -> Vec<(Name, Words, Words)> {
        let parties = self.sight.parties();
        parties
            .map(|party| (party.id.clone(), self.sight.company.party(party.id.as_str()), party.kind.name()))
            .collect()
    }

    fn register(&self) -> Vec<Registered> {
        let case = &self.sight.seen.case;
        let there = |code: &str| case.products.contains(code);
        let products = self.sight.company.products.values();
        let missing = products.filter(|product| product.ended_at.is_none() && !there(&product.code));
        let registered = missing.map(|product| Registered {
            code: product.code.clone(),
            name: self.sight.company.product(&product.code),
            unit: self.sight.company.unit(&product.unit),
        });
        registered.collect()
    }

    fn missing_customers(&self) -> Vec<(casework::case::Party, Words, bool)> {
        let missing = parties::missing_customers(&self.sight.seen.case, &self.sight.company).into_iter();
        let known = |party: &casework::case::Party| self.sight.seen.case.parties.contains_key(&party.id);
        missing.map(|party| (party.clone(), self.sight.company.party(party.id.as_str()), known(&party))).collect()
    }

    /// The roles with the units that play them, and whether a step needs a role that nobody plays.
    fn roles(&self) -> Vec<(&'static str, Words, Words, bool)> {
        let case = &self.sight.seen.case;
        let row = |role: &Role| {
            let units = Words::list(case.units_of(*role).map(|unit| self.sight.company.unit(unit.as_str())));
            (role.code(), role.name(), units, case.units_of(*role).next().is_none())
        };
        Role::ALL.iter().filter(|role| **role != Role::Exec).map(row).collect()
    }

    fn units(&self) -> Vec<(String, Words)> {
        let units = self.sight.company.units.values().filter(|unit| unit.ended_at.is_none());
        units.map(|unit| (unit.code.clone(), self.sight.company.unit(&unit.code))).collect()
    }

    fn staffed(&self, unit: &str) -> bool {
        let role = Role::parse(self.which);
        role.is_some_and(|role| self.sight.seen.case.plays(&Name::from(unit), role))
    }

    fn news(&self) -> Vec<(&'static str, Words, bool)> {
        use casework::case::NewsKind::{Attacks, Exploit, Public};
        let words = |kind| match kind {
            Public => {
                Words::new("当社より先に公になった（記事、発表、投稿など）", "It became public before we published it")
            }
            Exploit => Words::new("攻撃コードが公開された", "An exploit became public"),
            Attacks => Words::new("実際の攻撃が確認された", "Attacks were seen"),
        };
        [Public, Exploit, Attacks]
            .into_iter()
            .map(|kind| (kind.name(), words(kind), self.sight.has_news(kind)))
            .collect()
    }

    fn zones(&self) -> (Vec<&str>, Vec<&'static str>) {
        let own = self.page.zone.iana_name().unwrap_or("Asia/Tokyo");
        (moments::common_zones(own), moments::other_zones(own).collect())
    }

    /// Proposal and party in one value, with the words for it.
    fn awaited(&self) -> Vec<(String, String)> {
        let proposals = self.sight.open_proposals().into_iter();
        let rows = proposals.flat_map(|(number, until, parties)| {
            let known = parties.into_iter().filter(|party| self.sight.knows_party(party)).collect::<Vec<_>>();
            known.into_iter().map(move |party| (number, until.clone(), party))
        });
        let words = |(number, until, party): (u32, casework::answers::Moment, Name)| {
            let name = self.page.w(self.sight.company.party(party.as_str()));
            (format!("{number}/{party}"), format!("{name}: {until}"))
        };
        rows.map(words).collect()
    }

    fn fixes(&self) -> Vec<(String, String)> {
        let row = |target: casework::names::Target| {
            let product = self.page.w(self.sight.company.product(target.product.as_str()));
            (target.to_string(), format!("{product} / {}", target.vulnerability))
        };
        self.sight.deployable().into_iter().map(row).collect()
    }

    fn letters(&self) -> Vec<(Name, Words, Words)> {
        free_letters(&self.sight.seen.process)
    }

    /// The letters that answer clocks, and wait in the outbox already.
    fn waits(&self, letter: &Name) -> bool {
        self.sight.seen.case.letters.iter().any(|known| known.waits() && known.name == *letter && known.step.is_none())
    }

    fn way(&self) -> Option<&Way> {
        self.ways.iter().find(|way| way.name == self.which)
    }

    /// What goes along: steps that were done, under their old and their new number.
    fn carried(&self, way: &Way) -> Vec<(String, String)> {
        let old = &self.sight.seen.process;
        let done = |(from, _): &(&casework::names::StepNumber, _)| self.sight.seen.case.steps.contains_key(*from);
        let title = |process: &casework::process::Process, number| {
            process.step(number).map_or_else(String::new, |step| format!("{number} {}", self.page.w(&step.title)))
        };
        way.plan.steps.iter().filter(done).map(|(from, to)| (title(old, *from), title(&way.to, *to))).collect()
    }

    /// What stays behind: steps that were done, each with the reason.
    fn left(&self, way: &Way) -> Vec<(String, Words)> {
        let old = &self.sight.seen.process;
        let done = |(step, _): &(&casework::names::StepNumber, &Words)| self.sight.seen.case.steps.contains_key(*step);
        let title =
            |number| old.step(number).map_or_else(String::new, |step| format!("{number} {}", self.page.w(&step.title)));
        way.plan.dropped.iter().filter(done).map(|(step, why)| (title(*step), why.clone())).collect()
    }
}
