//! What a case would begin with: who plays which role, and which roles have nobody. Shown before it is opened.

use std::collections::{BTreeMap, BTreeSet};

use casework::{
    names::{Name, StepNumber},
    process::Process,
    role::{Role, Who},
};

use crate::{
    Company, Desk, Trouble, Viewer,
    acting::Recorded,
    cases::{self, List, NewCase},
    company::company,
};

/// How a case would begin.
#[derive(Clone, Debug)]
pub struct Outlook {
    /// The units by role.
    pub staffing: BTreeMap<Role, BTreeSet<Name>>,
    /// The roles that steps need and nobody plays, with those steps.
    pub gaps: BTreeMap<Role, Vec<StepNumber>>,
}

/// How a case about these products would begin under this process.
pub fn outlook(process: &Process, company: &Company, products: &[String]) -> Outlook {
    let units: Vec<_> = company.units.values().cloned().collect();
    let register: Vec<_> = company.products.values().cloned().collect();
    let staffing = cases::staffing(&units, &register, products);
    let mut gaps: BTreeMap<Role, Vec<StepNumber>> = BTreeMap::new();
    for step in &process.steps {
        let asked = step.asks.iter().filter_map(|ask| ask.by).filter_map(Who::inside);
        let needed: BTreeSet<Role> = step.leads().iter().chain(&step.agree).copied().chain(asked).collect();
        for role in needed.into_iter().filter(|role| staffing.get(role).is_none_or(BTreeSet::is_empty)) {
            gaps.entry(role).or_default().push(step.number);
        }
    }
    Outlook { staffing, gaps }
}

/// How long the same case, opened by the same person, is taken for a form that was sent twice.
const TWICE_SECONDS: i64 = 120;

/// Opens a case; the same form sent twice leads to the case that is there.
pub async fn open(desk: &Desk, viewer: &Viewer, new: &NewCase) -> Result<Recorded, Trouble> {
    let company = company(desk).await?;
    let in_work = |code: &&String| company.products.get(*code).is_some_and(|product| product.ended_at.is_none());
    if let Some(unknown) = new.products.iter().find(|code| !in_work(code)) {
        return Err(Trouble::on(
            "products",
            "no-product",
            format!("製品「{unknown}」は登録されていません。"),
            format!("There is no product {unknown} in the register."),
        ));
    }
    let own = List { owner: Some(viewer.login.clone()), most: 5, ..List::default() };
    let recent = cases::list(desk, viewer, &own).await?.lines.into_iter().map(|line| line.row).find(|row| {
        row.subject == new.subject.trim()
            && viewer.now.duration_since(row.opened_at).as_secs() < TWICE_SECONDS
            && row.process.starts_with(&new.process)
    });
    if let Some(row) = recent {
        return Ok(Recorded { row, place: 1, already: true });
    }
    let change = cases::open(desk, viewer, new).await?;
    Ok(Recorded { row: change.commit().await?, place: 1, already: false })
}
