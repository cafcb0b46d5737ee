//! `madoguchi settings`: what is in force, and where each was said. Secrets are not shown.

use casework::words::{Language, Words};
use clap::{ArgMatches, Command};

use super::{Part, Settings, all, gathered, table::KEYS};
use crate::{
    ending::{Ending, Stop},
    screen::{Screen, width},
};

/// The subcommand as the command line knows it.
pub(crate) fn command(language: Language) -> Command {
    let say = |ja: &str, en: &str| Words::new(ja, en).of(language).to_owned();
    let command = Command::new("settings")
        .about(say("今の設定と、それぞれの出どころを表示する", "Show the settings in force, and where each was said"))
        .after_help(say(
            "引数、環境変数、設定ファイル、既定値の順に重く見ます。環境変数は MADOGUCHI_ に名前を続けます（smtp.host は MADOGUCHI_SMTP_HOST）。\n\n例:\n  madoguchi settings\n  madoguchi settings --config /etc/madoguchi.toml",
            "Flags weigh more than the environment, that more than the file, that more than the defaults. A variable is MADOGUCHI_ and the name: smtp.host is MADOGUCHI_SMTP_HOST.\n\nExamples:\n  madoguchi settings\n  madoguchi settings --config /etc/madoguchi.toml",
        ));
    super::with_flags(command, &[Part::Place, Part::Reach, Part::Mail, Part::Log], language)
}

/// Shows them; what is wrong with them is told, as it would be at the start.
pub(crate) fn start(matches: &ArgMatches, screen: &mut Screen) -> Result<Ending, Stop> {
    let givens = gathered(matches)?;
    let nothing = Words::new("（なし）", "(none)");
    let hidden = Words::new("（表示しません）", "(not shown)");
    let mut rows = Vec::new();
    for key in KEYS {
        let (value, source) = match givens.get(key.name) {
            None => (screen.of(&nothing).to_owned(), String::new()),
            Some(given) => {
                let value = if key.secret { screen.of(&hidden).to_owned() } else { given.value.clone() };
                (value, screen.of(&given.source.words()).to_owned())
            }
        };
        rows.push((key.name, value, source));
    }
    let widest = rows.iter().map(|(_, value, _)| width(value)).max().unwrap_or_default().min(48);
    for (name, value, source) in &rows {
        let gap = " ".repeat(widest.saturating_sub(width(value)));
        screen.line(format!("{name:<20} {value}{gap}  {source}").trim_end())?;
    }
    Settings::of(&givens).map_err(all)?;
    Ok(Ending::Fine)
}
