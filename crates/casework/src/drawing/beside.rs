//! What stands on and beside a step's box: marks, conditions, who does what, letters and notes.

use super::{
    Shown,
    columns::Columns,
    condition::condition,
    row::Place,
    shape::Rect,
    text::{Block, Face},
    wording,
};
use crate::{
    circles::Circle,
    guards::Origin,
    process::{Process, Step},
    role::Role,
    words::Words,
};

const NOTE: Face = Face { size: 15, second: 13, bold: false };
/// The room that a mark takes.
pub(super) const MARK: i32 = 26;
/// How far the tips of a condition's hexagon reach out.
pub(super) const TIP: i32 = 16;

/// A drawn mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Repeats,
    Details,
    Ends,
    Letter,
    Agreement,
    Answers,
    PaperGuard,
    OwnGuard,
    Clock,
}

/// What stands on top of a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TagKind {
    When,
    Early,
}

#[derive(Clone, Debug)]
pub(super) struct Tag {
    pub(super) kind: TagKind,
    pub(super) rect: Rect,
    pub(super) text: Block,
}

/// What part a role has in a step, the greatest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Lead,
    Joint,
    Receives,
    Informed,
}

#[derive(Clone, Debug)]
pub(super) struct Chip {
    pub(super) role: Role,
    pub(super) part: Part,
    pub(super) agrees: bool,
    pub(super) rect: Rect,
}

/// A mark with words beside it.
#[derive(Clone, Debug)]
pub(super) struct Note {
    pub(super) mark: Mark,
    pub(super) rect: Rect,
    pub(super) text: Block,
}

pub(super) fn marks(step: &Step) -> Vec<Mark> {
    let marks =
        [(step.repeats, Mark::Repeats), (step.circle == Circle::Details, Mark::Details), (step.ends, Mark::Ends)];
    marks.into_iter().filter(|(shown, _)| *shown).map(|(_, mark)| mark).collect()
}

pub(super) fn tags(process: &Process, step: &Step) -> Vec<(TagKind, Words)> {
    let when = step.when.iter().enumerate().map(|(place, one)| {
        let words = condition(process, one);
        // Whoever reads two conditions must not take them for two ways in.
        let both = Words::new(format!("かつ　{}", words.ja), format!("and {}", words.en));
        (TagKind::When, if place == 0 { words } else { both })
    });
    let early = (!step.opens_on.is_empty()).then(|| (TagKind::Early, wording::early(&step.opens_on)));
    when.chain(early).collect()
}

/// Outside nobody of ours has a part; POC merely writes down what it hears.
pub(super) fn chips(step: &Step, place: Place, columns: &Columns) -> Vec<Chip> {
    let leads: &[Role] = if place == Place::Outside { &step.lead } else { step.leads() };
    let part = |role: &Role| {
        let parts = [
            (leads, Part::Lead),
            (&step.joint, Part::Joint),
            (&step.receives, Part::Receives),
            (&step.informed, Part::Informed),
        ];
        parts.into_iter().find(|(roles, _)| roles.contains(role)).map(|(_, part)| part)
    };
    let chip = |(role, x): &(Role, i32)| {
        let rect = Rect { x: x - 25, y: -14, w: 50, h: 28 };
        part(role).map(|part| Chip { role: *role, part, agrees: step.agree.contains(role), rect })
    };
    columns.roles.iter().filter_map(chip).collect()
}

/// The letters that go out with a step, not yet in their place.
pub(super) fn letters(process: &Process, step: &Step, columns: &Columns, shown: Shown) -> Vec<Note> {
    let set = |words: Words| {
        let text = Block::set(&words, shown, NOTE, columns.outside.width() - MARK - 40);
        let w = text.width() + MARK;
        let rect = Rect { x: columns.outside.to - 24 - w, y: 0, w, h: text.height() + 6 };
        Note { mark: Mark::Letter, rect, text }
    };
    wording::letters(process, step).into_iter().map(set).collect()
}

pub(super) fn notes(process: &Process, step: &Step, columns: &Columns, shown: Shown) -> Vec<Note> {
    let set = |(mark, words): (Mark, Words)| {
        let text = Block::set(&words, shown, NOTE, columns.notes.width() - MARK - 16);
        let rect = Rect { x: columns.notes.from, y: 0, w: columns.notes.width(), h: text.height() + 6 };
        Note { mark, rect, text }
    };
    said(process, step).into_iter().map(set).collect()
}

fn said(process: &Process, step: &Step) -> Vec<(Mark, Words)> {
    let agreement = (!step.agree.is_empty()).then(|| (Mark::Agreement, wording::agreement(&step.agree)));
    let answers = wording::answers(step).into_iter().map(|words| (Mark::Answers, words));
    let off = |name: &str| process.switched_off.iter().any(|off| off.guard == *name);
    let guards = step.guards.iter().filter(|used| !off(used.guard.name())).map(|used| {
        let mark = if matches!(used.guard.origin(), Origin::Deck(_)) { Mark::PaperGuard } else { Mark::OwnGuard };
        (mark, wording::guard(used))
    });
    let clocks = process.clocks.iter().filter(|clock| wording::starts_with(clock, step));
    let clocks = clocks.map(|clock| (Mark::Clock, wording::clock(clock)));
    agreement.into_iter().chain(answers).chain(guards).chain(clocks).collect()
}
