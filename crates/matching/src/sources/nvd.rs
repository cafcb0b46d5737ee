//! NVD's records, API 2.0, and the configurations of its older feeds: trees of CPE names with versions.

use serde::Deserialize;

use super::{Record, Unreadable, parsed};
use crate::configuration::{Configuration, Criterion, DEEPEST, MOST_NAMES};
use crate::cpe::Cpe;
use crate::range::{Bound, Interval};
use crate::statement::{Says, Source, Statement};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Written {
    id: String,
    vuln_status: Option<String>,
    #[serde(default)]
    configurations: Vec<Node>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    #[serde(default)]
    operator: Option<String>,
    #[serde(default)]
    negate: bool,
    #[serde(default)]
    nodes: Vec<Node>,
    #[serde(default)]
    children: Vec<Node>,
    #[serde(default, alias = "cpe_match")]
    cpe_match: Vec<Match>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Match {
    vulnerable: bool,
    #[serde(alias = "cpe23Uri")]
    criteria: String,
    version_start_including: Option<String>,
    version_start_excluding: Option<String>,
    version_end_including: Option<String>,
    version_end_excluding: Option<String>,
}

/// Reads the `cve` object of one answer.
pub fn read(text: &str) -> Result<Record, Unreadable> {
    let written: Written = parsed(text)?;
    let mut reading = Reading { names: 0, not_understood: Vec::new() };
    let mut trees = Vec::new();
    for node in written.configurations {
        trees.push(reading.tree(node, 0)?);
    }
    let withdrawn = written.vuln_status.is_some_and(|status| status.eq_ignore_ascii_case("rejected"));
    // One statement for all configurations: any of them is enough.
    let tree = match trees.len() {
        0 => None,
        1 => trees.pop(),
        _ => Some(Configuration::Any(trees)),
    };
    let statements = tree.into_iter().map(|tree| Statement {
        vulnerability: written.id.clone(),
        source: Source { publisher: "NVD".to_owned(), record: written.id.clone() },
        says: Says::Configuration(tree),
        withdrawn,
    });
    Ok(Record {
        statements: statements.collect(),
        id: written.id,
        aliases: Vec::new(),
        not_understood: reading.not_understood,
    })
}

struct Reading {
    names: usize,
    not_understood: Vec<String>,
}

impl Reading {
    fn tree(&mut self, node: Node, depth: usize) -> Result<Configuration, Unreadable> {
        self.names += node.cpe_match.len();
        if depth >= DEEPEST || self.names > MOST_NAMES {
            return Err(Unreadable::TooLarge("configurations".to_owned()));
        }
        let mut parts = Vec::new();
        for child in node.nodes.into_iter().chain(node.children) {
            parts.push(self.tree(child, depth + 1)?);
        }
        for written in node.cpe_match {
            match criterion(&written) {
                Some(criterion) => parts.push(Configuration::Is(Box::new(criterion))),
                None => self.not_understood.push(written.criteria),
            }
        }
        let all = node.operator.is_some_and(|operator| operator.eq_ignore_ascii_case("and"));
        let tree = match parts.len() {
            1 => parts.swap_remove(0),
            _ if all => Configuration::All(parts),
            _ => Configuration::Any(parts),
        };
        Ok(if node.negate { Configuration::Not(Box::new(tree)) } else { tree })
    }
}

fn criterion(written: &Match) -> Option<Criterion> {
    let cpe = Cpe::parse(&written.criteria).ok()?;
    let mut criterion = Criterion { vulnerable: written.vulnerable, cpe, versions: Interval::default() };
    let scheme = criterion.scheme();
    let bound = |text: &Option<String>, included| match text {
        Some(text) => Bound::new(scheme, text, included).map(Some),
        None => Some(None),
    };
    // A bound that cannot be read would make the range wider than it is.
    let from = bound(&written.version_start_including, true)?.or(bound(&written.version_start_excluding, false)?);
    let to = bound(&written.version_end_including, true)?.or(bound(&written.version_end_excluding, false)?);
    criterion.versions = Interval { from, to };
    Some(criterion)
}
