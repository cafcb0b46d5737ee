//! `madoguchi person`: letting somebody in again who is locked out, from the machine itself.

use std::sync::Arc;

use casework::words::{Language, Words};
use clap::{Arg, ArgMatches, Command};
use operations::at_the_machine::link_for;

use crate::{
    builtin,
    clock::Machine,
    ending::{Ending, Stop},
    screen::Screen,
    serving::{
        ground::{self, Use},
        log, running,
    },
    settings::{self, Part},
};

/// The subcommand as the command line knows it.
pub(crate) fn command(language: Language) -> Command {
    let say = |ja: &str, en: &str| Words::new(ja, en).of(language).to_owned();
    let password = Command::new("password")
        .about(say("パスワードを決め直すリンクを発行する", "Make a link by which somebody sets a new password"))
        .arg(Arg::new("login").value_name("LOGIN").required(true).help(say("ログイン名", "The login")))
        .after_help(say(
            "管理者が入れなくなったときに使います。リンクは72時間有効で、一度だけ使えます。発行したことは台帳に残ります。\n\n例:\n  madoguchi person password admin --base-url https://psirt.example.com",
            "For an administrator who is locked out. The link is good once, for 72 hours; that it was made is put on record.\n\nExamples:\n  madoguchi person password admin --base-url https://psirt.example.com",
        ));
    Command::new("person")
        .about(say("入れなくなった人を入れるようにする", "Let somebody in who is locked out"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(settings::with_flags(password, &[Part::Place, Part::Reach, Part::Log], language))
}

/// Makes the link, and tells it.
pub(crate) fn start(matches: &ArgMatches, screen: &mut Screen) -> Result<Ending, Stop> {
    let Some((_, matches)) = matches.subcommand() else { return Ok(Ending::Fine) };
    let Some(login) = matches.get_one::<String>("login") else { return Ok(Ending::Fine) };
    let settings = settings::read(matches)?;
    log::begin(settings.log);
    running(async {
        let ground = ground::open(&settings.place, Use::Beside).await?;
        let desk = ground::desk(&ground.store, &builtin::processes(), Arc::new(Machine))?;
        let secret = link_for(&desk, login, desk.now()).await.map_err(|trouble| Stop::from(trouble.sentence()))?;
        let base_url = settings.base_url.clone().unwrap_or_else(|| format!("http://{}", settings.listen));
        let link = format!("{base_url}/password/{secret}");
        screen.say(&Words::new(
            format!("{login} のリンク（72時間有効、一度だけ使えます）: {link}"),
            format!("The link for {login} (good once, for 72 hours): {link}"),
        ))?;
        ground.store.close().await;
        Ok(Ending::Fine)
    })
}
