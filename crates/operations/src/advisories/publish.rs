//! The first publication: the step completes by its own rules, and in the same commit the documents are fixed as they were said.

use advisory::Problem;
use casework::{answers::Answers, command::Command, refusal::Refusal};

use super::{
    agree::no_step,
    model::read,
    parts::{Around, On},
    release::{Saying, release},
    save::newest,
    step,
};
use crate::{Desk, Trouble, Viewer, cases::Change};

/// Publishes the edition that the units agreed to, now. Refused, with every reason at once, it has not happened.
pub async fn publish(desk: &Desk, viewer: &Viewer, case: &str, base_url: &str) -> Result<i64, Trouble> {
    let around = Around::ask(desk, case).await?;
    let mut change = Change::on(desk, viewer, case, None).await?;
    let (row, edition) = newest(&mut change, viewer).await?;
    let process = change.process().clone();
    let Some(publishing) = step::publishing(&process) else { return Err(no_step()) };
    let number = change.row().number.clone();
    let mut reasons = Vec::new();
    let laid = step::on_table(&process, change.case());
    if laid.is_some_and(|(_, laid)| !step::is_of(laid, &edition.sha256)) {
        reasons.push(not_this_edition(row.edition));
    }
    let on = On { process: &process, case: change.case(), case_number: &number, viewer, now: change.now(), base_url };
    reasons.extend(refusals(&around.problems_of(&on, &edition)?));
    let complete = Command::Complete { step: publishing.number, answers: Answers::new(), tell: None };
    match change.decide(&complete).await {
        Ok(_) if reasons.is_empty() => {}
        Ok(_) => return Err(Trouble::Refused(reasons)),
        Err(Trouble::Refused(ours)) => return Err(Trouble::Refused(ours.into_iter().chain(reasons).collect())),
        Err(trouble) => return Err(trouble),
    }
    let advisory = read(&edition.model, &row.number)?;
    let saying = Saying { advisory, edition: row.edition, withdraws: false, base_url, numbering: around.numbering() };
    let version = release(&mut change, &row, saying).await?;
    change.commit().await?;
    Ok(version)
}

/// Problems as reasons of a refusal, each with its field.
pub(super) fn refusals(problems: &[Problem]) -> Vec<Refusal> {
    let refusal = |problem: &Problem| {
        let sentence = &problem.sentence;
        Refusal::new(problem.code, &sentence.ja, &sentence.en).on(&problem.field.as_str().into())
    };
    problems.iter().map(refusal).collect()
}

fn not_this_edition(edition: i64) -> Refusal {
    Refusal::new(
        "other-edition",
        format!("部門が合意したのは、最新の第{edition}版ではありません。第{edition}版への合意を求めてください。"),
        format!("What the units agreed to is not the newest edition. Ask them to agree to edition {edition}."),
    )
}
