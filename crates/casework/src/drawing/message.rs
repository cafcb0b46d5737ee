//! The way of a message across the columns: where it stops, and the arrows between the stops.

use super::{
    Shown,
    columns::{Columns, INSET},
    row::Place,
    shape::{Point, Rect},
    text::{Block, Face},
};
use crate::{process::Step, role::Who};

const FACE: Face = Face { size: 14, second: 12, bold: true };
const WIDEST: i32 = 96;
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
}

impl Message {
    /// The message of a step whose box stands in this place.
    pub(super) fn of(step: &Step, place: Place, columns: &Columns, shown: Shown) -> Message {
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
        Message { stops, hops }
    }

    /// How far the pills reach above and below.
    pub(super) fn half_height(&self) -> i32 {
        self.stops.iter().map(|stop| stop.rect.h / 2).max().unwrap_or(0)
    }

    pub(super) fn lower(&mut self, by: i32) {
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
