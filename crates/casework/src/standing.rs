//! The one sentence of a case: where it stands, who has the ball, what is due next.

use jiff::Timestamp;

use crate::{
    case::Case,
    names::{Name, StepNumber},
    open_steps::{awaits, is_stopped},
    process::{Process, Step},
    progress::{Progress, awaited_reply, is_owed, progress},
    role::{Outside, Role},
    words::Words,
};

/// Where a case stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The steps whose turn it is, without those that may be left undone.
    pub steps: Vec<StepNumber>,
    /// Who has the ball. Never empty while the case is open.
    pub ball: Vec<Holder>,
    /// The duty that is due next, and when.
    pub due: Option<(Name, Timestamp)>,
    /// All of it in one sentence.
    pub sentence: Words,
}

/// Somebody who has the ball.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holder {
    /// A unit of the company.
    Unit(Name),
    /// A party outside, whom POC reminds.
    Outside(Outside),
}

impl Holder {
    /// What people call it.
    pub fn name(&self) -> Words {
        match self {
            Holder::Unit(unit) => Words::same(unit.as_str()),
            Holder::Outside(party) => party.name(),
        }
    }
}

/// Where a case stands now.
pub fn standing(process: &Process, case: &Case, now: Timestamp) -> Standing {
    if case.opened.is_none() || !case.is_open() {
        return ended(process, case);
    }
    let turns = turns(process, case, now);
    let mut steps: Vec<StepNumber> = turns.iter().filter(|turn| !turn.reply).map(|turn| turn.step).collect();
    steps.dedup();
    let awaited = turns.iter().rev().find(|turn| turn.reply).and_then(|turn| process.step(turn.step));
    let mut ball: Vec<Holder> = turns.into_iter().map(|turn| turn.holder).collect();
    ball.sort();
    ball.dedup();
    if ball.is_empty() {
        ball.extend(case.units_of(Role::Poc).cloned().map(Holder::Unit));
    }
    let due = next_due(case);
    let sentence = sentence(process, (&steps, awaited), &ball, due.as_ref(), now);
    Standing { steps, ball, due, sentence }
}

/// That somebody has to act on a step now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnOf {
    /// The step.
    pub step: StepNumber,
    /// Who has to act.
    pub holder: Holder,
    /// The step is done, and the reply of a party outside is owed.
    pub reply: bool,
}

/// Everybody who has to act now, step by step. Empty once only the closing is left.
pub fn turns(process: &Process, case: &Case, now: Timestamp) -> Vec<TurnOf> {
    if case.opened.is_none() || !case.is_open() {
        return Vec::new();
    }
    let mut turns = Vec::new();
    for step in process.steps.iter().filter(|step| is_current(process, case, step)) {
        let holders = holders(process, case, step, now).into_iter();
        turns.extend(holders.map(|holder| TurnOf { step: step.number, holder, reply: false }));
    }
    for step in &process.steps {
        if let Some(party) = awaited_reply(process, case, step) {
            turns.push(TurnOf { step: step.number, holder: Holder::Outside(party), reply: true });
        }
    }
    turns
}

/// A step whose turn it is, and that somebody has to do.
fn is_current(process: &Process, case: &Case, step: &Step) -> bool {
    progress(process, case, step) == Progress::Open && is_owed(process, case, step)
}

fn holders(process: &Process, case: &Case, step: &Step, now: Timestamp) -> Vec<Holder> {
    if let Some(party) = step.waits_for() {
        return vec![Holder::Outside(case.window_to(party))];
    }
    let units = |role: Role| case.units_of(role).cloned().map(Holder::Unit).collect::<Vec<_>>();
    if is_stopped(process, case, step, now) {
        return units(Role::Poc);
    }
    let first = step.leads().iter().map(|role| units(*role)).find(|units| !units.is_empty());
    let first = first.unwrap_or_else(|| units(Role::Poc));
    let awaited = awaits(case, step);
    // Who was invited works while the lead waits; who leads as well works beside it.
    let also_lead = awaited.iter().any(|unit| step.leads().iter().any(|role| case.plays(unit, *role)));
    let beside = awaited.is_empty() || (also_lead && step.agree.is_empty());
    let first = if beside { first } else { Vec::new() };
    awaited.into_iter().map(Holder::Unit).chain(first).collect()
}

/// The running clock that is due first.
fn next_due(case: &Case) -> Option<(Name, Timestamp)> {
    let running = case.clocks.iter().filter(|(_, state)| state.runs());
    running.min_by_key(|(_, state)| state.due).map(|(clock, state)| (clock.clone(), state.due))
}

fn ended(process: &Process, case: &Case) -> Standing {
    let sentence = match &case.ending {
        Some(ending) => {
            let title = process
                .closing(ending.closing.as_str())
                .map_or_else(|| Words::same(ending.closing.as_str()), |closing| closing.title.clone());
            let day = ending.at.to_zoned(process.time_zone.clone()).date();
            Words::new(format!("{day} に終了しました({})。", title.ja), format!("Closed on {day}: {}.", title.en))
        }
        None => Words::new("まだ始まっていません。", "Not opened yet."),
    };
    Standing { steps: Vec::new(), ball: Vec::new(), due: None, sentence }
}

fn sentence(
    process: &Process,
    (steps, awaited): (&[StepNumber], Option<&Step>),
    ball: &[Holder],
    due: Option<&(Name, Timestamp)>,
    now: Timestamp,
) -> Words {
    let titles = steps.iter().filter_map(|number| process.step(*number)).map(|step| {
        Words::new(format!("{}「{}」", step.number, step.title.ja), format!("{} {}", step.number, step.title.en))
    });
    let place = if let Some(step) = awaited.filter(|_| steps.is_empty()) {
        Words::new(
            format!("{}「{}」への返事を待っています", step.number, step.title.ja),
            format!("{} {} waits for its reply", step.number, step.title.en),
        )
    } else if steps.is_empty() {
        Words::new("すべての手順が終わり、終了を待っています", "All steps are done; the case waits to be closed")
    } else {
        Words::list(titles)
    };
    let holders = Words::list(ball.iter().map(Holder::name));
    let due = due.and_then(|(clock, due)| process.clock(clock.as_str()).map(|clock| (clock, *due)));
    let due = due.map_or_else(
        || Words::new("期限はありません", "nothing is due"),
        |(clock, due)| {
            let at = due.to_zoned(process.time_zone.clone()).strftime("%Y-%m-%d %H:%M").to_string();
            if due <= now {
                Words::new(
                    format!("「{}」の期限({at})を過ぎています", clock.title.ja),
                    format!("overdue since {at}: {}", clock.title.en),
                )
            } else {
                Words::new(
                    format!("次の期限は {at}「{}」", clock.title.ja),
                    format!("due next on {at}: {}", clock.title.en),
                )
            }
        },
    );
    // A title may be a question.
    let stop = if place.en.ends_with('?') { "" } else { "." };
    Words::new(
        format!("{}。担当は{}。{}。", place.ja, holders.ja, due.ja),
        format!("{}{stop} The ball is with {}; {}.", place.en, holders.en, due.en),
    )
}
