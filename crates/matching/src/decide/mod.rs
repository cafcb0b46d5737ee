//! Whether a component is touched by what a source says: one component, one statement, one finding with its reasons.

mod answer;
mod criterion;
mod package;
mod platform;
mod product;
mod supplier;

use crate::component::{Component, Surroundings};
use crate::finding::{Finding, Reason, Verdict};
use crate::statement::{Says, Statement};
use answer::Answer;

/// The finding about one component and one statement. The same arguments give the same finding.
pub fn decide(component: &Component, around: &Surroundings, statement: &Statement) -> Finding {
    let answer = match &statement.says {
        _ if statement.withdrawn => Answer::because(Reason::Withdrawn),
        Says::Package(package) => package::answer(component, package),
        Says::Configuration(tree) => platform::answer(component, around, tree),
        Says::Product(product) => product::answer(component, around, product),
        Says::Supplier(word) => return finding(statement, supplier::answer(component, around, word)),
    };
    let verdict = answer.verdict();
    finding(statement, (verdict, answer))
}

/// Whether versions alone already say no, found without writing down why: for those who compare very many.
pub(crate) fn certainly_outside(version: Option<&str>, statement: &Statement) -> bool {
    match (&statement.says, version) {
        (Says::Package(package), Some(version)) => package::is_certainly_outside(version, package),
        _ => false,
    }
}

fn finding(statement: &Statement, (verdict, answer): (Verdict, Answer)) -> Finding {
    Finding {
        verdict,
        vulnerability: statement.vulnerability.clone(),
        source: statement.source.clone(),
        reasons: answer.into_reasons(),
    }
}
