//! SPDX 2.2 and 2.3 in tag-value: a tag, a colon and a value to a line, with `<text>` for more than one line.

use super::spdx::{Document, ExternalRef, Package, Relationship, graph};
use super::{Graph, NotUnderstood, Unreadable};

pub(super) fn read(text: &str) -> Result<Graph, Unreadable> {
    let mut document = Document::default();
    let mut not_understood = Vec::new();
    let mut files = 0;
    let mut in_package = false;
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let Some((tag, value)) = line.split_once(':') else {
            not_understood.push(line.chars().take(200).collect::<String>());
            continue;
        };
        if value.contains("<text>") && !value.contains("</text>") {
            // What spans lines is prose: licences, comments, descriptions.
            lines.by_ref().find(|line| line.contains("</text>"));
            continue;
        }
        let value = value.trim().to_owned();
        match tag.trim() {
            "SPDXVersion" => document.spdx_version = value,
            "PackageName" => {
                in_package = true;
                document.packages.push(Package { name: value, ..Package::default() });
            }
            "FileName" => {
                in_package = false;
                files += 1;
            }
            "Relationship" => match relationship(&value) {
                Some(relationship) => document.relationships.push(relationship),
                None => not_understood.push(value),
            },
            tag => {
                if let Some(package) = document.packages.last_mut().filter(|_| in_package) {
                    of_package(package, tag, value);
                }
            }
        }
    }
    let mut graph = graph(document, "SPDX tag-value")?;
    graph.receipt.files = files;
    for line in not_understood {
        graph.receipt.note(NotUnderstood::Shape(line));
    }
    Ok(graph)
}

fn of_package(package: &mut Package, tag: &str, value: String) {
    match tag {
        "SPDXID" => package.id = value,
        "PackageVersion" => package.version_info = Some(value),
        "PackageSupplier" => package.supplier = Some(value),
        "PackageOriginator" => package.originator = Some(value),
        "PrimaryPackagePurpose" => package.primary_package_purpose = Some(value),
        "ExternalRef" => {
            let mut words = value.split_whitespace();
            if let (Some(_category), Some(kind), Some(locator)) = (words.next(), words.next(), words.next()) {
                package
                    .external_refs
                    .push(ExternalRef { reference_type: kind.to_owned(), reference_locator: locator.to_owned() });
            }
        }
        _ => {}
    }
}

fn relationship(value: &str) -> Option<Relationship> {
    let mut words = value.split_whitespace();
    Some(Relationship {
        spdx_element_id: words.next()?.to_owned(),
        relationship_type: words.next()?.to_owned(),
        related_spdx_element: words.next()?.to_owned(),
    })
}
