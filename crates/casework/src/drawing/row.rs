//! One step as a row of the sheet: its box, what stands above it, its message, its chips and its notes.

use super::{
    Shown,
    beside::{self, Chip, MARK, Mark, Note, Tag, TagKind},
    columns::Columns,
    message::Message,
    shape::{Point, Rect},
    text::{Block, Face, text_width},
};
use crate::{
    names::StepNumber,
    process::{Direction, Process, Step},
    role::Role,
    words::Words,
};

const TITLE: Face = Face { size: 22, second: 16, bold: true };
const TAG: Face = Face { size: 15, second: 13, bold: false };
/// The size of a step's number.
pub(super) const NUMBER: i32 = 24;
const PADDING: i32 = 16;
/// Between two arrows at the side of a box.
const DOOR: i32 = 14;

/// In which column a step's box stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Outside the company.
    Outside,
    /// POC does it.
    Poc,
    /// Departments do it.
    Units,
    /// POC and departments do it together.
    Across,
}

/// A step on the sheet.
#[derive(Clone, Debug)]
pub struct Row {
    /// The step.
    pub number: StepNumber,
    /// In which column its box stands.
    pub place: Place,
    /// The box with its number and title.
    pub body: Rect,
    /// The upper edge of all that belongs to it.
    pub top: i32,
    /// The lower edge of all that belongs to it.
    pub bottom: i32,
    /// What a screen reader says.
    pub(super) name: String,
    pub(super) optional: bool,
    pub(super) title: Block,
    /// Where the title begins.
    pub(super) title_at: Point,
    pub(super) marks: Vec<Mark>,
    pub(super) tags: Vec<Tag>,
    pub(super) chips: Vec<Chip>,
    pub(super) message: Message,
    pub(super) notes: Vec<Note>,
}

impl Place {
    /// Where a step's box stands.
    pub fn of(step: &Step) -> Place {
        let poc = step.leads().contains(&Role::Poc);
        let others = step.leads().iter().any(|role| *role != Role::Poc);
        match (step.direction(), poc, others) {
            (Direction::Outside, ..) => Place::Outside,
            (_, true, true) => Place::Across,
            (_, true, false) => Place::Poc,
            (_, false, _) => Place::Units,
        }
    }
}

impl Row {
    /// Everything that takes up ground, for whoever wants to know that nothing lies on anything else.
    pub fn boxes(&self) -> Vec<Rect> {
        let tags = self.tags.iter().map(|tag| tag.rect);
        let stops = self.message.stops.iter().map(|stop| stop.rect).filter(|_| self.place != Place::Outside);
        let letters = self.message.letters.iter().map(|note| note.rect).filter(|_| self.place != Place::Outside);
        let chips = self.chips.iter().map(|chip| chip.rect);
        let notes = self.notes.iter().map(|note| note.rect);
        std::iter::once(self.body).chain(tags).chain(stops).chain(letters).chain(chips).chain(notes).collect()
    }

    /// Where an arrow from above comes in: on the conditions, if there are any.
    pub(super) fn head(&self) -> i32 {
        self.tags.first().map_or(self.body.y, |tag| tag.rect.y)
    }

    /// What an arrow from the side comes to.
    pub(super) fn entrance(&self) -> Rect {
        self.tags.first().filter(|tag| tag.kind == TagKind::When).map_or(self.body, |tag| tag.rect)
    }

    /// Lays out a step around height 0, the middle of its box, with room for the arrows that come and leave at its side.
    pub(super) fn of(
        process: &Process,
        step: &Step,
        columns: &Columns,
        (comes, leaves): (i32, i32),
        shown: Shown,
    ) -> Row {
        let place = Place::of(step);
        let span = columns.boxes(place);
        let marks = beside::marks(step);
        let number = text_width(&step.number.to_string(), NUMBER, true).max(64) + 14;
        let room = span.width() - 2 * PADDING - number - MARK * i32::try_from(marks.len()).unwrap_or(0);
        let title = Block::set(&step.title, shown, TITLE, room);
        let mut row = Row {
            number: step.number,
            place,
            body: Rect {
                x: span.from,
                y: 0,
                w: span.width(),
                h: (title.height() + 22).max(60).max(DOOR * (comes + leaves + 1)),
            },
            top: 0,
            bottom: 0,
            name: format!("{} {}", step.number, shown.line(&step.title)),
            optional: step.optional,
            title_at: Point { x: span.from + PADDING + number, y: 0 },
            title,
            marks,
            tags: Vec::new(),
            chips: beside::chips(step, place, columns),
            message: Message::of(process, step, columns, shown),
            notes: beside::notes(process, step, columns, shown),
        };
        row.settle();
        row.stack(beside::tags(process, step), comes, shown);
        row.measure();
        row
    }

    /// Sets the message beside the box; where all happens outside, into it.
    fn settle(&mut self) {
        let text = self.body.h;
        let inside = self.place == Place::Outside;
        let beside = inside && self.is_room_beside_title();
        if inside {
            self.body.h =
                if beside { text.max(2 * self.message.half_height() + 16) } else { text + self.message.height() + 10 };
        }
        self.body.y = -self.body.h / 2;
        let text = if beside { self.body.h } else { text };
        self.title_at.y = self.body.y + (text - self.title.height()) / 2;
        if inside && !beside {
            self.message.lower(self.body.y + text + self.message.half_height() - 2);
        }
    }

    /// Whether the message fits on the line of the title.
    fn is_room_beside_title(&self) -> bool {
        let room = self.title_at.x + self.title.width() + 16;
        let marks = self.body.right() - 10 - MARK * i32::try_from(self.marks.len()).unwrap_or(0);
        let fits = |rect: Rect| rect.x >= room && rect.right() <= marks;
        self.message.letters.is_empty() && self.message.stops.iter().all(|stop| fits(stop.rect))
    }

    /// Stacks the tags on the box, the first one on top.
    fn stack(&mut self, tags: Vec<(TagKind, Words)>, comes: i32, shown: Shown) {
        let mut y = self.body.y;
        for (kind, words) in tags.into_iter().rev() {
            let (x, w) = (self.body.x + 18, self.body.w - 36);
            let text = Block::set(&words, shown, TAG, w - 64);
            let h = (text.height() + 10).max(if comes > 0 { DOOR * (comes + 1) } else { 0 });
            y -= h + 4;
            self.tags.insert(0, Tag { kind, rect: Rect { x, y, w, h }, text });
        }
    }

    /// Sets the notes beside the middle of all else, and sees how high the row has become.
    fn measure(&mut self) {
        let notes: i32 = self.notes.iter().map(|note| note.rect.h).sum();
        let boxes = self.boxes();
        let boxes = &boxes[..boxes.len() - self.notes.len()];
        let top = boxes.iter().map(|rect| rect.y).min().unwrap_or(0);
        let bottom = boxes.iter().map(|rect| rect.bottom()).max().unwrap_or(0);
        let mut y = (top + bottom - notes) / 2;
        (self.top, self.bottom) = (top.min(y), bottom.max(y + notes));
        for note in &mut self.notes {
            note.rect.y = y;
            y = note.rect.bottom();
        }
    }

    /// Moves the whole row down.
    pub(super) fn lower(&mut self, by: i32) {
        self.body = self.body.lowered(by);
        self.top += by;
        self.bottom += by;
        self.title_at.y += by;
        self.message.lower(by);
        self.tags.iter_mut().for_each(|tag| tag.rect = tag.rect.lowered(by));
        self.chips.iter_mut().for_each(|chip| chip.rect = chip.rect.lowered(by));
        self.notes.iter_mut().for_each(|note| note.rect = note.rect.lowered(by));
    }
}
