//! The company as far as a page needs it to name what it shows: a few names, never the whole register.

use std::collections::{BTreeMap, BTreeSet};

use casework::{
    case::{By, Entry},
    words::Words,
};
use store::Called;

use crate::{
    Company, Desk, Trouble,
    cases::{CaseLine, Seen},
};

/// Names without anything else.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Of people, by login.
    pub people: BTreeMap<String, Words>,
    /// Of products, by code.
    pub products: BTreeMap<String, Words>,
    /// Of customers, by code.
    pub customers: BTreeMap<String, Words>,
}

/// The units, and nothing else.
pub async fn of_units(desk: &Desk) -> Result<Company, Trouble> {
    let units = desk.store.units().await?;
    Ok(Company { units: units.into_iter().map(|unit| (unit.code.clone(), unit)).collect(), ..Company::default() })
}

/// What a list of cases names: units, and the people who look after the cases.
pub async fn of_list(desk: &Desk, lines: &[CaseLine]) -> Result<Company, Trouble> {
    let owners: BTreeSet<String> = lines.iter().filter_map(|line| line.row.owner.clone()).collect();
    named(desk, owners, BTreeSet::new(), BTreeSet::new()).await
}

/// What the page of a case names: its units, the people who did something, its products and its customers.
pub async fn of_case(desk: &Desk, seen: &Seen, more_people: &[&str]) -> Result<Company, Trouble> {
    let mut people: BTreeSet<String> = seen.all_entries().iter().filter_map(person).collect();
    people.extend(seen.row.owner.clone());
    people.extend(more_people.iter().map(|login| (*login).to_owned()));
    let products = seen.case.products.iter().map(ToString::to_string).collect();
    let parties = seen.case.parties.keys().map(ToString::to_string).collect();
    named(desk, people, products, parties).await
}

/// The units, and the names of these people, products and customers.
async fn named(
    desk: &Desk,
    people: BTreeSet<String>,
    products: BTreeSet<String>,
    customers: BTreeSet<String>,
) -> Result<Company, Trouble> {
    let named = desk.store.names(&listed(people), &listed(products), &listed(customers)).await?;
    let names =
        Names { people: by_code(named.people), products: by_code(named.products), customers: by_code(named.customers) };
    let units = named.units.into_iter().map(|unit| (unit.code.clone(), unit)).collect();
    Ok(Company { units, names, ..Company::default() })
}

fn person(entry: &Entry) -> Option<String> {
    match &entry.by {
        By::Person { person, .. } => Some(person.to_string()),
        By::System => None,
    }
}

/// As many as one statement takes; a case with more people shows the logins of the rest.
fn listed(names: BTreeSet<String>) -> Vec<String> {
    names.into_iter().take(500).collect()
}

fn by_code(called: Vec<Called>) -> BTreeMap<String, Words> {
    called.into_iter().map(|(code, ja, en)| (code, Words::new(ja, en))).collect()
}
