//! OpenVEX: what a supplier says of its products, by purl <https://github.com/openvex/spec>.

use serde::Deserialize;

use super::{Record, Unreadable, bounded, parsed};
use crate::cpe::Cpe;
use crate::purl::Purl;
use crate::range::Status;
use crate::statement::{Says, Source, Statement, SupplierWord};

#[derive(Deserialize)]
struct Written {
    #[serde(rename = "@id")]
    id: String,
    #[serde(default)]
    author: String,
    #[serde(default)]
    statements: Vec<Said>,
}

#[derive(Deserialize)]
struct Said {
    vulnerability: Vulnerability,
    #[serde(default)]
    products: Vec<Product>,
    status: String,
    justification: Option<String>,
}

/// A name alone in the first drafts, a thing with aliases later.
#[derive(Deserialize)]
#[serde(untagged)]
enum Vulnerability {
    Plain(String),
    Named { name: String },
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Product {
    Plain(String),
    Named {
        #[serde(rename = "@id", default)]
        id: String,
        #[serde(default)]
        identifiers: Identifiers,
    },
}

#[derive(Deserialize, Default)]
struct Identifiers {
    purl: Option<String>,
    cpe23: Option<String>,
    cpe22: Option<String>,
}

/// Reads one document.
pub fn read(text: &str) -> Result<Record, Unreadable> {
    let written: Written = parsed(text)?;
    bounded("statements", &written.statements)?;
    let (mut statements, mut not_understood) = (Vec::new(), Vec::new());
    for said in written.statements {
        bounded("products", &said.products)?;
        let vulnerability = match said.vulnerability {
            Vulnerability::Plain(name) | Vulnerability::Named { name } => name,
        };
        for product in &said.products {
            let (purl, cpes) = identified(product);
            if purl.is_none() && cpes.is_empty() {
                not_understood.push(match product {
                    Product::Plain(id) | Product::Named { id, .. } => id.clone(),
                });
                continue;
            }
            statements.push(Statement {
                vulnerability: vulnerability.clone(),
                source: Source { publisher: written.author.clone(), record: written.id.clone() },
                says: Says::Supplier(SupplierWord {
                    purl,
                    cpes,
                    named: None,
                    versions: None,
                    status: status(&said.status),
                    justification: said.justification.clone(),
                }),
                withdrawn: false,
            });
        }
    }
    Ok(Record { id: written.id, aliases: Vec::new(), statements, not_understood })
}

fn identified(product: &Product) -> (Option<Purl>, Vec<Cpe>) {
    let (id, identifiers) = match product {
        Product::Plain(id) => (id, None),
        Product::Named { id, identifiers } => (id, Some(identifiers)),
    };
    let purls = [Some(id), identifiers.and_then(|all| all.purl.as_ref())].into_iter().flatten();
    let cpes = identifiers.into_iter().flat_map(|all| [all.cpe23.as_ref(), all.cpe22.as_ref()]).flatten();
    (purls.filter_map(|purl| Purl::read(purl).ok()).next_back(), cpes.filter_map(|cpe| Cpe::parse(cpe).ok()).collect())
}

pub(super) fn status(text: &str) -> Status {
    match text {
        "affected" | "known_affected" | "first_affected" | "last_affected" => Status::Affected,
        "not_affected" | "known_not_affected" => Status::NotAffected,
        "fixed" | "first_fixed" | "recommended" => Status::Fixed,
        "under_investigation" => Status::UnderInvestigation,
        _ => Status::Unknown,
    }
}
