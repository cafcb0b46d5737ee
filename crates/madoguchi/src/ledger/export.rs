//! `ledger export`: every entry as a line of JSON, in the order in which it was recorded.

use std::sync::Arc;

use casework::words::{Language, Words};
use clap::{Arg, ArgMatches, Command};
use operations::{Trouble, ledgers::Export};

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

pub(super) fn command(language: Language) -> Command {
    let say = |ja: &str, en: &str| Words::new(ja, en).of(language).to_owned();
    let command = Command::new("export")
        .about(say("台帳を標準出力に書き出す", "Write the ledgers to standard output"))
        .arg(Arg::new("case").long("case").value_name("NUMBER").help(say(
            "この番号の案件だけ（例: MDG-2026-0001）",
            "Only the case with this number, such as MDG-2026-0001",
        )))
        .after_help(say(
            "1行に1件のJSONで、台帳ごとの終わりと全体の終わりに要約値が付きます。最後の行の要約値を別の場所に控えておくと、後で末尾が切り取られていないことも確かめられます。書き出したことは台帳に残ります。\n書き出した内容には届出と発見者の情報が含まれます。窓口のデータと同じように扱ってください。\n\n例:\n  madoguchi ledger export > ledger.jsonl\n  madoguchi ledger export --case MDG-2026-0001 > case.jsonl",
            "One entry a line, as JSON; each ledger and the whole end with a hash. Note the hash of the last line elsewhere, and you can see later that no end was cut off. That it was exported is put on record.\nWhat is written holds reports and who sent them: keep it as you keep the desk's own data.\n\nExamples:\n  madoguchi ledger export > ledger.jsonl\n  madoguchi ledger export --case MDG-2026-0001 > case.jsonl",
        ));
    settings::with_flags(command, &[Part::Place, Part::Log], language)
}

pub(super) fn start(matches: &ArgMatches, screen: &mut Screen) -> Result<Ending, Stop> {
    let settings = settings::read(matches)?;
    log::begin(settings.log);
    let case = matches.get_one::<String>("case");
    running(async {
        let ground = ground::open(&settings.place, Use::Beside).await?;
        let desk = ground::desk(&ground.store, &builtin::processes(), Arc::new(Machine))?;
        let begun = Export::begin(&desk, case.map(String::as_str), desk.now()).await;
        let mut export = begun.map_err(|trouble| match (trouble, case) {
            (Trouble::Unseen, Some(case)) => {
                Words::new(format!("案件 {case} はありません。"), format!("There is no case {case}.")).into()
            }
            (trouble, _) => Stop::from(trouble.sentence()),
        })?;
        while let Some(lines) = export.more(&desk).await.map_err(|trouble| Stop::from(trouble.sentence()))? {
            screen.document(&lines)?;
        }
        ground.store.close().await;
        Ok(Ending::Fine)
    })
}
