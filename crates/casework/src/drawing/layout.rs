//! What stands where on the sheet: one row for each step, one lane for each phase, so that nothing lies on anything else.

use super::{
    Shown,
    arrows::{Arrow, arrows},
    columns::{Columns, MARGIN},
    heads::{Heads, band, heads},
    key::{Key, key},
    row::Row,
    shape::Rect,
    text::{Block, Face},
    tracks::tracks,
};
use crate::{process::Process, words::Words};

/// Between two rows; the arrows bend here.
pub(super) const ROW_GAP: i32 = 28;
const LANE_GAP: i32 = 16;
const STRIP: i32 = 48;

/// A phase, as a band across the sheet.
#[derive(Clone, Debug)]
pub struct Lane {
    /// The phase's number.
    pub number: u8,
    /// The whole band.
    pub rect: Rect,
    /// The strip at its top that bears the title.
    pub strip: Rect,
    /// What the strip says.
    pub(super) title: Block,
}

/// A text with its upper left corner.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) text: Block,
}

/// A whole picture, laid out and not yet painted.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
    /// The phases.
    pub lanes: Vec<Lane>,
    /// The steps.
    pub rows: Vec<Row>,
    /// The order of the steps.
    pub arrows: Vec<Arrow>,
    pub(super) shown: Shown,
    pub(super) columns: Columns,
    /// Title, purpose and source.
    pub(super) heading: Vec<Placed>,
    pub(super) heads: Heads,
    pub(super) key: Key,
    pub(super) foot: Placed,
}

/// Lays out the picture of a process.
pub fn layout(process: &Process, shown: Shown) -> Sheet {
    let tracks = tracks(process);
    let columns = Columns::of(process, &tracks);
    let heading = heading(process, shown, &columns);
    let y = heading.last().map_or(MARGIN, |last| last.y + last.text.height()) + 28;
    let heads = heads(&columns, shown, y);
    let row = |(place, step)| Row::of(process, step, &columns, tracks.doors(place), shown);
    let mut rows: Vec<Row> = process.steps.iter().enumerate().map(row).collect();
    let lanes = stack(process, shown, &columns, &mut rows, heads.rect.bottom() + LANE_GAP);
    let y = lanes.last().map_or(heads.rect.bottom(), |lane| lane.rect.bottom());
    let key = key(process, shown, &columns, y + 36);
    let foot = foot(process, key.bottom + 28);
    let arrows = arrows(&rows, &tracks, &columns);
    let height = foot.y + foot.text.height() + MARGIN;
    Sheet { width: columns.width(), height, lanes, rows, arrows, shown, columns, heading, heads, key, foot }
}

fn heading(process: &Process, shown: Shown, columns: &Columns) -> Vec<Placed> {
    let width = columns.width() - 2 * MARGIN;
    let source = Words::new(format!("出典：{}", process.source), format!("Source: {}", process.source));
    // The source is a name: once is enough.
    let source = Words::same(source.of(shown.leading()));
    let parts = [
        (&process.title, Face { size: 46, second: 28, bold: true }, width, 10),
        (&process.about, Face { size: 19, second: 16, bold: false }, width * 3 / 5, 10),
        (&source, Face { size: 15, second: 15, bold: false }, width, 0),
    ];
    let mut y = MARGIN;
    let place = |(words, face, width, below): (&Words, Face, i32, i32)| {
        let placed = Placed { x: MARGIN, y, text: Block::set(words, shown, face, width) };
        y += placed.text.height() + below;
        placed
    };
    parts.into_iter().map(place).collect()
}

/// Puts the rows below each other and a lane around those of each phase.
fn stack(process: &Process, shown: Shown, columns: &Columns, rows: &mut [Row], top: i32) -> Vec<Lane> {
    let mut lanes = Vec::new();
    let mut y = top;
    for rows in rows.chunk_by_mut(|one, next| one.number.phase() == next.number.phase()) {
        let number = rows[0].number.phase();
        let title = process.phase(number).map(|phase| phase.title.clone()).unwrap_or_default();
        let title =
            Block::set(&title, shown, Face { size: 22, second: 15, bold: true }, columns.width() - 2 * MARGIN - 80);
        let strip = band(columns, y, STRIP.max(title.height() + 10));
        y = strip.bottom() + 26;
        for row in rows {
            row.lower(y - row.top);
            y = row.bottom + ROW_GAP;
        }
        let rect = Rect { h: y - strip.y, ..strip };
        lanes.push(Lane { number, rect, strip, title });
        y += LANE_GAP;
    }
    lanes
}

/// By what exactly this was drawn, so that a sheet on a wall can be held against the program.
fn foot(process: &Process, y: i32) -> Placed {
    let reference = process.reference();
    let hash: String = reference.hash.as_str().chars().take("sha256:".len() + 16).collect();
    let mut line = format!("{} · version {} · {hash}…", reference.id, reference.version);
    if let Some((name, version)) = &process.tailored_by {
        line.push_str(&format!(" · {name} · version {version}"));
    }
    let face = Face { size: 14, second: 14, bold: false };
    Placed { x: MARGIN, y, text: Block::set(&Words::same(line), Shown::Both, face, 1600) }
}
