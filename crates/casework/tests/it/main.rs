//! The rules, held against the deck's two flows.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod bad_commands;
mod bad_processes;
mod bad_stories;
mod book;
mod drawing;
mod flows;
mod fuzz;
mod generated;
mod machines;
mod moving;
mod pauses;
mod stories;
mod tailoring;
mod versions;

use std::path::{Path, PathBuf};

use casework::{
    clocks::read_calendar,
    process::{Draft, Problems, Process, Surroundings, Versions, check, read_process},
    shelf::{Files, Shelf, shelve},
};

/// Flow 1 as it is written.
pub(crate) const FLOW_1: &str = include_str!("../../../../processes/jpcert-2014/flow-1.toml");

/// What process files may name: the calendar of Japan.
pub(crate) fn surroundings() -> Surroundings {
    let calendar = read_calendar(include_str!("../../../../processes/calendars/jp.toml")).unwrap();
    Surroundings { calendars: [(calendar.id.clone(), calendar)].into() }
}

/// A process file as read.
pub(crate) fn read(text: &str) -> Result<Draft, Problems> {
    read_process(text.as_bytes(), &surroundings())
}

/// A process file as read and checked.
pub(crate) fn checked(text: &str) -> Result<Process, Problems> {
    check(read(text)?, &Versions::default())
}

/// The files of the `processes` folder.
pub(crate) fn files() -> Files {
    let root: PathBuf = concat!(env!("CARGO_MANIFEST_DIR"), "/../../processes").into();
    let mut files = Files::new();
    gather(&root, &root, &mut files);
    files
}

fn gather(root: &Path, folder: &Path, files: &mut Files) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(root, &path, files);
        } else {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            files.insert(name, std::fs::read(&path).unwrap());
        }
    }
}

/// The folder put together; a fault in any file fails the test that asked.
pub(crate) fn shelf() -> Shelf {
    let shelf = shelve(&files());
    let faults: Vec<String> = shelf
        .faults
        .iter()
        .flat_map(|(path, problems)| {
            problems
                .0
                .iter()
                .map(move |p| format!("{path}:{}:{} {} {}", p.pos.line, p.pos.column, p.code, p.sentence.en))
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    shelf
}
