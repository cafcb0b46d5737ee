//! Who is in a case from outside: added one by one, or all customers of the register who use what is affected.

use std::collections::BTreeSet;

use casework::{
    case::{Case, Party},
    command::Command,
    names::Name,
    role::Outside,
};

use crate::{
    Company, Trouble,
    acting::{On, Recorded},
};

/// Adds a party, or changes what is known of it.
pub async fn know(on: On<'_>, party: Party) -> Result<Recorded, Trouble> {
    on.act(&[Command::KnowParty(party)]).await
}

/// The customers of the register who use what is affected, or may be, and are not on the case as the register has them.
pub fn missing_customers(case: &Case, company: &Company) -> Vec<Party> {
    let affected = case.affected_products();
    let about: BTreeSet<&Name> = if case.statuses.is_empty() { case.products.iter().collect() } else { affected };
    let of_register = company.customers.values().filter(|customer| customer.ended_at.is_none());
    let wanted = of_register.filter_map(|customer| {
        let uses = |product: &&&Name| customer.installed.iter().any(|(installed, _)| **product == installed.as_str());
        let products: BTreeSet<Name> =
            about.iter().filter(|product| uses(product)).map(|name| (*name).clone()).collect();
        let day = |day: &Option<String>| day.as_deref().and_then(|day| day.parse().ok());
        let nda = day(&customer.nda_from).zip(day(&customer.nda_until));
        let party = Party {
            id: Name::from(customer.code.as_str()),
            kind: Outside::Cust,
            nda,
            products,
            critical: customer.critical,
        };
        (!party.products.is_empty()).then_some(party)
    });
    wanted.filter(|party| case.parties.get(&party.id) != Some(party)).collect()
}

/// Adds those customers, all in one commit.
pub async fn add_customers(on: On<'_>, parties: Vec<Party>) -> Result<Recorded, Trouble> {
    if parties.is_empty() {
        return Err(Trouble::on("party", "no-parties", "加える顧客を選んでください。", "Choose the customers to add."));
    }
    let commands: Vec<Command> = parties.into_iter().map(Command::KnowParty).collect();
    on.act(&commands).await
}
