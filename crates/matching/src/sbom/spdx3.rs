//! SPDX 3.0 in JSON-LD: elements of many kinds in one list, which name each other.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::graph::{Builder, Written};
use super::spdx::purpose;
use super::{Graph, Link, NotUnderstood, Unreadable, broken};

#[derive(Deserialize)]
struct Document {
    #[serde(rename = "@graph")]
    graph: Vec<Element>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Element {
    #[serde(rename = "type", alias = "@type", default)]
    kind: String,
    #[serde(rename = "spdxId", alias = "@id")]
    id: Option<String>,
    name: Option<String>,
    #[serde(rename = "software_packageVersion")]
    version: Option<String>,
    #[serde(rename = "software_packageUrl")]
    purl: Option<String>,
    #[serde(rename = "software_primaryPurpose")]
    purpose: Option<String>,
    supplied_by: Option<String>,
    #[serde(default)]
    external_identifier: Vec<Identifier>,
    #[serde(default)]
    root_element: Vec<String>,
    from: Option<String>,
    #[serde(default)]
    to: Vec<String>,
    relationship_type: Option<String>,
    spec_version: Option<String>,
}

/// It may also be named by its address alone; then it is not looked at.
#[derive(Deserialize)]
#[serde(untagged)]
enum Identifier {
    Whole {
        #[serde(rename = "externalIdentifierType")]
        kind: String,
        identifier: String,
    },
    Other(serde::de::IgnoredAny),
}

pub(super) fn read(text: &str) -> Result<Graph, Unreadable> {
    let document: Document = serde_json::from_str(text).map_err(broken)?;
    let version = document.graph.iter().find_map(|element| element.spec_version.clone()).unwrap_or_default();
    let names: BTreeMap<String, String> = document
        .graph
        .iter()
        .filter(|element| matches!(element.kind.as_str(), "Organization" | "Agent"))
        .filter_map(|element| Some((element.id.clone()?, element.name.clone()?)))
        .collect();
    let mut builder = Builder::new("SPDX JSON-LD", version);
    let mut relations = Vec::new();
    let mut roots: Vec<(bool, Vec<String>)> = Vec::new();
    for element in document.graph {
        match element.kind.as_str() {
            "software_Package" => take_in(&mut builder, element, &names)?,
            "software_File" => builder.receipt.files += 1,
            "Relationship" | "LifecycleScopedRelationship" => relations.push(element),
            // The root of a document is an SBOM, the root of an SBOM is the product.
            "software_Sbom" => roots.push((true, element.root_element)),
            "SpdxDocument" => roots.push((false, element.root_element)),
            _ => {}
        }
    }
    roots.sort_by_key(|(of_sbom, _)| !of_sbom);
    for root in roots.into_iter().flat_map(|(_, roots)| roots) {
        builder.subject(root);
    }
    for relation in relations {
        relate(&mut builder, relation)?;
    }
    Ok(builder.done())
}

fn take_in(builder: &mut Builder, element: Element, names: &BTreeMap<String, String>) -> Result<(), Unreadable> {
    let of = |wanted: &[&str]| -> Vec<String> {
        let whole = element.external_identifier.iter().filter_map(|identifier| match identifier {
            Identifier::Whole { kind, identifier } => Some((kind, identifier)),
            Identifier::Other(_) => None,
        });
        whole.filter(|(kind, _)| wanted.contains(&kind.as_str())).map(|(_, identifier)| identifier.clone()).collect()
    };
    let written = Written {
        purl: element.purl.clone().or_else(|| of(&["packageUrl"]).into_iter().next()),
        cpes: of(&["cpe23", "cpe22"]),
        vendor: element.supplied_by.as_ref().and_then(|id| names.get(id)).cloned(),
        reference: element.id,
        name: element.name.unwrap_or_default(),
        group: None,
        version: element.version,
    };
    builder.part(purpose(element.purpose.as_deref().unwrap_or_default()), written).map(drop)
}

fn relate(builder: &mut Builder, relation: Element) -> Result<(), Unreadable> {
    let (Some(from), Some(kind)) = (relation.from, relation.relationship_type) else { return Ok(()) };
    let link = match kind.as_str() {
        "dependsOn"
        | "hasDynamicLink"
        | "hasStaticLink"
        | "hasPrerequisite"
        | "hasOptionalDependency"
        | "hasProvidedDependency" => Link::DependsOn,
        "contains" | "hasOptionalComponent" => Link::Contains,
        "describes" => {
            relation.to.into_iter().for_each(|to| builder.subject(to));
            return Ok(());
        }
        // Licences, tests, documents: they say nothing about what is in a product.
        _ => {
            builder.receipt.note(NotUnderstood::Relation(kind));
            return Ok(());
        }
    };
    for to in relation.to {
        builder.link(from.clone(), to, link)?;
    }
    Ok(())
}
