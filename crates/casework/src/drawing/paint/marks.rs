//! The marks, drawn and not typed: a font may lack them.

use super::{
    super::{beside::Mark, xml::Xml},
    EARLY, INK, PAPER, PARTS,
};

/// Paints a mark around this point.
pub(super) fn paint(xml: &mut Xml, mark: Mark, x: i32, y: i32) {
    xml.open("g", &[("transform", &format_args!("translate({x} {y})"))]);
    match mark {
        Mark::Repeats => {
            stroke(xml, "M6 -5 A8 8 0 1 0 8 2", INK);
            fill(xml, "M9.5 -9.5 L8.5 -1 L1.5 -4.5 Z", INK);
        }
        Mark::Details => {
            stroke(xml, "M-4.5 -1 V-4.5 A4.5 4.5 0 0 1 4.5 -4.5 V-1", INK);
            fill(xml, "M-7 -1 H7 V8 H-7 Z", INK);
        }
        Mark::Ends => {
            stroke(xml, "M-8 0 A8 8 0 1 1 8 0 A8 8 0 1 1 -8 0 Z", INK);
            fill(xml, "M-4.5 0 A4.5 4.5 0 1 1 4.5 0 A4.5 4.5 0 1 1 -4.5 0 Z", INK);
        }
        Mark::Letter => {
            outline(xml, "M-9 -6 H9 V6 H-9 Z", INK);
            stroke(xml, "M-9 -6 L0 1.5 L9 -6", INK);
        }
        Mark::Agreement => seal(xml),
        Mark::Answers => {
            outline(xml, "M-8 -7 H8 V4 H0 L-5 9 V4 H-8 Z", PARTS.line);
            stroke(xml, "M-4.5 -3.2 H4.5 M-4.5 0.3 H2", PARTS.line);
        }
        Mark::PaperGuard => {
            fill(xml, SHIELD, PARTS.line);
            tick(xml, PAPER);
        }
        Mark::OwnGuard => {
            outline(xml, SHIELD, PARTS.line);
            tick(xml, PARTS.line);
        }
        Mark::Clock => {
            outline(xml, "M-8 0 A8 8 0 1 1 8 0 A8 8 0 1 1 -8 0 Z", INK);
            stroke(xml, "M0 -5 V0 L3.8 2.4", INK);
        }
    }
    xml.close();
}

/// The corner of a chip whose role must agree.
pub(super) fn small_seal(xml: &mut Xml, x: i32, y: i32) {
    xml.open("g", &[("transform", &format_args!("translate({x} {y}) scale(0.8)"))]);
    seal(xml);
    xml.close();
}

/// News that lets a step open at once.
pub(super) fn bolt(xml: &mut Xml, x: i32, y: i32) {
    xml.open("g", &[("transform", &format_args!("translate({x} {y})"))]);
    fill(xml, "M2 -10 L-6 2 H-1 L-3 10 L6 -2.5 H0.5 Z", EARLY.line);
    xml.close();
}

const SHIELD: &str = "M0 -9 L8 -6 V0 C8 5 4 8 0 9.5 C-4 8 -8 5 -8 0 V-6 Z";

/// As a stamp on paper would say it.
fn seal(xml: &mut Xml) {
    outline(xml, "M-8.5 0 A8.5 8.5 0 1 1 8.5 0 A8.5 8.5 0 1 1 -8.5 0 Z", EARLY.line);
    tick(xml, EARLY.line);
}

fn tick(xml: &mut Xml, ink: &str) {
    stroke(xml, "M-4 0 L-1 3.2 L4.2 -3.6", ink);
}

fn stroke(xml: &mut Xml, d: &str, ink: &str) {
    xml.leaf(
        "path",
        &[("d", &d), ("fill", &"none"), ("stroke", &ink), ("stroke-width", &2), ("stroke-linejoin", &"round")],
    );
}

fn outline(xml: &mut Xml, d: &str, ink: &str) {
    xml.leaf(
        "path",
        &[("d", &d), ("fill", &PAPER), ("stroke", &ink), ("stroke-width", &"1.8"), ("stroke-linejoin", &"round")],
    );
}

fn fill(xml: &mut Xml, d: &str, ink: &str) {
    xml.leaf("path", &[("d", &d), ("fill", &ink)]);
}
