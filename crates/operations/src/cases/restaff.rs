//! What a change of a unit's roles means for cases that are open already: shown first, applied case by case.

use std::collections::{BTreeMap, BTreeSet};

use casework::{command::Command, names::Name, role::Role, words::Words};
use store::{ProductRow, UnitRow};

use super::{Change, List, list, load::replay, staffing};
use crate::{Desk, Trouble, Viewer, text};

/// What would change on one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restaffing {
    /// The number of the case.
    pub number: String,
    /// What it is about.
    pub subject: String,
    /// Roles that the unit would play from now on.
    pub takes: BTreeSet<Role>,
    /// Roles that it would play no more.
    pub leaves: BTreeSet<Role>,
}

/// What came of it on one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restaffed {
    /// The number of the case.
    pub number: String,
    /// Why it was left as it was, where it was.
    pub refused: Option<Words>,
}

/// How many cases are looked at in one go; a run that ends there says that there are more.
const AT_ONCE: u32 = 500;

/// The open cases that the viewer may see on which the unit plays other roles than it now would; and whether there may be more.
pub async fn restaffings(desk: &Desk, viewer: &Viewer, unit: &str) -> Result<(Vec<Restaffing>, bool), Trouble> {
    let (units, products) = (desk.store.units().await?, desk.store.products().await?);
    if !units.iter().any(|row| row.code == unit) {
        return Err(Trouble::Unseen);
    }
    let open = List { open: Some(true), most: AT_ONCE, ..List::default() };
    let listing = list(desk, viewer, &open).await?;
    let mut found = Vec::new();
    for line in listing.lines {
        let facts = desk.store.facts(line.row.id).await?;
        let loaded = replay(desk, line.row, &facts)?;
        let (takes, leaves) = apart(&loaded.case, (&units, &products), unit);
        if !takes.is_empty() || !leaves.is_empty() {
            found.push(Restaffing { number: loaded.row.number, subject: loaded.row.subject, takes, leaves });
        }
    }
    Ok((found, listing.more))
}

/// Roles that a unit would play on a case and does not, and those that it plays and would not.
fn apart(
    case: &casework::case::Case,
    (units, products): (&[UnitRow], &[ProductRow]),
    unit: &str,
) -> (BTreeSet<Role>, BTreeSet<Role>) {
    let about: Vec<String> = case.products.iter().map(Name::to_string).collect();
    let wanted = plays(&staffing(units, products, &about), unit);
    let now = plays(&case.staffing, unit);
    (wanted.difference(&now).copied().collect(), now.difference(&wanted).copied().collect())
}

fn plays(staffing: &BTreeMap<Role, BTreeSet<Name>>, unit: &str) -> BTreeSet<Role> {
    staffing.iter().filter(|(_, units)| units.contains(unit)).map(|(role, _)| *role).collect()
}

/// Applies it to every such case, one change for each; what was refused on one leaves the others alone.
pub async fn restaff(desk: &Desk, viewer: &Viewer, unit: &str, because: &str) -> Result<Vec<Restaffed>, Trouble> {
    super::acts::poc_only(viewer)?;
    let wrong = text::line("because", because, 300);
    if !wrong.is_empty() {
        return Err(Trouble::Refused(wrong));
    }
    let mut results = Vec::new();
    for case in restaffings(desk, viewer, unit).await?.0 {
        let refused = match restaff_one(desk, viewer, &case.number, unit, because.trim()).await {
            Ok(()) => None,
            Err(Trouble::Refused(refusals)) => Some(Trouble::Refused(refusals).sentence()),
            // It was closed or handed away meanwhile.
            Err(Trouble::Unseen) => continue,
            Err(trouble) => return Err(trouble),
        };
        results.push(Restaffed { number: case.number, refused });
    }
    Ok(results)
}

async fn restaff_one(desk: &Desk, viewer: &Viewer, number: &str, unit: &str, because: &str) -> Result<(), Trouble> {
    let mut change = Change::on(desk, viewer, number, None).await?;
    let (units, products) = (change.tx().units().await?, change.tx().products().await?);
    let (takes, leaves) = apart(change.case(), (&units, &products), unit);
    for role in takes.union(&leaves) {
        let mut staffed = change.case().staffing.get(role).cloned().unwrap_or_default();
        if takes.contains(role) {
            staffed.insert(unit.into());
        } else {
            staffed.remove(unit);
        }
        change.decide(&Command::Staff { role: *role, units: staffed, because: because.into() }).await?;
    }
    change.commit().await.map(drop)
}
