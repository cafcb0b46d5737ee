//! `process list`: which processes and maps there are, and what is wrong with the others.

use std::{collections::BTreeSet, path::PathBuf, rc::Rc};

use casework::{
    process::{MovePlan, Process},
    words::{Language, Words},
};
use clap::{Arg, ArgMatches, Command, value_parser};
use serde::Serialize;

use super::naming::stem;
use crate::{
    ending::{Ending, Stop},
    folder::{Kind, Room, Rooms, at_or_below},
    screen::{Screen, width},
};

/// So much of a hash tells two versions apart for the eye.
const SHORT: usize = 12;

pub(super) fn command(language: Language) -> Command {
    let say = |ja: &str, en: &str| Words::new(ja, en).of(language).to_owned();
    Command::new("list")
        .about(say("手順と対応表の一覧", "List processes and maps"))
        .arg(
            Arg::new("folder")
                .value_name("FOLDER")
                .value_parser(value_parser!(PathBuf))
                .help(say("手順のフォルダ(なければ組み込みの手順)", "A folder of processes (else those that are built in)")),
        )
        .arg(super::format(language))
        .after_help(say(
            "例:\n  madoguchi process list\n  madoguchi process list processes --format json\n\n終了ステータス: 問題のあるファイルがあれば1",
            "Examples:\n  madoguchi process list\n  madoguchi process list processes --format json\n\nExit status: 1 if a file has problems",
        ))
}

/// Everything that is listed.
#[derive(Serialize)]
struct Listing {
    processes: Vec<ProcessRow>,
    maps: Vec<MapRow>,
    faulty: Vec<FaultyRow>,
}

#[derive(Serialize)]
struct ProcessRow {
    id: String,
    version: u32,
    title: Words,
    steps: usize,
    clocks: usize,
    stories: usize,
    hash: String,
    file: String,
}

#[derive(Serialize)]
struct MapRow {
    name: String,
    title: Words,
    from: String,
    to: String,
    steps: usize,
    file: String,
}

#[derive(Serialize)]
struct FaultyRow {
    file: String,
    problems: usize,
}

pub(super) fn start(matches: &ArgMatches, rooms: &mut Rooms, screen: &mut Screen) -> Result<Ending, Stop> {
    let (room, keys) = match matches.get_one::<PathBuf>("folder") {
        None => {
            let room = Rc::new(Room::built_in());
            let keys = room.own().map(str::to_owned).collect();
            (room, keys)
        }
        Some(folder) if !folder.is_dir() && folder.exists() => {
            let shown = folder.display();
            return Err(
                Words::new(format!("{shown} はフォルダではありません。"), format!("{shown} is not a folder.")).into()
            );
        }
        Some(folder) => {
            let found = rooms.around(folder)?;
            let keys = at_or_below(&found, |kind| kind != Kind::Other);
            (found.room, keys)
        }
    };
    let listing = list(&room, &keys);
    if super::wants_json(matches) {
        super::print_json(screen, &listing)?;
    } else {
        print(&listing, screen)?;
    }
    Ok(if listing.faulty.is_empty() { Ending::Fine } else { Ending::Found })
}

fn list(room: &Room, keys: &BTreeSet<String>) -> Listing {
    let library = &room.shelf.library;
    let file = |key: &String| room.shown(key).to_owned();
    let row = |(key, process): (&String, &Process)| ProcessRow {
        id: process.id.to_string(),
        version: process.version,
        title: process.title.clone(),
        steps: process.steps.len(),
        clocks: process.clocks.len(),
        stories: stories_under(room, process),
        hash: process.reference().hash.to_string(),
        file: file(key),
    };
    let map_row = |(key, plan): (&String, &MovePlan)| MapRow {
        name: stem(key).to_owned(),
        title: plan.title.clone(),
        from: format!("{}@{}", plan.from.id, plan.from.version),
        to: format!("{}@{}", plan.to.id, plan.to.version),
        steps: plan.steps.len(),
        file: file(key),
    };
    let maps = keys.iter().filter(|key| room.kind(key) == Kind::Map && !room.shelf.faults.contains_key(*key));
    let faults = keys.iter().filter_map(|key| Some((key, room.shelf.faults.get(key)?.0.len())));
    let doubled = keys.iter().filter(|key| !room.shelf.faults.contains_key(*key) && room.doubled(key).is_some());
    let mut listing = Listing {
        processes: keys.iter().filter_map(|key| Some((key, room.process_in(key)?))).map(row).collect(),
        maps: maps.filter_map(|key| Some((key, library.maps.get(stem(key))?))).map(map_row).collect(),
        faulty: faults
            .chain(doubled.map(|key| (key, 1)))
            .map(|(key, problems)| FaultyRow { file: file(key), problems })
            .collect(),
    };
    listing.processes.sort_by(|a, b| (&a.id, a.version).cmp(&(&b.id, b.version)));
    listing
}

/// How many stories begin under it.
fn stories_under(room: &Room, process: &Process) -> usize {
    let library = &room.shelf.library;
    let begins_here = |name: &casework::names::Name| {
        library.processes.get(name).is_some_and(|named| named.reference() == process.reference())
    };
    library.stories.values().filter(|story| begins_here(&story.process)).count()
}

fn print(listing: &Listing, screen: &mut Screen) -> Result<(), Stop> {
    let language = screen.language;
    let say = |ja: &str, en: &str| Words::new(ja, en).of(language).to_owned();
    let short = |hash: &str| hash.trim_start_matches("sha256:").chars().take(SHORT).collect::<String>();
    let head = vec![
        say("手順", "process"),
        say("版", "version"),
        say("手順項目", "steps"),
        say("期限", "clocks"),
        say("シナリオ", "stories"),
        say("ハッシュ", "hash"),
        say("ファイル", "file"),
        say("題", "title"),
    ];
    let row = |row: &ProcessRow| {
        vec![
            row.id.clone(),
            row.version.to_string(),
            row.steps.to_string(),
            row.clocks.to_string(),
            row.stories.to_string(),
            short(&row.hash),
            row.file.clone(),
            row.title.of(language).to_owned(),
        ]
    };
    table(head, listing.processes.iter().map(row), screen)?;
    if !listing.maps.is_empty() {
        screen.line("")?;
        let head = vec![
            say("対応表", "map"),
            say("元", "from"),
            say("先", "to"),
            say("引き継ぐ手順項目", "steps that go on"),
            say("ファイル", "file"),
            say("題", "title"),
        ];
        let row = |row: &MapRow| {
            vec![
                row.name.clone(),
                row.from.clone(),
                row.to.clone(),
                row.steps.to_string(),
                row.file.clone(),
                row.title.of(language).to_owned(),
            ]
        };
        table(head, listing.maps.iter().map(row), screen)?;
    }
    if !listing.faulty.is_empty() {
        screen.line("")?;
        screen.say(&Words::new("問題のあるファイル:", "With problems:"))?;
    }
    for FaultyRow { file, problems } in &listing.faulty {
        screen.say(&Words::new(
            format!("  {file}({problems}件)  madoguchi process check {file}"),
            format!("  {file} ({problems})  madoguchi process check {file}"),
        ))?;
    }
    Ok(())
}

/// Columns that stand below one another, whatever the language.
fn table(head: Vec<String>, rows: impl Iterator<Item = Vec<String>>, screen: &mut Screen) -> Result<(), Stop> {
    let mut all = vec![head];
    all.extend(rows);
    let columns = all.iter().map(Vec::len).max().unwrap_or_default();
    let widest =
        |column: usize| all.iter().filter_map(|row| row.get(column)).map(|cell| width(cell)).max().unwrap_or_default();
    let widths: Vec<usize> = (0..columns).map(widest).collect();
    for row in &all {
        let cells = row
            .iter()
            .zip(&widths)
            .map(|(cell, wide)| format!("{cell}{}", " ".repeat(wide.saturating_sub(width(cell)))));
        let line = cells.collect::<Vec<_>>().join("  ");
        screen.line(line.trim_end())?;
    }
    Ok(())
}
