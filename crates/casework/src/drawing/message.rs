//! The way of a message across the columns: where it stops, and the arrows between the stops.

use super::{
    Shown,
    beside::{self, Note},
    columns::{Columns, INSET},
    row::Place,
    shape::{Point, Rect},
    text::{Block, Face},
};
use crate::{
    process::{Process, Step},
    role::Who,
};

const FACE: Face = Face { size: 15, second: 12, bold: true };
const WIDEST: i32 = 104;
/// How far apart two messages run that go to and fro between the same two.
const TO_AND_FRO: i32 = 8;

/// Somebody whom a message reaches: a pill in the column, or the step's own box.
#[derive(Clone, Debug)]
pub(super) struct Stop {
    pub(super) who: Who,
    pub(super) rect: Rect,
    pub(super) name: Block,
}

/// One arrow from stop to stop.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hop {
    pub(super) from: Point,
    pub(super) to: Point,
}

/// A step's message, at height 0.
#[derive(Clone, Debug, Default)]
pub(super) struct Message {
    /// The pills; the step's own box is not among them.
    pub(super) stops: Vec<Stop>,
    pub(super) hops: Vec<Hop>,
    pub(super) letters: Vec<Note>,
}

impl Message {
    /// The message of a step, and the letters that go with it.
    pub(super) fn of(process: &Process, step: &Step, columns: &Columns, shown: Shown) -> Message {
        let place = Place::of(step);
        let home = columns.boxes(place);
        let home = Rect { x: home.from, y: 0, w: home.width(), h: 0 };
        let mut stops: Vec<Stop> = Vec::new();
        for who in step.path.iter().filter(|who| !is_home(**who, place)) {
            if stops.iter().all(|stop| stop.who != *who) {
                stops.push(stop(*who, columns, shown));
            }
        }
        let rect = |who: &Who| stops.iter().find(|stop| stop.who == *who).map_or(home, |stop| stop.rect);
        let way: Vec<Rect> = step.path.iter().map(rect).collect();
        let hops = way.windows(2).filter(|pair| pair[0] != pair[1]).map(|pair| hop(pair[0], pair[1], &way)).collect();
        let mut message = Message { stops, hops, letters: beside::letters(process, step, columns, shown) };
        message.settle_letters(columns);
        message
    }

    /// How far the pills reach above and below.
    pub(super) fn half_height(&self) -> i32 {
        self.stops.iter().map(|stop| stop.rect.h / 2).max().unwrap_or(0)
    }

    /// How high it is with its letters.
    pub(super) fn height(&self) -> i32 {
        let letters = self.letters.iter().map(|letter| letter.rect.bottom()).max().unwrap_or(0);
        self.half_height() + letters.max(self.half_height())
    }

    /// Puts the letters left of all stops where there is room, else below the line.
    fn settle_letters(&mut self, columns: &Columns) {
        let first = self.stops.iter().map(|stop| stop.rect.x).min().unwrap_or(columns.outside.to - INSET);
        let widest = self.letters.iter().map(|letter| letter.rect.w).max().unwrap_or(0);
        let height: i32 = self.letters.iter().map(|letter| letter.rect.h).sum();
        let left = first - 14 - widest;
        let beside = left >= columns.outside.from + INSET;
        let mut y = if beside { -height / 2 } else { self.below(columns.outside.to - 24 - widest) };
        for letter in &mut self.letters {
            letter.rect.y = y;
            letter.rect.x = if beside { left } else { letter.rect.x };
            y = letter.rect.bottom();
        }
    }

    /// How far down a letter must go that begins at `x`, to be below the line and every pill above it.
    fn below(&self, x: i32) -> i32 {
        let above = self.stops.iter().filter(|stop| stop.rect.right() > x - 8 && stop.who.outside().is_some());
        above.map(|stop| stop.rect.h / 2 + 6).max().unwrap_or(0).max(10)
    }

    pub(super) fn lower(&mut self, by: i32) {
        self.letters.iter_mut().for_each(|letter| letter.rect = letter.rect.lowered(by));
        self.stops.iter_mut().for_each(|stop| stop.rect = stop.rect.lowered(by));
        for hop in &mut self.hops {
            hop.from.y += by;
            hop.to.y += by;
        }
    }
}

/// Whether somebody is at home in a step's box.
fn is_home(who: Who, place: Place) -> bool {
    match (who, place) {
        (Who::Outside(_), _) | (_, Place::Outside) => false,
        (Who::Inside(role), Place::Poc) => role == crate::role::Role::Poc,
        (Who::Inside(role), Place::Units) => role != crate::role::Role::Poc,
        (Who::Inside(_), Place::Across) => true,
    }
}

fn stop(who: Who, columns: &Columns, shown: Shown) -> Stop {
    let name = match who {
        Who::Outside(_) => Block::set(&who.name(), shown, FACE, WIDEST),
        Who::Inside(role) => Block::set(&crate::words::Words::same(role.code()), shown, FACE, WIDEST),
    };
    let (w, h) = (name.width() + 24, name.height() + 10);
    let middle = match who {
        Who::Outside(party) => columns.party(party),
        Who::Inside(crate::role::Role::Poc) => columns.poc.middle(),
        Who::Inside(_) => columns.units.from + INSET + 60,
    };
    Stop { who, rect: Rect { x: middle - w / 2, y: -h / 2, w, h }, name }
}

fn hop(from: Rect, to: Rect, way: &[Rect]) -> Hop {
    let back = way.windows(2).any(|pair| pair[0] == to && pair[1] == from);
    let rightwards = from.x < to.x;
    let y = match (back, rightwards) {
        (false, _) => 0,
        (true, true) => -TO_AND_FRO,
        (true, false) => TO_AND_FRO,
    };
    let (start, end) = if rightwards { (from.right() + 1, to.x - 2) } else { (from.x - 1, to.right() + 2) };
    Hop { from: Point { x: start, y }, to: Point { x: end, y } }
}
