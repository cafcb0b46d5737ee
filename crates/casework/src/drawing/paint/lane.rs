//! A phase as a band: its title, the tints of its columns, the lines of the parties; and the ground behind a row's notes.

use super::{
    super::{
        layout::{Lane, Sheet},
        row::Row,
        shape::Span,
        xml::Xml,
    },
    Anchor, BAND, Colours, INK, LINE, OUTSIDE, PAPER, POC, STRIP, UNITS, block,
};

pub(super) fn paint(xml: &mut Xml, sheet: &Sheet, lane: &Lane) {
    let columns = &sheet.columns;
    column(xml, lane, Span { from: lane.rect.x, to: columns.outside.to }, OUTSIDE);
    column(xml, lane, columns.poc, POC);
    column(xml, lane, columns.units, UNITS);
    let (top, bottom) = (lane.strip.bottom() + 8, lane.rect.bottom() - 8);
    for (_, x) in &columns.parties {
        xml.leaf(
            "line",
            &[
                ("x1", x),
                ("y1", &top),
                ("x2", x),
                ("y2", &bottom),
                ("stroke", &OUTSIDE.line),
                ("stroke-opacity", &"0.35"),
                ("stroke-width", &"1.5"),
                ("stroke-dasharray", &"2 6"),
            ],
        );
    }
    strip(xml, lane, columns.left_tracks.to);
    let rect = lane.rect;
    xml.leaf(
        "rect",
        &[
            ("x", &rect.x),
            ("y", &rect.y),
            ("width", &rect.w),
            ("height", &rect.h),
            ("rx", &4),
            ("fill", &"none"),
            ("stroke", &LINE),
            ("stroke-width", &"1.5"),
        ],
    );
}

fn column(xml: &mut Xml, lane: &Lane, span: Span, colours: Colours) {
    let (y, h) = (lane.strip.bottom(), lane.rect.bottom() - lane.strip.bottom());
    xml.leaf(
        "rect",
        &[("x", &span.from), ("y", &y), ("width", &span.width()), ("height", &h), ("fill", &colours.tint)],
    );
}

/// The number stands in a disc, so that it is found from across the room; beside the tracks, so that no arrow crosses it.
fn strip(xml: &mut Xml, lane: &Lane, x: i32) {
    let strip = lane.strip;
    xml.leaf(
        "rect",
        &[("x", &strip.x), ("y", &strip.y), ("width", &strip.w), ("height", &strip.h), ("rx", &4), ("fill", &STRIP)],
    );
    let (cx, cy) = (x + 36, strip.center().y);
    xml.leaf("circle", &[("cx", &cx), ("cy", &cy), ("r", &19), ("fill", &INK)]);
    let baseline = cy + 8;
    xml.text(
        "text",
        &[
            ("x", &cx),
            ("y", &baseline),
            ("font-size", &23),
            ("font-weight", &"bold"),
            ("text-anchor", &"middle"),
            ("fill", &PAPER),
        ],
        &lane.number.to_string(),
    );
    block(xml, &lane.title, cx + 34, cy - lane.title.height() / 2, Anchor::Start, INK);
}

/// Leads the eye from the box to its chips and notes.
pub(super) fn band(xml: &mut Xml, sheet: &Sheet, row: &Row) {
    if row.chips.is_empty() && row.notes.is_empty() {
        return;
    }
    let columns = &sheet.columns;
    let (x, y, h) = (columns.matrix.from - 4, row.top - 8, row.bottom - row.top + 16);
    let w = columns.notes.to + 4 - x;
    xml.leaf("rect", &[("x", &x), ("y", &y), ("width", &w), ("height", &h), ("rx", &8), ("fill", &BAND)]);
}
