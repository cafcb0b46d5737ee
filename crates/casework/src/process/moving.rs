//! The map by which a running case goes to another version, or from flow 2 into flow 1. Explicit, checked, previewed, recorded.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use toml::Spanned;

use super::{Pos, Problem, Problems, Process, Step, problem::Faults};
use crate::{
    case::ProcessRef,
    names::{Name, StepNumber},
    words::Words,
};

/// A map file as read.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoveMap {
    /// The form of the file.
    pub format: u32,
    /// What people call the move.
    pub title: Words,
    /// From where.
    pub from: End,
    /// To where.
    pub to: End,
    /// Steps whose record goes on.
    #[serde(default)]
    pub carry: Vec<Carry>,
    /// Steps whose record stays in the ledger alone.
    #[serde(default)]
    pub drop: Vec<DropStep>,
    /// Clocks that run on.
    #[serde(default)]
    pub clock: Vec<CarryClock>,
    /// Clocks that do not.
    #[serde(default)]
    drop_clock: Vec<DropClock>,
    #[serde(skip)]
    text: String,
}

/// One end of a map.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct End {
    /// The process.
    pub id: Name,
    /// Its version.
    pub version: u32,
}

/// A step whose record goes on as another.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carry {
    /// From.
    pub from: Spanned<StepNumber>,
    /// To.
    pub to: Spanned<StepNumber>,
}

/// A clock that runs on as another.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CarryClock {
    /// From.
    pub from: Spanned<Name>,
    /// To.
    pub to: Spanned<Name>,
}

/// A step that has to be done again, or never.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DropStep {
    /// Which.
    pub step: Spanned<StepNumber>,
    /// Why its record does not count.
    pub because: Words,
}

/// A clock whose duty falls away with the old process.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DropClock {
    clock: Spanned<Name>,
    because: Words,
}

/// A map that fits both processes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MovePlan {
    /// From which version.
    pub from: ProcessRef,
    /// To which.
    pub to: ProcessRef,
    /// Where the record of each step goes.
    pub steps: BTreeMap<StepNumber, StepNumber>,
    /// Where each clock goes.
    pub clocks: BTreeMap<Name, Name>,
    /// The steps whose record stays behind, each with the reason.
    pub dropped: BTreeMap<StepNumber, Words>,
    /// The clocks that stay behind, each with the reason.
    pub dropped_clocks: BTreeMap<Name, Words>,
    /// What people call the move.
    pub title: Words,
}

/// Reads a map file.
pub fn read_map(text: &str) -> Result<MoveMap, Problems> {
    if text.len() > super::LARGEST {
        let sentence = Words::new("ファイルが大きすぎます。", "The file is too large.");
        let remedy = Words::new("ファイルを直してください。", "Mend the file.");
        let pos = Pos { file: 0, line: 1, column: 1 };
        return Err(Problems(vec![Problem { pos, code: "too-large", sentence, remedy }]));
    }
    toml::from_str::<MoveMap>(text).map(|map| MoveMap { text: text.into(), ..map }).map_err(|error| {
        let pos = place(text, error.span().map_or(0, |span| span.start));
        Problems(vec![Problem {
            pos,
            code: "not-a-map",
            sentence: Words::new(
                format!("読めません: {}", error.message()),
                format!("This cannot be read: {}", error.message()),
            ),
            remedy: Words::new("この行を直してください。", "Mend this line."),
        }])
    })
}

fn place(text: &str, byte: usize) -> Pos {
    let before = text.get(..byte.min(text.len())).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1;
    Pos { file: 0, line: line as u32, column: column as u32 }
}

/// Holds a map against both processes: every step goes somewhere or is dropped with a reason, and what arrives fits.
pub fn check_map(map: &MoveMap, from: &Process, to: &Process) -> Result<MovePlan, Problems> {
    let mut faults = Faults::default();
    let start = Pos { file: 0, line: 1, column: 1 };
    if map.format != 1 {
        let sentence = Words::new("この形式は読めません。", "This form is not known.");
        faults.add(start, "unknown-format", sentence, Words::new("format = 1 と書いてください。", "Write format = 1."));
    }
    for (end, process) in [(&map.from, from), (&map.to, to)] {
        if (&end.id, end.version) != (&process.id, process.version) {
            let sentence = Words::new(
                format!(
                    "{} の第{}版の対応表ですが、渡されたのは {} の第{}版です。",
                    end.id, end.version, process.id, process.version
                ),
                format!(
                    "The map names version {} of {}, not version {} of {}.",
                    end.version, end.id, process.version, process.id
                ),
            );
            faults.add(start, "other-process", sentence, Words::new("対応表を直してください。", "Mend the map."));
        }
    }
    let at = |span: &std::ops::Range<usize>| place(&map.text, span.start);
    let (mut said, mut steps) = (BTreeSet::new(), BTreeMap::new());
    for carry in &map.carry {
        said.insert(*carry.from.get_ref());
        fits((from, to), carry, (at(&carry.from.span()), at(&carry.to.span())), &mut faults);
        if steps.values().any(|taken| taken == carry.to.get_ref()) || steps.contains_key(carry.from.get_ref()) {
            let sentence = Words::new("同じ手順が二度対応づけられています。", "A step is mapped twice.");
            faults.add(
                at(&carry.from.span()),
                "mapped-twice",
                sentence,
                Words::new("どちらかを消してください。", "Remove one of them."),
            );
        }
        steps.insert(*carry.from.get_ref(), *carry.to.get_ref());
    }
    for drop in &map.drop {
        if !said.insert(*drop.step.get_ref()) {
            let sentence = Words::new("同じ手順項目が二度書かれています。", "A step is named twice.");
            let remedy = Words::new("どちらかを消してください。", "Remove one of them.");
            faults.add(at(&drop.step.span()), "mapped-twice", sentence, remedy);
        }
        if from.step(*drop.step.get_ref()).is_none() {
            unknown(*drop.step.get_ref(), at(&drop.step.span()), &mut faults);
        }
    }
    for step in from.steps.iter().filter(|step| !said.contains(&step.number)) {
        faults.add(
            start,
            "step-forgotten",
            Words::new(
                format!("手順項目 {} の行き先がありません。", step.number),
                format!("Nothing is said of step {}.", step.number),
            ),
            Words::new(
                "[[carry]] か、理由を添えた [[drop]] を書いてください。",
                "Write a [[carry]], or a [[drop]] with its reason.",
            ),
        );
    }
    let clocks = clocks(map, from, to, &at, &mut faults);
    let plan = MovePlan {
        from: from.reference().clone(),
        to: to.reference().clone(),
        steps,
        clocks,
        dropped: map.drop.iter().map(|drop| (*drop.step.get_ref(), drop.because.clone())).collect(),
        dropped_clocks: map
            .drop_clock
            .iter()
            .map(|drop| (drop.clock.get_ref().clone(), drop.because.clone()))
            .collect(),
        title: map.title.clone(),
    };
    faults.or(Some(plan))
}

fn unknown(step: StepNumber, pos: Pos, faults: &mut Faults) {
    faults.add(
        pos,
        "unknown-step",
        Words::new(format!("手順項目 {step} はありません。"), format!("There is no step {step}.")),
        Words::new("番号を確かめてください。", "Look at the number again."),
    );
}

/// The record of one step can stand for the other: what the new one requires, the old one asked, in the same form.
fn fits((from, to): (&Process, &Process), carry: &Carry, (from_pos, pos): (Pos, Pos), faults: &mut Faults) {
    let (old, new): (Option<&Step>, Option<&Step>) = (from.step(*carry.from.get_ref()), to.step(*carry.to.get_ref()));
    let (Some(old), Some(new)) = (old, new) else {
        let missing = if old.is_none() { &carry.from } else { &carry.to };
        let pos = if old.is_none() { from_pos } else { pos };
        return unknown(*missing.get_ref(), pos, faults);
    };
    for ask in &new.asks {
        let before = old.ask(ask.id.as_str());
        let same = before.is_some_and(|before| before.kind == ask.kind);
        if before.is_some() && !same || before.is_none() && ask.required {
            faults.add(
                pos,
                "answer-does-not-fit",
                Words::new(
                    format!(
                        "手順項目 {} は「{}」を要しますが、元の手順項目 {} の答えは使えません。",
                        new.number, ask.id, old.number
                    ),
                    format!(
                        "Step {} needs `{}`, which step {} did not ask in this form.",
                        new.number, ask.id, old.number
                    ),
                ),
                Words::new(
                    "[[drop]] にして、あらためて行ってください。",
                    "Write a [[drop]], so that the step is done again.",
                ),
            );
        }
    }
}

fn clocks(
    map: &MoveMap,
    from: &Process,
    to: &Process,
    at: &dyn Fn(&std::ops::Range<usize>) -> Pos,
    faults: &mut Faults,
) -> BTreeMap<Name, Name> {
    let mut clocks = BTreeMap::new();
    for clock in &map.clock {
        let ends = [(&clock.from, from), (&clock.to, to)];
        for (name, _) in ends.iter().filter(|(name, process)| process.clock(name.get_ref().as_str()).is_none()) {
            faults.add(
                at(&name.span()),
                "unknown-clock",
                Words::new(
                    format!("期限「{}」はありません。", name.get_ref()),
                    format!("There is no clock `{}`.", name.get_ref()),
                ),
                Words::new("名前を確かめてください。", "Look at the name again."),
            );
        }
        if clocks.values().any(|taken| taken == clock.to.get_ref()) || clocks.contains_key(clock.from.get_ref()) {
            let sentence = Words::new("同じ期限が二度対応づけられています。", "A clock is mapped twice.");
            let remedy = Words::new("どちらかを消してください。", "Remove one of them.");
            faults.add(at(&clock.from.span()), "mapped-twice", sentence, remedy);
        }
        clocks.insert(clock.from.get_ref().clone(), clock.to.get_ref().clone());
    }
    let dropped = |clock: &Name| map.drop_clock.iter().any(|dropped| dropped.clock.get_ref() == clock);
    for clock in from.clocks.iter().filter(|clock| !clocks.contains_key(&clock.id) && !dropped(&clock.id)) {
        faults.add(
            Pos { file: 0, line: 1, column: 1 },
            "clock-forgotten",
            Words::new(
                format!("期限「{}」の行き先がありません。", clock.id),
                format!("Nothing is said of the clock `{}`.", clock.id),
            ),
            Words::new(
                "[[clock]] か、理由を添えた [[drop_clock]] を書いてください。",
                "Write a [[clock]], or a [[drop_clock]] with its reason.",
            ),
        );
    }
    clocks
}
