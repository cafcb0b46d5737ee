//! The company as a whole: its units, people, products and customers by their short names; and changes to it.

use std::collections::BTreeMap;

use casework::{case::By, circles::Circle, role::Role, words::Words};
use jiff::Timestamp;
use store::{Chained, CustomerRow, DESK, NewEntry, PersonRow, ProductRow, Tx, UnitRow};

use crate::{
    Desk, Trouble, Viewer,
    desk::roles_of,
    desk_fact::{DeskEntry, DeskFact},
    settings::{SettingName, Settings},
};

/// The company as pages name it.
#[derive(Clone, Debug, Default)]
pub struct Company {
    /// Units by code.
    pub units: BTreeMap<String, UnitRow>,
    /// People by login.
    pub people: BTreeMap<String, PersonRow>,
    /// Products by code.
    pub products: BTreeMap<String, ProductRow>,
    /// Customers by code.
    pub customers: BTreeMap<String, CustomerRow>,
    /// What the company has set.
    pub settings: Settings,
    /// Names alone, where only these were asked for.
    pub names: crate::naming::Names,
}

/// The company as it is now. Names only: who may read what follows from cases.
pub async fn company(desk: &Desk) -> Result<Company, Trouble> {
    let store = &desk.store;
    Ok(Company {
        units: store.units().await?.into_iter().map(|unit| (unit.code.clone(), unit)).collect(),
        people: store.people().await?.into_iter().map(|person| (person.login.clone(), person)).collect(),
        products: store.products().await?.into_iter().map(|product| (product.code.clone(), product)).collect(),
        customers: store.customers().await?.into_iter().map(|customer| (customer.code.clone(), customer)).collect(),
        settings: Settings::now(desk).await?,
        names: crate::naming::Names::default(),
    })
}

impl Company {
    /// What people call a unit; its code where it is not known.
    pub fn unit(&self, code: &str) -> Words {
        self.units.get(code).map_or_else(|| Words::same(code), |unit| Words::new(&unit.name_ja, &unit.name_en))
    }

    /// What people call a person; the login where it is not known.
    pub fn person(&self, login: &str) -> Words {
        let named = || self.names.people.get(login).cloned().unwrap_or_else(|| Words::same(login));
        self.people.get(login).map_or_else(named, |person| Words::new(&person.name_ja, &person.name_en))
    }

    /// What people call a product; its code where it is not known.
    pub fn product(&self, code: &str) -> Words {
        let named = || self.names.products.get(code).cloned().unwrap_or_else(|| Words::same(code));
        self.products.get(code).map_or_else(named, |product| Words::new(&product.name_ja, &product.name_en))
    }

    /// What people call a party: the customer's name where it is one.
    pub fn party(&self, id: &str) -> Words {
        let named = || self.names.customers.get(id).cloned().unwrap_or_else(|| Words::same(id));
        self.customers.get(id).map_or_else(named, |customer| Words::same(&customer.name))
    }

    /// The units in work that play a role.
    pub fn units_of(&self, role: Role) -> impl Iterator<Item = &UnitRow> {
        self.units.values().filter(move |unit| unit.ended_at.is_none() && roles_of(&unit.roles).contains(&role))
    }

    /// The people of a unit who are still here.
    pub fn people_of(&self, unit: &str) -> impl Iterator<Item = &PersonRow> {
        self.people.values().filter(move |person| person.unit == unit && person.left_at.is_none())
    }

    /// What somebody set; none where nobody did.
    pub fn said(&self, name: SettingName) -> Option<&str> {
        self.settings.said(name)
    }

    /// A setting, or what holds without one.
    pub fn value(&self, name: SettingName) -> &str {
        self.settings.value(name)
    }
}

/// A change to the company's data, in one commit with its entries in the ledger of the desk.
pub struct CompanyChange {
    tx: Tx,
    by: By,
    now: Timestamp,
    chained: Chained,
    fresh: Vec<NewEntry>,
}

impl CompanyChange {
    /// Begins a change by a person; whether it may is for the act to ask.
    pub async fn begin(desk: &Desk, viewer: &Viewer) -> Result<Self, Trouble> {
        let unit = viewer.units.first().map_or("", String::as_str);
        let by = By::Person { person: viewer.login.as_str().into(), unit: unit.into() };
        Self::begin_by(desk, by, viewer.now).await
    }

    /// Begins a change by the program, or by somebody who is not logged in yet.
    pub(crate) async fn begin_by(desk: &Desk, by: By, now: Timestamp) -> Result<Self, Trouble> {
        let mut tx = desk.store.begin().await?;
        let chained = tx.hold_ledger(DESK).await?;
        Ok(Self { tx, by, now, chained, fresh: Vec::new() })
    }

    /// What is kept in this commit.
    pub(crate) fn tx(&mut self) -> &mut Tx {
        &mut self.tx
    }

    /// The company as it is in this change.
    pub(crate) async fn company(&mut self) -> Result<Company, Trouble> {
        let tx = &mut self.tx;
        Ok(Company {
            units: tx.units().await?.into_iter().map(|unit| (unit.code.clone(), unit)).collect(),
            people: tx.people().await?.into_iter().map(|person| (person.login.clone(), person)).collect(),
            products: tx.products().await?.into_iter().map(|product| (product.code.clone(), product)).collect(),
            customers: tx.customers().await?.into_iter().map(|customer| (customer.code.clone(), customer)).collect(),
            settings: Settings::within(tx).await?,
            names: crate::naming::Names::default(),
        })
    }

    /// When it happens.
    pub(crate) fn now(&self) -> Timestamp {
        self.now
    }

    /// Who does it.
    pub(crate) fn by(&self) -> &By {
        &self.by
    }

    /// Puts on record what is done.
    pub fn note(&mut self, fact: DeskFact) {
        let entry = DeskEntry { at: self.now, by: self.by.clone(), circle: Circle::Overview, step: None, fact };
        self.fresh.push(entry.kept());
    }

    /// Makes it so.
    pub async fn commit(mut self) -> Result<(), Trouble> {
        self.tx.append(DESK, self.chained, &self.fresh).await?;
        self.tx.commit().await?;
        Ok(())
    }
}
