//! Texts set into lines: how wide they come out, and how high.

use super::{
    Shown,
    breaking::{self, is_wide},
};
use crate::words::{Language, Words};

/// How a text is set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Face {
    /// The size of the language that leads.
    pub(super) size: i32,
    /// The size of the other one, below it.
    pub(super) second: i32,
    /// Whether the leading one is bold.
    pub(super) bold: bool,
}

/// One line, ready to paint.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) size: i32,
    pub(super) bold: bool,
    /// It repeats in the other language what stands above.
    pub(super) second: bool,
    pub(super) language: Language,
}

/// Lines below each other.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    pub(super) lines: Vec<Line>,
}

impl Block {
    /// Sets a text into at most this width.
    pub(super) fn set(words: &Words, shown: Shown, face: Face, width: i32) -> Block {
        let texts = shown.texts(words).into_iter().enumerate();
        let lines = texts.flat_map(|(place, (language, text))| {
            let second = place > 0;
            let (size, bold) = if second { (face.second, false) } else { (face.size, face.bold) };
            let broken = breaking::lines(text, width, |part| text_width(part, size, bold));
            broken.into_iter().map(move |text| Line { text, size, bold, second, language })
        });
        Block { lines: lines.collect() }
    }

    pub(super) fn height(&self) -> i32 {
        self.lines.iter().map(Line::leading).sum()
    }

    pub(super) fn width(&self) -> i32 {
        self.lines.iter().map(|line| text_width(&line.text, line.size, line.bold)).max().unwrap_or(0)
    }
}

impl Line {
    /// From the top of this line to the top of the next.
    pub(super) fn leading(&self) -> i32 {
        (self.size * 27 + 19) / 20
    }

    /// From the top of the line to where its letters stand.
    pub(super) fn baseline(&self) -> i32 {
        (self.leading() - self.size) / 2 + self.size * 22 / 25
    }
}

/// How wide a text comes out. Fonts differ, so this is rather too much than too little.
pub(super) fn text_width(text: &str, size: i32, bold: bool) -> i32 {
    let thousandths: i32 = text.chars().map(glyph).sum();
    let wide = if bold { thousandths * 107 / 100 } else { thousandths * 103 / 100 };
    (wide * size + 999) / 1000
}

/// The width of a letter in thousandths of its size.
fn glyph(letter: char) -> i32 {
    match letter {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 300,
        ' ' => 270,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '/' | '"' => 390,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 900,
        'A'..='Z' | '&' | '#' | '+' | '=' | '<' | '>' | '~' => 660,
        letter if letter.is_ascii() => 570,
        '\u{300}'..='\u{36f}' => 0,
        '—' | '→' | '…' => 1000,
        letter if is_wide(letter) => 1000,
        _ => 600,
    }
}
