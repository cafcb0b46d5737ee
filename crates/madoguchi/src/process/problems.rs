//! What is wrong, told so that somebody finds the place and knows what to do.

use casework::{
    process::{Problem, read_tailoring},
    words::Words,
};
use serde::Serialize;

use crate::{
    ending::Stop,
    folder::{Kind, Room},
    screen::Screen,
};

/// A problem, and the file that it is in.
#[derive(Clone, Debug)]
pub(super) struct Told {
    /// How people find the file.
    pub(super) path: String,
    /// What is wrong.
    pub(super) problem: Problem,
}

/// The same for programs.
#[derive(Serialize)]
struct AsJson<'t> {
    file: &'t str,
    line: u32,
    column: u32,
    code: &'t str,
    sentence: &'t Words,
    remedy: &'t Words,
}

/// The problems of a file that stands in a room. Those of a company's file may lie in the process below it.
pub(super) fn of_file(room: &Room, key: &str, shown: &str) -> Vec<Told> {
    let Some(problems) = room.shelf.faults.get(key) else { return Vec::new() };
    let below = base_of(room, key);
    let path = |problem: &Problem| match &below {
        Some(below) if problem.pos.file == 0 && !of_the_whole(problem.code) => below.clone(),
        _ => shown.to_owned(),
    };
    problems.0.iter().map(|problem| Told { path: path(problem), problem: problem.clone() }).collect()
}

/// What is wrong with the company's file as one, though no line of it says so.
fn of_the_whole(code: &str) -> bool {
    matches!(code, "no-base" | "changed-without-version" | "unreadable" | "no-regular-file" | "too-large")
}

/// The file of the process below a company's own.
fn base_of(room: &Room, key: &str) -> Option<String> {
    if room.kind(key) != Kind::Tailoring {
        return None;
    }
    let (id, version) = read_tailoring(room.files.get(key)?).ok()?.over;
    let path = room.shelf.paths.get(format!("{id}@{version}").as_str())?;
    Some(room.shown(path).to_owned())
}

/// One problem as people read it.
pub(super) fn print(screen: &mut Screen, told: &Told) -> Result<(), Stop> {
    let Told { path, problem } = told;
    let mut lines = screen.of(&problem.sentence).trim_end().lines();
    let first = lines.next().unwrap_or_default();
    screen.line(&format!("{path}:{}:{}: [{}] {first}", problem.pos.line, problem.pos.column, problem.code))?;
    let more: Vec<String> = lines.map(|line| format!("    {line}")).collect();
    more.iter().try_for_each(|line| screen.line(line))?;
    screen.line(&format!("    → {}", screen.of(&problem.remedy)))
}

/// All problems as programs read them.
pub(super) fn print_json(screen: &mut Screen, all: &[Told]) -> Result<(), Stop> {
    let as_json = |told: &'_ Told| -> serde_json::Result<serde_json::Value> {
        let Problem { pos, code, sentence, remedy } = &told.problem;
        serde_json::to_value(AsJson { file: &told.path, line: pos.line, column: pos.column, code, sentence, remedy })
    };
    let values = all.iter().map(as_json).collect::<Result<Vec<_>, _>>().map_err(std::io::Error::from)?;
    super::print_json(screen, &values)
}

/// Problems of a file that was to be used for something else: beside what was asked for.
pub(super) fn complain(screen: &mut Screen, all: &[Told]) {
    for Told { path, problem } in all {
        let at = format!("{path}:{}:{}: [{}]", problem.pos.line, problem.pos.column, problem.code);
        let (sentence, remedy) = (&problem.sentence, &problem.remedy);
        screen.complain(&Words::new(
            format!("{at} {}\n    → {}", sentence.ja, remedy.ja),
            format!("{at} {}\n    → {}", sentence.en, remedy.en),
        ));
    }
}
