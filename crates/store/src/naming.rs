//! What people, products and customers are called, and nothing else of them: pages name a few of very many.

use crate::{
    Database, Failure, UnitRow, Value,
    units::{COLUMNS, read},
};

/// What something is called: its short name, Japanese, English.
pub type Called = (String, String, String);

/// The units, and what some people, products and customers are called.
#[derive(Clone, Debug, Default)]
pub struct Named {
    /// Every unit.
    pub units: Vec<UnitRow>,
    /// Of people.
    pub people: Vec<Called>,
    /// Of products.
    pub products: Vec<Called>,
    /// Of customers.
    pub customers: Vec<Called>,
}

/// A kind of thing, and how its short names, its names and nothing else are asked for.
const KINDS: [(i64, &str, &str); 3] = [
    (2, "login, name_ja, name_en", "person WHERE login"),
    (3, "code, name_ja, name_en", "product WHERE code"),
    (4, "code, name, name", "customer WHERE code"),
];

impl Database {
    /// The units, and the names of these, in one statement.
    pub async fn names(&self, people: &[String], products: &[String], customers: &[String]) -> Result<Named, Failure> {
        let mut sql = format!("SELECT CAST(1 AS BIGINT) AS what, {COLUMNS} FROM unit");
        let mut values: Vec<Value> = Vec::new();
        for ((what, columns, from), codes) in KINDS.into_iter().zip([people, products, customers]) {
            if !codes.is_empty() {
                let places: Vec<String> = (values.len() + 1..).take(codes.len()).map(|at| format!("${at}")).collect();
                let places = places.join(", ");
                sql += &format!(" UNION ALL SELECT {what}, {columns}, '', NULL FROM {from} IN ({places})");
                values.extend(codes.iter().map(Value::from));
            }
        }
        let mut named = Named::default();
        for row in self.rows(&sql, &values).await? {
            let what = row.int("what")?;
            if what == 1 {
                named.units.push(read(&row)?);
                continue;
            }
            let called = (row.text("code")?, row.text("name_ja")?, row.text("name_en")?);
            match what {
                2 => named.people.push(called),
                3 => named.products.push(called),
                _ => named.customers.push(called),
            }
        }
        Ok(named)
    }
}
