//! `process draw`: the picture of a process, drawn from its data.

use std::{
    fs,
    path::{Path, PathBuf},
};

use casework::{
    drawing::{Shown, mermaid, svg},
    words::{Language, Words},
};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::{
    naming::{self, Meant},
    problems,
};
use crate::{
    ending::{Ending, Stop},
    folder::Rooms,
    screen::Screen,
};

pub(super) fn command(language: Language) -> Command {
    let say = |ja: &str, en: &str| Words::new(ja, en).of(language).to_owned();
    Command::new("draw")
        .about(say("手順の図を描く", "Draw the picture of a process"))
        .arg(Arg::new("process").value_name("FILE|ID").required(true).help(say("手順(ファイルか名前)", "The process: a file or a name")))
        .arg(
            Arg::new("to")
                .long("to")
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .help(say("書き出すファイル(なければ標準出力)", "The file to write (else standard output)")),
        )
        .arg(
            Arg::new("form")
                .long("form")
                .value_name("svg|mermaid")
                .value_parser(["svg", "mermaid"])
                .default_value("svg")
                .hide_possible_values(true)
                .hide_default_value(true)
                .help(say("図の形: svg(既定)か mermaid", "The form of the picture: svg (default) or mermaid")),
        )
        .arg(
            Arg::new("both")
                .long("both")
                .action(ArgAction::SetTrue)
                .help(say(
                    "日英併記(svg で --language の指定がないときの既定)",
                    "Both languages in one picture (so in svg, unless --language names one)",
                )),
        )
        .after_help(say(
            "例:\n  madoguchi process draw jpcert-2014/flow-1 --to flow-1.svg\n  madoguchi process draw mine.toml --language ja --to mine.svg\n  madoguchi process draw mine.toml --form mermaid",
            "Examples:\n  madoguchi process draw jpcert-2014/flow-1 --to flow-1.svg\n  madoguchi process draw mine.toml --language en --to mine.svg\n  madoguchi process draw mine.toml --form mermaid",
        ))
}

pub(super) fn start(
    matches: &ArgMatches,
    rooms: &mut Rooms,
    screen: &mut Screen,
    language_named: bool,
) -> Result<Ending, Stop> {
    let text = matches.get_one::<String>("process").map(String::as_str).unwrap_or_default();
    let process = match naming::process(text, rooms)? {
        Meant::Process(process) => process,
        Meant::Faulty(told) => {
            problems::complain(screen, &told);
            return Ok(Ending::Found);
        }
    };
    let both = matches.get_flag("both");
    let as_text = matches.get_one::<String>("form").is_some_and(|form| form == "mermaid");
    let picture = if as_text {
        if both {
            return Err(Words::new(
                "mermaid の図は一つの言語で描きます。--both を外してください。",
                "A mermaid picture speaks one language. Leave out --both.",
            )
            .into());
        }
        mermaid(&process, screen.language)
    } else {
        let shown = if both || !language_named { Shown::Both } else { Shown::Language(screen.language) };
        svg(&process, shown)
    };
    match matches.get_one::<PathBuf>("to") {
        None => screen.document(&picture)?,
        Some(path) => {
            write(path, &picture)?;
            let shown = path.display();
            screen.say(&Words::new(format!("{shown} を書きました。"), format!("Wrote {shown}.")))?;
        }
    }
    Ok(Ending::Fine)
}

/// Writes the picture; never over a process or a story, which a slip of the hand could name.
fn write(path: &Path, picture: &str) -> Result<(), Words> {
    let shown = path.display();
    if path.extension().is_some_and(|ending| ending == "toml" || ending == "story") {
        return Err(Words::new(
            format!("{shown} は手順かシナリオのファイル名です。.svg か .mmd の名前にしてください。"),
            format!("{shown} is the name of a process or a story. Name a file that ends in .svg or .mmd."),
        ));
    }
    fs::write(path, picture).map_err(|error| {
        Words::new(format!("{shown} に書けません: {error}"), format!("{shown} cannot be written: {error}"))
    })
}
