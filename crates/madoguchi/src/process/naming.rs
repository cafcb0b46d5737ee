//! What a person means by a file, or by a name such as `jpcert-2014/flow-1@1`.

use std::{path::Path, sync::Arc};

use casework::{process::Process, words::Words};

use super::problems::{self, Told};
use crate::{
    ending::Stop,
    folder::{Found, Kind, Room, Rooms},
};

/// What is found behind a name.
pub(super) enum Meant {
    /// A sound process.
    Process(Arc<Process>),
    /// A file with problems.
    Faulty(Vec<Told>),
}

/// The process that somebody means.
pub(super) fn process(text: &str, rooms: &mut Rooms) -> Result<Meant, Stop> {
    let path = Path::new(text);
    if path.is_file() {
        return in_file(path, rooms);
    }
    if path.exists() {
        return Err(Words::new(
            format!("{text} は手順のファイルではありません。"),
            format!("{text} is not the file of a process."),
        )
        .into());
    }
    if text.ends_with(".toml") {
        return Err(Words::new(
            format!("{text} がありません。パスを確かめてください。"),
            format!("There is no {text}. Look at the path again."),
        )
        .into());
    }
    by_id(text, rooms)
}

fn in_file(path: &Path, rooms: &mut Rooms) -> Result<Meant, Stop> {
    let Found { room, key } = rooms.around(path)?;
    let shown = path.display().to_string();
    let problems = problems::of_file(&room, &key, &shown);
    if !problems.is_empty() && matches!(room.kind(&key), Kind::Process | Kind::Tailoring)
        || !problems.is_empty() && !room.files.contains_key(&key)
    {
        return Ok(Meant::Faulty(problems));
    }
    if let Some(problem) = room.doubled(&key) {
        return Ok(Meant::Faulty(vec![Told { path: shown, problem }]));
    }
    let process = room.process_in(&key).cloned().ok_or_else(|| {
        Words::new(
            format!("{shown} は手順のファイルではありません。"),
            format!("{shown} is not the file of a process."),
        )
    })?;
    Ok(Meant::Process(Arc::new(process)))
}

fn by_id(id: &str, rooms: &mut Rooms) -> Result<Meant, Stop> {
    let here = rooms.here()?;
    for room in &here {
        if let Some(process) = newest(room, id) {
            return Ok(Meant::Process(process));
        }
    }
    let mut known: Vec<String> =
        here.iter().flat_map(|room| room.shelf.paths.keys().map(ToString::to_string)).collect();
    known.sort();
    known.dedup();
    let known = known.join(", ");
    let faulty = here.iter().flat_map(|room| room.shelf.faults.keys().map(|key| room.shown(key))).collect::<Vec<_>>();
    let also = if faulty.is_empty() {
        Words::default()
    } else {
        let list = faulty.join(", ");
        Words::new(format!(" 問題のあるファイル: {list}"), format!(" With problems: {list}."))
    };
    Err(Words::new(
        format!("「{id}」というファイルも手順もありません。ある手順: {known}。{}", also.ja),
        format!("There is neither a file nor a process {id}. There are: {known}.{}", also.en),
    )
    .into())
}

/// The process with this name: this very version, or else the newest one.
pub(super) fn newest(room: &Room, id: &str) -> Option<Arc<Process>> {
    let library = &room.shelf.library;
    if id.contains('@') {
        return library.processes.get(id).cloned();
    }
    library.processes.values().filter(|process| process.id == id).max_by_key(|process| process.version).cloned()
}

/// The name of the story in a file, as other stories write it.
pub(super) fn story_name(key: &str) -> &str {
    let name = key.split_once("/stories/").map_or(key, |(_, name)| name);
    name.strip_suffix(".story").unwrap_or(name)
}

/// The name of a map.
pub(super) fn stem(key: &str) -> &str {
    let file = key.rsplit('/').next().unwrap_or(key);
    file.strip_suffix(".toml").unwrap_or(file)
}
