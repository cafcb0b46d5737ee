//! The band in which the columns are named.

use super::{super::layout::Sheet, Anchor, INK, LINE, STRIP, block};
use crate::drawing::xml::Xml;

pub(super) fn paint(xml: &mut Xml, sheet: &Sheet) {
    let heads = &sheet.heads;
    let rect = heads.rect;
    xml.leaf(
        "rect",
        &[("x", &rect.x), ("y", &rect.y), ("width", &rect.w), ("height", &rect.h), ("rx", &4), ("fill", &STRIP)],
    );
    for (span, group) in &heads.groups {
        block(xml, group, span.middle(), rect.y + 8, Anchor::Middle, INK);
        let y = heads.names_at - 7;
        let (from, to) = (span.from + 12, span.to - 12);
        xml.leaf(
            "line",
            &[("x1", &from), ("y1", &y), ("x2", &to), ("y2", &y), ("stroke", &LINE), ("stroke-width", &2)],
        );
    }
    for (span, name) in &heads.names {
        block(xml, name, span.middle(), heads.names_at, Anchor::Middle, INK);
    }
}
