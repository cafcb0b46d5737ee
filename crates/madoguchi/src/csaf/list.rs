//! `csaf tests`: which tests there are, and what each is about.

use advisory::validation::{Group, Version, tests, title};
use casework::words::{Language, Words};
use clap::{Arg, ArgMatches, Command};

use crate::{
    ending::{Ending, Stop},
    screen::Screen,
};

pub(super) fn command(language: Language) -> Command {
    let say = |ja: &str, en: &str| Words::new(ja, en).of(language).to_owned();
    Command::new("tests").about(say("検査の一覧を表示する", "List the tests")).arg(
        Arg::new("version")
            .long("csaf-version")
            .value_name("2.0|2.1")
            .value_parser(["2.0", "2.1"])
            .default_value("2.0")
            .hide_possible_values(true)
            .hide_default_value(true)
            .help(say("規格の版(既定は 2.0)", "The edition of the standard (2.0 by default)")),
    )
}

pub(super) fn start(matches: &ArgMatches, screen: &mut Screen) -> Result<Ending, Stop> {
    let later = matches.get_one::<String>("version").is_some_and(|version| version == "2.1");
    let version = if later { Version::V21 } else { Version::V20 };
    let mut group: Option<Group> = None;
    for test in tests(version) {
        if group != Some(test.group) {
            let heading = screen.of(&test.group.title()).to_owned();
            screen.heading(&heading)?;
            group = Some(test.group);
        }
        let title = screen.of(&title(test.id)).to_owned();
        screen.paragraph(&format!("  {:<12}", test.id), &title)?;
    }
    Ok(Ending::Fine)
}
