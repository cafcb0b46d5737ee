//! What the person sees: the one place that writes to the terminal.

mod wrapping;

use std::{
    env,
    io::{self, BufWriter, IsTerminal, StdoutLock, Write},
};

use casework::words::{Language, Words};

use crate::ending::Stop;
pub(crate) use wrapping::{width, wrap};

/// The widest text that is pleasant to read.
const WIDEST: usize = 100;
/// A terminal that does not say how wide it is.
const TERMINAL: usize = 80;

/// Standard output, in one language.
pub(crate) struct Screen {
    /// The language of whoever reads it.
    pub(crate) language: Language,
    /// How wide a paragraph may be.
    width: usize,
    bold: bool,
    out: BufWriter<StdoutLock<'static>>,
    /// Whoever was reading has gone away: `| head`. That is no fault, and there is nobody left to tell.
    unread: bool,
}

impl Screen {
    pub(crate) fn new(language: Language) -> Self {
        let terminal = io::stdout().is_terminal();
        let said = env::var("COLUMNS").ok().and_then(|columns| columns.parse::<usize>().ok());
        let width = said.unwrap_or(if terminal { TERMINAL } else { WIDEST }).clamp(40, WIDEST);
        let bold = terminal && env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        Self { language, width, bold, out: BufWriter::new(io::stdout().lock()), unread: false }
    }

    /// The text in the reader's language.
    pub(crate) fn of<'w>(&self, words: &'w Words) -> &'w str {
        words.of(self.language)
    }

    /// One line as it is. What files say cannot steer the terminal.
    pub(crate) fn line(&mut self, text: &str) -> Result<(), Stop> {
        self.write(&format!("{}\n", harmless(text)))
    }

    /// One line in both languages' words.
    pub(crate) fn say(&mut self, words: &Words) -> Result<(), Stop> {
        let text = self.of(words).to_owned();
        self.line(&text)
    }

    /// Lines that lead over to what follows them.
    pub(crate) fn heading(&mut self, text: &str) -> Result<(), Stop> {
        for line in wrap(&harmless(text), self.width) {
            self.emphasised(&line)?;
        }
        Ok(())
    }

    /// A paragraph behind a mark: `10:00  text`, where further lines stand below the text.
    pub(crate) fn paragraph(&mut self, mark: &str, text: &str) -> Result<(), Stop> {
        for line in self.set(mark, text) {
            self.write(&format!("{line}\n"))?;
        }
        Ok(())
    }

    /// The same, standing out.
    pub(crate) fn emphasis(&mut self, mark: &str, text: &str) -> Result<(), Stop> {
        for line in self.set(mark, text) {
            self.emphasised(&line)?;
        }
        Ok(())
    }

    fn set(&self, mark: &str, text: &str) -> Vec<String> {
        let mark = harmless(mark);
        let below = " ".repeat(width(&mark));
        let lines = wrap(&harmless(text), self.width.saturating_sub(below.len()).max(20));
        lines
            .into_iter()
            .enumerate()
            .map(|(at, line)| format!("{}{line}", if at == 0 { &mark } else { &below }))
            .collect()
    }

    fn emphasised(&mut self, line: &str) -> Result<(), Stop> {
        let line = if self.bold { format!("\x1b[1m{line}\x1b[0m\n") } else { format!("{line}\n") };
        self.write(&line)
    }

    /// A document for another program, exactly as it is.
    pub(crate) fn document(&mut self, text: &str) -> Result<(), Stop> {
        self.write(text)
    }

    fn write(&mut self, text: &str) -> Result<(), Stop> {
        let written = self.out.write_all(text.as_bytes());
        self.heard(written)
    }

    /// Everything is out.
    pub(crate) fn end(&mut self) -> Result<(), Stop> {
        let written = self.out.flush();
        self.heard(written)
    }

    fn heard(&mut self, written: io::Result<()>) -> Result<(), Stop> {
        match written {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => self.unread = true,
            Err(error) if !self.unread => return Err(error.into()),
            _ => {}
        }
        Ok(())
    }

    /// How far a long work is, for whoever watches standard error and is told nothing else meanwhile.
    pub(crate) fn progress(&mut self, done: usize, of: usize) {
        const FEW: usize = 20;
        if of <= FEW || io::stdout().is_terminal() || !io::stderr().is_terminal() {
            return;
        }
        // The line is wiped when all is done. Where nobody sees it, there is nothing to do about it.
        let _seen = match done == of {
            true => write!(io::stderr().lock(), "\r\x1b[K"),
            false => write!(io::stderr().lock(), "\r{done} / {of}"),
        };
    }

    /// What went wrong, on standard error: beside what was said, not in the middle of it.
    pub(crate) fn complain(&mut self, sentence: &Words) {
        // Where nobody hears it, there is nothing more to do about it.
        let _shown = self.out.flush();
        let _heard = writeln!(io::stderr().lock(), "madoguchi: {}", harmless(sentence.of(self.language)));
    }
}

/// The text without characters that steer a terminal.
fn harmless(text: &str) -> String {
    let visible = |c: char| if c.is_control() && c != '\n' && c != '\t' { '\u{fffd}' } else { c };
    text.chars().map(visible).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_says_cannot_steer_the_terminal() {
        assert_eq!(harmless("a\x1b[2Jb\u{9b}c\r"), "a\u{fffd}[2Jb\u{fffd}c\u{fffd}");
        assert_eq!(harmless("窓口\n\tdesk"), "窓口\n\tdesk");
    }
}
