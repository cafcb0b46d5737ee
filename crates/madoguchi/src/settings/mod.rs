//! How the desk is run: by file, environment and flags, each setting known, checked and traceable to where it was said.

mod file;
mod given;
mod meaning;
mod show;
mod table;

use std::{
    env, fs,
    io::{ErrorKind, Read},
};

use casework::words::{Language, Words};
use clap::{Arg, ArgMatches, Command};

use crate::ending::Stop;
use given::Givens;
pub(crate) use meaning::{Log, Place, Settings};
pub(crate) use show::{command, start};
pub(crate) use table::Part;

/// Warnings and worse.
pub(crate) const QUIET: tracing_subscriber::filter::LevelFilter = tracing_subscriber::filter::LevelFilter::WARN;

/// Where settings are looked for when nobody says where.
const FILE: &str = "madoguchi.toml";

/// A command with the flags of these parts, and the one that names the file.
pub(crate) fn with_flags(command: Command, parts: &[Part], language: Language) -> Command {
    let say = |ja: &str, en: &str| Words::new(ja, en).of(language).to_owned();
    let config = Arg::new("config").long("config").value_name("FILE").help(say(
        "設定ファイル（なければ MADOGUCHI_CONFIG、次に ./madoguchi.toml）",
        "The file of settings (else MADOGUCHI_CONFIG, else ./madoguchi.toml)",
    ));
    flags(command.arg(config), parts, language)
}

/// A command with the flags of these parts only.
pub(crate) fn flags(command: Command, parts: &[Part], language: Language) -> Command {
    let keys = table::KEYS.iter().filter(|key| parts.contains(&key.part));
    keys.fold(command, |command, key| {
        let flag = Arg::new(key.name).long(key.flag()).value_name(key.value).help(key.help(language));
        // A switch alone says yes.
        command.arg(if key.value == "true|false" { flag.num_args(0..=1).default_missing_value("true") } else { flag })
    })
}

/// What is in force, by file, environment and flags.
pub(crate) fn read(matches: &ArgMatches) -> Result<Settings, Stop> {
    Settings::of(&gathered(matches)?).map_err(all)
}

/// What is in force by flags alone: a demo must never find its way to the data of a real desk.
pub(crate) fn read_flags(matches: &ArgMatches) -> Result<Settings, Stop> {
    let mut givens = given::defaults();
    givens.extend(given::flags(matches));
    Settings::of(&givens).map_err(all)
}

fn gathered(matches: &ArgMatches) -> Result<Givens, Stop> {
    let variables: Vec<_> = env::vars_os().collect();
    let file = config(matches)?;
    let file = file.as_ref().map(|(path, text)| (path.as_str(), text.as_str()));
    given::gather(matches, &variables, file).map_err(all)
}

/// The file of settings, where there is one. One that somebody names has to be there.
fn config(matches: &ArgMatches) -> Result<Option<(String, String)>, Stop> {
    let named = matches.get_one::<String>("config").cloned();
    let named = named.or_else(|| env::var("MADOGUCHI_CONFIG").ok().filter(|path| !path.is_empty()));
    let path = named.clone().unwrap_or_else(|| FILE.into());
    let mut text = String::new();
    let read = fs::File::open(&path).and_then(|file| file.take(file::LARGEST + 1).read_to_string(&mut text));
    match read {
        Err(error) if error.kind() == ErrorKind::NotFound && named.is_none() => Ok(None),
        Err(error) => Err(Words::new(
            format!("設定ファイル {path} が読めません: {error}"),
            format!("The file of settings {path} cannot be read: {error}"),
        )
        .into()),
        Ok(length) if length as u64 > file::LARGEST => Err(Words::new(
            format!("設定ファイル {path} が大きすぎます。64KBまでにしてください。"),
            format!("The file of settings {path} is too large: 64 KB at the most."),
        )
        .into()),
        Ok(_) => Ok(Some((path, text))),
    }
}

/// Everything that is wrong, a line each.
fn all(problems: Vec<Words>) -> Stop {
    let lines = |of: fn(&Words) -> &str| problems.iter().map(of).collect::<Vec<_>>().join("\n");
    Stop::Unusable(Words::new(lines(|words| &words.ja), lines(|words| &words.en)))
}
