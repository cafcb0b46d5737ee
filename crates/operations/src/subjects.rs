//! What a case is about, and who plays which role on it: products with the unit that owns them, vulnerabilities, fixes.

use std::collections::BTreeSet;

use casework::{
    command::Command,
    names::{Name, Target},
    role::Role,
};

use crate::{
    Trouble,
    acting::{On, Recorded},
    company::company,
    desk::roles_of,
};

/// Adds a product of the register. The design unit that owns it comes to the case, where POC adds it.
pub async fn add_product(on: On<'_>, code: &str) -> Result<Recorded, Trouble> {
    let company = company(on.desk).await?;
    let Some(product) = company.products.get(code).filter(|product| product.ended_at.is_none()) else {
        return Err(Trouble::on(
            "product",
            "no-product",
            "登録されている製品から選んでください。",
            "Choose a product of the register.",
        ));
    };
    let mut commands = vec![Command::AddProduct(Name::from(code))];
    let designs = company.units.get(&product.unit).is_some_and(|unit| roles_of(&unit.roles).contains(&Role::Des));
    let seen = crate::cases::find(on.desk, on.viewer, on.number).await?;
    let owner = Name::from(product.unit.as_str());
    if designs && on.viewer.is_poc() && !seen.case.plays(&owner, Role::Des) {
        let units: BTreeSet<Name> = seen.case.units_of(Role::Des).cloned().chain([owner]).collect();
        let because = format!("{code}: {}", if is_japanese(&on) { "製品の主管部門" } else { "the unit that owns it" });
        commands.push(Command::Staff { role: Role::Des, units, because });
    }
    on.act(&commands).await
}

fn is_japanese(on: &On<'_>) -> bool {
    on.viewer.language == casework::words::Language::Ja
}

/// Tells a vulnerability apart.
pub async fn add_vulnerability(on: On<'_>, name: &str) -> Result<Recorded, Trouble> {
    on.act(&[Command::AddVulnerability(Name::from(name))]).await
}

/// Lets these units play a role from now on.
pub async fn staff(on: On<'_>, role: Role, units: BTreeSet<Name>, because: &str) -> Result<Recorded, Trouble> {
    let company = company(on.desk).await?;
    let in_work = |unit: &&Name| company.units.get(unit.as_str()).is_some_and(|row| row.ended_at.is_none());
    if let Some(unknown) = units.iter().find(|unit| !in_work(unit)) {
        return Err(Trouble::on(
            "units",
            "no-unit",
            format!("部門「{unknown}」は登録されていないか、廃止されています。"),
            format!("There is no unit {unknown} in work."),
        ));
    }
    on.act(&[Command::Staff { role, units, because: because.into() }]).await
}

/// Records that fixes are at the customers.
pub async fn fixes_deployed(on: On<'_>, targets: Vec<Target>) -> Result<Recorded, Trouble> {
    if targets.is_empty() {
        return Err(Trouble::on(
            "target",
            "empty",
            "適用が済んだものを選んでください。",
            "Choose what has been installed.",
        ));
    }
    let commands: Vec<Command> = targets.into_iter().map(Command::FixDeployed).collect();
    on.act(&commands).await
}
