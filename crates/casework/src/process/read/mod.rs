//! From the text of a process file to a [`Draft`]: what it says, with every place where it says it badly.

mod parts;
mod step;
mod table;
mod tailoring;

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use toml::de::DeTable;

use super::{Model, Pos, Problem, Problems, problem::Faults};
use crate::{clocks::Calendar, names::Name, role::Outside, words::Words};
use table::{Source, Table};

pub use tailoring::{Change, Tailoring, read_tailoring};

/// The largest process file, in bytes.
pub const LARGEST: usize = 1 << 20;
/// The longest line, in bytes: a text of the longest kind fits, a file on one line does not.
const LONGEST_LINE: usize = 16 << 10;

/// A process as written: read, but not yet held against the laws.
#[derive(Clone, Debug)]
pub struct Draft {
    /// What it says.
    pub model: Model,
    /// The hash of what it says, in whatever order and with whatever comments.
    pub hash: Name,
    /// What could not be read in it. A draft with faults never becomes a process; it is kept so that the check can tell all the others, too.
    pub(in crate::process) faults: Vec<Problem>,
}

/// What a process may name that stands outside of it.
#[derive(Clone, Debug, Default)]
pub struct Surroundings {
    /// Calendars by name.
    pub calendars: BTreeMap<Name, Calendar>,
}

/// Reads a file of the deck's, or of a company that starts afresh. Only what is no TOML at all is refused here: the rest is for the check to tell.
pub fn read_process(bytes: &[u8], surroundings: &Surroundings) -> Result<Draft, Problems> {
    let mut faults = Faults::default();
    let Some(text) = readable(bytes, 0, &mut faults) else { return faults.or(None) };
    let (document, errors) = DeTable::parse_recoverable(text);
    let source = Source::new(0, text);
    note_syntax(&source, &errors);
    // A file that is no TOML is reported as that alone: what was recovered from it would only add noise.
    if !errors.is_empty() {
        return source.faults.into_inner().or(None);
    }
    let model = read_model(&source.root(&document), surroundings);
    let hash = super::version::hash_of(&document);
    Ok(Draft { model, hash, faults: source.faults.into_inner().into_list() })
}

/// Text, if the bytes are some: UTF-8, not too long, without NUL.
fn readable<'b>(bytes: &'b [u8], file: u8, faults: &mut Faults) -> Option<&'b str> {
    let start = Pos { file, line: 1, column: 1 };
    if bytes.len() > LARGEST {
        faults.add(
            start,
            "too-large",
            Words::new(
                format!("ファイルが大きすぎます({} バイト)。", bytes.len()),
                format!("The file is too large ({} bytes).", bytes.len()),
            ),
            Words::new(format!("{LARGEST} バイトまでにしてください。"), format!("Keep it to {LARGEST} bytes.")),
        );
        return None;
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            faults.add(
                place(&bytes[..error.valid_up_to()], file),
                "not-utf-8",
                Words::new(
                    "UTF-8ではない文字があります(Shift_JISで保存されていませんか)。",
                    "This is not UTF-8 (was it saved as Shift_JIS?).",
                ),
                Words::new("UTF-8で保存し直してください。", "Save the file as UTF-8."),
            );
            return None;
        }
    };
    if text.trim().is_empty() {
        faults.add(
            start,
            "empty-file",
            Words::new("ファイルが空です。", "The file is empty."),
            Words::new("既存の手順ファイルを写して始めてください。", "Start from a copy of a process that is there."),
        );
        return None;
    }
    if let Some(line) = text.lines().position(|line| line.len() > LONGEST_LINE) {
        faults.add(
            Pos { file, line: line as u32 + 1, column: 1 },
            "line-too-long",
            Words::new("行が長すぎます。", "This line is too long."),
            Words::new(
                format!("{LONGEST_LINE} バイトまでにしてください。"),
                format!("Keep lines to {LONGEST_LINE} bytes."),
            ),
        );
        return None;
    }
    if let Some(at) = text.find('\0') {
        faults.add(
            place(&bytes[..at], file),
            "nul",
            Words::new("NUL文字があります。", "There is a NUL character."),
            Words::new("取り除いてください。", "Remove it."),
        );
        return None;
    }
    Some(text)
}

fn place(before: &[u8], file: u8) -> Pos {
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let column = String::from_utf8_lossy(&before[start..]).chars().count() + 1;
    Pos { file, line: line as u32, column: column as u32 }
}

/// The parser's own words, which are English in both languages: they quote TOML's grammar.
fn note_syntax(source: &Source, errors: &[toml::de::Error]) {
    // A megabyte of `=` is a million errors, and nobody is told of more than the first.
    for error in errors.iter().take(500) {
        let pos = source.pos(error.span().map_or(0, |span| span.start));
        let (code, ja) = if error.message().contains("duplicate key") {
            ("doubled-key", "同じ項目が二度書かれています")
        } else {
            ("not-toml", "TOMLとして読めません")
        };
        source.fault(
            pos,
            code,
            Words::new(format!("{ja}: {}", error.message()), format!("This is not TOML: {}", error.message())),
            Words::new("この行の書き方を直してください。", "Mend the writing of this line."),
        );
    }
}

fn read_model(root: &Table<'_>, surroundings: &Surroundings) -> Model {
    check_format(root);
    let zone = root.name("zone");
    let model = Model {
        id: read_id(root),
        version: root.need("version").and_then(|item| item.number(1, 1_000_000)).unwrap_or(1) as u32,
        title: root.words("title"),
        about: root.words("about"),
        source: root.need("source").and_then(|item| item.text()).unwrap_or_default().into(),
        time_zone: read_zone(root, &zone),
        zone,
        calendar: read_calendar_name(root, surroundings),
        tells: root.need("tells").and_then(|item| parts::outside(&item)).unwrap_or(Outside::Source),
        reopening_letter: root.take("reopening_letter").and_then(|item| item.text()).map(Name::from),
        phases: root.tables("phase").iter().filter_map(parts::phase).collect(),
        letters: root.tables("letter").iter().map(parts::letter).collect(),
        steps: root.tables("step").iter().filter_map(step::read_step).collect(),
        clocks: root.tables("clock").iter().filter_map(parts::clock).collect(),
        closings: root.tables("closing").iter().map(parts::closing).collect(),
        switched_off: Vec::new(),
        tailored_by: None,
        pos: root.pos,
    };
    root.close();
    model
}

/// The name of a process, as paths and links can carry it: `jpcert-2014/flow-1`.
fn read_id(root: &Table<'_>) -> Name {
    let Some(item) = root.need("id") else { return Name::default() };
    let id = item.text().unwrap_or_default();
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_');
    let good = id.split('/').all(|part| !part.is_empty() && part.chars().all(plain)) && id.len() <= 100;
    if !good && !id.is_empty() {
        item.fault(
            "bad-id",
            Words::new("この名前は使えません。", "This name cannot be used."),
            Words::new(
                "英小文字、数字、「-」「_」と、区切りの「/」だけで書いてください。",
                "Write lower-case letters, digits, `-` and `_`, with `/` between the parts.",
            ),
        );
    }
    id.into()
}

fn check_format(root: &Table<'_>) {
    root.need("format").and_then(|item| item.number(1, 1));
}

fn read_zone(root: &Table<'_>, zone: &Name) -> TimeZone {
    TimeZone::get(zone.as_str()).unwrap_or_else(|_| {
        if let Some(item) = root.take("zone") {
            item.fault(
                "unknown-zone",
                Words::new(
                    format!("「{zone}」というタイムゾーンはありません。"),
                    format!("There is no time zone `{zone}`."),
                ),
                Words::new("「Asia/Tokyo」のように書いてください。", "Write it like `Asia/Tokyo`."),
            );
        }
        TimeZone::UTC
    })
}

fn read_calendar_name(root: &Table<'_>, surroundings: &Surroundings) -> Calendar {
    let known: Vec<&str> = surroundings.calendars.keys().map(Name::as_str).collect();
    let what = Words::new("営業日カレンダー", "calendar");
    let named = root.need("calendar").and_then(|item| {
        item.one_of("unknown-calendar", what, &known, |name| surroundings.calendars.get(name).cloned())
    });
    named.unwrap_or_else(Calendar::every_day)
}
