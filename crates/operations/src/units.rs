//! Units of the company, the roles that they play, and the roles that nobody plays.

use std::collections::BTreeSet;

use casework::{names::StepNumber, refusal::Refusal, role::Role, words::Words};
use store::UnitRow;

pub use crate::cases::{Restaffed, Restaffing, restaff, restaffings};
use crate::{
    Company, CompanyChange, Desk, DeskFact, Particular, Trouble, Viewer,
    admission::admin_only,
    desk::roles_of,
    differences::{changes, differences},
    forms::{both, check_code, check_names, refuse, wrong},
    text,
};

/// What is typed about a unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitForm {
    /// The short name that stands in ledgers, and never changes.
    pub code: String,
    /// Its name in Japanese.
    pub name_ja: String,
    /// Its name in English.
    pub name_en: String,
    /// What it plays.
    pub roles: BTreeSet<Role>,
}

impl UnitForm {
    /// What is known of a unit.
    pub fn of(row: &UnitRow) -> Self {
        let (name_ja, name_en) = (row.name_ja.clone(), row.name_en.clone());
        Self { code: row.code.clone(), name_ja, name_en, roles: roles_of(&row.roles) }
    }

    fn tidy(&self) -> Self {
        let (name_ja, name_en) = both(&self.name_ja, &self.name_en);
        Self { code: self.code.trim().to_owned(), name_ja, name_en, roles: self.roles.clone() }
    }

    fn check(&self, company: &Company) -> Vec<Refusal> {
        let mut refusals = check_names(&self.name_ja, &self.name_en);
        if !self.roles.contains(&Role::Poc) && is_last_poc(company, &self.code) {
            refusals.push(last_poc("roles"));
        }
        refusals
    }

    fn row(&self, existing: Option<&UnitRow>) -> UnitRow {
        UnitRow {
            code: self.code.clone(),
            name_ja: self.name_ja.clone(),
            name_en: self.name_en.clone(),
            roles: written(&self.roles),
            ended_at: existing.and_then(|row| row.ended_at),
        }
    }

    fn particulars(&self) -> Vec<Particular> {
        vec![
            Particular::text("name_ja", "名称（日本語）", "name in Japanese", &self.name_ja),
            Particular::text("name_en", "名称（英語）", "name in English", &self.name_en),
            Particular::text("roles", "役割", "roles", &written(&self.roles)),
        ]
    }
}

fn written(roles: &BTreeSet<Role>) -> String {
    roles.iter().map(|role| role.code()).collect::<Vec<_>>().join(" ")
}

fn is_last_poc(company: &Company, code: &str) -> bool {
    let mut of_poc = company.units_of(Role::Poc).map(|unit| unit.code.as_str());
    of_poc.next() == Some(code) && of_poc.next().is_none()
}

fn last_poc(field: &str) -> Refusal {
    wrong(
        field,
        "last-poc",
        "POCの役割を持つ最後の部門です。先に、ほかの部門をPOCにしてください。誰も案件を動かせなくなります。",
        "This is the last unit that plays POC. Make another unit POC first: nobody could move a case.",
    )
}

/// Takes a unit in.
pub async fn add(desk: &Desk, viewer: &Viewer, form: &UnitForm) -> Result<(), Trouble> {
    admin_only(viewer)?;
    let form = form.tidy();
    let mut change = CompanyChange::begin(desk, viewer).await?;
    let company = change.company().await?;
    let mut refusals = check_code("code", &form.code);
    // Ledgers are read by people: codes that differ in case only would be taken for one another.
    if let Some(other) = company.units.keys().find(|other| other.eq_ignore_ascii_case(&form.code)) {
        refusals.push(wrong(
            "code",
            "taken-code",
            format!("コード「{other}」の部門はすでにあります。"),
            format!("There is a unit “{other}” already."),
        ));
    }
    refusals.extend(form.check(&company));
    refuse(refusals)?;
    change.tx().keep_unit(&form.row(None)).await?;
    change.note(DeskFact::new("unit-kept", &[("code", &form.code), ("roles", &written(&form.roles))]));
    change.commit().await
}

/// Changes a unit; whether its roles are others now.
pub async fn change(desk: &Desk, viewer: &Viewer, form: &UnitForm) -> Result<bool, Trouble> {
    admin_only(viewer)?;
    let form = form.tidy();
    let mut change = CompanyChange::begin(desk, viewer).await?;
    let company = change.company().await?;
    let row = company.units.get(&form.code).ok_or(Trouble::Unseen)?;
    refuse(form.check(&company))?;
    let before = UnitForm::of(row);
    let found = differences(&before.particulars(), &form.particulars());
    if found.is_empty() {
        return Ok(false);
    }
    change.tx().keep_unit(&form.row(Some(row))).await?;
    change.note(DeskFact::new("unit-changed", &[("code", &form.code)]).with("changes", &changes(&found)));
    change.commit().await?;
    Ok(before.roles != form.roles)
}

/// Gives a unit up. Its people and products have to be elsewhere by then.
pub async fn end(desk: &Desk, viewer: &Viewer, code: &str, because: &str) -> Result<(), Trouble> {
    admin_only(viewer)?;
    let mut change = CompanyChange::begin(desk, viewer).await?;
    let company = change.company().await?;
    let row = company.units.get(code).filter(|row| row.ended_at.is_none()).ok_or(Trouble::Unseen)?;
    let mut refusals = text::line("because", because, 300);
    if is_last_poc(&company, code) {
        refusals.push(last_poc("because"));
    }
    let people: Vec<&str> = company.people_of(code).map(|person| person.login.as_str()).collect();
    if !people.is_empty() {
        let names = people.join(", ");
        refusals.push(wrong(
            "because",
            "people-there",
            format!("まだ人がいます（{names}）。先に、ほかの部門に移すか離任の手続きをしてください。"),
            format!("There are people in it still: {names}. Move them to another unit, or let them leave, first."),
        ));
    }
    let owned = company.products.values().filter(|product| product.unit == code && product.ended_at.is_none());
    let products: Vec<&str> = owned.map(|product| product.code.as_str()).collect();
    if !products.is_empty() {
        let names = products.join(", ");
        refusals.push(wrong(
            "because",
            "products-there",
            format!("主管する製品があります（{names}）。先に、ほかの部門を主管にしてください。"),
            format!("It owns products: {names}. Give them to another unit first."),
        ));
    }
    refuse(refusals)?;
    change.tx().keep_unit(&UnitRow { ended_at: Some(viewer.now), ..row.clone() }).await?;
    change.note(DeskFact::new("unit-ended", &[("code", code), ("because", because.trim())]));
    change.commit().await
}

/// Takes a unit back into work.
pub async fn take_back(desk: &Desk, viewer: &Viewer, code: &str) -> Result<(), Trouble> {
    admin_only(viewer)?;
    let mut change = CompanyChange::begin(desk, viewer).await?;
    let row = change.tx().units().await?.into_iter().find(|row| row.code == code && row.ended_at.is_some());
    let row = row.ok_or(Trouble::Unseen)?;
    change.tx().keep_unit(&UnitRow { ended_at: None, ..row }).await?;
    change.note(DeskFact::new("unit-returned", &[("code", code)]));
    change.commit().await
}

/// A role that steps need, with nobody in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The role.
    pub role: Role,
    /// The units that play it and have no people; none where no unit plays it.
    pub empty_units: Vec<String>,
    /// The steps that it leads: the process, the number, the title.
    pub leads: Vec<(Words, StepNumber, Words)>,
    /// In how many more steps it takes part, is told, or agrees.
    pub takes_part: usize,
    /// On how many open cases, of those that the viewer sees, it matters.
    pub open_cases: i64,
}

/// Every role that a process names and nobody plays.
pub async fn gaps(desk: &Desk, viewer: &Viewer, company: &Company) -> Result<Vec<Gap>, Trouble> {
    let open = desk.store.open_by_process(&viewer.units).await?;
    let mut gaps = Vec::new();
    for role in Role::ALL.iter().copied() {
        let units: Vec<String> = company.units_of(role).map(|unit| unit.code.clone()).collect();
        if units.iter().any(|unit| company.people_of(unit).next().is_some()) {
            continue;
        }
        let mut gap = Gap { role, empty_units: units, leads: Vec::new(), takes_part: 0, open_cases: 0 };
        for process in desk.processes() {
            let (leads, joins): (Vec<_>, Vec<_>) =
                process.steps.iter().filter(|step| names(step, role)).partition(|step| step.leads().contains(&role));
            let leads = leads.into_iter().map(|step| (process.title.clone(), step.number, step.title.clone()));
            gap.leads.extend(leads);
            gap.takes_part += joins.len();
        }
        for (process, many) in &open {
            let named = desk.process(process).is_ok_and(|process| process.steps.iter().any(|step| names(step, role)));
            gap.open_cases += if named { *many } else { 0 };
        }
        if !gap.leads.is_empty() || gap.takes_part > 0 {
            gaps.push(gap);
        }
    }
    Ok(gaps)
}

/// Whether a step has a part for a role.
fn names(step: &casework::process::Step, role: Role) -> bool {
    let parts = [step.leads(), &step.joint, &step.informed, &step.receives, &step.agree];
    parts.iter().any(|part| part.contains(&role))
}
