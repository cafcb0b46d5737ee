//! What a statement and a component are found by: the package, vendor and product, or the product alone.

use super::postings::Names;
use crate::component::Component;
use crate::configuration::name_of;
use crate::cpe::{Attribute, Cpe, Field};
use crate::names::squeezed;
use crate::purl::PackageName;
use crate::statement::{Says, Statement};

fn package(name: &PackageName) -> String {
    format!("p:{}/{}", name.kind, name.name)
}

fn product(vendor: &str, product: &str) -> String {
    format!("c:{}:{}", squeezed(vendor), squeezed(product))
}

/// A product whose vendor one of the two does not know.
fn product_alone(product: &str) -> String {
    format!("n:{}", squeezed(product))
}

pub(super) fn of_statement(statement: &Statement) -> Names {
    let mut names = Vec::new();
    match &statement.says {
        Says::Package(said) => names.extend(said.name.as_ref().map(package)),
        Says::Configuration(tree) => {
            for criterion in tree.criteria() {
                if !of_pattern(&criterion.cpe, &mut names) {
                    return Names::Pattern;
                }
            }
        }
        Says::Product(said) => {
            names.extend(said.purl.as_ref().map(|purl| package(&purl.package())));
            of_written(&said.vendor, &said.product, &mut names);
            for cpe in &said.cpes {
                if !of_pattern(cpe, &mut names) {
                    return Names::Pattern;
                }
            }
        }
        Says::Supplier(said) => {
            names.extend(said.purl.as_ref().map(|purl| package(&purl.package())));
            if let Some((vendor, product)) = &said.named {
                of_written(vendor, product, &mut names);
            }
            for cpe in &said.cpes {
                if !of_pattern(cpe, &mut names) {
                    return Names::Pattern;
                }
            }
        }
    }
    names.sort_unstable();
    names.dedup();
    Names::Fixed(names)
}

fn of_written(vendor: &str, name: &str, names: &mut Vec<String>) {
    if !name.is_empty() {
        names.push(product(vendor, name));
        names.push(product_alone(name));
    }
}

/// False where neither can be looked up, because they are left open or are patterns.
fn of_pattern(cpe: &Cpe, names: &mut Vec<String>) -> bool {
    match name_of(cpe) {
        (Some(vendor), Some(name)) => names.extend([product(vendor, name), product_alone(name)]),
        // Any vendor: whoever has the product's name.
        (None, Some(name)) => names.extend([product("", name), product_alone(name)]),
        _ => return false,
    }
    true
}

pub(super) fn of_component(component: &Component) -> Names {
    let mut names = Vec::new();
    names.extend(component.purl.as_ref().map(|purl| package(&purl.package())));
    for cpe in component.names() {
        match (cpe.get(Field::Vendor), name_of(&cpe)) {
            (_, (Some(vendor), Some(name))) => names.extend([product(vendor, name), product("", name)]),
            (Attribute::Any, (None, Some(name))) => names.push(product_alone(name)),
            _ => {}
        }
    }
    Names::Fixed(names)
}
