//! `madoguchi process`: what can be done with processes and their stories, without a case.

mod check;
mod diff;
mod draw;
mod list;
mod naming;
mod problems;
mod record;
mod running;

use std::path::PathBuf;

use casework::words::{Language, Words};
use clap::{Arg, ArgMatches, Command, value_parser};

use crate::{
    ending::{Ending, Stop},
    folder::{Room, Rooms},
    screen::Screen,
};

/// The subcommand as the command line knows it.
pub(crate) fn command(language: Language) -> Command {
    let say = |ja: &str, en: &str| Words::new(ja, en).of(language).to_owned();
    Command::new("process")
        .about(say("手順を調べる・描く・比べる・試す", "Check, draw, compare and try processes"))
        .arg(
            Arg::new("root")
                .long("root")
                .value_name("FOLDER")
                .value_parser(value_parser!(PathBuf))
                .global(true)
                .help(say(
                    "手順のフォルダ(calendars/ を含むもの)。なければ、ファイルから上にたどって探す",
                    "The folder of processes, which holds calendars/ (else looked for above each file)",
                )),
        )
        .after_help(say(
            "手順(FILE か ID)は、ファイルか「jpcert-2014/flow-1」「example-company/flow-1@2」のような名前で指定します。\n\n例:\n  madoguchi process list processes\n  madoguchi process check processes/example-company/flow-1.toml\n  madoguchi process draw jpcert-2014/flow-1 --to flow-1.svg\n  madoguchi process diff jpcert-2014/flow-1 processes/example-company/flow-1.toml\n  madoguchi process try processes/jpcert-2014/stories --tell\n\n手順ファイルの書き方は docs/process-format.md、シナリオの書き方は docs/stories.md にあります。",
            "A process (FILE|ID) is a file, or a name such as jpcert-2014/flow-1 or example-company/flow-1@2.\n\nExamples:\n  madoguchi process list processes\n  madoguchi process check processes/example-company/flow-1.toml\n  madoguchi process draw jpcert-2014/flow-1 --to flow-1.svg\n  madoguchi process diff jpcert-2014/flow-1 processes/example-company/flow-1.toml\n  madoguchi process try processes/jpcert-2014/stories --tell\n\ndocs/process-format.md says how a process is written, docs/stories.md how a story is.",
        ))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(list::command(language))
        .subcommand(check::command(language))
        .subcommand(draw::command(language))
        .subcommand(diff::command(language))
        .subcommand(running::command(language))
}

/// Does what was asked for.
pub(crate) fn start(matches: &ArgMatches, screen: &mut Screen, language_named: bool) -> Result<Ending, Stop> {
    let Some((name, matches)) = matches.subcommand() else { return Ok(Ending::Fine) };
    let mut rooms = Rooms::new(matches.get_one::<PathBuf>("root").map(PathBuf::as_path))?;
    match name {
        "check" => check::start(matches, &mut rooms, screen),
        "draw" => draw::start(matches, &mut rooms, screen, language_named),
        "diff" => diff::start(matches, &mut rooms, screen),
        "try" => running::start(matches, &mut rooms, screen),
        _ => list::start(matches, &mut rooms, screen),
    }
}

/// `--format text|json`, for programs that read along.
fn format(language: Language) -> Arg {
    let help = Words::new("出力の形: text(既定)か json", "The form of the output: text (default) or json");
    Arg::new("format")
        .long("format")
        .value_name("text|json")
        .value_parser(["text", "json"])
        .default_value("text")
        .hide_possible_values(true)
        .hide_default_value(true)
        .help(help.of(language).to_owned())
}

/// Everything that is wrong in a room, for whoever wanted to use the whole of it.
pub(crate) fn complain_of_faults(screen: &mut Screen, room: &Room) {
    for key in room.shelf.faults.keys() {
        problems::complain(screen, &problems::of_file(room, key, room.shown(key)));
    }
}

fn wants_json(matches: &ArgMatches) -> bool {
    matches.get_one::<String>("format").is_some_and(|format| format == "json")
}

fn print_json(screen: &mut Screen, value: &impl serde::Serialize) -> Result<(), Stop> {
    let text = serde_json::to_string_pretty(value).map_err(std::io::Error::from)?;
    screen.document(&format!("{text}\n"))
}
