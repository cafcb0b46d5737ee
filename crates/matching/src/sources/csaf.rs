//! CSAF 2.0 as evidence: which products of a supplier's tree are touched, by the status that it gives them.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::openvex::status;
use super::{Record, Unreadable, bounded, parsed};
use crate::cpe::Cpe;
use crate::purl::Purl;
use crate::statement::{Says, Source, Statement, SupplierWord};
use crate::vers::Vers;

/// How deep a tree of products may be; the standard's own texts stay below ten.
const DEEPEST: usize = 30;

#[derive(Deserialize)]
struct Written {
    document: Document,
    #[serde(default)]
    product_tree: Tree,
    #[serde(default)]
    vulnerabilities: Vec<Vulnerability>,
}

#[derive(Deserialize)]
struct Document {
    publisher: Publisher,
    tracking: Tracking,
}

#[derive(Deserialize)]
struct Publisher {
    #[serde(default)]
    name: String,
}

#[derive(Deserialize)]
struct Tracking {
    id: String,
}

#[derive(Deserialize, Default)]
struct Tree {
    #[serde(default)]
    branches: Vec<Branch>,
    #[serde(default)]
    full_product_names: Vec<Named>,
}

#[derive(Deserialize)]
struct Branch {
    category: String,
    name: String,
    #[serde(default)]
    branches: Vec<Branch>,
    product: Option<Named>,
}

#[derive(Deserialize)]
struct Named {
    product_id: String,
    #[serde(default)]
    product_identification_helper: Helper,
}

#[derive(Deserialize, Default)]
struct Helper {
    cpe: Option<String>,
    purl: Option<String>,
}

#[derive(Deserialize)]
struct Vulnerability {
    cve: Option<String>,
    #[serde(default)]
    ids: Vec<Id>,
    #[serde(default)]
    product_status: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    flags: Vec<Flag>,
}

#[derive(Deserialize)]
struct Id {
    text: String,
}

#[derive(Deserialize)]
struct Flag {
    label: String,
    #[serde(default)]
    product_ids: Vec<String>,
}

/// What a branch of the tree says of the product at its end.
#[derive(Clone, Default)]
struct Way {
    vendor: Option<String>,
    product: Option<String>,
    version: Option<String>,
    range: Option<String>,
}

/// Reads one document.
pub fn read(text: &str) -> Result<Record, Unreadable> {
    let written: Written = parsed(text)?;
    bounded("vulnerabilities", &written.vulnerabilities)?;
    let mut products = BTreeMap::new();
    for named in written.product_tree.full_product_names {
        products.insert(named.product_id, (Way::default(), named.product_identification_helper));
    }
    for branch in written.product_tree.branches {
        walk(branch, &Way::default(), 0, &mut products)?;
    }
    let (mut statements, mut not_understood) = (Vec::new(), Vec::new());
    let mut aliases = Vec::new();
    for vulnerability in written.vulnerabilities {
        let Some(name) = vulnerability.cve.or_else(|| vulnerability.ids.first().map(|id| id.text.clone())) else {
            continue;
        };
        aliases.push(name.clone());
        for (said, ids) in &vulnerability.product_status {
            bounded("product_status", ids)?;
            for id in ids {
                let flag = vulnerability.flags.iter().find(|flag| flag.product_ids.contains(id));
                let Some(word) = products.get(id).and_then(|product| word(product, said, flag)) else {
                    not_understood.push(id.clone());
                    continue;
                };
                statements.push(Statement {
                    vulnerability: name.clone(),
                    source: Source {
                        publisher: written.document.publisher.name.clone(),
                        record: written.document.tracking.id.clone(),
                    },
                    says: Says::Supplier(word),
                    withdrawn: false,
                });
            }
        }
    }
    Ok(Record { id: written.document.tracking.id, aliases, statements, not_understood })
}

fn walk(
    branch: Branch,
    above: &Way,
    depth: usize,
    products: &mut BTreeMap<String, (Way, Helper)>,
) -> Result<(), Unreadable> {
    if depth > DEEPEST || products.len() > super::MOST_ENTRIES {
        return Err(Unreadable::TooLarge("branches".to_owned()));
    }
    let mut way = above.clone();
    match branch.category.as_str() {
        "vendor" => way.vendor = Some(branch.name),
        "product_name" => way.product = Some(branch.name),
        "product_version" => way.version = Some(branch.name),
        "product_version_range" => way.range = Some(branch.name),
        _ => {}
    }
    if let Some(named) = branch.product {
        products.insert(named.product_id, (way.clone(), named.product_identification_helper));
    }
    for below in branch.branches {
        walk(below, &way, depth + 1, products)?;
    }
    Ok(())
}

fn word((way, helper): &(Way, Helper), said: &str, flag: Option<&Flag>) -> Option<SupplierWord> {
    let purl = helper.purl.as_deref().and_then(|purl| Purl::read(purl).ok());
    let cpes: Vec<Cpe> = helper.cpe.iter().filter_map(|cpe| Cpe::parse(cpe).ok()).collect();
    let named = way.vendor.clone().zip(way.product.clone());
    if purl.is_none() && cpes.is_empty() && named.is_none() {
        return None;
    }
    let kind = purl.as_ref().map_or("generic", |purl| purl.kind.as_str());
    let versions = match (&way.range, &way.version) {
        // Without the `vers:` that CSAF asks for it is prose, and a range that nobody understood must not be none.
        (Some(range), _) => Some(Vers::read(range).or_else(|_| in_signs(range)).ok()?),
        (None, Some(version)) => {
            Some(Vers::read(&format!("vers:{kind}/{}", crate::purl::percent::encode(version))).ok()?)
        }
        (None, None) => None,
    };
    Some(SupplierWord {
        purl,
        cpes,
        named,
        versions,
        status: status(said),
        justification: flag.map(|flag| flag.label.clone()),
    })
}

/// `<V1.2`, `>= 2.0`: signs, without words between them.
fn in_signs(range: &str) -> Result<Vers, crate::vers::VersProblem> {
    let range = range.trim();
    if range == "*" || range.eq_ignore_ascii_case("all versions") || range.eq_ignore_ascii_case("vers:all/*") {
        return Vers::of("generic", Vec::new());
    }
    if !range.starts_with(['<', '>', '=']) || range.contains(char::is_alphabetic) && range.split(' ').count() > 4 {
        return Err(crate::vers::VersProblem::Native(range.to_owned()));
    }
    let signs = range.replace('≤', "<=").replace('≥', ">=");
    crate::vers::native::read("generic", &signs)
}
