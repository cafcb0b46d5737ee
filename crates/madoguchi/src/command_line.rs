//! What can be written on the command line, in the language of whoever asks for help.

use casework::words::{Language, Words};
use clap::{Arg, ArgAction, Command};

use crate::{csaf, demo, ledger, mail_in, migrate, person, process, serving, settings};

const USAGE_JA: &str = "{about-with-newline}\n使い方: {usage}\n\n{all-args}{after-help}";

/// The whole command line.
pub(crate) fn command(language: Language) -> Command {
    let say = |ja: &str, en: &str| Words::new(ja, en).of(language).to_owned();
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    let command = Command::new("madoguchi")
        .about(say("製品ベンダの脆弱性対応窓口", "The vulnerability-handling desk of a product vendor"))
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .arg(version.help(say("版を表示する", "Print the version")))
        .arg(
            Arg::new("language")
                .long("language")
                .value_name("ja|en")
                .value_parser(["ja", "en"])
                .hide_possible_values(true)
                .global(true)
                .help(say(
                    "表示する言語(指定がなければ MADOGUCHI_LANGUAGE、次に LANG など)",
                    "The language to speak (else from MADOGUCHI_LANGUAGE, else from LANG and the like)",
                )),
        )
        .after_help(say(
            "例:\n  madoguchi demo                               架空の会社の窓口を開いて試す\n  madoguchi serve                              自社の窓口を開く\n  madoguchi ledger verify ledger.jsonl         書き出した台帳を検証する\n  madoguchi csaf validate advisory.json        CSAFの文書が規格に合うか調べる\n  madoguchi process list                       組み込みの手順の一覧\n  madoguchi process check mine.toml            手順ファイルに問題がないか調べる\n  madoguchi process --help                     手順についてほかにできること\n\n終了ステータス: 0 問題なし、1 問題・食い違いあり、2 引数・設定・ファイルが使えない",
            "Examples:\n  madoguchi demo                               Open the desk of an invented company, to try it\n  madoguchi serve                              Open your own desk\n  madoguchi ledger verify ledger.jsonl         Does an export of the ledgers fit together?\n  madoguchi csaf validate advisory.json        Is this valid CSAF? If not, why not, and where?\n  madoguchi process list                       The processes that are built in\n  madoguchi process check mine.toml            Is this file a process? If not, why not, and where?\n  madoguchi process --help                     What else can be done with processes\n\nExit status: 0 fine; 1 problems found, or a story not borne out; 2 arguments, settings or files that cannot be used",
        ))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(demo::command(language))
        .subcommand(serving::command(language))
        .subcommand(settings::command(language))
        .subcommand(ledger::command(language))
        .subcommand(mail_in::command(language))
        .subcommand(migrate::command(language))
        .subcommand(person::command(language))
        .subcommand(csaf::command(language))
        .subcommand(process::command(language));
    spoken(command, language)
}

/// Every page of help in the language: headings, usage, and the flag that asks for it.
fn spoken(command: Command, language: Language) -> Command {
    let say = |ja: &str, en: &str| Words::new(ja, en).of(language).to_owned();
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help);
    let command = command
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .arg(help.help(say("この説明を表示する", "Print this help")));
    let command = match language {
        Language::En => command,
        Language::Ja => command
            .help_template(USAGE_JA)
            .subcommand_help_heading("コマンド")
            .subcommand_value_name("コマンド")
            .mut_args(|arg| {
                let heading = if arg.is_positional() { "引数" } else { "オプション" };
                arg.help_heading(heading)
            }),
    };
    command.mut_subcommands(|subcommand| spoken(subcommand, language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_holds_together_in_both_languages() {
        command(Language::Ja).debug_assert();
        command(Language::En).debug_assert();
    }
}
