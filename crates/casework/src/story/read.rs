//! From the text of a story to its sentences: one to a line.

use super::{
    acts::act,
    expectations::expectation,
    phrases::{list, names, roles},
    sentence::{Expectation, Line, Sentence, Story},
};
use crate::{
    process::{Pos, Problem, Problems},
    words::Words,
};

/// The largest story, in bytes.
pub const LARGEST: usize = 256 << 10;
/// The longest line, in bytes.
const LONGEST_LINE: usize = 8 << 10;

/// Reads a story, or names every line that cannot be understood.
pub fn read_story(bytes: &[u8]) -> Result<Story, Problems> {
    let mut problems = Vec::new();
    let text = readable(bytes)?;
    // Some editors begin every file with it.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut story = Story::default();
    for (place, line) in text.lines().enumerate() {
        let pos = Pos { file: 0, line: place as u32 + 1, column: 1 };
        if let Err((sentence, remedy)) = read_line(&mut story, pos, line) {
            problems.push(Problem { pos, code: "not-understood", sentence, remedy });
        }
    }
    for (missing, key) in [(story.title.is_empty(), "story"), (story.process.as_str().is_empty(), "process")] {
        if missing {
            problems.push(Problem {
                pos: Pos { file: 0, line: 1, column: 1 },
                code: "missing-key",
                sentence: Words::new(format!("「{key}:」の行がありません。"), format!("There is no line `{key}: …`.")),
                remedy: Words::new("先頭に書いてください。", "Write it at the head."),
            });
        }
    }
    if problems.is_empty() { Ok(story) } else { Err(Problems(problems)) }
}

fn readable(bytes: &[u8]) -> Result<&str, Problems> {
    let fault = |code, ja: &str, en: &str| {
        let remedy = Words::new("ファイルを直してください。", "Mend the file.");
        let pos = Pos { file: 0, line: 1, column: 1 };
        Err(Problems(vec![Problem { pos, code, sentence: Words::new(ja, en), remedy }]))
    };
    if bytes.len() > LARGEST {
        return fault("too-large", "ファイルが大きすぎます。", "The file is too large.");
    }
    match std::str::from_utf8(bytes) {
        Err(_) => fault(
            "not-utf-8",
            "UTF-8ではありません(Shift_JISではありませんか)。",
            "This is not UTF-8 (was it saved as Shift_JIS?).",
        ),
        Ok(text) if text.contains('\0') => fault("nul", "NUL文字があります。", "There is a NUL character."),
        Ok(text) if text.lines().any(|line| line.len() > LONGEST_LINE) => {
            fault("line-too-long", "長すぎる行があります。", "A line is too long.")
        }
        Ok(text) => Ok(text),
    }
}

type Misread = (Words, Words);

fn misread(line: &str) -> Misread {
    let shown: String = line.chars().take(80).collect();
    (
        Words::new(format!("この行が読めません: {shown}"), format!("This line is not understood: {shown}")),
        Words::new(
            "docs/stories.md の文型のどれかで書いてください。",
            "Write it as one of the sentences in docs/stories.md.",
        ),
    )
}

fn read_line(story: &mut Story, pos: Pos, raw: &str) -> Result<(), Misread> {
    let line = raw.trim();
    if line.is_empty() || line.starts_with('#') {
        return Ok(());
    }
    if let Some(title) = line.strip_prefix("story:") {
        story.title = title.trim().into();
    } else if let Some(process) = line.strip_prefix("process:") {
        story.process = process.trim().into();
    } else if let Some(name) = line.strip_prefix("continue:") {
        story.continues = Some(name.trim().into());
    } else {
        let sentence = sentence(line).ok_or_else(|| misread(line))?;
        story.lines.push(Line { pos, text: line.into(), sentence });
    }
    Ok(())
}

fn sentence(line: &str) -> Option<Sentence> {
    if let Some(rest) = line.strip_prefix("with ") {
        return with(rest);
    }
    if let Some(at) = line.strip_prefix("at ") {
        return Some(Sentence::At(at.trim().into()));
    }
    if let Some(lasting) = line.strip_prefix("later ") {
        return crate::clocks::Lasting::parse(lasting.trim()).map(Sentence::Later);
    }
    if let Some(codes) = line.strip_prefix("refused:") {
        return Some(Sentence::Then(Expectation::Refused(list(codes))));
    }
    if let Some(rest) = line.strip_prefix("then ") {
        return expectation(rest.trim()).map(Sentence::Then);
    }
    act(line).map(Sentence::Act)
}

/// `Sato, Suzuki of PSIRT as POC` and `Kato of 倉庫`.
fn with(rest: &str) -> Option<Sentence> {
    let (people, rest) = rest.split_once(" of ")?;
    let (unit, roles) = rest.split_once(" as ").unwrap_or((rest, ""));
    let roles = if roles.is_empty() { Some(Vec::new()) } else { self::roles(roles) }?;
    Some(Sentence::With { people: names(people), unit: unit.trim().into(), roles })
}
