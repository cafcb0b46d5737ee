//! Opening a case: which process it follows, which units play which roles, and what number it bears.

use std::collections::{BTreeMap, BTreeSet};

use casework::{command::Command, names::Name, role::Role};
use store::{CaseRow, ProductRow, UnitRow};

use super::Change;
use crate::{
    Desk, Trouble, Viewer,
    desk::roles_of,
    settings::{CASE_PREFIX, Settings},
    text,
};

/// What is known when a case is opened.
#[derive(Clone, Debug, Default)]
pub struct NewCase {
    /// The process: `jpcert-2014/flow-1`.
    pub process: String,
    /// What it is about, in words that anybody in the overview circle may read.
    pub subject: String,
    /// The number that the coordinator or finder goes by.
    pub source_number: Option<String>,
    /// The product lines that may be touched.
    pub products: Vec<String>,
}

/// Opens a case. The change goes on, so that what came with the report is recorded in the same commit.
pub async fn open(desk: &Desk, viewer: &Viewer, new: &NewCase) -> Result<Change, Trouble> {
    if !viewer.is_poc() {
        return Err(Trouble::refused("not-your-role", "案件を開けるのはPOCです。", "POC opens cases."));
    }
    let mut wrong = text::line("subject", &new.subject, 200);
    wrong.extend(new.source_number.iter().flat_map(|number| text::line("source_number", number, 100)));
    if !wrong.is_empty() {
        return Err(Trouble::Refused(wrong));
    }
    let process = desk.process(&new.process)?;
    let mut tx = desk.store.begin().await?;
    let (units, products) = (tx.units().await?, tx.products().await?);
    let sold = |code: &String| products.iter().any(|product| product.code == *code && product.ended_at.is_none());
    if let Some(unknown) = new.products.iter().find(|code| !sold(code)) {
        return Err(Trouble::on(
            "products",
            "no-product",
            format!("製品「{unknown}」は登録されていません。"),
            format!("There is no product {unknown}."),
        ));
    }
    let staffing = staffing(&units, &products, &new.products);
    let id = tx.next_number("case").await?;
    let year = viewer.now.to_zoned(process.time_zone.clone()).year();
    let settings = Settings::within(&mut tx).await?;
    let prefix = settings.value(CASE_PREFIX);
    let number = format!("{prefix}-{year}-{:04}", tx.next_number(&format!("case-{year}")).await?);
    let row = CaseRow {
        id,
        number,
        subject: new.subject.trim().into(),
        process: format!("{}@{}", process.id, process.version),
        opened_at: viewer.now,
        latest_at: viewer.now,
        closed_at: None,
        closing: None,
        steps: String::new(),
        ball: String::new(),
        due_at: None,
        due_clock: None,
        urgent: false,
        published: false,
        embargo_until: None,
        owner: Some(viewer.login.clone()),
        source_number: new.source_number.as_deref().map(|number| number.trim().to_owned()),
        revision: 0,
        sweep_at: None,
    };
    let mut change = Change::anew(tx, row, process, viewer).await?;
    change.decide(&Command::Open { staffing }).await?;
    for product in &new.products {
        change.decide(&Command::AddProduct(Name::from(product.as_str()))).await?;
    }
    Ok(change)
}

/// Which units play which roles on a case about these products: of the units that design, those that own one of them.
pub fn staffing(units: &[UnitRow], products: &[ProductRow], about: &[String]) -> BTreeMap<Role, BTreeSet<Name>> {
    let mut staffing: BTreeMap<Role, BTreeSet<Name>> = BTreeMap::new();
    for unit in units.iter().filter(|unit| unit.ended_at.is_none()) {
        for role in roles_of(&unit.roles) {
            staffing.entry(role).or_default().insert(Name::from(unit.code.as_str()));
        }
    }
    let owners: BTreeSet<Name> = products
        .iter()
        .filter(|product| about.contains(&product.code))
        .map(|product| Name::from(product.unit.as_str()))
        .collect();
    if let Some(designers) = staffing.get_mut(&Role::Des) {
        let owning: BTreeSet<Name> = designers.intersection(&owners).cloned().collect();
        if !owning.is_empty() {
            *designers = owning;
        }
    }
    staffing
}
