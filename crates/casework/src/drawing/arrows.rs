//! The arrows from each step to those that come after it.

use super::{
    beside::TIP,
    columns::{Columns, TRACK},
    layout::ROW_GAP,
    row::{Place, Row},
    shape::{Point, Rect},
    tracks::{Link, Side, Tracks},
};
use crate::names::StepNumber;

/// An arrow of the order, from corner to corner.
#[derive(Clone, Debug)]
pub struct Arrow {
    /// The step that comes first.
    pub from: StepNumber,
    /// The step that comes after it.
    pub to: StepNumber,
    /// Its corners, ends included.
    pub points: Vec<Point>,
    /// Where it leaves a track that leads on.
    pub(super) branch: Option<Point>,
}

/// All arrows between these rows.
pub(super) fn arrows(rows: &[Row], tracks: &Tracks, columns: &Columns) -> Vec<Arrow> {
    let down = tracks.down.iter().map(|link| arrow(rows, *link, down(rows, *link, columns), None));
    let left = Beside { rows, side: &tracks.left, leftwards: true, first: columns.left_tracks.to - TRACK };
    let right = Beside { rows, side: &tracks.right, leftwards: false, first: columns.right_tracks.from + TRACK };
    let beside = [left, right].into_iter().flat_map(|beside| beside.arrows());
    down.chain(beside).collect()
}

fn arrow(rows: &[Row], link: Link, points: Vec<Point>, branch: Option<Point>) -> Arrow {
    Arrow { from: rows[link.from].number, to: rows[link.to].number, points, branch }
}

/// Straight down where both boxes stand in one column, else with a bend in the gap between the rows.
fn down(rows: &[Row], link: Link, columns: &Columns) -> Vec<Point> {
    let (from, to) = (&rows[link.from], &rows[link.to]);
    let (start, end) = doors(from.place, to.place, columns);
    let (top, bottom) = (from.body.bottom(), to.head());
    if start == end {
        return vec![Point { x: start, y: top }, Point { x: end, y: bottom }];
    }
    let bend = from.bottom + ROW_GAP / 2;
    [(start, top), (start, bend), (end, bend), (end, bottom)].into_iter().map(|(x, y)| Point { x, y }).collect()
}

/// Where an arrow leaves one box and enters the other: the pair of doors that lie nearest to each other.
fn doors(from: Place, to: Place, columns: &Columns) -> (i32, i32) {
    let doors = |place| match place {
        Place::Outside => vec![columns.outside.to - 60],
        Place::Poc => vec![columns.poc.middle()],
        Place::Units => vec![columns.units.middle()],
        Place::Across => vec![columns.poc.middle(), columns.units.middle()],
    };
    let (starts, ends) = (doors(from), doors(to));
    let pairs = starts.iter().flat_map(|start| ends.iter().map(|end| (*start, *end)));
    pairs.min_by_key(|(start, end)| (start - end).abs()).unwrap_or_default()
}

/// The arrows that run on tracks on one side of the boxes.
struct Beside<'a> {
    rows: &'a [Row],
    side: &'a Side,
    leftwards: bool,
    /// The innermost track.
    first: i32,
}

impl Beside<'_> {
    fn arrows(&self) -> Vec<Arrow> {
        self.side.links.iter().map(|link| self.arrow(*link)).collect()
    }

    fn arrow(&self, link: Link) -> Arrow {
        let place = self.side.track.get(&link.from).and_then(|track| i32::try_from(*track).ok()).unwrap_or(0);
        let x = if self.leftwards { self.first - place * TRACK } else { self.first + place * TRACK };
        let (start, end) = (self.exit(link.from), self.entrance(link));
        let points = vec![start, Point { x, y: start.y }, Point { x, y: end.y }, end];
        arrow(self.rows, link, points, self.leads_on(link).then_some(Point { x, y: end.y }))
    }

    /// Whether the track goes further, the same way, than this link does.
    fn leads_on(&self, link: Link) -> bool {
        let further = |to: usize| if link.to > link.from { to > link.to } else { to < link.to };
        self.side.links.iter().any(|other| other.from == link.from && further(other.to))
    }

    fn edge(&self, rect: Rect) -> i32 {
        if self.leftwards { rect.x } else { rect.right() }
    }

    /// All links from a row leave it at the same place, below those that come in.
    fn exit(&self, row: usize) -> Point {
        let body = self.rows[row].body;
        let entrance_is_body = self.rows[row].entrance() == body;
        let above = if entrance_is_body { self.incoming(row).len() } else { 0 };
        Point { x: self.edge(body), y: part(body, above + 1, above + 2) }
    }

    fn entrance(&self, link: Link) -> Point {
        let rect = self.rows[link.to].entrance();
        let incoming = self.incoming(link.to);
        let place = incoming.iter().position(|from| *from == link.from).unwrap_or(0);
        let leaves = rect == self.rows[link.to].body && self.side.track.contains_key(&link.to);
        let y = part(rect, place + 1, incoming.len() + 1 + usize::from(leaves));
        // The side of a condition slants away from its tip.
        let slant =
            if rect == self.rows[link.to].body { 0 } else { TIP * 2 * (y - rect.center().y).abs() / rect.h.max(1) };
        Point { x: if self.leftwards { rect.x + slant } else { rect.right() - slant }, y }
    }

    /// The rows from which links come into this one; the innermost track comes in on top, so that the others pass below it.
    fn incoming(&self, row: usize) -> Vec<usize> {
        let mut incoming: Vec<usize> =
            self.side.links.iter().filter(|link| link.to == row).map(|link| link.from).collect();
        incoming.sort_by_key(|from| self.side.track.get(from));
        incoming
    }
}

/// So many parts down a side that is divided into so many.
fn part(rect: Rect, part: usize, of: usize) -> i32 {
    rect.y + rect.h * i32::try_from(part).unwrap_or(1) / i32::try_from(of).unwrap_or(1).max(1)
}
