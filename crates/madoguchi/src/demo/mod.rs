//! `madoguchi demo`: a desk of an invented company with a year behind it, opened in the browser.

mod cast;
mod mails;
mod making;
mod publishing;
mod shift;
mod stories;
mod tell;

use std::{
    env, fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use casework::words::{Language, Words};
use clap::{Arg, ArgAction, ArgMatches, Command};
use operations::{Clock, Desk, demo::Found};
use web::Publicity;

use crate::{
    builtin,
    clock::{Machine, Moved},
    ending::{Ending, Stop},
    screen::{Screen, width},
    serving::{
        ground::{self, Use},
        keep_open, listen, log, running, told_to_stop,
    },
    settings::{self, Part, Settings},
};
use making::Making;
use shift::Shift;

/// Everybody's password. It is no secret: the data are invented, and nobody else can reach them.
const PASSWORD: &str = "kazahaya-demo";

/// The subcommand as the command line knows it.
pub(crate) fn command(language: Language) -> Command {
    let say = |ja: &str, en: &str| Words::new(ja, en).of(language).to_owned();
    let command = Command::new("demo")
        .about(say("架空の会社の窓口を開いて試す", "Open the desk of an invented company, to try it"))
        .arg(Arg::new("tell").long("tell").action(ArgAction::SetTrue).help(say(
            "窓口を開かずに、二つの案件の始めから終わりまでを端末で話す",
            "Open nothing; tell two cases in the terminal, from the first word to the last",
        )))
        .after_help(say(
            "架空の会社、人、顧客と、1年余りの案件30件を用意して、この機器だけから見える窓口を開きます。ひと押しで誰にでもなれ、時計を進められます。\n--data がなければ一時フォルダーを使い、終わると消します。設定ファイルと環境変数は見ません。\n\n例:\n  madoguchi demo\n  madoguchi demo --data ./demo-data --listen 127.0.0.1:9000\n  madoguchi demo --tell --language en | less -R",
            "It makes an invented company with its people, customers and thirty cases of more than a year, and opens a desk that only this machine can reach. One click makes you anybody, and the clock can be moved ahead.\nWithout --data it uses a temporary folder, and removes it at the end. It reads neither the file of settings nor the environment.\n\nExamples:\n  madoguchi demo\n  madoguchi demo --data ./demo-data --listen 127.0.0.1:9000\n  madoguchi demo --tell --language ja | less -R",
        ));
    settings::flags(command, &[Part::Place, Part::Reach, Part::Log], language)
}

/// Opens the demo, or tells its story.
pub(crate) fn start(matches: &ArgMatches, screen: &mut Screen) -> Result<Ending, Stop> {
    if matches.get_flag("tell") {
        return tell::start(screen);
    }
    let mut settings = settings::read_flags(matches)?;
    // What the desk does is told in the browser; the terminal is for the address and the names.
    log::begin(settings::Log { level: settings.log.level.min(settings::QUIET), ..settings.log });
    let temporary = matches.get_one::<String>("data").is_none().then(Temporary::new);
    if let Some(folder) = &temporary {
        settings.place.data = folder.0.clone();
    }
    running(open(&settings, screen))
}

async fn open(settings: &Settings, screen: &mut Screen) -> Result<Ending, Stop> {
    let files = builtin::processes();
    let ground = ground::open(&settings.place, Use::Alone).await?;
    let clock = Arc::new(Moved::default());
    let desk = ground::desk(&ground.store, &files, clock.clone())?;
    match operations::demo::found(&desk).await.map_err(|trouble| Stop::from(trouble.sentence()))? {
        Found::Demo(ahead) => clock.set(ahead),
        Found::Other => return Err(not_a_demo(&settings.place.data)),
        Found::Nobody => {
            screen.say(&Words::new(
                "デモの会社と案件を作っています。しばらくお待ちください。",
                "Making the company of the demo and its cases. This takes a moment.",
            ))?;
            screen.end()?;
            let shift = Shift::at(Machine.now());
            clock.set(shift.ahead);
            let making = Making { desk: &desk, store: &ground.store, files: &files, shift };
            let cases = making.make(PASSWORD).await?;
            tracing::info!(cases, "made the demo");
        }
    }
    let listener = listen(settings.listen, !settings.listen_said).await?;
    let base_url = settings.base_url.clone().unwrap_or(format!("http://{}", listener.local_addr()?));
    let stop = told_to_stop()?;
    tell_people(&desk, &base_url, screen).await?;
    let publicity = Publicity { base_url, demo: true, proxies: settings.proxies };
    keep_open(listener, desk, publicity, settings, stop).await?;
    ground.store.close().await;
    screen.say(&Words::new("デモを終わりました。", "The demo is over."))?;
    Ok(Ending::Fine)
}

/// The address, and who there is.
async fn tell_people(desk: &Desk, base_url: &str, screen: &mut Screen) -> Result<(), Stop> {
    let company = operations::company(desk).await.map_err(|trouble| Stop::from(trouble.sentence()))?;
    let mut units: Vec<_> = company.units.values().collect();
    units.sort_by_key(|unit| (!unit.roles.contains("POC"), unit.roles.is_empty(), unit.code.clone()));
    screen.line("")?;
    for unit in units {
        for person in company.people_of(&unit.code) {
            let name = Words::new(&person.name_ja, &person.name_en);
            let (name, unit) = (screen.of(&name).to_owned(), screen.of(&company.unit(&unit.code)).to_owned());
            let gap = " ".repeat(20_usize.saturating_sub(width(&name)));
            screen.line(&format!("  {:<12}{name}{gap}{unit}", person.login))?;
        }
    }
    screen.line("")?;
    screen.say(&Words::new(
        format!("上の名前でログインできます。パスワードは全員 {PASSWORD} です。ひと押しで誰にでもなれます: {base_url}/demo"),
        format!("Log in by any of these names; everybody's password is {PASSWORD}. One click makes you anybody: {base_url}/demo"),
    ))?;
    screen.say(&Words::new("終わらせるには Ctrl+C を押してください。", "Ctrl+C ends it."))?;
    let open = Words::new(format!("窓口を開きました: {base_url}/"), format!("The desk is open: {base_url}/"));
    screen.heading(screen.of(&open))?;
    screen.end()
}

fn not_a_demo(folder: &Path) -> Stop {
    let shown = folder.display();
    Words::new(
        format!("{shown} にあるのは、デモのデータではないか、作りかけです。何も変えていません。--data で別のフォルダーを指定してください。"),
        format!("What is in {shown} is no demo, or half a one. Nothing was changed. Name another folder with --data."),
    )
    .into()
}

/// A folder that goes away with the demo.
struct Temporary(PathBuf);

impl Temporary {
    fn new() -> Self {
        Self(env::temp_dir().join(format!("madoguchi-demo-{}", std::process::id())))
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        // What cannot be removed is left to the machine, as other temporary files are.
        let _removed = fs::remove_dir_all(&self.0);
    }
}
