//! `madoguchi migrate`: brings the tables up to date and ends, for those who do that in a step of its own.

use casework::words::{Language, Words};
use clap::{ArgMatches, Command};

use crate::{
    ending::{Ending, Stop},
    screen::Screen,
    serving::{
        ground::{self, Use},
        log, running, tell_migrations,
    },
    settings::{self, Part},
};

/// The subcommand as the command line knows it.
pub(crate) fn command(language: Language) -> Command {
    let say = |ja: &str, en: &str| Words::new(ja, en).of(language).to_owned();
    let command = Command::new("migrate")
        .about(say("データベースを新しくして終わる", "Bring the database up to date, and end"))
        .after_help(say(
            "serve は始めるときに同じことをします。先に済ませておきたいときに使ってください。前の版に戻すには、事前に取ったバックアップが要ります。\n\n例:\n  madoguchi migrate --database postgres://madoguchi@db.example.com/madoguchi",
            "serve does the same when it starts; this is for doing it beforehand. The way back is a backup that was made before.\n\nExamples:\n  madoguchi migrate --database postgres://madoguchi@db.example.com/madoguchi",
        ));
    settings::with_flags(command, &[Part::Place, Part::Log], language)
}

/// Runs the migrations.
pub(crate) fn start(matches: &ArgMatches, screen: &mut Screen) -> Result<Ending, Stop> {
    let settings = settings::read(matches)?;
    log::begin(settings.log);
    running(async {
        let ground = ground::open(&settings.place, Use::Alone).await?;
        tell_migrations(&ground, screen)?;
        if ground.migrated.is_empty() {
            screen.say(&Words::new("データベースは新しいままです。", "The database is up to date already."))?;
        }
        ground.store.close().await;
        Ok(Ending::Fine)
    })
}
