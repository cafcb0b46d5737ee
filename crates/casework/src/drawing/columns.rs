//! Which columns the sheet has, and how wide they are: outside at the left, then POC, the departments, who does what, notes.

use std::collections::BTreeSet;

use super::{row::Place, shape::Span, tracks::Tracks};
use crate::{
    process::{Process, Step},
    role::{Outside, Role, Who},
};

/// The white edge of the sheet.
pub(super) const MARGIN: i32 = 56;
/// Between two tracks of order arrows.
pub(super) const TRACK: i32 = 16;
/// Between the edge of a column and the boxes in it.
pub(super) const INSET: i32 = 16;

const PARTY: i32 = 150;
const STEPS: i32 = 440;
const CHIP: i32 = 56;
const NOTES: i32 = 470;
const GAP: i32 = 40;

/// From the outside to the inside: whoever speaks with POC stands next to it.
const PARTIES: [Outside; 8] = [
    Outside::Gov,
    Outside::Oem,
    Outside::Cust,
    Outside::Source,
    Outside::Finder,
    Outside::Ipa,
    Outside::Fcert,
    Outside::Jpcert,
];

/// The columns of a sheet.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    /// Where the arrows between outside steps run.
    pub(super) left_tracks: Span,
    /// The parties outside, each with its middle.
    pub(super) parties: Vec<(Outside, i32)>,
    pub(super) outside: Span,
    pub(super) poc: Span,
    pub(super) units: Span,
    /// Where all other arrows run that do not simply lead down.
    pub(super) right_tracks: Span,
    /// The roles of the company, each with its middle.
    pub(super) roles: Vec<(Role, i32)>,
    pub(super) matrix: Span,
    pub(super) notes: Span,
}

impl Columns {
    /// The columns that this process needs.
    pub(super) fn of(process: &Process, tracks: &Tracks) -> Columns {
        let parties = parties(process);
        let roles = roles(process);
        let left_tracks = tracks_beside(MARGIN, tracks.left.count);
        let outside = after(left_tracks.to, 0, (PARTY * count(&parties)).max(3 * PARTY) + INSET);
        let poc = after(outside.to, GAP, STEPS);
        let units = after(poc.to, 0, STEPS);
        let right_tracks = tracks_beside(units.to, tracks.right.count);
        let matrix = after(right_tracks.to, GAP / 2, CHIP * count(&roles));
        let notes = after(matrix.to, GAP / 2, NOTES);
        let parties = middles(parties, Span { to: outside.to - INSET, ..outside });
        let roles = middles(roles, matrix);
        Columns { left_tracks, parties, outside, poc, units, right_tracks, roles, matrix, notes }
    }

    pub(super) fn width(&self) -> i32 {
        self.notes.to + MARGIN
    }

    /// Where the boxes of a place stand.
    pub(super) fn boxes(&self, place: Place) -> Span {
        let (from, to) = match place {
            Place::Outside => (self.outside.from, self.outside.to),
            Place::Poc => (self.poc.from, self.poc.to),
            Place::Units => (self.units.from, self.units.to),
            Place::Across => (self.poc.from, self.units.to),
        };
        Span { from: from + INSET, to: to - INSET }
    }

    /// The middle of a party's column.
    pub(super) fn party(&self, party: Outside) -> i32 {
        self.parties.iter().find(|(one, _)| *one == party).map_or(self.outside.middle(), |(_, x)| *x)
    }
}

fn after(edge: i32, gap: i32, width: i32) -> Span {
    Span { from: edge + gap, to: edge + gap + width }
}

fn tracks_beside(edge: i32, tracks: usize) -> Span {
    after(edge, 0, if tracks == 0 { 8 } else { TRACK * (i32::try_from(tracks).unwrap_or(0) + 1) })
}

fn count<T>(things: &[T]) -> i32 {
    i32::try_from(things.len()).unwrap_or(0)
}

/// Spreads things evenly over a span.
fn middles<T>(things: Vec<T>, over: Span) -> Vec<(T, i32)> {
    let pitch = over.width() / count(&things).max(1);
    things.into_iter().zip(0..).map(|(thing, place)| (thing, over.from + pitch * place + pitch / 2)).collect()
}

fn parties(process: &Process) -> Vec<Outside> {
    let met: BTreeSet<Outside> =
        process.steps.iter().flat_map(|step| step.path.iter().filter_map(|who| who.outside())).collect();
    PARTIES.into_iter().filter(|party| met.contains(party)).collect()
}

/// Only roles that have a part in this process take up room.
fn roles(process: &Process) -> Vec<Role> {
    let met: BTreeSet<Role> = process.steps.iter().flat_map(roles_of).collect();
    Role::ALL.iter().copied().filter(|role| met.contains(role)).collect()
}

fn roles_of(step: &Step) -> impl Iterator<Item = Role> {
    let lists = [step.leads(), &step.joint, &step.informed, &step.receives, &step.agree];
    let asked = step.asks.iter().filter_map(|ask| ask.by).filter_map(Who::inside);
    lists.into_iter().flatten().copied().chain(asked)
}
