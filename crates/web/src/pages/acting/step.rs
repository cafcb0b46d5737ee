//! The page of one step: the question, what one has to know, and one button.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use casework::{
    answers::Answers,
    case::{Edition, Fact},
    names::{Name, StepNumber},
    process::Step,
    refusal::Refusal,
    words::Words,
};
use operations::{Trouble, drafts, telling};
use serde::Deserialize;

use super::{
    field::Questions,
    know::{Know, Known},
    part::{Mode, Part},
    sight::Sight,
    written::written,
};
use crate::frame::{Fault, Html, Page, Signed, Typed, Web, html};

/// What stands in the address beside the step.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct StepQuery {
    #[serde(default)]
    act: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    draft: String,
}

/// What a page of a step is made with.
pub(super) struct Shown<'a> {
    pub(super) sight: &'a Sight,
    pub(super) step: &'a Step,
    pub(super) part: Part,
    pub(super) mode: Mode,
    pub(super) typed: Typed,
    pub(super) from: String,
    /// What came while the page was open, where somebody else was first.
    pub(super) came: Vec<Words>,
    /// What would follow a correction, where it was asked for, and the mark of what it is about.
    pub(super) consequences: Option<(Vec<Words>, String)>,
    /// When the draft in the form was kept, and whether one was just thrown away.
    pub(super) draft: Draft,
}

/// Whether the form begins with a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Draft {
    /// There is none.
    #[default]
    None,
    /// The form has it.
    Kept(jiff::Timestamp),
    /// It was just kept by hand.
    Saved(jiff::Timestamp),
    /// It was thrown away, and can be had back.
    Discarded,
}

#[derive(Template)]
#[template(path = "acting/step.html")]
struct StepPage<'a> {
    page: &'a Page,
    sight: &'a Sight,
    it: &'a Shown<'a>,
    step: &'a Step,
    typed: &'a Typed,
    mode: &'static str,
    know: Know,
    recorded: Vec<Known>,
    fields: Html,
}

/// Finds a step of a case, for this person.
pub(super) fn step_of<'s>(sight: &'s Sight, number: &str) -> Result<&'s Step, Fault> {
    let step = StepNumber::parse(number).and_then(|number| sight.seen.process.step(number));
    let step = step.filter(|step| sight.part(step).is_some());
    step.ok_or_else(|| Fault::of(Trouble::Unseen, &sight.page))
}

/// Shows a step.
pub(crate) async fn page(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path((number, step)): Path<(String, String)>,
    Query(query): Query<StepQuery>,
) -> Result<Response, Fault> {
    let sight = Sight::of(&web, page, viewer, &number).await?;
    let step = step_of(&sight, &step)?;
    let part = sight.part(step).ok_or_else(|| Fault::of(Trouble::Unseen, &sight.page))?;
    let mode = Mode::parse(&query.act).filter(|mode| part.allows(*mode)).unwrap_or(part.mode);
    let kept = drafts::draft(&web.desk, &sight.viewer, sight.seen.row.id, step.number).await;
    let kept = kept.map_err(|trouble| Fault::of(trouble, &sight.page))?;
    let fits = |draft: &drafts::Draft| draft.fields.iter().any(|(name, value)| name == "mode" && value == mode.name());
    let kept = kept.filter(fits);
    let begun = sight.begun(step, mode);
    let (values, draft) = match kept {
        Some(draft) if !draft.discarded && query.draft == "saved" => (draft.fields, Draft::Saved(draft.saved_at)),
        Some(draft) if !draft.discarded => (draft.fields, Draft::Kept(draft.saved_at)),
        Some(_) if query.draft == "discarded" => (begun, Draft::Discarded),
        _ => (begun, Draft::None),
    };
    let from = if query.from == "work" { query.from } else { String::new() };
    let typed = Typed::with(values);
    let shown = Shown { sight: &sight, step, part, mode, typed, from, came: Vec::new(), consequences: None, draft };
    Ok(shown.answer(StatusCode::OK))
}

impl Shown<'_> {
    /// The page as an answer.
    pub(super) fn answer(&self, status: StatusCode) -> Response {
        let asks = self.sight.asks(self.step, self.mode);
        let fields = Questions { sight: self.sight, asks, typed: &self.typed }.fields();
        let page = StepPage {
            page: &self.sight.page,
            sight: self.sight,
            it: self,
            step: self.step,
            typed: &self.typed,
            mode: self.mode.name(),
            know: self.sight.know(self.step),
            recorded: self.recorded(),
            fields,
        };
        html(&self.sight.page, status, &page)
    }

    /// What is on record of this very step and stands beside the form.
    fn recorded(&self) -> Vec<Known> {
        let asked: Vec<&Words> = self.sight.asks(self.step, self.mode).into_iter().map(|ask| &ask.label).collect();
        let known = self.sight.known_of(self.step);
        // What stands in the form need not stand above it, too.
        known.into_iter().filter(|known| self.mode == Mode::Correct || !asked.contains(&&known.label)).collect()
    }

    /// The edition on the table.
    fn edition(&self) -> Option<&Edition> {
        self.sight.seen.case.steps.get(&self.step.number).and_then(|record| record.edition.as_ref())
    }

    /// What the edition says, as far as the viewer may read it.
    fn edition_says(&self) -> Vec<(Words, Vec<String>)> {
        let none = Answers::new();
        let answers = self.edition().map_or(&none, |edition| &*edition.answers);
        let readable = self.step.asks.iter().filter(|ask| self.sight.reads(self.step, ask.id.as_str()));
        readable.filter_map(|ask| Some((ask.label.clone(), self.sight.shown(ask, answers.get(&ask.id)?)))).collect()
    }

    /// The units that must agree: each with its name and whether it has.
    fn agreeing(&self) -> Vec<(Words, bool)> {
        let units = self.sight.seen.case.units_of_all(&self.step.agree).into_iter();
        let agreed = |unit: &Name| self.edition().is_some_and(|edition| edition.agreed.contains_key(unit));
        units.map(|unit| (self.sight.company.unit(unit.as_str()), agreed(unit))).collect()
    }

    /// Whether the viewer's unit has agreed to the edition already.
    fn has_agreed(&self) -> bool {
        let edition = self.edition();
        self.sight.units().any(|unit| edition.is_some_and(|edition| edition.agreed.contains_key(&unit)))
    }

    /// Why others did not agree: the newest objections to the edition.
    fn objections(&self) -> Vec<(Words, String)> {
        let number = self.edition().map_or(0, |edition| edition.number);
        let entries = self.sight.seen.entries().filter(|(_, entry)| entry.step == Some(self.step.number));
        let objections = entries.filter_map(|(_, entry)| match &entry.fact {
            Fact::Objected { unit, edition, because } if *edition == number => {
                Some((self.sight.company.unit(unit.as_str()), because.clone()))
            }
            _ => None,
        });
        objections.collect()
    }

    /// The units that have yet to speak, by name.
    fn awaited(&self) -> Words {
        Words::list(self.part.state.awaits.iter().map(|unit| self.sight.company.unit(unit.as_str())))
    }

    /// What other units added in words.
    fn notes(&self) -> Vec<(Words, Option<String>)> {
        let entries = self.sight.seen.entries().filter(|(_, entry)| entry.step == Some(self.step.number));
        let notes = entries.filter_map(|(_, entry)| match &entry.fact {
            Fact::Contributed { unit, note, answers } if note.is_some() || answers.is_empty() => {
                Some((self.sight.company.unit(unit.as_str()), note.clone()))
            }
            _ => None,
        });
        notes.collect()
    }

    /// The roles that may be asked to join: with their units, and whether those were asked and have answered.
    fn joining(&self) -> Vec<Joining> {
        let record = self.sight.seen.case.steps.get(&self.step.number);
        let of_role = |role: casework::role::Role| {
            let units: Vec<&Name> = self.sight.seen.case.units_of(role).collect();
            let invited = |unit: &&Name| record.is_some_and(|record| record.invited.contains_key(*unit));
            let heard = |unit: &&Name| record.is_some_and(|record| record.contributed.contains_key(*unit));
            Joining {
                code: role.code(),
                name: role.name(),
                units: Words::list(units.iter().map(|unit| self.sight.company.unit(unit.as_str()))),
                nobody: units.is_empty(),
                invited: !units.is_empty() && units.iter().all(invited),
                heard: !units.is_empty() && units.iter().all(heard),
            }
        };
        self.sight.may_join(self.step).into_iter().map(of_role).collect()
    }

    /// Why the step is not for this person to complete now.
    fn reasons(&self) -> &[Refusal] {
        &self.part.reasons
    }

    fn allows(&self, mode: &str) -> bool {
        Mode::parse(mode).is_some_and(|mode| self.part.allows(mode) && mode != self.mode)
    }

    fn edition_number(&self) -> u32 {
        self.edition().map_or(0, |edition| edition.number)
    }

    fn is_blocked(&self) -> bool {
        self.mode == Mode::Complete && !self.part.reasons.is_empty()
    }

    /// Whether the viewer may see the page of the advisory.
    fn knows_advisory(&self) -> bool {
        self.sight.seen.reads(casework::circles::Circle::Details)
    }

    fn publishes(&self) -> bool {
        super::step_acts::publishes(self.step)
    }

    fn done(&self) -> Option<&casework::case::Done> {
        self.sight.seen.case.steps.get(&self.step.number).and_then(|record| record.done.as_ref())
    }
}

/// A role that may be asked to join.
struct Joining {
    code: &'static str,
    name: Words,
    units: Words,
    nobody: bool,
    invited: bool,
    heard: bool,
}

/// A customer who may be told.
pub(super) struct Telling {
    id: Name,
    name: Words,
    nda: Option<(jiff::civil::Date, jiff::civil::Date)>,
    in_force: bool,
    critical: bool,
    told: bool,
}

impl Shown<'_> {
    /// The customers who use what is affected, with the state of their agreements.
    fn telling(&self) -> Vec<Telling> {
        let today = self.sight.viewer.now.to_zoned(self.sight.seen.process.time_zone.clone()).date();
        let record = self.sight.seen.case.steps.get(&self.step.number);
        let of = |party: &casework::case::Party| Telling {
            id: party.id.clone(),
            name: self.sight.company.party(party.id.as_str()),
            nda: party.nda,
            in_force: party.nda.is_some_and(|(first, last)| first <= today && today <= last),
            critical: party.critical,
            told: record.is_some_and(|record| record.notified.contains_key(&party.id)),
        };
        let mut customers: Vec<Telling> = self.sight.seen.case.affected_customers().map(of).collect();
        customers.sort_by_key(|customer| (customer.told, !customer.critical));
        customers
    }

    /// Whether who is told has to be under an agreement.
    fn needs_nda(&self) -> bool {
        self.step.guards.iter().any(|used| used.guard.name() == "nda-in-force")
    }
}

impl Sight {
    /// What a form of this mode begins with.
    pub(super) fn begun(&self, step: &Step, mode: Mode) -> Vec<(String, String)> {
        let asks = self.asks(step, mode);
        let record = self.seen.case.steps.get(&step.number);
        let edition = record.and_then(|record| record.edition.as_ref()).map(|edition| (*edition.answers).clone());
        let given = if step.repeats && mode == Mode::Complete { Answers::new() } else { self.given(step) };
        let answers = match (mode, edition) {
            (Mode::Propose | Mode::Correct, Some(edition)) => given.into_iter().chain(edition).collect(),
            _ => given,
        };
        written(&asks, &answers)
    }

    /// What came on a step since a revision, in words, as far as the viewer may read it.
    pub(super) fn came(&self, step: &Step, seen: u64) -> Vec<Words> {
        let since = self.seen.entries().filter(|(place, entry)| *place > seen && entry.step == Some(step.number));
        telling::told(&self.seen, &self.company, since)
    }

    /// An entry in words, with who recorded it.
    pub(super) fn told(&self, place: u64, entry: &casework::case::Entry) -> Words {
        telling::told(&self.seen, &self.company, [(place, entry)]).into_iter().next().unwrap_or_default()
    }
}
