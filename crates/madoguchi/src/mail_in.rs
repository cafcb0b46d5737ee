//! `madoguchi mail receive`: takes a mail on standard input, as a mail server hands it over.

use std::{
    io::{self, Read},
    sync::Arc,
};

use casework::words::{Language, Words};
use clap::{ArgMatches, Command};
use operations::{Trouble, reports::receive_mail};

use crate::{
    clock::Machine,
    ending::{Ending, Stop},
    screen::Screen,
    serving::{
        ground::{self, Use},
        log, running,
    },
    settings::{self, Part},
};

/// The largest mail that is taken, in bytes: more than mail servers carry.
const LARGEST: u64 = 64 << 20;

/// The subcommand as the command line knows it.
pub(crate) fn command(language: Language) -> Command {
    let say = |ja: &str, en: &str| Words::new(ja, en).of(language).to_owned();
    let receive = Command::new("receive")
        .about(say("標準入力のメールを届出として受け取る", "Take in the mail on standard input as a report"))
        .after_help(say(
            "受け取った番号を表示します。メールサーバーの配送先に指定すると、窓口あてのメールがそのまま届出の一覧に並びます。窓口が動いたままで使えます。\n\n例:\n  madoguchi mail receive < mail.eml\n\n終了ステータス: 0 受け取った、75 今は受け取れなかった（メールサーバーは後でもう一度試します）、2 このメールは受け取れない（差出人に返されます）",
            "It prints the number under which the mail was taken in. As the delivery command of a mail server it lays each mail to the desk into the queue of reports. The desk may be running.\n\nExamples:\n  madoguchi mail receive < mail.eml\n\nExit status: 0 taken in; 75 not now (a mail server tries again later); 2 never (a mail server returns it to its sender)",
        ));
    Command::new("mail")
        .about(say("メールを受け取る", "Take in a mail"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(settings::with_flags(receive, &[Part::Place, Part::Log], language))
}

/// Takes it in. Whatever is no fault of the mail itself is a matter of time: it must not be returned to who sent it.
pub(crate) fn start(matches: &ArgMatches, screen: &mut Screen) -> Result<Ending, Stop> {
    let Some((_, matches)) = matches.subcommand() else { return Ok(Ending::Fine) };
    let mail = read_mail()?;
    take_in(matches, &mail, screen).or_else(|stop| {
        screen.complain(&stop.sentence());
        Ok(Ending::Later)
    })
}

fn read_mail() -> Result<Vec<u8>, Stop> {
    let mut mail = Vec::new();
    let read = io::stdin().lock().take(LARGEST + 1).read_to_end(&mut mail);
    read.map_err(|error| {
        Words::new(format!("標準入力が読めません: {error}"), format!("Standard input cannot be read: {error}"))
    })?;
    if mail.len() as u64 > LARGEST {
        return Err(
            Words::new("メールが大きすぎます。64MBまでです。", "The mail is too large: 64 MB at the most.").into()
        );
    }
    Ok(mail)
}

fn take_in(matches: &ArgMatches, mail: &[u8], screen: &mut Screen) -> Result<Ending, Stop> {
    let settings = settings::read(matches)?;
    log::begin(settings.log);
    let files = ground::processes(&settings.place, screen)?;
    running(async {
        let ground = ground::open(&settings.place, Use::Beside).await?;
        let desk = ground::desk(&ground.store, &files, Arc::new(Machine))?;
        let taken = receive_mail(&desk, mail, desk.now()).await;
        ground.store.close().await;
        match taken {
            Ok(number) => {
                screen.say(&Words::new(
                    format!("届出 {number} として受け取りました。"),
                    format!("Taken in as report {number}."),
                ))?;
                Ok(Ending::Fine)
            }
            // An empty mail will be empty tomorrow.
            Err(trouble @ Trouble::Refused(_)) => {
                screen.complain(&trouble.sentence());
                Ok(Ending::Unusable)
            }
            Err(trouble) => Err(Stop::from(trouble.sentence())),
        }
    })
}
