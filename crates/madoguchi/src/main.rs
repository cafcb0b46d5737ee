//! The program: reads the command line, does what it says, and ends with a status that scripts can rely on.

mod builtin;
mod chance;
mod clock;
mod command_line;
mod csaf;
mod demo;
mod ending;
mod first;
mod folder;
mod language;
mod ledger;
mod mail_in;
mod migrate;
mod person;
mod process;
mod screen;
mod serving;
mod settings;
mod telling;

use std::{env, process::ExitCode};

use ending::{Ending, Stop};
use screen::Screen;

fn main() -> ExitCode {
    let words: Vec<_> = env::args_os().collect();
    let chosen = language::chosen(&words, |name| env::var(name).ok());
    let matches = match command_line::command(chosen.language).try_get_matches_from(words) {
        Ok(matches) => matches,
        // Help that somebody asked for is an error to clap, too; it knows which of them ends how.
        Err(error) => error.exit(),
    };
    let mut screen = Screen::new(chosen.language);
    let done = match chosen.unusable {
        Some(sentence) => Err(Stop::Unusable(sentence)),
        None => start(&matches, &mut screen, chosen.named),
    };
    let done = done.and_then(|ending| screen.end().map(|()| ending));
    done.unwrap_or_else(|stop| {
        screen.complain(&stop.sentence());
        Ending::Unusable
    })
    .into()
}

fn start(matches: &clap::ArgMatches, screen: &mut Screen, language_named: bool) -> Result<Ending, Stop> {
    match matches.subcommand() {
        Some(("process", matches)) => process::start(matches, screen, language_named),
        Some(("csaf", matches)) => csaf::start(matches, screen),
        Some(("serve", matches)) => serving::start(matches, screen),
        Some(("ledger", matches)) => ledger::start(matches, screen),
        Some(("mail", matches)) => mail_in::start(matches, screen),
        Some(("migrate", matches)) => migrate::start(matches, screen),
        Some(("person", matches)) => person::start(matches, screen),
        Some(("settings", matches)) => settings::start(matches, screen),
        Some((_, matches)) => demo::start(matches, screen),
        None => Ok(Ending::Fine),
    }
}
