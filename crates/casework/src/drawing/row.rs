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

const TITLE: Face = Face { size: 20, second: 15, bold: true };
const TAG: Face = Face { size: 14, second: 12, bold: false };
/// The size of a step's number.
pub(super) const NUMBER: i32 = 22;
const PADDING: i32 = 16;

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
    pub(super) letters: Vec<Note>,
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
        let letters = self.letters.iter().map(|note| note.rect).filter(|_| self.place != Place::Outside);
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

    /// Lays out a step around height 0, the middle of its box.
    pub(super) fn of(process: &Process, step: &Step, columns: &Columns, shown: Shown) -> Row {
        let place = Place::of(step);
        let span = columns.boxes(place);
        let marks = beside::marks(step);
        let number = text_width(&step.number.to_string(), NUMBER, true).max(58) + 14;
        let room = span.width() - 2 * PADDING - number - MARK * i32::try_from(marks.len()).unwrap_or(0);
        let title = Block::set(&step.title, shown, TITLE, room);
        let mut row = Row {
            number: step.number,
            place,
            body: Rect { x: span.from, y: 0, w: span.width(), h: (title.height() + 22).max(60) },
            top: 0,
            bottom: 0,
            name: format!("{} {}", step.number, shown.line(&step.title)),
            optional: step.optional,
            title_at: Point { x: span.from + PADDING + number, y: 0 },
            title,
            marks,
            tags: Vec::new(),
            chips: beside::chips(step, place, columns),
            message: Message::of(step, place, columns, shown),
            letters: beside::letters(process, step, columns, shown),
            notes: beside::notes(process, step, columns, shown),
        };
        row.settle();
        row.stack(beside::tags(process, step), shown);
        row.measure();
        row
    }

    /// Sets the parts of the box below each other, and the letters below the message.
    fn settle(&mut self) {
        let text = self.body.h;
        if self.place == Place::Outside {
            let letters: i32 = self.letters.iter().map(|note| note.rect.h).sum();
            self.body.h += 2 * self.message.half_height() + 12 + letters;
        }
        self.body.y = -self.body.h / 2;
        self.title_at.y = self.body.y + (text - self.title.height()) / 2;
        if self.place == Place::Outside {
            self.message.lower(self.body.y + text + self.message.half_height() - 2);
        }
        let line = if self.place == Place::Outside { self.body.y + text - 2 + self.message.half_height() } else { 0 };
        let mut y = line + self.message.half_height() + 8;
        for letter in &mut self.letters {
            letter.rect.y = y;
            y = letter.rect.bottom();
        }
        let mut y = -self.notes.iter().map(|note| note.rect.h).sum::<i32>() / 2;
        for note in &mut self.notes {
            note.rect.y = y;
            y = note.rect.bottom();
        }
    }

    /// Stacks the tags on the box, the first one on top.
    fn stack(&mut self, tags: Vec<(TagKind, Words)>, shown: Shown) {
        let mut y = self.body.y;
        for (kind, words) in tags.into_iter().rev() {
            let (x, w) = (self.body.x + 18, self.body.w - 36);
            let text = Block::set(&words, shown, TAG, w - 64);
            let h = text.height() + 10;
            y -= h + 4;
            self.tags.insert(0, Tag { kind, rect: Rect { x, y, w, h }, text });
        }
    }

    fn measure(&mut self) {
        let boxes = self.boxes();
        self.top = boxes.iter().map(|rect| rect.y).min().unwrap_or(0);
        self.bottom = boxes.iter().map(|rect| rect.bottom()).max().unwrap_or(0);
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
        let notes = self.letters.iter_mut().chain(&mut self.notes);
        notes.for_each(|note| note.rect = note.rect.lowered(by));
    }
}
