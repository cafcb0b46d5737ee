//! CycloneDX 1.2 to 1.7 in JSON, and how its parts go into the graph; XML comes here too, once it is taken apart.

use serde::Deserialize;

use super::bounds::DEEPEST;
use super::graph::{Builder, Written};
use super::{Graph, Kind, Link, NotUnderstood, Unreadable, broken};

#[derive(Deserialize, Default)]
pub(super) struct Bom {
    #[serde(rename = "specVersion", default)]
    pub(super) spec_version: String,
    #[serde(default)]
    pub(super) metadata: Metadata,
    #[serde(default)]
    pub(super) components: Vec<Component>,
    #[serde(default)]
    pub(super) dependencies: Vec<Dependency>,
}

#[derive(Deserialize, Default)]
pub(super) struct Metadata {
    pub(super) component: Option<Component>,
}

#[derive(Deserialize, Default)]
pub(super) struct Component {
    #[serde(rename = "type", default)]
    pub(super) kind: String,
    #[serde(rename = "bom-ref")]
    pub(super) reference: Option<String>,
    pub(super) group: Option<String>,
    #[serde(default)]
    pub(super) name: String,
    pub(super) version: Option<String>,
    pub(super) publisher: Option<String>,
    pub(super) supplier: Option<Organisation>,
    pub(super) manufacturer: Option<Organisation>,
    pub(super) purl: Option<String>,
    pub(super) cpe: Option<String>,
    #[serde(default)]
    pub(super) components: Vec<Component>,
}

#[derive(Deserialize, Default)]
pub(super) struct Organisation {
    pub(super) name: Option<String>,
}

#[derive(Deserialize, Default)]
pub(super) struct Dependency {
    #[serde(rename = "ref")]
    pub(super) reference: String,
    #[serde(rename = "dependsOn", default)]
    pub(super) depends_on: Vec<String>,
}

pub(super) fn read(text: &str) -> Result<Graph, Unreadable> {
    graph(serde_json::from_str(text).map_err(broken)?, "CycloneDX JSON")
}

pub(super) fn graph(bom: Bom, name: &'static str) -> Result<Graph, Unreadable> {
    let mut builder = Builder::new(name, bom.spec_version);
    let mut subject = None;
    if let Some(component) = bom.metadata.component {
        let reference = take_in(&mut builder, component, None, 0)?;
        builder.subject(reference.clone());
        subject = Some(reference);
    }
    let linked = !bom.dependencies.is_empty();
    for component in bom.components {
        let reference = take_in(&mut builder, component, None, 0)?;
        // Without any dependencies, all that is known is that the product holds it.
        if let Some(subject) = subject.clone().filter(|_| !linked) {
            builder.link(subject, reference, Link::Contains)?;
        }
    }
    for dependency in bom.dependencies {
        for needed in dependency.depends_on {
            builder.link(dependency.reference.clone(), needed, Link::DependsOn)?;
        }
    }
    Ok(builder.done())
}

fn take_in(
    builder: &mut Builder,
    component: Component,
    within: Option<&str>,
    depth: usize,
) -> Result<String, Unreadable> {
    if depth > DEEPEST {
        return Err(Unreadable::TooLarge);
    }
    let kind = kind(&component.kind).unwrap_or_else(|| {
        builder.receipt.note(NotUnderstood::Kind(component.kind.clone()));
        Kind::Other
    });
    let organisation = |organisation: Option<Organisation>| organisation.and_then(|organisation| organisation.name);
    let reference = builder.part(
        kind,
        Written {
            reference: component.reference,
            name: component.name,
            group: component.group,
            vendor: organisation(component.manufacturer)
                .or_else(|| organisation(component.supplier))
                .or(component.publisher),
            version: component.version,
            purl: component.purl,
            cpes: component.cpe.into_iter().collect(),
        },
    )?;
    if let Some(outer) = within {
        builder.link(outer.to_owned(), reference.clone(), Link::Contains)?;
    }
    for inner in component.components {
        take_in(builder, inner, Some(&reference), depth + 1)?;
    }
    Ok(reference)
}

fn kind(text: &str) -> Option<Kind> {
    Some(match text {
        "application" => Kind::Application,
        "framework" | "library" => Kind::Library,
        "operating-system" | "platform" => Kind::OperatingSystem,
        "container" => Kind::Container,
        "firmware" | "device-driver" => Kind::Firmware,
        "device" => Kind::Hardware,
        "file" | "data" | "machine-learning-model" | "cryptographic-asset" => Kind::Data,
        _ => return None,
    })
}
