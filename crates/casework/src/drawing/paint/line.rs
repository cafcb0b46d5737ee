//! Lines with their heads: the order of the steps, and the way of a message. They differ in shape, not in colour alone.

use std::fmt::Write;

use super::{
    super::{arrows::Arrow, message::Hop, shape::Point, xml::Xml},
    INK, POC,
};

/// How round a corner is.
const ROUND: i32 = 8;

/// An arrow of the order: thin, with a full head.
pub(super) fn order(xml: &mut Xml, arrow: &Arrow) {
    // What it shares with an arrow that leads on is painted with that one.
    match (arrow.branch, arrow.points.last()) {
        (Some(branch), Some(end)) => path(xml, &[branch, *end]),
        _ => path(xml, &arrow.points),
    }
    if let Some(branch) = arrow.branch {
        xml.leaf("circle", &[("cx", &branch.x), ("cy", &branch.y), ("r", &"4.5"), ("fill", &INK)]);
    }
}

pub(super) fn path(xml: &mut Xml, points: &[Point]) {
    let d = rounded(points);
    xml.leaf("path", &[("d", &d), ("fill", &"none"), ("stroke", &INK), ("stroke-width", &2)]);
    if let [.., before, end] = points {
        let d = head(*before, *end, 12, 6);
        xml.leaf("path", &[("d", &format_args!("{d} Z")), ("fill", &INK)]);
    }
}

/// The way of a message: thick, with an open head.
pub(super) fn message(xml: &mut Xml, hop: &Hop) {
    let (from, to) = (hop.from, hop.to);
    xml.leaf(
        "path",
        &[
            ("d", &format_args!("M{} {} L{} {} {}", from.x, from.y, to.x, to.y, head(from, to, 11, 8))),
            ("fill", &"none"),
            ("stroke", &POC.line),
            ("stroke-width", &3),
            ("stroke-linejoin", &"round"),
            ("stroke-linecap", &"round"),
        ],
    );
}

/// A head that points from one place to the other.
fn head(from: Point, to: Point, long: i32, wide: i32) -> String {
    let (dx, dy) = ((to.x - from.x).signum(), (to.y - from.y).signum());
    let back = Point { x: to.x - dx * long, y: to.y - dy * long };
    let (sx, sy) = (dy * wide, dx * wide);
    format!("M{} {} L{} {} L{} {}", back.x - sx, back.y - sy, to.x, to.y, back.x + sx, back.y + sy)
}

/// The way through the corners, each of them rounded.
fn rounded(points: &[Point]) -> String {
    let mut d = String::new();
    for (place, point) in points.iter().enumerate() {
        let corner = place.checked_sub(1).and_then(|before| points.get(before)).zip(points.get(place + 1));
        let _ = match corner {
            Some((before, after)) => {
                let (start, end) = (towards(*point, *before), towards(*point, *after));
                write!(d, " L{} {} Q{} {} {} {}", start.x, start.y, point.x, point.y, end.x, end.y)
            }
            None if place == 0 => write!(d, "M{} {}", point.x, point.y),
            None => write!(d, " L{} {}", point.x, point.y),
        };
    }
    d
}

/// A little way from a corner towards the next one, but never past the middle.
fn towards(corner: Point, next: Point) -> Point {
    let step = |from: i32, to: i32| from + (to - from).signum() * ROUND.min((to - from).abs() / 2);
    Point { x: step(corner.x, next.x), y: step(corner.y, next.y) }
}
