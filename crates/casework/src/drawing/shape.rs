//! Points and rectangles, in whole units, so that a picture is the same on every machine.

/// A place on the sheet; `y` grows downwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// From the left edge.
    pub x: i32,
    /// From the top edge.
    pub y: i32,
}

/// A rectangle on the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rect {
    /// The left edge.
    pub x: i32,
    /// The upper edge.
    pub y: i32,
    /// Its width.
    pub w: i32,
    /// Its height.
    pub h: i32,
}

impl Rect {
    /// The right edge.
    pub fn right(self) -> i32 {
        self.x + self.w
    }

    /// The lower edge.
    pub fn bottom(self) -> i32 {
        self.y + self.h
    }

    /// Half way between the edges.
    pub fn center(self) -> Point {
        Point { x: self.x + self.w / 2, y: self.y + self.h / 2 }
    }

    /// Whether they share ground; a common edge is none.
    pub fn overlaps(self, other: Rect) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// Whether the other lies within this one.
    pub fn holds(self, other: Rect) -> bool {
        self.x <= other.x && self.y <= other.y && other.right() <= self.right() && other.bottom() <= self.bottom()
    }

    /// The same, moved down.
    pub(super) fn lowered(self, by: i32) -> Rect {
        Rect { y: self.y + by, ..self }
    }
}

/// From where to where something reaches across the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) from: i32,
    pub(super) to: i32,
}

impl Span {
    pub(super) fn width(self) -> i32 {
        self.to - self.from
    }

    pub(super) fn middle(self) -> i32 {
        self.from + self.width() / 2
    }
}
