//! Paints a sheet as SVG. Colours are calm, and none of them alone tells two things apart.

mod heads;
mod key;
mod lane;
mod line;
mod marks;
mod row;

use super::{
    layout::{Placed, Sheet},
    text::Block,
    xml::Xml,
};
use crate::{process::Process, words::Language};

const FONTS: &str = "'BIZ UDPGothic','Noto Sans JP','Noto Sans CJK JP','Hiragino Sans',sans-serif";

/// Text and arrows.
const INK: &str = "#1d2733";
/// The other language, and what is said by the way: still 7 to 1 on white.
const SOFT: &str = "#46535f";
const PAPER: &str = "#ffffff";
const LINE: &str = "#c9d1d8";
const STRIP: &str = "#e6ebf0";
const BAND: &str = "#f5f7f9";

/// A fill and the line around it.
#[derive(Clone, Copy)]
struct Colours {
    tint: &'static str,
    line: &'static str,
}

const OUTSIDE: Colours = Colours { tint: "#fbf5e9", line: "#7a5a1e" };
const POC: Colours = Colours { tint: "#edf3f8", line: "#1f5f8b" };
const UNITS: Colours = Colours { tint: "#eef5f0", line: "#2f6b4f" };
const WHEN: Colours = Colours { tint: "#fff3cf", line: "#8a6100" };
const EARLY: Colours = Colours { tint: "#fde9e6", line: "#a3261c" };
const PARTS: Colours = Colours { tint: "#dbe7f1", line: "#16324f" };

/// Where a text stands on its line.
#[derive(Clone, Copy)]
enum Anchor {
    Start,
    Middle,
}

/// The whole picture.
pub(super) fn sheet(process: &Process, sheet: &Sheet) -> String {
    let mut xml = Xml::default();
    let (width, height) = (sheet.width, sheet.height);
    let language = code(sheet.shown.leading());
    xml.open(
        "svg",
        &[
            ("xmlns", &"http://www.w3.org/2000/svg"),
            ("viewBox", &format_args!("0 0 {width} {height}")),
            ("width", &width),
            ("height", &height),
            ("role", &"img"),
            ("xml:lang", &language),
            ("font-family", &FONTS),
        ],
    );
    xml.text("title", &[], &sheet.shown.line(&process.title));
    xml.text("desc", &[], &sheet.shown.line(&process.about));
    xml.leaf("rect", &[("width", &width), ("height", &height), ("fill", &PAPER)]);
    sheet.heading.iter().for_each(|placed| text(&mut xml, placed));
    heads::paint(&mut xml, sheet);
    sheet.lanes.iter().for_each(|lane| lane::paint(&mut xml, sheet, lane));
    sheet.rows.iter().for_each(|row| lane::band(&mut xml, sheet, row));
    sheet.arrows.iter().for_each(|arrow| line::order(&mut xml, arrow));
    sheet.rows.iter().for_each(|one| row::paint(&mut xml, one));
    key::paint(&mut xml, sheet);
    text(&mut xml, &sheet.foot);
    xml.finish()
}

fn code(language: Language) -> &'static str {
    match language {
        Language::Ja => "ja",
        Language::En => "en",
    }
}

fn text(xml: &mut Xml, placed: &Placed) {
    block(xml, &placed.text, placed.x, placed.y, Anchor::Start, INK);
}

/// Paints the lines of a text from this height downwards.
fn block(xml: &mut Xml, block: &Block, x: i32, y: i32, anchor: Anchor, ink: &str) {
    let mut y = y;
    for line in &block.lines {
        let baseline = y + line.baseline();
        let language = code(line.language);
        let ink = if line.second && ink == INK { SOFT } else { ink };
        let mut attributes: Vec<(&'static str, &dyn std::fmt::Display)> =
            vec![("x", &x), ("y", &baseline), ("font-size", &line.size), ("fill", &ink)];
        if line.bold {
            attributes.push(("font-weight", &"bold"));
        }
        if matches!(anchor, Anchor::Middle) {
            attributes.push(("text-anchor", &"middle"));
        }
        if line.second {
            attributes.push(("xml:lang", &language));
        }
        xml.text("text", &attributes, &line.text);
        y += line.leading();
    }
}
