//! What ISO/IEC 29147 (clause 7) and readers expect of an advisory, held against it before it leaves.

mod forms;
mod meta;
mod products;
mod remediations;
mod texts;
mod vulnerabilities;

use crate::{Problem, model::Advisory};

/// Everything that is wrong with an advisory, all at once. An empty list is a yes.
pub fn check(advisory: &Advisory) -> Vec<Problem> {
    let mut problems = Vec::new();
    for rule in RULES {
        rule(advisory, &mut problems);
    }
    problems
}

type Rule = fn(&Advisory, &mut Vec<Problem>);

const RULES: &[Rule] = &[
    meta::number,
    texts::texts,
    meta::publisher,
    meta::revisions,
    meta::release,
    meta::acknowledgements,
    meta::references,
    products::products,
    vulnerabilities::vulnerabilities,
    remediations::remediations,
];

/// More of one list than a reader, or a program that reads it, can be asked to take.
fn too_many(problems: &mut Vec<Problem>, field: &str, count: usize, most: usize) {
    if count > most {
        problems.push(Problem::new(
            "too-many",
            field,
            format!("{count}件あります。{most}件までにするか、アドバイザリを分けてください。"),
            format!("There are {count} of them. Keep to {most}, or make several advisories of it."),
        ));
    }
}
