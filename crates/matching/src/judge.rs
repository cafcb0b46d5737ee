//! What all statements about one vulnerability mean together for one component.

use casework::words::Words;

use crate::component::{Component, Surroundings};
use crate::decide::decide;
use crate::finding::{Finding, Reason, Verdict};
use crate::range::Status;
use crate::statement::Statement;

/// The verdict over everything that was said, and what each source said.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// What follows from all of it.
    pub verdict: Verdict,
    /// The findings that speak of this component, those that decide first; none of them if all speak of something else.
    pub findings: Vec<Finding>,
    /// Sources that speak of this component do not say the same.
    pub sources_differ: bool,
}

/// Holds a component against each statement, and the findings against each other.
///
/// A supplier's own word about just this version outweighs a database's; otherwise the graver finding counts.
pub fn judge(component: &Component, around: &Surroundings, statements: &[Statement]) -> Judgement {
    let findings = statements.iter().map(|statement| decide(component, around, statement));
    let mut findings: Vec<Finding> = findings.filter(speaks_of_it).collect();
    findings.sort_by_key(|finding| std::cmp::Reverse((is_suppliers_last_word(finding), finding.verdict)));
    let verdict = findings.first().map_or(Verdict::NotAffected, |first| first.verdict);
    let sources_differ = findings.iter().any(|finding| finding.verdict != verdict);
    Judgement { verdict, findings, sources_differ }
}

fn speaks_of_it(finding: &Finding) -> bool {
    !finding.reasons.iter().any(|reason| matches!(reason, Reason::OtherName { .. } | Reason::Withdrawn))
}

/// A supplier says of just this version that it is touched, or that it is not.
fn is_suppliers_last_word(finding: &Finding) -> bool {
    let decided = matches!(finding.verdict, Verdict::Affected | Verdict::NotAffected);
    decided
        && finding.reasons.iter().any(|reason| {
            let Reason::Supplier { status, .. } = reason else { return false };
            matches!(status, Status::Affected | Status::NotAffected | Status::Fixed)
        })
}

impl Judgement {
    /// The sentences for people: the verdict, that sources differ if they do, and the finding that decides.
    pub fn words(&self) -> Words {
        let mut words = match self.findings.first() {
            Some(first) => first.words(),
            None => Words::new("この部品について述べている情報源はありません。", "No source speaks of this component."),
        };
        if self.sources_differ {
            words.ja += "情報源によって判定が異なります。";
            words.en += " The sources do not agree.";
        }
        words
    }
}
