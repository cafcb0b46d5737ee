//! The advisory of a case as somebody may see it: its newest edition, where it stands, and what may be done with it now.

use advisory::{Advisory, Problem};
use casework::{
    acting::Acting,
    circles::Circle,
    names::{Name, StepNumber},
    open_steps,
    open_steps::Turn,
    refusal::Refusal,
};
use store::{AdvisoryRow, EditionRow, FileRow, ProposalRow, ReleaseRow};

use super::{
    model::read,
    parts::{Around, On, harmless},
    step,
};
use crate::{
    Company, Desk, Trouble, Viewer,
    cases::{self, Seen},
};

/// What there is on a case to publish.
pub struct View {
    /// The case.
    pub seen: Seen,
    /// The names of the company.
    pub company: Company,
    /// The step that publishes.
    pub step: Option<StepNumber>,
    /// Whose turn it is.
    pub turn: Option<Turn>,
    /// Why the viewer may not publish now, as far as the rules say.
    pub refusals: Vec<Refusal>,
    /// The viewer may write.
    pub writes: bool,
    /// The viewer leads the publication.
    pub leads: bool,
    /// The advisory, once there is one.
    pub draft: Option<Draft>,
}

/// An advisory of a case.
pub struct Draft {
    /// The advisory.
    pub row: AdvisoryRow,
    /// What its newest edition says.
    pub advisory: Advisory,
    /// Words in it that look like secrets and that somebody said are none.
    pub harmless: Vec<String>,
    /// Everything that is wrong with it, if it were said now.
    pub problems: Vec<Problem>,
    /// Every edition, newest first.
    pub editions: Vec<EditionRow>,
    /// Every published version, newest first.
    pub releases: Vec<ReleaseRow>,
    /// The documents of those.
    pub files: Vec<FileRow>,
    /// What lies before the units.
    pub on_table: Option<OnTable>,
    /// What waits for a second person.
    pub proposal: Option<ProposalRow>,
}

/// An edition that lies before the units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnTable {
    /// Its number on the step.
    pub laid: u32,
    /// Which edition of the advisory it is; nothing where it was proposed without one.
    pub edition: Option<i64>,
    /// Whether it is the newest.
    pub newest: bool,
    /// Who proposed it.
    pub by: Name,
    /// The units that must agree, with the person who did.
    pub units: Vec<(Name, Option<Name>)>,
    /// Whether the viewer's unit is asked and has not agreed.
    pub asks_viewer: bool,
}

impl View {
    /// The step was completed, and nothing was published here: somebody completed it elsewhere.
    pub fn done_without(&self) -> bool {
        self.turn == Some(Turn::Done) && self.draft.as_ref().is_none_or(|draft| draft.row.version == 0)
    }

    /// It does not come to a publication of our own: it can be written as a notice to customers.
    pub fn is_notice_only(&self) -> bool {
        matches!(self.turn, None | Some(Turn::DoesNotApply))
    }
}

/// What there is on a case to publish, for whoever reads its details.
pub async fn find(desk: &Desk, viewer: &Viewer, case: &str, base_url: &str) -> Result<View, Trouble> {
    let seen = cases::find(desk, viewer, case).await?;
    if !seen.reads(Circle::Details) {
        return Err(Trouble::Unseen);
    }
    let around = Around::ask(desk, case).await?;
    let step = step::publishing(&seen.process).map(|step| step.number);
    let (turn, refusals) = stands(&seen, viewer, step);
    let row = desk.store.advisory_of(seen.row.id).await?;
    let draft = match row {
        Some(row) => Some(draft(desk, viewer, &seen, &around, row, base_url).await?),
        None => None,
    };
    let (writes, leads) =
        (step::writes(&seen.process, &seen.case, viewer), step::leads(&seen.process, &seen.case, viewer));
    Ok(View { step, turn, refusals, writes, leads, draft, company: around.company, seen })
}

/// One edition of it, with what it says.
pub fn edition(view: &View, number: i64) -> Result<(EditionRow, Advisory), Trouble> {
    let draft = view.draft.as_ref().ok_or(Trouble::Unseen)?;
    let row = draft.editions.iter().find(|row| row.edition == number).ok_or(Trouble::Unseen)?;
    Ok((row.clone(), read(&row.model, &row.number)?))
}

/// Where the step stands, and why the viewer may not complete it: the unit of the viewer that is refused least speaks.
fn stands(seen: &Seen, viewer: &Viewer, step: Option<StepNumber>) -> (Option<Turn>, Vec<Refusal>) {
    let states = viewer.units.iter().flat_map(|unit| {
        let acting = Acting::person(viewer.login.as_str(), unit.as_str());
        let states = open_steps(&seen.process, &seen.case, &acting, viewer.now);
        states.into_iter().find(|state| Some(state.step) == step)
    });
    match states.min_by_key(|state| state.refusals.len()) {
        Some(state) => (Some(state.turn), state.refusals),
        None => (None, Vec::new()),
    }
}

async fn draft(
    desk: &Desk,
    viewer: &Viewer,
    seen: &Seen,
    around: &Around,
    row: AdvisoryRow,
    base_url: &str,
) -> Result<Draft, Trouble> {
    let editions = desk.store.advisory_editions(&row.number).await?;
    let newest = editions.first().ok_or(Trouble::Unseen)?;
    let on = On {
        process: &seen.process,
        case: &seen.case,
        case_number: &seen.row.number,
        viewer,
        now: viewer.now,
        base_url,
    };
    Ok(Draft {
        advisory: read(&newest.model, &row.number)?,
        harmless: harmless(newest),
        problems: around.problems_of(&on, newest)?,
        releases: desk.store.releases_of(&row.number).await?,
        files: desk.store.advisory_files_of(&row.number).await?,
        on_table: table(seen, viewer, &editions),
        proposal: desk.store.advisory_proposal(&row.number).await?,
        editions,
        row,
    })
}

fn table(seen: &Seen, viewer: &Viewer, editions: &[EditionRow]) -> Option<OnTable> {
    let (number, laid) = step::on_table(&seen.process, &seen.case)?;
    let asked = seen.process.step(number)?;
    let of = editions.iter().find(|row| step::is_of(laid, &row.sha256)).map(|row| row.edition);
    let units = seen.case.units_of_all(&asked.agree).into_iter();
    let units: Vec<_> = units.map(|unit| (unit.clone(), laid.agreed.get(unit).cloned())).collect();
    let mine = |unit: &Name| viewer.units.iter().any(|own| *unit == own.as_str());
    Some(OnTable {
        laid: laid.number,
        edition: of,
        newest: of.is_some() && of == editions.first().map(|row| row.edition),
        by: laid.by.clone(),
        asks_viewer: !seen.case.is_done(number) && units.iter().any(|(unit, by)| by.is_none() && mine(unit)),
        units,
    })
}
