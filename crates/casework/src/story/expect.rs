//! Holding what a story expects against what came.

use std::collections::BTreeSet;

use super::{
    run::{Stage, recipient},
    sentence::Expectation,
    values,
};
use crate::{
    acting::Acting,
    case::{Entry, Fact, Machine},
    circles::{self, Viewer},
    clocks::ClockRun,
    decide::FollowUp,
    duties::{DutyState, duties},
    names::{Name, StepNumber},
    open_steps::{StepState, open_steps},
    standing::{Holder, standing},
    words::Words,
};

type Missed = Words;

fn missed(expected: &str, found: &str) -> Missed {
    Words::new(format!("「{expected}」のはずが「{found}」でした。"), format!("expected {expected}, found {found}"))
}

/// Whether two lists hold the same, whatever their order.
fn same(expected: &[String], found: impl IntoIterator<Item = String>) -> Result<(), Missed> {
    let expected: BTreeSet<String> = expected.iter().cloned().collect();
    let found: BTreeSet<String> = found.into_iter().collect();
    let list = |set: &BTreeSet<String>| {
        if set.is_empty() { "nothing".into() } else { set.iter().cloned().collect::<Vec<_>>().join(", ") }
    };
    if expected == found { Ok(()) } else { Err(missed(&list(&expected), &list(&found))) }
}

/// Whether what is expected is so.
pub(super) fn hold(stage: &mut Stage<'_>, expectation: &Expectation) -> Result<(), Missed> {
    match expectation {
        Expectation::Refused(codes) => refused(stage, codes),
        Expectation::Open(steps) => {
            same(steps, standing(&stage.process, &stage.case, stage.now).steps.iter().map(|s| s.to_string()))
        }
        Expectation::Ball(holders) => same(holders, ball(stage)),
        Expectation::Owed(letters) => same(letters, owed(stage)),
        Expectation::Told(units) => same(
            units,
            newest_facts(stage, |fact| match fact {
                Fact::Told { unit } => Some(unit.to_string()),
                _ => None,
            }),
        ),
        Expectation::Gap(roles) => same(
            roles,
            newest_facts(stage, |fact| match fact {
                Fact::GapNoted { role } => Some(role.to_string()),
                _ => None,
            }),
        ),
        Expectation::FollowsUp(kinds) => follow_ups(stage, kinds),
        Expectation::Agreed { step, units } => same(units, agreed(stage, *step)),
        Expectation::May { who, step } => may(stage, who, *step, None),
        Expectation::MayNot { who, step, codes } => may(stage, who, *step, Some(codes)),
        Expectation::Sees { who, what } => sees(stage, who, what),
        Expectation::SeesStep { who, step, sees } => sees_step(stage, who, *step, *sees),
        Expectation::SeesField { who, field, sees } => sees_field(stage, who, field, *sees),
        Expectation::State(pairs) => pairs.iter().try_for_each(|(machine, state)| machine_state(stage, machine, state)),
        Expectation::Closed(closing) => {
            let found = stage.case.ending.as_ref().map_or("open".to_owned(), |ending| ending.closing.to_string());
            same(&[closing.to_string()], [found])
        }
        Expectation::NotClosed if stage.case.is_open() => Ok(()),
        Expectation::NotClosed => Err(missed("open", "closed")),
        Expectation::Follows(process) => {
            let follows = format!("{}@{}", stage.process.id, stage.process.version);
            if *process == follows || stage.process.id == process.as_str() {
                Ok(())
            } else {
                Err(missed(process, &follows))
            }
        }
        Expectation::Says(sentence) => {
            let found = standing(&stage.process, &stage.case, stage.now).sentence;
            if found.en == *sentence || found.ja == *sentence {
                Ok(())
            } else {
                Err(missed(sentence, &format!("{} / {}", found.en, found.ja)))
            }
        }
        clock => clock_holds(stage, clock),
    }
}

fn refused(stage: &Stage<'_>, codes: &[String]) -> Result<(), Missed> {
    match &stage.newest {
        Some(Err(refusals)) => same(codes, refusals.codes().into_iter().map(str::to_owned)),
        _ => Err(missed(&codes.join(", "), "that it was done")),
    }
}

fn ball(stage: &Stage<'_>) -> Vec<String> {
    let standing = standing(&stage.process, &stage.case, stage.now);
    let name = |holder: &Holder| match holder {
        Holder::Unit(unit) => unit.to_string(),
        Holder::Outside(party) => party.code().to_owned(),
    };
    standing.ball.iter().map(name).collect()
}

/// `results to JPCERT`
fn owed(stage: &Stage<'_>) -> Vec<String> {
    match &stage.newest {
        Some(Ok(decision)) => {
            decision.letters.iter().map(|letter| format!("{} to {}", letter.name, recipient(&letter.to))).collect()
        }
        _ => Vec::new(),
    }
}

fn newest_facts(stage: &Stage<'_>, pick: impl Fn(&Fact) -> Option<String>) -> Vec<String> {
    match &stage.newest {
        Some(Ok(decision)) => decision.entries.iter().filter_map(|entry| pick(&entry.fact)).collect(),
        _ => Vec::new(),
    }
}

/// Every follow-up named is among those that came.
fn follow_ups(stage: &Stage<'_>, kinds: &[String]) -> Result<(), Missed> {
    let name = |follow_up: &FollowUp| match follow_up {
        FollowUp::StepOpened { step, .. } => format!("open {step}"),
        FollowUp::AwaitOutside { step, party } => format!("await {party} in {step}"),
        FollowUp::FindAWay { step } => format!("find a way in {step}"),
        FollowUp::UnitAsked { step, unit } => format!("ask {unit} about {step}"),
        FollowUp::CoverGap { step, role } => format!("cover {role} in {step}"),
        FollowUp::ConsiderPublishing { .. } => "consider publishing".to_owned(),
        FollowUp::LetterFailed { letter } => format!("letter {letter} failed"),
        FollowUp::ClockWarned { clock } => format!("{clock} warned"),
        FollowUp::ClockFellDue { clock } => format!("{clock} fell due"),
        FollowUp::CloseCase => "close the case".to_owned(),
    };
    let found: Vec<String> = match &stage.newest {
        Some(Ok(decision)) => decision.follow_ups.iter().map(name).collect(),
        _ => Vec::new(),
    };
    match kinds.iter().find(|kind| !found.contains(kind)) {
        None => Ok(()),
        Some(kind) => Err(missed(kind, &found.join(", "))),
    }
}

fn agreed(stage: &Stage<'_>, step: StepNumber) -> Vec<String> {
    let edition = stage.case.steps.get(&step).and_then(|record| record.edition.as_ref());
    edition.into_iter().flat_map(|edition| edition.agreed.keys()).map(|unit| unit.to_string()).collect()
}

fn may(stage: &Stage<'_>, who: &Name, step: StepNumber, codes: Option<&Vec<String>>) -> Result<(), Missed> {
    let unit = stage.unit_of(who).map_err(Words::same)?;
    let acting = Acting::person(who.clone(), unit.clone());
    let states = open_steps(&stage.process, &stage.case, &acting, stage.now);
    let state: Option<&StepState> = states.iter().find(|state| state.step == step);
    let found = match state {
        Some(state) => state.refusals.iter().map(|refusal| refusal.code.to_owned()).collect(),
        None => vec!["unseen".to_owned()],
    };
    match codes {
        None => same(&[], found),
        Some(codes) if codes.is_empty() && !found.is_empty() => Ok(()),
        Some(codes) => same(codes, found),
    }
}

fn sees(stage: &Stage<'_>, who: &Name, what: &str) -> Result<(), Missed> {
    let unit = stage.unit_of(who).map_err(Words::same)?;
    let found = circles::reach(&stage.case, unit).map_or("nothing", |circle| circle.name());
    if found == what { Ok(()) } else { Err(missed(what, found)) }
}

fn sees_step(stage: &Stage<'_>, who: &Name, step: StepNumber, wanted: bool) -> Result<(), Missed> {
    let answered =
        |fact: &Fact| matches!(fact, Fact::StepDone { .. } | Fact::Answered { .. } | Fact::LetterSent { .. });
    sees_entry(stage, who, wanted, |entry| entry.step == Some(step) && answered(&entry.fact))
}

fn sees_field(stage: &Stage<'_>, who: &Name, field: &Name, wanted: bool) -> Result<(), Missed> {
    sees_entry(stage, who, wanted, |entry| match &entry.fact {
        Fact::StepDone { answers }
        | Fact::Answered { answers }
        | Fact::Contributed { answers, .. }
        | Fact::Replied { answers }
        | Fact::Proposed { answers, .. }
        | Fact::Corrected { answers, .. } => answers.contains_key(field),
        _ => false,
    })
}

/// Whether somebody can read any of these entries.
fn sees_entry(stage: &Stage<'_>, who: &Name, wanted: bool, which: impl Fn(&Entry) -> bool) -> Result<(), Missed> {
    let viewer = match stage.unit_of(who) {
        Ok(unit) => Viewer::Unit(unit.clone()),
        Err(_) => Viewer::Party(who.clone()),
    };
    let visible =
        stage.ledger.iter().filter(|entry| which(entry)).any(|entry| circles::may_read(&stage.case, &viewer, entry));
    if visible == wanted { Ok(()) } else { Err(missed(&format!("visible: {wanted}"), &format!("visible: {visible}"))) }
}

fn machine_state(stage: &Stage<'_>, machine: &str, state: &str) -> Result<(), Missed> {
    let found = match machine {
        "embargo" => stage.case.embargo.state().name().to_owned(),
        "public" => stage.case.news.public.to_string(),
        "attacks" => stage.case.news.attacks.to_string(),
        "exploit" => stage.case.news.exploit.to_string(),
        "questions" => stage.case.open_questions().count().to_string(),
        "fix-ready" => stage.case.fixes.values().filter(|fix| fix.ready).count().to_string(),
        "fix-deployed" => stage.case.fixes.values().filter(|fix| fix.deployed).count().to_string(),
        name => match Machine::parse(name) {
            Some(machine) => stage.case.machines.of(machine).name().to_owned(),
            None => return Err(missed("a machine", name)),
        },
    };
    if found == state { Ok(()) } else { Err(missed(&format!("{machine} {state}"), &found)) }
}

fn clock_holds(stage: &Stage<'_>, expectation: &Expectation) -> Result<(), Missed> {
    let state = |clock: &Name| {
        stage.case.clocks.get(clock.as_str()).ok_or_else(|| missed(clock.as_str(), "a clock that has not started"))
    };
    match expectation {
        Expectation::Due { clock, at } => {
            let state = state(clock)?;
            let due = values::hour(at, &stage.process.time_zone);
            let zoned = state.due.to_zoned(stage.process.time_zone.clone());
            let found = zoned.strftime("%Y-%m-%d %H:%M").to_string();
            let day_alone = !at.contains(' ') && zoned.strftime("%Y-%m-%d").to_string() == *at;
            if (due == Some(state.due) || day_alone) && state.runs() {
                Ok(())
            } else {
                Err(missed(at, &format!("{found}, {:?}", state.run)))
            }
        }
        Expectation::Stopped(clock) => match state(clock)?.run {
            ClockRun::Stopped(_) | ClockRun::Closed(_) => Ok(()),
            other => Err(missed("stopped", &format!("{other:?}"))),
        },
        Expectation::Warned(clock) if state(clock)?.warned > 0 => Ok(()),
        Expectation::Warned(_) => Err(missed("a warning", "none")),
        Expectation::FellDue(clock) if state(clock)?.fell_due => Ok(()),
        Expectation::FellDue(_) => Err(missed("that it fell due", "that it did not")),
        Expectation::WaitsFor { clock, event } => {
            let duties = duties(&stage.process, &stage.case, stage.now);
            let duty = duties
                .iter()
                .find(|duty| duty.clock == *clock)
                .ok_or_else(|| missed(clock.as_str(), "no such clock"))?;
            match &duty.state {
                DutyState::WaitsFor(found) if found.to_string() == *event => Ok(()),
                _ => Err(missed(event, &duty.sentence.en)),
            }
        }
        _ => Err(Words::same("this cannot be expected")),
    }
}
