//! The legend.

use super::{
    super::{
        beside::{Part, TagKind},
        key::{Entry, SAMPLE, Sample},
        layout::Sheet,
        message::Hop,
        row::Place,
        shape::{Point, Rect},
        xml::Xml,
    },
    Anchor, INK, LINE, OUTSIDE, block, line, marks, row,
};

pub(super) fn paint(xml: &mut Xml, sheet: &Sheet) {
    let key = &sheet.key;
    let rect = super::super::heads::band(&sheet.columns, key.top, key.bottom - key.top);
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
    for section in &key.sections {
        block(xml, &section.title, section.x, section.y, Anchor::Start, INK);
        section.entries.iter().for_each(|entry| self::entry(xml, entry));
    }
}

fn entry(xml: &mut Xml, entry: &Entry) {
    let height = entry.text.height();
    let rect = Rect { x: entry.x, y: entry.y + (height.max(28) - 28) / 2, w: SAMPLE - 8, h: 28 };
    sample(xml, entry.sample, rect);
    block(xml, &entry.text, entry.x + SAMPLE + 4, entry.y + (28 - height).max(0) / 2, Anchor::Start, INK);
}

fn sample(xml: &mut Xml, sample: Sample, rect: Rect) {
    let Point { x, y } = rect.center();
    let way = [Point { x: rect.x + 4, y }, Point { x: rect.right() - 4, y }];
    match sample {
        Sample::Box(place) => row::body(xml, rect, place, false),
        Sample::Optional => row::body(xml, rect, Place::Poc, true),
        Sample::Tag(TagKind::When) => row::shape(xml, TagKind::When, rect),
        Sample::Tag(TagKind::Early) => row::shape(xml, TagKind::Early, rect),
        Sample::Order => line::path(xml, &way),
        Sample::Message => line::message(xml, &Hop { from: way[0], to: way[1] }),
        Sample::Mark(mark) => marks::paint(xml, mark, x, y),
        Sample::Part(part) => row::part(xml, part, code_rect(rect), "DES"),
        Sample::Role(role) => row::part(xml, Part::Joint, code_rect(rect), role.code()),
        Sample::Party(party) => code(xml, rect, party.code()),
        Sample::Nothing => {}
    }
}

fn code_rect(rect: Rect) -> Rect {
    Rect { x: rect.center().x - 25, w: 50, ..rect }
}

fn code(xml: &mut Xml, rect: Rect, code: &str) {
    let Point { x, y } = rect.center();
    let baseline = y + 5;
    xml.text(
        "text",
        &[
            ("x", &x),
            ("y", &baseline),
            ("font-size", &13),
            ("font-weight", &"bold"),
            ("text-anchor", &"middle"),
            ("fill", &OUTSIDE.line),
        ],
        code,
    );
}
