//! A case before somebody who is about to act on it: the case, the company, the person, the page.

use casework::{
    circles::{Circle, circle_of_kind},
    names::Name,
    process::Step,
    role::{Role, Who},
    standing::Holder,
    words::Words,
};
use operations::{Company, Viewer, cases, company};

use crate::frame::{Fault, Page, Web};

/// A case before somebody.
pub(crate) struct Sight {
    pub(super) page: Page,
    pub(super) viewer: Viewer,
    pub(super) seen: cases::Seen,
    pub(super) company: Company,
}

impl Sight {
    /// The case with this number, if the viewer may see it.
    pub(super) async fn of(web: &Web, page: Page, viewer: Viewer, number: &str) -> Result<Self, Fault> {
        let page = page.at("cases");
        let fault = |trouble| Fault::of(trouble, &page);
        let seen = cases::find(&web.desk, &viewer, number).await.map_err(fault)?;
        let company = company(&web.desk).await.map_err(fault)?;
        Ok(Self { page, viewer, seen, company })
    }

    /// The number of the case.
    pub(super) fn number(&self) -> &str {
        &self.seen.row.number
    }

    /// The viewer's units.
    pub(super) fn units(&self) -> impl Iterator<Item = Name> {
        self.viewer.units.iter().map(|unit| Name::from(unit.as_str()))
    }

    /// Whether one of the viewer's units plays a role on the case.
    pub(super) fn plays(&self, role: Role) -> bool {
        self.units().any(|unit| self.seen.case.plays(&unit, role))
    }

    /// Whether one of the viewer's units plays one of these roles.
    pub(super) fn plays_any(&self, roles: &[Role]) -> bool {
        roles.iter().any(|role| self.plays(*role))
    }

    /// Whether an answer to this question is for the viewer to give, beside those of whoever leads.
    pub(super) fn answers_for(&self, by: Option<Who>) -> bool {
        by.and_then(Who::inside).is_some_and(|role| self.plays(role))
    }

    /// Whether the viewer may read what a question of a step was answered.
    pub(super) fn reads(&self, step: &Step, field: &str) -> bool {
        let circle = step.ask(field).and_then(|ask| ask.circle).unwrap_or(step.circle);
        self.seen.reads(circle)
    }

    /// Whether the viewer may know that a party is in the case.
    pub(super) fn knows_party(&self, party: &Name) -> bool {
        let kind = self.seen.case.parties.get(party).map(|party| party.kind);
        self.seen.reads(kind.map_or(Circle::Finder, circle_of_kind))
    }

    /// The parties that the viewer may know of.
    pub(super) fn parties(&self) -> impl Iterator<Item = &casework::case::Party> {
        self.seen.case.parties.values().filter(|party| self.knows_party(&party.id))
    }

    /// What people call somebody who has the ball.
    pub(super) fn holder(&self, holder: &Holder) -> Words {
        match holder {
            Holder::Unit(unit) => self.company.unit(unit.as_str()),
            Holder::Outside(party) => party.name(),
        }
    }

    /// Who has the ball now.
    pub(super) fn ball(&self) -> Words {
        let standing = casework::standing(&self.seen.process, &self.seen.case, self.viewer.now);
        Words::list(standing.ball.iter().map(|holder| self.holder(holder)))
    }

    /// The person who looks after the case, where somebody does.
    pub(super) fn owner(&self) -> Option<Words> {
        self.seen.row.owner.as_deref().map(|login| self.company.person(login))
    }

    /// The mail address of that person, to ask what is not clear.
    pub(super) fn owner_mail(&self) -> Option<&str> {
        let login = self.seen.row.owner.as_deref().filter(|login| *login != self.viewer.login)?;
        self.company.people.get(login).map(|person| person.mail.as_str()).filter(|mail| mail.contains('@'))
    }

    /// A word in the language of whoever looks.
    pub(super) fn w(&self, words: &Words) -> String {
        self.page.w(words)
    }
}
