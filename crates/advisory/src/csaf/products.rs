//! The product tree: vendor, product, version.

use casework::words::Language;
use serde_json::{Map, Value, json};

use super::{Origins, put_text};
use crate::model::{Product, Version};

/// Products that share a branch, each with its place in the form.
struct Branch<'a> {
    name: &'a str,
    products: Vec<(usize, &'a Product)>,
}

pub(super) fn product_tree(products: &[Product], language: Language, origins: &mut Origins) -> Value {
    let all: Vec<_> = products.iter().enumerate().collect();
    let mut vendors = Vec::new();
    for (at, vendor) in grouped(&all, |product| product.vendor.of(language)).into_iter().enumerate() {
        let vendor_pointer = format!("/product_tree/branches/{at}");
        first_origin(origins, &vendor_pointer, &vendor, "vendor");
        let mut named = Vec::new();
        for (at, name) in grouped(&vendor.products, |product| product.name.of(language)).into_iter().enumerate() {
            let name_pointer = format!("{vendor_pointer}/branches/{at}");
            first_origin(origins, &name_pointer, &name, "name");
            let mut versions = Vec::new();
            for (at, (index, product)) in name.products.iter().enumerate() {
                let pointer = format!("{name_pointer}/branches/{at}");
                versions.push(leaf(product, *index, &pointer, language, origins));
            }
            named.push(json!({ "branches": versions, "category": "product_name", "name": name.name }));
        }
        vendors.push(json!({ "branches": named, "category": "vendor", "name": vendor.name }));
    }
    json!({ "branches": vendors })
}

/// By name, in the order in which the names come first.
fn grouped<'a>(products: &[(usize, &'a Product)], name_of: impl Fn(&'a Product) -> &'a str) -> Vec<Branch<'a>> {
    let mut branches: Vec<Branch<'a>> = Vec::new();
    for &(index, product) in products {
        let name = name_of(product);
        match branches.iter_mut().find(|branch| branch.name == name) {
            Some(branch) => branch.products.push((index, product)),
            None => branches.push(Branch { name, products: vec![(index, product)] }),
        }
    }
    branches
}

fn first_origin(origins: &mut Origins, pointer: &str, branch: &Branch<'_>, part: &str) {
    if let Some((index, _)) = branch.products.first() {
        origins.set(pointer, format!("products.{index}.{part}"));
    }
}

fn leaf(product: &Product, index: usize, pointer: &str, language: Language, origins: &mut Origins) -> Value {
    for (below, part) in [
        ("", ""),
        ("/name", ".version"),
        ("/product/product_id", ".id"),
        ("/product/product_identification_helper/cpe", ".cpe"),
        ("/product/product_identification_helper/purl", ".purl"),
    ] {
        origins.set(format!("{pointer}{below}"), format!("products.{index}{part}"));
    }
    let (category, name) = match &product.version {
        Version::One(version) => ("product_version", version.as_str()),
        Version::Range { text, formal } => {
            ("product_version_range", formal.as_deref().unwrap_or_else(|| text.of(language)))
        }
    };
    let mut full = Map::new();
    full.insert("name".into(), json!(product.full_name().of(language)));
    full.insert("product_id".into(), json!(product.id));
    let mut helper = Map::new();
    put_text(&mut helper, "cpe", product.cpe.as_deref().unwrap_or_default());
    put_text(&mut helper, "purl", product.purl.as_deref().unwrap_or_default());
    if !helper.is_empty() {
        full.insert("product_identification_helper".into(), Value::Object(helper));
    }
    json!({ "category": category, "name": name, "product": full })
}
