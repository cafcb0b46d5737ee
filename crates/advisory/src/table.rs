//! Which vulnerability touches which product, as a table.

use casework::words::Words;
use serde::Serialize;

use crate::model::{Advisory, Status, is_absent};

/// Vulnerabilities down, products across.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StatusTable {
    /// The products: id and full name, in the order of the advisory.
    pub products: Vec<(String, Words)>,
    /// One row for each vulnerability.
    pub rows: Vec<StatusRow>,
}

/// What one vulnerability means for each product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StatusRow {
    /// Its CVE number if there is one, else our own.
    pub name: String,
    /// Its title.
    pub title: Words,
    /// One cell for each product, in the order of the table. Empty where nothing is said.
    pub cells: Vec<Vec<StatusCell>>,
}

/// One status, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StatusCell {
    /// A name for styles: `not-affected`.
    pub code: &'static str,
    /// What it is called.
    pub title: Words,
    /// Why, if it says so.
    pub reason: Option<Words>,
}

/// The table of an advisory.
pub fn status_table(advisory: &Advisory) -> StatusTable {
    let products = advisory.products.iter().map(|product| (product.id.clone(), product.full_name())).collect();
    let rows = advisory.vulnerabilities.iter().map(|vulnerability| {
        let of = |id: &str| {
            let own = vulnerability.statuses.iter().filter(|row| row.product == id);
            own.map(|row| cell(&row.status)).collect()
        };
        StatusRow {
            name: vulnerability.public_name().to_owned(),
            title: vulnerability.title.clone(),
            cells: advisory.products.iter().map(|product| of(&product.id)).collect(),
        }
    });
    StatusTable { products, rows: rows.collect() }
}

fn cell(status: &Status) -> StatusCell {
    let reason = match status {
        Status::NotAffected { statement, .. } if !is_absent(statement) => Some(statement.clone()),
        Status::NotAffected { justification, .. } => Some(justification.title()),
        _ => None,
    };
    StatusCell { code: status.code(), title: status.title(), reason }
}
