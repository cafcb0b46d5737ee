//! Real records from outside of the project, where there are any.

use std::path::Path;

use matching::cpe::{Attribute, Cpe, Field};
use matching::sources::{nvd, osv};
use matching::statement::{Says, Statement};

/// Every OSV record there is, and as many purls of their packages, each second one of a package that has none.
pub(super) fn packages(data: &Path, count: usize) -> (Vec<Statement>, Vec<String>) {
    let mut statements = Vec::new();
    for folder in ["osv/golang", "osv/bitnami"] {
        let mut files: Vec<_> =
            std::fs::read_dir(data.join(folder)).unwrap().map(|file| file.unwrap().path()).collect();
        files.sort();
        for file in files {
            statements.extend(osv::read(&std::fs::read_to_string(file).unwrap()).unwrap().statements);
        }
    }
    let names: Vec<String> = statements
        .iter()
        .filter_map(|statement| match &statement.says {
            Says::Package(package) => package.name.as_ref().map(|name| format!("pkg:{}/{}", name.kind, name.name)),
            _ => None,
        })
        .collect();
    let purls = (0..count).map(|number| {
        let name = &names[number / 2 % names.len()];
        let other = if number % 2 == 0 { "" } else { "-not" };
        format!("{name}{other}@{}.{}.{}", number % 3, number % 17, number % 11)
    });
    let purls = purls.collect();
    (statements, purls)
}

/// Every CVE of NVD there is, and as many names of products in them, with versions.
pub(super) fn platforms(data: &Path, count: usize) -> (Vec<Statement>, Vec<Cpe>) {
    // The file is compressed; the tool that every Linux has takes it apart.
    let output = std::process::Command::new("zcat").arg(data.join("nvd/cves-2022.json.gz")).output().unwrap();
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut statements = Vec::new();
    for item in answer["vulnerabilities"].as_array().unwrap() {
        statements.extend(nvd::read(&item["cve"].to_string()).unwrap().statements);
    }
    let mut names: Vec<Cpe> = Vec::new();
    for statement in &statements {
        if let Says::Configuration(tree) = &statement.says {
            names.extend(tree.criteria().into_iter().take(8).map(|criterion| criterion.cpe.clone()));
        }
    }
    let names = (0..count).map(|number| {
        let name = names[number * 7 % names.len()].clone();
        name.with(Field::Version, Attribute::of_text(&format!("{}.{}", number % 20, number % 10)))
    });
    let names = names.collect();
    (statements, names)
}
