//! SPDX 2.2 and 2.3 in JSON, and how their packages go into the graph; tag-value comes here too, once it is taken apart.

use serde::Deserialize;

use super::graph::{Builder, Written};
use super::{Graph, Kind, Link, NotUnderstood, Unreadable, broken};

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase")]
pub(super) struct Document {
    #[serde(default)]
    pub(super) spdx_version: String,
    #[serde(default)]
    pub(super) packages: Vec<Package>,
    #[serde(default)]
    pub(super) files: Vec<serde::de::IgnoredAny>,
    #[serde(default)]
    pub(super) relationships: Vec<Relationship>,
    #[serde(default)]
    pub(super) document_describes: Vec<String>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase")]
pub(super) struct Package {
    #[serde(rename = "SPDXID", default)]
    pub(super) id: String,
    #[serde(default)]
    pub(super) name: String,
    pub(super) version_info: Option<String>,
    pub(super) supplier: Option<String>,
    pub(super) originator: Option<String>,
    pub(super) primary_package_purpose: Option<String>,
    #[serde(default)]
    pub(super) external_refs: Vec<ExternalRef>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase")]
pub(super) struct ExternalRef {
    #[serde(default)]
    pub(super) reference_type: String,
    #[serde(default)]
    pub(super) reference_locator: String,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase")]
pub(super) struct Relationship {
    pub(super) spdx_element_id: String,
    pub(super) related_spdx_element: String,
    pub(super) relationship_type: String,
}

pub(super) fn read(text: &str) -> Result<Graph, Unreadable> {
    graph(serde_json::from_str(text).map_err(broken)?, "SPDX JSON")
}

pub(super) fn graph(document: Document, name: &'static str) -> Result<Graph, Unreadable> {
    let version = document.spdx_version.trim_start_matches("SPDX-").to_owned();
    let mut builder = Builder::new(name, version);
    builder.receipt.files = document.files.len();
    for package in document.packages {
        take_in(&mut builder, package)?;
    }
    for described in document.document_describes {
        builder.subject(described);
    }
    for relationship in document.relationships {
        relate(&mut builder, relationship)?;
    }
    Ok(builder.done())
}

fn take_in(builder: &mut Builder, package: Package) -> Result<(), Unreadable> {
    let of = |kinds: &[&str]| -> Vec<String> {
        let found = package.external_refs.iter().filter(|one| kinds.contains(&one.reference_type.as_str()));
        found.map(|one| one.reference_locator.clone()).collect()
    };
    let purl = of(&["purl"]).into_iter().next();
    let cpes = of(&["cpe23Type", "cpe22Type"]);
    let kind = purpose(package.primary_package_purpose.as_deref().unwrap_or_default());
    let vendor =
        package.supplier.as_deref().and_then(organisation).or(package.originator.as_deref().and_then(organisation));
    let written = Written {
        reference: Some(package.id).filter(|id| !id.is_empty()),
        name: package.name,
        group: None,
        vendor,
        version: package.version_info,
        purl,
        cpes,
    };
    builder.part(kind, written).map(drop)
}

/// `Organization: Example Works (psirt@example.com)`; NOASSERTION says nothing, and so does a person.
fn organisation(text: &str) -> Option<String> {
    let name = text.strip_prefix("Organization:")?.trim();
    Some(name.split(" (").next().unwrap_or(name).to_owned())
}

pub(super) fn purpose(text: &str) -> Kind {
    match text.to_ascii_lowercase().as_str() {
        "application" | "install" | "executable" => Kind::Application,
        "framework" | "library" | "module" => Kind::Library,
        "operating-system" | "operating_system" | "operatingsystem" | "platform" => Kind::OperatingSystem,
        "container" => Kind::Container,
        "firmware" | "devicedriver" => Kind::Firmware,
        "device" | "physical" => Kind::Hardware,
        "file" | "source" | "archive" | "data" | "model" => Kind::Data,
        _ => Kind::Other,
    }
}

fn relate(builder: &mut Builder, written: Relationship) -> Result<(), Unreadable> {
    let Relationship { spdx_element_id: one, related_spdx_element: other, relationship_type } = written;
    // What is said of files and of other documents is not about parts.
    if other.starts_with("SPDXRef-File")
        || other.starts_with("DocumentRef-")
        || matches!(&*other, "NONE" | "NOASSERTION")
    {
        return Ok(());
    }
    let kind = relationship_type.to_ascii_uppercase();
    match kind.as_str() {
        "DESCRIBES" => {
            builder.subject(other);
            Ok(())
        }
        "DESCRIBED_BY" => {
            builder.subject(one);
            Ok(())
        }
        "DEPENDS_ON" | "DYNAMIC_LINK" | "STATIC_LINK" | "HAS_PREREQUISITE" | "RUNTIME_DEPENDENCY" => {
            builder.link(one, other, Link::DependsOn)
        }
        "DEPENDENCY_OF"
        | "RUNTIME_DEPENDENCY_OF"
        | "OPTIONAL_DEPENDENCY_OF"
        | "PROVIDED_DEPENDENCY_OF"
        | "BUILD_DEPENDENCY_OF"
        | "DEV_DEPENDENCY_OF"
        | "TEST_DEPENDENCY_OF"
        | "PREREQUISITE_FOR" => builder.link(other, one, Link::DependsOn),
        "CONTAINS" | "HAS_OPTIONAL_COMPONENT" => builder.link(one, other, Link::Contains),
        "CONTAINED_BY" | "PACKAGE_OF" | "OPTIONAL_COMPONENT_OF" => builder.link(other, one, Link::Contains),
        _ => {
            builder.receipt.note(NotUnderstood::Relation(relationship_type));
            Ok(())
        }
    }
}
