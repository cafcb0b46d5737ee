//! `csaf validate`: is this valid CSAF, and if not: why not, and where?

use std::path::PathBuf;

use advisory::validation::{Answers, LARGEST, Preset, Version, Weight, test, title};
use casework::words::{Language, Words};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::{
    checked::{Checked, Found, Outcome, Wanted, check},
    files::meant,
    machine,
};
use crate::{
    ending::{Ending, Stop},
    screen::Screen,
};

pub(super) fn command(language: Language) -> Command {
    let say = |ja: &str, en: &str| Words::new(ja, en).of(language).to_owned();
    Command::new("validate")
        .about(say("CSAFの文書が規格に合うか調べる", "Is this valid CSAF? If not: why not, and where?"))
        .arg(
            Arg::new("files")
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .num_args(1..)
                .required(true)
                .help(say(
                    "CSAF 2.0 か 2.1 の文書、それらのフォルダ、または「-」(標準入力)",
                    "A CSAF document (2.0 or 2.1), a folder of them, or - for standard input",
                )),
        )
        .args(which(language))
        .args(how(language))
        .after_help(say(AFTER_JA, AFTER_EN))
}

const AFTER_JA: &str = "検査の組:\n  basic      構造と必須検査。合格すれば正しい文書です(既定)\n  extended   basic と任意検査\n  full       extended と参考検査\n  schema, mandatory, optional, informative   それぞれだけ\n\n例:\n  madoguchi csaf validate advisory.json\n  madoguchi csaf validate --preset full --format sarif csaf/2026 > result.sarif\n  madoguchi csaf validate --test 6.1.13 --test 6.2.18 advisory.json\n  curl -s https://psirt.example.com/csaf/2026/a.json | madoguchi csaf validate -\n\n見つかったことは「ファイル:行:列: 重さ 検査 (主題): 説明」とJSONポインターで示します。説明は検査ライブラリーの英文です。ほかのサーバーには何も問い合わせません。\n終了ステータス: 0 すべて合格、1 合格しない文書がある、2 調べられないファイルがある";

const AFTER_EN: &str = "Presets:\n  basic      structure and mandatory tests: what passes is valid CSAF (the default)\n  extended   basic, and the optional tests\n  full       extended, and the informative tests\n  schema, mandatory, optional, informative   each by itself\n\nExamples:\n  madoguchi csaf validate advisory.json\n  madoguchi csaf validate --preset full --format sarif csaf/2026 > result.sarif\n  madoguchi csaf validate --test 6.1.13 --test 6.2.18 advisory.json\n  curl -s https://psirt.example.com/csaf/2026/a.json | madoguchi csaf validate -\n\nWhat is found is told as `file:line:column: weight test (what it is about): message`, with the JSON pointer below it. No other server is asked for anything.\nExit status: 0 all pass; 1 a document does not; 2 a file cannot be checked";

/// Which tests are run.
fn which(language: Language) -> [Arg; 3] {
    let say = |ja: &str, en: &str| Words::new(ja, en).of(language).to_owned();
    [
        Arg::new("preset")
            .long("preset")
            .short('p')
            .value_name("NAME")
            .value_parser(Preset::ALL.map(Preset::name))
            .default_value("basic")
            .hide_possible_values(true)
            .hide_default_value(true)
            .help(say("検査の組(既定は basic)", "Which tests (basic by default)")),
        Arg::new("test")
            .long("test")
            .short('t')
            .value_name("ID")
            .action(ArgAction::Append)
            .conflicts_with("preset")
            .help(say(
                "検査を番号で指定する(6.1.13 など。繰り返せる)。一覧は madoguchi csaf tests",
                "One test by its number, such as 6.1.13; may be repeated. madoguchi csaf tests lists them",
            )),
        Arg::new("fail-on")
            .long("fail-on")
            .value_name("error|warning|info")
            .value_parser(Weight::ALL.map(Weight::name))
            .default_value("error")
            .hide_possible_values(true)
            .hide_default_value(true)
            .help(say(
                "どの重さから不合格(終了ステータス 1)とするか(既定は error)",
                "From which weight on a document does not pass (error by default)",
            )),
    ]
}

/// How it is told.
fn how(language: Language) -> [Arg; 2] {
    let help = Words::new("出力の形: text(既定)、json、sarif", "The form of the output: text (default), json or sarif");
    let answers = Words::new(
        "参照先の応答({\"アドレス\": HTTPステータス} のJSON)。6.3.6 と 6.3.7 で使う",
        "What servers answered, as JSON {\"address\": HTTP status}; 6.3.6 and 6.3.7 use it",
    );
    let answers = Arg::new("answers")
        .long("answers")
        .value_name("FILE")
        .value_parser(value_parser!(PathBuf))
        .help(answers.of(language).to_owned());
    let format = Arg::new("format")
        .long("format")
        .short('f')
        .value_name("text|json|sarif")
        .value_parser(["text", "json", "sarif"])
        .default_value("text")
        .hide_possible_values(true)
        .hide_default_value(true)
        .help(help.of(language).to_owned());
    [format, answers]
}

/// What servers answered, where somebody asked them and kept it.
fn answers(matches: &ArgMatches) -> Result<Answers, Stop> {
    let Some(path) = matches.get_one::<PathBuf>("answers") else { return Ok(Answers::new()) };
    let bytes = crate::folder::read(path, LARGEST).map_err(|problem| Stop::Unusable(problem.sentence))?;
    serde_json::from_slice(&bytes).map_err(|error| {
        let shown = path.display();
        Stop::Unusable(Words::new(
            format!("{shown} を読めません。{{\"アドレス\": HTTPステータス}} の形にしてください: {error}"),
            format!("{shown} cannot be read. Write it as {{\"address\": HTTP status}}: {error}"),
        ))
    })
}

pub(super) fn start(matches: &ArgMatches, screen: &mut Screen) -> Result<Ending, Stop> {
    let text = |name: &str| matches.get_one::<String>(name).map(String::as_str).unwrap_or_default();
    let (wanted, answers) = (wanted(matches)?, answers(matches)?);
    let fails_at = Weight::ALL.into_iter().find(|weight| weight.name() == text("fail-on")).unwrap_or(Weight::Error);
    let format = text("format");
    let mut files = Vec::new();
    let mut ending = Ending::Fine;
    for path in matches.get_many::<PathBuf>("files").unwrap_or_default() {
        match meant(path) {
            Ok(some) => files.extend(some),
            Err(sentence) => {
                screen.complain(&sentence);
                ending = Ending::Unusable;
            }
        }
    }
    let count = files.len();
    let mut all = Vec::new();
    let mut tally = Tally::default();
    for (done, file) in files.into_iter().enumerate() {
        screen.progress(done, count);
        let outcome = check(&file, &wanted, &answers);
        ending = ending.max(tally.count(&outcome, fails_at));
        if format == "text" {
            tell(screen, &file.shown, &outcome)?;
        } else {
            all.push((file.shown, outcome));
        }
    }
    screen.progress(count, count);
    let as_json = match format {
        "json" => machine::json(&all, screen.language),
        "sarif" => machine::sarif(&all, screen.language),
        _ => {
            if count > 1 {
                screen.say(&tally.sentence())?;
            }
            return Ok(ending);
        }
    };
    let written = serde_json::to_string_pretty(&as_json).map_err(std::io::Error::from)?;
    screen.document(&format!("{written}\n"))?;
    Ok(ending)
}

/// The tests that were asked for; one that no edition knows is told at once.
fn wanted(matches: &ArgMatches) -> Result<Wanted, Stop> {
    let ids: Vec<String> = matches.get_many::<String>("test").unwrap_or_default().cloned().collect();
    if ids.is_empty() {
        let preset = matches.get_one::<String>("preset").and_then(|name| Preset::named(name));
        return Ok(Wanted::Preset(preset.unwrap_or_default()));
    }
    let known = |id: &str| [Version::V20, Version::V21].into_iter().any(|version| test(version, id).is_some());
    match ids.iter().find(|id| !known(id)) {
        None => Ok(Wanted::Named(ids)),
        Some(id) => Err(Words::new(
            format!("「{id}」という検査はありません。madoguchi csaf tests で一覧を見られます。"),
            format!("There is no test \"{id}\". madoguchi csaf tests lists those there are."),
        )
        .into()),
    }
}

/// How many files ended how.
#[derive(Default)]
struct Tally {
    passed: usize,
    failed: usize,
    left_out: usize,
    unreadable: usize,
}

impl Tally {
    fn count(&mut self, outcome: &Outcome, fails_at: Weight) -> Ending {
        match outcome {
            Outcome::Checked(checked) if checked.fails(fails_at) => {
                self.failed += 1;
                Ending::Found
            }
            Outcome::Checked(_) => {
                self.passed += 1;
                Ending::Fine
            }
            Outcome::LeftOut => {
                self.left_out += 1;
                Ending::Fine
            }
            Outcome::Unreadable(_) => {
                self.unreadable += 1;
                Ending::Unusable
            }
        }
    }

    fn sentence(&self) -> Words {
        let Tally { passed, failed, left_out, unreadable } = self;
        Words::new(
            format!(
                "合格 {passed}件、不合格 {failed}件、調べられないもの {unreadable}件、CSAFでないため除いたもの {left_out}件。"
            ),
            format!(
                "{passed} passed, {failed} did not, {unreadable} could not be checked, {left_out} left out as no CSAF."
            ),
        )
    }
}

/// One file as people read it.
fn tell(screen: &mut Screen, file: &str, outcome: &Outcome) -> Result<(), Stop> {
    match outcome {
        Outcome::LeftOut => Ok(()),
        Outcome::Unreadable(sentence) => {
            screen.complain(&Words::new(format!("{file}: {}", sentence.ja), format!("{file}: {}", sentence.en)));
            Ok(())
        }
        Outcome::Checked(checked) => {
            checked.found.iter().try_for_each(|found| tell_found(screen, file, found))?;
            screen.say(&summary(file, checked))
        }
    }
}

fn tell_found(screen: &mut Screen, file: &str, found: &Found) -> Result<(), Stop> {
    let Found { test, weight, pointer, place, message } = found;
    let (weight, about) = (weight.title(), title(test));
    screen.say(&Words::new(
        format!("{file}:{}:{}: {} {test}（{}）: {message}", place.line, place.column, weight.ja, about.ja),
        format!(
            "{file}:{}:{}: {} {test} ({}): {message}",
            place.line,
            place.column,
            weight.en.to_lowercase(),
            about.en
        ),
    ))?;
    if pointer.is_empty() { Ok(()) } else { screen.line(&format!("    {pointer}")) }
}

fn summary(file: &str, checked: &Checked) -> Words {
    let (version, ran) = (checked.version.text(), checked.ran);
    let mut ja = match checked.valid {
        true => format!("{file}: CSAF {version} の検査 {ran}件に誤りはありません。"),
        false => format!("{file}: CSAF {version} に合いません（検査 {ran}件）。"),
    };
    let mut en = match checked.valid {
        true => format!("{file}: no error in {ran} tests of CSAF {version}."),
        false => format!("{file}: not valid CSAF {version} ({ran} tests)."),
    };
    if !checked.skipped.is_empty() {
        let count = checked.skipped.len();
        ja += &format!("構造が違うため、{count}件は調べられませんでした。");
        en += &format!(" {count} could not run, because the structure is not right.");
    }
    if !checked.missing.is_empty() {
        let list = checked.missing.join(", ");
        ja += &format!("この版の madoguchi にない検査: {list}");
        en += &format!(" This madoguchi does not have: {list}.");
    }
    Words::new(ja, en)
}
