//! Every fault that a process file can have is found, on its line, with a sentence and what would mend it.

mod clocks;
mod codes;
mod laws;
mod many;
mod names;
mod order;
mod reading;
mod unreadable;

use casework::process::{Pos, Problem, Problems};

use crate::{FLOW_1, checked};

/// A fault planted in flow 1.
pub(crate) struct Fault {
    /// The code that must be reported.
    pub(crate) code: &'static str,
    /// The place in the file from which the next two are looked for.
    pub(crate) from: &'static str,
    /// What is taken out …
    pub(crate) old: &'static str,
    /// … and what comes in its place.
    pub(crate) new: &'static str,
    /// Words of the line that must be named.
    pub(crate) culprit: &'static str,
}

pub(crate) const fn fault(
    code: &'static str,
    from: &'static str,
    old: &'static str,
    new: &'static str,
    culprit: &'static str,
) -> Fault {
    Fault { code, from, old, new, culprit }
}

/// The text with something in the place of the first `old` after `from`.
pub(crate) fn edited(text: &str, from: &str, old: &str, new: &str) -> String {
    let start = text.find(from).unwrap_or_else(|| panic!("`{from}` is not in the file"));
    let at = start + text[start..].find(old).unwrap_or_else(|| panic!("`{old}` does not follow `{from}`"));
    format!("{}{new}{}", &text[..at], &text[at + old.len()..])
}

/// The line, from 1, of the first `culprit` after `from`.
pub(crate) fn line_of(text: &str, from: &str, culprit: &str) -> u32 {
    let start = text.find(from).unwrap_or_else(|| panic!("`{from}` is not in the edited file"));
    let at = start + text[start..].find(culprit).unwrap_or_else(|| panic!("`{culprit}` does not follow `{from}`"));
    text[..at].matches('\n').count() as u32 + 1
}

/// The fault is found: its code on its line, with a sentence and a remedy in both languages.
fn holds(fault: &Fault) -> Result<(), String> {
    let text = edited(FLOW_1, fault.from, fault.old, fault.new);
    // What stands before `from` is as it was, so that everything up to there is as long as it was.
    let (before, after) = text.split_at(FLOW_1.find(fault.from).unwrap_or_default());
    let line = before.matches('\n').count() as u32 + line_of(after, "", fault.culprit);
    match checked(&text) {
        Ok(_) => Err(format!("{}: `{}` went through", fault.code, fault.new)),
        Err(problems) => found(&problems, fault.code, 0, line),
    }
}

/// There is such a problem on this line of this file, and every problem is told well.
pub(crate) fn found(problems: &Problems, code: &str, file: u8, line: u32) -> Result<(), String> {
    let told = || problems.0.iter().map(in_a_line).collect::<Vec<_>>().join("\n    ");
    for problem in &problems.0 {
        if [&problem.sentence, &problem.remedy].iter().any(|words| words.ja.is_empty() || words.en.is_empty()) {
            return Err(format!("{code}: nothing is said of {}", in_a_line(problem)));
        }
    }
    let is_it = |problem: &&Problem| problem.code == code && (problem.pos.file, problem.pos.line) == (file, line);
    if problems.0.iter().any(|problem| is_it(&problem)) {
        return Ok(());
    }
    Err(format!("{code}: not on line {line} of file {file}, but\n    {}", told()))
}

pub(crate) fn in_a_line(problem: &Problem) -> String {
    let Pos { file, line, column } = problem.pos;
    format!("{file}:{line}:{column} {} {} {}", problem.code, problem.sentence.en, problem.remedy.en)
}

/// Every fault of a table is found; all that are not are told at once.
fn hold(faults: &[Fault]) {
    let missed: Vec<String> = faults.iter().filter_map(|fault| holds(fault).err()).collect();
    assert!(missed.is_empty(), "{} of {}:\n{}", missed.len(), faults.len(), missed.join("\n"));
}
