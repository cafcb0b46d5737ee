//! `madoguchi ledger`: the records written out, and checked without the desk.

mod export;
mod verify;

use casework::words::{Language, Words};
use clap::{ArgMatches, Command};

use crate::{
    ending::{Ending, Stop},
    screen::Screen,
};

/// The subcommand as the command line knows it.
pub(crate) fn command(language: Language) -> Command {
    let say = |ja: &str, en: &str| Words::new(ja, en).of(language).to_owned();
    Command::new("ledger")
        .about(say("台帳を書き出す・検証する", "Export and verify the ledgers"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(export::command(language))
        .subcommand(verify::command(language))
}

/// Does what was asked for.
pub(crate) fn start(matches: &ArgMatches, screen: &mut Screen) -> Result<Ending, Stop> {
    match matches.subcommand() {
        Some(("export", matches)) => export::start(matches, screen),
        Some((_, matches)) => verify::start(matches, screen),
        None => Ok(Ending::Fine),
    }
}
