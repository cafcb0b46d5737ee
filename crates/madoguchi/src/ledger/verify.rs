//! `ledger verify`: whether an export fits together, down to the first entry that does not.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
    path::{Path, PathBuf},
};

use casework::words::{Language, Words};
use clap::{Arg, ArgMatches, Command, value_parser};
use operations::ledgers::{LONGEST, Verifier};

use crate::{
    ending::{Ending, Stop},
    screen::Screen,
};

pub(super) fn command(language: Language) -> Command {
    let say = |ja: &str, en: &str| Words::new(ja, en).of(language).to_owned();
    Command::new("verify")
        .about(say("書き出した台帳を検証する", "Verify an export"))
        .arg(
            Arg::new("file")
                .value_name("FILE")
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help(say("書き出したファイル（- は標準入力）", "The export (- for standard input)")),
        )
        .after_help(say(
            "データベースもネットワークも使いません。合わない最初の記録を、行・台帳・番号・日時とともに示します。\n\n例:\n  madoguchi ledger verify ledger.jsonl\n  madoguchi ledger export | madoguchi ledger verify -\n\n終了ステータス: 0 すべて合う、1 合わない記録がある、2 ファイルが読めない",
            "It uses no database and no network. It names the first entry that does not fit: line, ledger, place and time.\n\nExamples:\n  madoguchi ledger verify ledger.jsonl\n  madoguchi ledger export | madoguchi ledger verify -\n\nExit status: 0 everything fits; 1 something does not; 2 the file cannot be read",
        ))
}

pub(super) fn start(matches: &ArgMatches, screen: &mut Screen) -> Result<Ending, Stop> {
    let Some(path) = matches.get_one::<PathBuf>("file") else { return Ok(Ending::Unusable) };
    let mut input: Box<dyn BufRead> = if path == Path::new("-") {
        Box::new(io::stdin().lock())
    } else {
        Box::new(BufReader::new(File::open(path).map_err(|error| unreadable(path, &error))?))
    };
    let mut verifier = Verifier::default();
    let mut line = Vec::new();
    loop {
        line.clear();
        let most = LONGEST as u64 + 1;
        let read = (&mut input).take(most).read_until(b'\n', &mut line).map_err(|error| unreadable(path, &error))?;
        if read == 0 {
            break;
        }
        // A line that is longer than any of ours is none of ours.
        let text = if line.len() > LONGEST { &[] } else { line.strip_suffix(b"\n").unwrap_or(&line) };
        if let Err(broken) = verifier.line(text) {
            return tell_broken(screen, &broken.words());
        }
    }
    match verifier.end() {
        Err(broken) => tell_broken(screen, &broken.words()),
        Ok(verified) => {
            let (ledgers, entries, hash) = (verified.ledgers, verified.entries, verified.hash);
            screen.say(&Words::new(
                format!("すべて合っています: 台帳{ledgers}件、記録{entries}件。全体の要約値 {hash}"),
                format!("Everything fits: {ledgers} ledgers, {entries} entries. Hash of the whole: {hash}"),
            ))?;
            Ok(Ending::Fine)
        }
    }
}

fn tell_broken(screen: &mut Screen, words: &Words) -> Result<Ending, Stop> {
    screen.say(&Words::new(format!("合いません。{}", words.ja), format!("It does not fit: {}", words.en)))?;
    Ok(Ending::Found)
}

fn unreadable(path: &Path, error: &io::Error) -> Stop {
    let shown = path.display();
    Words::new(format!("{shown} が読めません: {error}"), format!("{shown} cannot be read: {error}")).into()
}
