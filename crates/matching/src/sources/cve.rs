//! CVE records, format 5: products with versions in many hands' writing, from `lessThan` to `< 1.0.5` in a version's place.

use serde::Deserialize;

use super::{Record, Unreadable, bounded, parsed};
use crate::cpe::Cpe;
use crate::purl::Purl;
use crate::range::{Bound, Interval, Status};
use crate::statement::{Entry, Product, Says, Source, Statement};
use crate::vers::{Comparator, native};
use crate::version::{RUST, Scheme};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Written {
    cve_metadata: Metadata,
    #[serde(default)]
    containers: Containers,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Metadata {
    cve_id: String,
    state: Option<String>,
}

#[derive(Deserialize, Default)]
struct Containers {
    cna: Option<Container>,
    #[serde(default)]
    adp: Vec<Container>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Container {
    provider_metadata: Option<Provider>,
    #[serde(default)]
    affected: Vec<Affected>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Provider {
    short_name: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Affected {
    vendor: Option<String>,
    product: Option<String>,
    #[serde(alias = "packageURL")]
    package_url: Option<String>,
    #[serde(alias = "collectionURL")]
    collection_url: Option<String>,
    package_name: Option<String>,
    #[serde(default)]
    cpes: Vec<String>,
    #[serde(default)]
    versions: Vec<Version>,
    default_status: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Version {
    version: String,
    status: String,
    version_type: Option<String>,
    less_than: Option<String>,
    less_than_or_equal: Option<String>,
    #[serde(default)]
    changes: Vec<Change>,
}

#[derive(Deserialize)]
struct Change {
    at: String,
    status: String,
}

/// Reads one record.
pub fn read(text: &str) -> Result<Record, Unreadable> {
    let written: Written = parsed(text)?;
    let id = written.cve_metadata.cve_id;
    let withdrawn = written.cve_metadata.state.is_some_and(|state| state.eq_ignore_ascii_case("rejected"));
    let (mut statements, mut not_understood) = (Vec::new(), Vec::new());
    for container in written.containers.cna.into_iter().chain(written.containers.adp) {
        bounded("affected", &container.affected)?;
        let publisher = container.provider_metadata.and_then(|provider| provider.short_name);
        let publisher = format!("CVE ({})", publisher.unwrap_or_else(|| "CNA".to_owned()));
        for affected in container.affected {
            bounded("versions", &affected.versions)?;
            let Some(product) = product(affected, &mut not_understood) else { continue };
            statements.push(Statement {
                vulnerability: id.clone(),
                source: Source { publisher: publisher.clone(), record: id.clone() },
                says: Says::Product(product),
                withdrawn,
            });
        }
    }
    Ok(Record { id, aliases: Vec::new(), statements, not_understood })
}

fn product(affected: Affected, not_understood: &mut Vec<String>) -> Option<Product> {
    let said = |text: &Option<String>| text.clone().filter(|text| !matches!(text.trim(), "" | "n/a" | "N/A"));
    let purl = affected
        .package_url
        .as_deref()
        .and_then(|purl| Purl::read(purl).ok())
        .or_else(|| of_collection(affected.collection_url.as_deref()?, affected.package_name.as_deref()?));
    let product = said(&affected.product).or_else(|| said(&affected.package_name));
    if product.is_none() && purl.is_none() && affected.cpes.is_empty() {
        not_understood.push("affected: n/a".to_owned());
        return None;
    }
    let mut entries = Vec::new();
    for version in affected.versions {
        entries.extend(entries_of(version, purl.as_ref()));
    }
    not_understood.extend(entries.iter().filter(|entry| entry.about.is_none()).map(|entry| entry.written.clone()));
    Some(Product {
        vendor: said(&affected.vendor).unwrap_or_default(),
        product: product.unwrap_or_default(),
        cpes: affected.cpes.iter().filter_map(|cpe| Cpe::parse(cpe).ok()).collect(),
        purl,
        entries,
        otherwise: affected.default_status.as_deref().map_or(Status::Unknown, status),
    })
}

/// The registries that records name by their address.
fn of_collection(url: &str, name: &str) -> Option<Purl> {
    const REGISTRIES: [(&str, &str); 8] = [
        ("npmjs", "npm"),
        ("maven", "maven"),
        ("pypi", "pypi"),
        ("python.org", "pypi"),
        ("packagist", "composer"),
        ("rubygems", "gem"),
        (RUST, "cargo"),
        ("nuget", "nuget"),
    ];
    let (_, kind) = REGISTRIES.iter().find(|(part, _)| url.contains(part))?;
    Purl::read(&format!("pkg:{kind}/{}", name.replacen(':', "/", 1))).ok()
}

fn status(text: &str) -> Status {
    match text {
        "affected" => Status::Affected,
        "unaffected" => Status::NotAffected,
        _ => Status::Unknown,
    }
}

fn entries_of(version: Version, purl: Option<&Purl>) -> Vec<Entry> {
    let by_type = version.version_type.as_deref().and_then(Scheme::known);
    let scheme = by_type.or_else(|| Scheme::known(&purl?.kind)).unwrap_or(Scheme::Generic);
    let entry = |written: &str, about| Entry {
        written: written.to_owned(),
        about,
        status: status(&version.status),
        changes: version.changes.iter().map(|change| (change.at.clone(), status(&change.status))).collect(),
        scheme,
    };
    let end = version.less_than.as_deref().map(|end| (end, false));
    let end = end.or(version.less_than_or_equal.as_deref().map(|end| (end, true)));
    if let Some((end, included)) = end {
        let from = Bound::new(scheme, &version.version, true).filter(|_| version.version != "0");
        let open = matches!(end, "*" | "unspecified");
        let to = Bound::new(scheme, end, included);
        let written = format!("{} - {end}", version.version);
        let about = (open || to.is_some()).then_some(Interval { from, to });
        return vec![entry(&written, about)];
    }
    let written = version.version.trim();
    match written {
        "*" | "all" | "all versions" | "All versions" => vec![entry(written, Some(Interval::default()))],
        "n/a" | "unspecified" | "" | "unknown" => vec![entry(written, None)],
        _ if written.starts_with(['<', '>', '=', '~', '^']) => {
            let intervals = in_signs(scheme, written);
            if intervals.is_empty() {
                vec![entry(written, None)]
            } else {
                intervals.into_iter().map(|about| entry(written, Some(about))).collect()
            }
        }
        // Several versions in the place of one.
        _ => written
            .split(", ")
            .map(|one| entry(one, Interval::exactly(scheme, one).filter(|_| !one.contains(' '))))
            .collect(),
    }
}

/// `>= 1.0, < 2.0`, as GitHub writes it.
fn in_signs(scheme: Scheme, written: &str) -> Vec<Interval> {
    let mut intervals = Vec::new();
    for alternative in written.split("||") {
        let Ok(range) = native::read("generic", alternative) else { return Vec::new() };
        let mut interval = Interval::default();
        for constraint in &range.constraints {
            let bound = |included| Bound::new(scheme, &constraint.version, included);
            match constraint.comparator {
                Comparator::Equal => return Interval::exactly(scheme, &constraint.version).into_iter().collect(),
                Comparator::NotEqual => return Vec::new(),
                Comparator::Less => interval.to = bound(false),
                Comparator::LessOrEqual => interval.to = bound(true),
                Comparator::Greater => interval.from = bound(false),
                Comparator::GreaterOrEqual => interval.from = bound(true),
            }
        }
        if interval.is_everything() {
            return Vec::new();
        }
        intervals.push(interval);
    }
    intervals
}
