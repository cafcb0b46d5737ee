//! `madoguchi csaf`: what can be done with CSAF documents of anybody, without a desk.

mod checked;
mod files;
mod list;
mod machine;
mod validate;

use casework::words::{Language, Words};
use clap::{ArgMatches, Command};

use crate::{
    ending::{Ending, Stop},
    screen::Screen,
};

/// The subcommand as the command line knows it.
pub(crate) fn command(language: Language) -> Command {
    let say = |ja: &str, en: &str| Words::new(ja, en).of(language).to_owned();
    Command::new("csaf")
        .about(say("CSAFの文書を規格の検査にかける", "Hold CSAF documents against the tests of the standard"))
        .after_help(say(
            "例:\n  madoguchi csaf validate advisory.json\n  madoguchi csaf validate --preset full csaf/2026\n  madoguchi csaf tests",
            "Examples:\n  madoguchi csaf validate advisory.json\n  madoguchi csaf validate --preset full csaf/2026\n  madoguchi csaf tests",
        ))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(validate::command(language))
        .subcommand(list::command(language))
}

/// Does what was asked for.
pub(crate) fn start(matches: &ArgMatches, screen: &mut Screen) -> Result<Ending, Stop> {
    match matches.subcommand() {
        Some(("validate", matches)) => validate::start(matches, screen),
        Some((_, matches)) => list::start(matches, screen),
        None => Ok(Ending::Fine),
    }
}
