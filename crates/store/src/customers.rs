//! Customers and integrators: whom to write to, what was agreed with them, what they have installed.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::{Database, Failure, Row, Tx};

/// A customer or an integrator, with all that hangs on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CustomerRow {
    /// The name that stands in ledgers, and never changes.
    pub code: String,
    /// Its own name.
    pub name: String,
    /// Builds systems for others.
    pub integrator: bool,
    /// `ja` or `en`.
    pub language: String,
    /// The first day of the non-disclosure agreement, `2026-04-01`.
    pub nda_from: Option<String>,
    /// Its last day.
    pub nda_until: Option<String>,
    /// Runs critical infrastructure.
    pub critical: bool,
    /// When it ceased to be one.
    pub ended_at: Option<Timestamp>,
    /// Names by mail address.
    pub contacts: BTreeMap<String, String>,
    /// Products and versions that it has.
    pub installed: Vec<(String, String)>,
}

const CUSTOMERS: &str =
    "SELECT code, name, integrator, language, nda_from, nda_until, critical, ended_at FROM customer";
const CONTACTS: &str = "SELECT customer, mail, name FROM customer_contact";
const INSTALLED: &str = "SELECT customer, product, version FROM customer_product ORDER BY product, version";

impl Database {
    /// Every customer, those of the past among them, by code.
    pub async fn customers(&self) -> Result<Vec<CustomerRow>, Failure> {
        let contacts = self.rows(CONTACTS, &[]).await?;
        put_together(&self.rows(CUSTOMERS, &[]).await?, &contacts, &self.rows(INSTALLED, &[]).await?)
    }
}

/// Customers with what hangs on each.
fn put_together(customers: &[Row], contacts: &[Row], installed: &[Row]) -> Result<Vec<CustomerRow>, Failure> {
    let mut of_code = BTreeMap::new();
    for row in customers {
        let customer = CustomerRow {
            code: row.text("code")?,
            name: row.text("name")?,
            integrator: row.yes("integrator")?,
            language: row.text("language")?,
            nda_from: row.text_or_none("nda_from")?,
            nda_until: row.text_or_none("nda_until")?,
            critical: row.yes("critical")?,
            ended_at: row.moment_or_none("ended_at")?,
            ..CustomerRow::default()
        };
        of_code.insert(customer.code.clone(), customer);
    }
    for row in contacts {
        if let Some(customer) = of_code.get_mut(&row.text("customer")?) {
            customer.contacts.insert(row.text("mail")?, row.text("name")?);
        }
    }
    for row in installed {
        if let Some(customer) = of_code.get_mut(&row.text("customer")?) {
            customer.installed.push((row.text("product")?, row.text("version")?));
        }
    }
    Ok(of_code.into_values().collect())
}

impl Tx {
    /// Every customer, inside this change.
    pub async fn customers(&mut self) -> Result<Vec<CustomerRow>, Failure> {
        let (customers, contacts) = (self.rows(CUSTOMERS, &[]).await?, self.rows(CONTACTS, &[]).await?);
        put_together(&customers, &contacts, &self.rows(INSTALLED, &[]).await?)
    }

    /// Keeps a customer with its contacts and installations, in the place of what was kept before.
    pub async fn keep_customer(&mut self, customer: &CustomerRow) -> Result<(), Failure> {
        let sql = "INSERT INTO customer (code, name, integrator, language, nda_from, nda_until, critical, ended_at) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (code) DO UPDATE SET name = excluded.name, \
                   integrator = excluded.integrator, language = excluded.language, nda_from = excluded.nda_from, \
                   nda_until = excluded.nda_until, critical = excluded.critical, ended_at = excluded.ended_at";
        let values = [
            (&customer.code).into(),
            (&customer.name).into(),
            customer.integrator.into(),
            (&customer.language).into(),
            customer.nda_from.clone().into(),
            customer.nda_until.clone().into(),
            customer.critical.into(),
            customer.ended_at.into(),
        ];
        self.run(sql, &values).await?;
        self.run("DELETE FROM customer_contact WHERE customer = $1", &[(&customer.code).into()]).await?;
        for (mail, name) in &customer.contacts {
            let sql = "INSERT INTO customer_contact (customer, mail, name) VALUES ($1, $2, $3)";
            self.run(sql, &[(&customer.code).into(), mail.into(), name.into()]).await?;
        }
        self.run("DELETE FROM customer_product WHERE customer = $1", &[(&customer.code).into()]).await?;
        for (product, version) in &customer.installed {
            let sql = "INSERT INTO customer_product (customer, product, version) VALUES ($1, $2, $3) \
                       ON CONFLICT DO NOTHING";
            self.run(sql, &[(&customer.code).into(), product.into(), version.into()]).await?;
        }
        Ok(())
    }
}
