//! `process diff`: what differs between two processes, in the words of the process.

use casework::{
    process::diff,
    words::{Language, Words},
};
use clap::{Arg, ArgAction, ArgMatches, Command};

use super::{
    naming::{self, Meant},
    problems,
};
use crate::{
    ending::{Ending, Stop},
    folder::Rooms,
    screen::Screen,
};

pub(super) fn command(language: Language) -> Command {
    let say = |ja: &str, en: &str| Words::new(ja, en).of(language).to_owned();
    Command::new("diff")
        .about(say("二つの手順の違いを示す", "Tell what differs between two processes"))
        .arg(Arg::new("before").value_name("A").required(true).help(say("元の手順(ファイルか名前)", "The one before: FILE|ID")))
        .arg(Arg::new("after").value_name("B").required(true).help(say("後の手順(ファイルか名前)", "The one after: FILE|ID")))
        .arg(
            Arg::new("exit-code")
                .long("exit-code")
                .action(ArgAction::SetTrue)
                .help(say("違いがあれば終了ステータスを1にする", "End with status 1 if there are differences")),
        )
        .after_help(say(
            "例:\n  madoguchi process diff jpcert-2014/flow-1 mine.toml\n  madoguchi process diff example-company/flow-1@1 example-company/flow-1@2",
            "Examples:\n  madoguchi process diff jpcert-2014/flow-1 mine.toml\n  madoguchi process diff example-company/flow-1@1 example-company/flow-1@2",
        ))
}

pub(super) fn start(matches: &ArgMatches, rooms: &mut Rooms, screen: &mut Screen) -> Result<Ending, Stop> {
    let mut ends = Vec::new();
    for end in ["before", "after"] {
        let text = matches.get_one::<String>(end).map(String::as_str).unwrap_or_default();
        match naming::process(text, rooms)? {
            Meant::Process(process) => ends.push(process),
            Meant::Faulty(told) => {
                problems::complain(screen, &told);
                return Ok(Ending::Found);
            }
        }
    }
    let [before, after] = ends.as_slice() else { return Ok(Ending::Unusable) };
    let differences = diff(before, after);
    for difference in &differences {
        let line = format!("{}: {}", difference.place, screen.of(&difference.sentence));
        screen.line(&line)?;
    }
    let same = before.reference().hash == after.reference().hash;
    if differences.is_empty() && same {
        screen.say(&Words::new("同じ内容です。", "They say the same."))?;
    } else if differences.is_empty() {
        screen.say(&Words::new(
            "手順としての違いはありませんが、ファイルの内容は異なります。",
            "No difference that this comparison names; but the files do not say the same.",
        ))?;
    }
    let differ = !differences.is_empty() || !same;
    Ok(if differ && matches.get_flag("exit-code") { Ending::Found } else { Ending::Fine })
}
