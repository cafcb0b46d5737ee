//! Every step can be reached, none waits for itself, and none leaves the case lying.

use std::collections::{BTreeMap, BTreeSet};

use super::Bench;
use crate::{
    names::{Name, StepNumber},
    process::{Model, Step, Subject},
};

pub(super) fn check(bench: &mut Bench<'_>) {
    if bench.model.steps.is_empty() {
        let pos = bench.model.pos;
        bench.fault(
            pos,
            "no-steps",
            ("手順が一つもありません。".into(), "There are no steps.".into()),
            ("[[step]] を書いてください。".into(), "Write [[step]] tables.".into()),
        );
        return;
    }
    bounds(bench);
    who_answers(bench);
    reachable(bench);
    dead_ends(bench);
}

/// More conditions than anybody could follow.
fn bounds(bench: &mut Bench<'_>) {
    const MOST_CONDITIONS: usize = 6;
    for step in bench.model.steps.iter().filter(|step| step.when.len() > MOST_CONDITIONS) {
        bench.fault(
            step.marks.at("when", step.pos),
            "too-many-conditions",
            (
                format!("手順項目 {} の条件が {MOST_CONDITIONS} を超えています。", step.number),
                format!("Step {} has more than {MOST_CONDITIONS} conditions.", step.number),
            ),
            (
                "条件をまとめるか、質問を一つにしてください。".into(),
                "Join the conditions, or ask one question instead.".into(),
            ),
        );
    }
}

/// What is done inside or sent has somebody who does it.
fn who_answers(bench: &mut Bench<'_>) {
    for step in &bench.model.steps {
        if step.lead.is_empty() && step.waits_for().is_none() {
            bench.fault(
                step.pos,
                "nobody-leads",
                (
                    format!("手順項目 {} を担当する役割がありません。", step.number),
                    format!("Nobody leads step {}.", step.number),
                ),
                ("lead に役割を書いてください。".into(), "Name the roles as `lead`.".into()),
            );
        }
    }
}

/// A step is reached when all that it waits for is, and so is every question that decides whether it applies.
fn reachable(bench: &mut Bench<'_>) {
    let asked_by: BTreeMap<&Name, StepNumber> =
        bench.model.steps.iter().flat_map(|step| step.asks.iter().map(|ask| (&ask.id, step.number))).collect();
    let known: BTreeSet<StepNumber> = bench.model.steps.iter().map(|step| step.number).collect();
    let mut reached: BTreeSet<StepNumber> = BTreeSet::new();
    loop {
        let newly: Vec<StepNumber> = bench
            .model
            .steps
            .iter()
            .filter(|step| !reached.contains(&step.number))
            .filter(|step| needs(step, &asked_by).all(|need| reached.contains(&need) || !known.contains(&need)))
            .map(|step| step.number)
            .collect();
        if newly.is_empty() {
            break;
        }
        reached.extend(newly);
    }
    for step in bench.model.steps.iter().filter(|step| !reached.contains(&step.number)) {
        let waits: Vec<String> = needs(step, &asked_by)
            .filter(|need| known.contains(need) && !reached.contains(need))
            .map(|need| need.to_string())
            .collect();
        let list = waits.join(", ");
        bench.fault(
            step.marks.at("after", step.pos),
            "unreachable-step",
            (
                format!("手順項目 {} には到達できません。互いに待ち合っています: {list}", step.number),
                format!("Step {} cannot be reached: it waits in a circle with {list}.", step.number),
            ),
            (
                "after か when を直して、循環をなくしてください。".into(),
                "Mend `after` or `when` so that the circle is gone.".into(),
            ),
        );
    }
}

fn needs<'s>(step: &'s Step, asked_by: &'s BTreeMap<&Name, StepNumber>) -> impl Iterator<Item = StepNumber> + 's {
    let fields = step.when.iter().filter_map(|condition| match &condition.on {
        Subject::Field(field) => asked_by.get(field).copied(),
        Subject::Machine(_) => None,
    });
    step.after.iter().copied().chain(step.answers).chain(fields)
}

/// A step after which nothing comes either ends the process, or may be left undone.
fn dead_ends(bench: &mut Bench<'_>) {
    let model: &Model = bench.model;
    let followed: BTreeSet<StepNumber> = model
        .steps
        .iter()
        .flat_map(|step| step.after.iter().copied().chain(step.answers).chain(step.rests_on.iter().copied()))
        .collect();
    for step in &model.steps {
        if !followed.contains(&step.number) && !step.ends && !step.optional {
            bench.fault(
                step.pos,
                "dead-end",
                (
                    format!("手順項目 {} のあとに何も続きません。", step.number),
                    format!("Nothing comes after step {}.", step.number),
                ),
                (
                    "続く手順の after に書くか、ここで終わるなら ends = true を書いてください。".into(),
                    "Name it in `after` of what follows, or write ends = true if this is an end.".into(),
                ),
            );
        }
    }
    if !model.steps.iter().any(|step| step.ends) {
        bench.fault(
            model.pos,
            "no-end",
            ("終わりの手順がありません。".into(), "No step ends the process.".into()),
            ("最後の手順に ends = true を書いてください。".into(), "Write ends = true on the last steps.".into()),
        );
    }
    if !model.closings.iter().any(|closing| !closing.early) {
        bench.fault(
            model.pos,
            "no-end",
            (
                "すべて終わった案件を終了する方法がありません。".into(),
                "No closing ends a case whose work is all done.".into(),
            ),
            (
                "early = false の [[closing]] を書いてください。".into(),
                "Write a [[closing]] with early = false.".into(),
            ),
        );
    }
}
