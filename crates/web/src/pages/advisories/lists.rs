//! The lists of the form: statuses of a product, and adding and taking away a product, a vulnerability, a remedy.

use advisory::{
    Advisory,
    model::{
        Acknowledgement, Credit, Justification, Product, ProductStatus, Reference, ReferenceKind, Remediation,
        RemediationKind, Status, Version, Vulnerability,
    },
};
use casework::words::Words;
use operations::advisories::{next_product, next_vulnerability};

use crate::frame::Posted;

/// The most items that are read of any list.
pub(super) const MOST: usize = 500;

/// The statuses that a line of the table says of a product: one, or two where a fixed version is recommended as well.
pub(super) fn statuses(posted: &Posted, at: &str, product: &str) -> Vec<ProductStatus> {
    let codes = posted.get(&format!("{at}.status"));
    let status = |code: &str| match code {
        "under-investigation" => Some(Status::UnderInvestigation),
        "affected" => Some(Status::Affected),
        "fixed" => Some(Status::Fixed),
        "first-fixed" => Some(Status::FirstFixed),
        "recommended" => Some(Status::Recommended),
        "not-affected" => Some(not_affected(posted, at)),
        _ => None,
    };
    let statuses = codes.split(' ').filter_map(status);
    statuses.map(|status| ProductStatus { product: product.to_owned(), status }).collect()
}

fn not_affected(posted: &Posted, at: &str) -> Status {
    let code = posted.get(&format!("{at}.justification"));
    let justification = Justification::ALL.into_iter().find(|one| one.code() == code);
    let side = |side: &str| posted.get(&format!("{at}.statement.{side}")).trim().to_owned();
    Status::NotAffected {
        justification: justification.unwrap_or(Justification::ComponentNotPresent),
        statement: Words::new(side("ja"), side("en")),
    }
}

/// Adds to a list or takes away from one, as a button says: `add-product`, `remove-remediation.0.2`. Where it went, to go on there.
pub(super) fn change(advisory: &mut Advisory, act: &str) -> Option<String> {
    let (verb, place) = act.split_once('.').map_or((act, ""), |(verb, place)| (verb, place));
    let numbers: Vec<usize> = place.split('.').filter_map(|number| number.parse().ok()).collect();
    let first = numbers.first().copied();
    match (verb, first, numbers.get(1).copied()) {
        ("add-product", ..) => Some(add_product(advisory)),
        ("remove-product", Some(place), _) => remove_product(advisory, place),
        ("add-vulnerability", ..) => Some(add_vulnerability(advisory)),
        ("remove-vulnerability", Some(place), _) => removed(&mut advisory.vulnerabilities, place, "vulnerabilities"),
        ("add-remediation", Some(v), _) => {
            let list = &mut advisory.vulnerabilities.get_mut(v)?.remediations;
            list.push(Remediation {
                kind: RemediationKind::VendorFix,
                details: Words::default(),
                url: None,
                products: Vec::new(),
                date: None,
            });
            Some(format!("vulnerabilities.{v}.remediations.{}.kind", list.len() - 1))
        }
        ("remove-remediation", Some(v), Some(place)) => {
            let list = &mut advisory.vulnerabilities.get_mut(v)?.remediations;
            removed(list, place, &format!("vulnerabilities.{v}.remediations"))
        }
        ("add-reference", ..) => {
            let kind = ReferenceKind::External;
            let fresh = Reference { url: String::new(), summary: Words::default(), kind, language: None };
            advisory.references.push(fresh);
            Some(format!("references.{}.url", advisory.references.len() - 1))
        }
        ("remove-reference", Some(place), _) => removed(&mut advisory.references, place, "references"),
        ("add-thanks", ..) => {
            let fresh = Acknowledgement { credit: Credit::Unnamed, consent: None, summary: Words::default() };
            advisory.acknowledgements.push(fresh);
            Some(format!("acknowledgements.{}.kind", advisory.acknowledgements.len() - 1))
        }
        ("remove-thanks", Some(place), _) => removed(&mut advisory.acknowledgements, place, "acknowledgements"),
        _ => None,
    }
}

fn add_product(advisory: &mut Advisory) -> String {
    let last = advisory.products.last();
    let product = Product {
        id: format!("{}-{}", advisory.number, next_product(advisory)),
        name: last.map(|last| last.name.clone()).unwrap_or_default(),
        vendor: last.map_or_else(|| advisory.publisher.name.clone(), |last| last.vendor.clone()),
        version: Version::Range { text: Words::default(), formal: None },
        cpe: None,
        purl: None,
    };
    advisory.products.push(product);
    format!("products.{}.name.ja", advisory.products.len() - 1)
}

/// What was said of a product goes with it.
fn remove_product(advisory: &mut Advisory, place: usize) -> Option<String> {
    let id = advisory.products.get(place)?.id.clone();
    for vulnerability in &mut advisory.vulnerabilities {
        vulnerability.statuses.retain(|row| row.product != id);
        for remedy in &mut vulnerability.remediations {
            remedy.products.retain(|product| *product != id);
        }
    }
    removed(&mut advisory.products, place, "products")
}

fn add_vulnerability(advisory: &mut Advisory) -> String {
    let fresh = Vulnerability {
        id: format!("{}-{}", advisory.number, next_vulnerability(advisory)),
        cve: None,
        title: Words::default(),
        description: Words::default(),
        weakness: None,
        cvss_3: None,
        cvss_4: None,
        statuses: Vec::new(),
        remediations: Vec::new(),
    };
    advisory.vulnerabilities.push(fresh);
    format!("vulnerabilities.{}.title.ja", advisory.vulnerabilities.len() - 1)
}

fn removed<T>(list: &mut Vec<T>, place: usize, name: &str) -> Option<String> {
    (place < list.len()).then(|| {
        list.remove(place);
        name.to_owned()
    })
}
