//! A step: its box, what stands on it, its message, its chips and its notes.

use super::{
    super::{
        beside::{Chip, MARK, Note, Part, TIP, Tag, TagKind},
        message::Stop,
        row::{NUMBER, Place, Row},
        shape::Rect,
        xml::Xml,
    },
    Anchor, Colours, EARLY, INK, OUTSIDE, PAPER, PARTS, POC, SOFT, UNITS, WHEN, block, line, marks,
};

pub(super) fn paint(xml: &mut Xml, row: &Row) {
    xml.open("g", &[("id", &format_args!("step-{}", row.number))]);
    xml.text("title", &[], &row.name);
    row.tags.iter().for_each(|tag| self::tag(xml, tag));
    body(xml, row.body, row.place, row.optional);
    title(xml, row);
    row.message.hops.iter().for_each(|hop| line::message(xml, hop));
    row.message.stops.iter().for_each(|stop| self::stop(xml, stop));
    row.chips.iter().for_each(|chip| self::chip(xml, chip));
    let ground = if row.place == Place::Outside { PAPER } else { OUTSIDE.tint };
    row.message.letters.iter().for_each(|letter| self::letter(xml, letter, ground));
    row.notes.iter().for_each(|note| self::note(xml, note));
    xml.close();
}

/// A box, with a bar in the colour of each side that has a hand in it.
pub(super) fn body(xml: &mut Xml, rect: Rect, place: Place, optional: bool) {
    let (left, right) = match place {
        Place::Outside => (OUTSIDE, None),
        Place::Poc => (POC, None),
        Place::Units => (UNITS, None),
        Place::Across => (POC, Some(UNITS)),
    };
    let dashes = if optional { "9 5" } else { "none" };
    xml.leaf(
        "rect",
        &[
            ("x", &rect.x),
            ("y", &rect.y),
            ("width", &rect.w),
            ("height", &rect.h),
            ("rx", &5),
            ("fill", &PAPER),
            ("stroke", &left.line),
            ("stroke-width", &2),
            ("stroke-dasharray", &dashes),
        ],
    );
    bar(xml, Rect { x: rect.x - 1, w: 8, ..rect }, left);
    if let Some(right) = right {
        bar(xml, Rect { x: rect.right() - 7, w: 8, ..rect }, right);
    }
}

fn bar(xml: &mut Xml, rect: Rect, colours: Colours) {
    xml.leaf(
        "rect",
        &[("x", &rect.x), ("y", &rect.y), ("width", &rect.w), ("height", &rect.h), ("rx", &3), ("fill", &colours.line)],
    );
}

fn title(xml: &mut Xml, row: &Row) {
    let middle = row.title_at.y + row.title.height() / 2;
    let (x, baseline) = (row.body.x + 18, middle + NUMBER * 9 / 25);
    xml.text(
        "text",
        &[("x", &x), ("y", &baseline), ("font-size", &NUMBER), ("font-weight", &"bold"), ("fill", &INK)],
        &row.number.to_string(),
    );
    block(xml, &row.title, row.title_at.x, row.title_at.y, Anchor::Start, INK);
    for (mark, place) in row.marks.iter().rev().zip(0..) {
        marks::paint(xml, *mark, row.body.right() - 24 - place * MARK, middle);
    }
}

pub(super) fn tag(xml: &mut Xml, tag: &Tag) {
    shape(xml, tag.kind, tag.rect);
    let y = tag.rect.y + (tag.rect.h - tag.text.height()) / 2;
    block(xml, &tag.text, tag.rect.center().x, y, Anchor::Middle, INK);
}

/// A condition is a hexagon, news that opens a step at once a ribbon with a bolt.
pub(super) fn shape(xml: &mut Xml, kind: TagKind, rect: Rect) {
    let Rect { x, y, .. } = rect;
    let (right, bottom, middle) = (rect.right(), rect.bottom(), rect.center().y);
    let (colours, cut) = match kind {
        TagKind::When => (
            WHEN,
            format!(
                "M{x} {middle} L{} {y} H{} L{right} {middle} L{} {bottom} H{} Z",
                x + TIP,
                right - TIP,
                right - TIP,
                x + TIP
            ),
        ),
        TagKind::Early => {
            (EARLY, format!("M{x} {y} H{right} L{} {middle} L{right} {bottom} H{x} L{} {middle} Z", right - 12, x + 12))
        }
    };
    xml.leaf(
        "path",
        &[
            ("d", &cut),
            ("fill", &colours.tint),
            ("stroke", &colours.line),
            ("stroke-width", &"1.8"),
            ("stroke-linejoin", &"round"),
        ],
    );
    if kind == TagKind::Early {
        marks::bolt(xml, x + 28, middle);
    }
}

fn stop(xml: &mut Xml, stop: &Stop) {
    let rect = stop.rect;
    let colours = if stop.who.outside().is_some() { OUTSIDE } else { POC };
    let round = rect.h / 2;
    xml.leaf(
        "rect",
        &[
            ("x", &rect.x),
            ("y", &rect.y),
            ("width", &rect.w),
            ("height", &rect.h),
            ("rx", &round),
            ("fill", &PAPER),
            ("stroke", &colours.line),
            ("stroke-width", &"1.8"),
        ],
    );
    block(xml, &stop.name, rect.center().x, rect.y + 5, Anchor::Middle, INK);
}

fn chip(xml: &mut Xml, chip: &Chip) {
    part(xml, chip.part, chip.rect, chip.role.code());
    if chip.agrees {
        marks::small_seal(xml, chip.rect.right() - 2, chip.rect.y);
    }
}

/// Each part has a shape of its own.
pub(super) fn part(xml: &mut Xml, part: Part, rect: Rect, code: &str) {
    let Rect { x, y, .. } = rect;
    let (right, bottom, middle) = (rect.right(), rect.bottom(), rect.center().y);
    let pill = format!(
        "M{} {y} H{} A14 14 0 0 1 {} {bottom} H{} A14 14 0 0 1 {} {y} Z",
        x + 14,
        right - 14,
        right - 14,
        x + 14,
        x + 14
    );
    let square = format!("M{x} {y} H{right} V{bottom} H{x} Z");
    let arrow = format!("M{x} {y} H{} L{right} {middle} L{} {bottom} H{x} Z", right - 8, right - 8);
    let (cut, fill, line, ink) = match part {
        Part::Lead => (pill, PARTS.line, PARTS.line, PAPER),
        Part::Joint => (square, PAPER, PARTS.line, INK),
        Part::Receives => (arrow, PARTS.tint, PARTS.line, INK),
        Part::Informed => (pill, "#e9edf1", "#e9edf1", SOFT),
    };
    xml.leaf("path", &[("d", &cut), ("fill", &fill), ("stroke", &line), ("stroke-width", &"1.8")]);
    let (x, y) = (rect.center().x - if part == Part::Receives { 3 } else { 0 }, middle + 4);
    let size = if code.len() > 4 { 12 } else { 13 };
    xml.text(
        "text",
        &[
            ("x", &x),
            ("y", &y),
            ("font-size", &size),
            ("font-weight", &"bold"),
            ("text-anchor", &"middle"),
            ("fill", &ink),
        ],
        code,
    );
}

/// A letter lies on the lines of the parties.
fn letter(xml: &mut Xml, letter: &Note, ground: &str) {
    let rect = letter.rect;
    xml.leaf("rect", &[("x", &rect.x), ("y", &rect.y), ("width", &rect.w), ("height", &rect.h), ("fill", &ground)]);
    note(xml, letter);
}

fn note(xml: &mut Xml, note: &Note) {
    let first = note.text.lines.first().map_or(0, |line| line.leading() / 2);
    marks::paint(xml, note.mark, note.rect.x + 10, note.rect.y + 3 + first);
    block(xml, &note.text, note.rect.x + MARK, note.rect.y + 3, Anchor::Start, INK);
}
