//! OSV records: packages with events, several intervals in one range, and lists of versions <https://ossf.github.io/osv-schema/>.

use serde::Deserialize;

use super::{Record, Unreadable, bounded, parsed};
use crate::purl::{PackageName, Purl};
use crate::range::{Bound, Interval};
use crate::statement::{Package, Says, Source, Statement};
use crate::version::Scheme;

#[derive(Deserialize)]
struct Written {
    id: String,
    #[serde(default)]
    aliases: Vec<String>,
    withdrawn: Option<String>,
    #[serde(default)]
    affected: Vec<Affected>,
}

#[derive(Deserialize)]
struct Affected {
    package: Option<NamedPackage>,
    #[serde(default)]
    ranges: Vec<Range>,
    #[serde(default)]
    versions: Option<Vec<String>>,
}

#[derive(Deserialize)]
struct NamedPackage {
    #[serde(default)]
    ecosystem: String,
    #[serde(default)]
    name: String,
    purl: Option<String>,
}

#[derive(Deserialize)]
struct Range {
    #[serde(rename = "type")]
    kind: String,
    repo: Option<String>,
    #[serde(default)]
    events: Vec<Event>,
}

#[derive(Deserialize)]
struct Event {
    introduced: Option<String>,
    fixed: Option<String>,
    last_affected: Option<String>,
    limit: Option<String>,
}

/// Reads one record.
pub fn read(text: &str) -> Result<Record, Unreadable> {
    let written: Written = parsed(text)?;
    bounded("affected", &written.affected)?;
    let mut not_understood = Vec::new();
    let mut statements = Vec::new();
    for affected in written.affected {
        bounded("ranges", &affected.ranges)?;
        bounded("versions", affected.versions.as_deref().unwrap_or_default())?;
        let package = package(affected)?;
        not_understood.extend(package.not_understood.iter().cloned());
        if package.name.is_none() {
            not_understood.push(package.written.clone());
        }
        statements.push(Statement {
            vulnerability: written.id.clone(),
            source: Source { publisher: "OSV".to_owned(), record: written.id.clone() },
            says: Says::Package(package),
            withdrawn: written.withdrawn.is_some(),
        });
    }
    Ok(Record { id: written.id, aliases: written.aliases, statements, not_understood })
}

fn package(affected: Affected) -> Result<Package, Unreadable> {
    let named = affected.package.unwrap_or(NamedPackage { ecosystem: String::new(), name: String::new(), purl: None });
    let by_purl = named.purl.as_deref().and_then(|purl| Purl::read(purl).ok()).map(|purl| purl.package());
    let name = PackageName::of_osv(&named.ecosystem, &named.name).or(by_purl);
    let mut package = Package {
        scheme: Scheme::known(&named.ecosystem)
            .or_else(|| name.as_ref().and_then(|name| Scheme::known(&name.kind)))
            .unwrap_or(Scheme::Generic),
        release: named.ecosystem.split_once(':').map(|(_, release)| release.to_owned()),
        written: format!("{} {}", named.ecosystem, named.name),
        name,
        intervals: Vec::new(),
        versions: affected.versions.unwrap_or_default(),
        repositories: Vec::new(),
        not_understood: Vec::new(),
    };
    package.versions.sort();
    for range in affected.ranges {
        bounded("events", &range.events)?;
        match range.kind.as_str() {
            "GIT" => package.repositories.push(range.repo.unwrap_or_default()),
            // SEMVER says nothing about releases of a distribution, so that the ecosystem's own order is at least as strict.
            _ => intervals(&mut package, range.events),
        }
    }
    Ok(package)
}

/// What happens at a version.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Introduced,
    Fixed,
    LastAffected,
}

/// The evaluation of the schema, turned into intervals: events by version, from each introduction to what ends it.
fn intervals(package: &mut Package, events: Vec<Event>) {
    let scheme = package.scheme;
    let mut sorted: Vec<(Option<Bound>, Kind)> = Vec::new();
    let mut limits: Vec<Bound> = Vec::new();
    let mut unlimited = false;
    for event in events {
        let happened = [
            (event.introduced, Kind::Introduced),
            (event.fixed, Kind::Fixed),
            (event.last_affected, Kind::LastAffected),
        ];
        for (version, kind) in happened.into_iter().filter_map(|(version, kind)| Some((version?, kind))) {
            if kind == Kind::Introduced && version == "0" {
                sorted.push((None, kind));
                continue;
            }
            match Bound::new(scheme, &version, kind != Kind::Fixed) {
                Some(bound) => sorted.push((Some(bound), kind)),
                None => package.not_understood.push(version),
            }
        }
        match event.limit.as_deref() {
            Some("*") => unlimited = true,
            Some(limit) => limits.extend(Bound::new(scheme, limit, false)),
            None => {}
        }
    }
    sorted.sort_by(|(one, kind), (other, other_kind)| match (one, other) {
        (Some(one), Some(other)) => one.key().order(scheme, other.key()).then(kind.cmp(other_kind)),
        (one, other) => one.is_some().cmp(&other.is_some()).then(kind.cmp(other_kind)),
    });
    let furthest = limits.into_iter().max_by(|one, other| one.key().order(scheme, other.key()));
    let furthest = furthest.filter(|_| !unlimited);
    let mut open: Option<Option<Bound>> = None;
    let mut close = |from: Option<Bound>, to: Option<Bound>| package.intervals.push(Interval { from, to });
    for (bound, kind) in sorted {
        match (kind, open.take()) {
            (Kind::Introduced, None) => open = Some(bound),
            (Kind::Introduced, still) => open = still,
            (_, Some(from)) => close(from, bound),
            (_, None) => {}
        }
    }
    if let Some(from) = open {
        close(from, furthest);
    }
}
