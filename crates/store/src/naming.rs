//! What people, products and customers are called, and nothing else of them: pages name a few of very many.

use crate::{Database, Failure, Value};

/// What something is called: its short name, Japanese, English.
pub type Named = (String, String, String);

impl Database {
    /// The names of these people.
    pub async fn names_of_people(&self, logins: &[String]) -> Result<Vec<Named>, Failure> {
        self.names("SELECT login AS code, name_ja, name_en FROM person WHERE login", logins).await
    }

    /// The names of these products.
    pub async fn names_of_products(&self, codes: &[String]) -> Result<Vec<Named>, Failure> {
        self.names("SELECT code, name_ja, name_en FROM product WHERE code", codes).await
    }

    /// The names of these customers.
    pub async fn names_of_customers(&self, codes: &[String]) -> Result<Vec<Named>, Failure> {
        self.names("SELECT code, name AS name_ja, name AS name_en FROM customer WHERE code", codes).await
    }

    async fn names(&self, sql: &str, codes: &[String]) -> Result<Vec<Named>, Failure> {
        if codes.is_empty() {
            return Ok(Vec::new());
        }
        let places: Vec<String> = (1..=codes.len()).map(|place| format!("${place}")).collect();
        let values: Vec<Value> = codes.iter().map(Value::from).collect();
        let rows = self.rows(&format!("{sql} IN ({})", places.join(", ")), &values).await?;
        rows.iter().map(|row| Ok((row.text("code")?, row.text("name_ja")?, row.text("name_en")?))).collect()
    }
}
