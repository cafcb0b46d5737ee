//! `process check`: is this file what it claims to be? If not: why not, where, and what would mend it.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use casework::{
    process::{Pos, Problem},
    story::Story,
    words::{Language, Words},
};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::{
    naming::story_name,
    problems::{self, Told},
    record,
};
use crate::{
    ending::{Ending, Stop},
    folder::{Found, Kind, Room, Rooms, at_or_below},
    screen::Screen,
};

pub(super) fn command(language: Language) -> Command {
    let say = |ja: &str, en: &str| Words::new(ja, en).of(language).to_owned();
    Command::new("check")
        .about(say("ファイルに問題がないか調べる", "Find everything that is wrong with a file"))
        .arg(
            Arg::new("files")
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .num_args(1..)
                .required(true)
                .help(say(
                    "手順、自社の手順、対応表、カレンダー、versions.toml、シナリオ、またはそれらのフォルダ",
                    "A process, a company's own file, a map, a calendar, versions.toml, a story; or a folder of them",
                )),
        )
        .arg(
            Arg::new("record")
                .long("record")
                .action(ArgAction::SetTrue)
                .help(say(
                    "問題のない手順の版のハッシュを versions.toml に書き加える(書かれているものは変えない)",
                    "Add the hash of each sound version to the versions.toml beside it; what stands there stays",
                )),
        )
        .arg(super::format(language))
        .after_help(say(
            "例:\n  madoguchi process check mine.toml\n  madoguchi process check processes --format json\n  madoguchi process check mine.toml --record      公開する版を固定する\n\n問題は「パス:行:列: [コード] 説明」と「→ 直し方」で示します。\n終了ステータス: 0 問題なし、1 問題あり、2 読めないファイルがある",
            "Examples:\n  madoguchi process check mine.toml\n  madoguchi process check processes --format json\n  madoguchi process check mine.toml --record      what this version says is then fixed\n\nEach problem is told as `path:line:column: [code] what is wrong` and `→ what would mend it`.\nExit status: 0 sound; 1 problems found; 2 a file cannot be read",
        ))
}

pub(super) fn start(matches: &ArgMatches, rooms: &mut Rooms, screen: &mut Screen) -> Result<Ending, Stop> {
    let mut checking =
        Checking { json: super::wants_json(matches), records: matches.get_flag("record"), ..Checking::default() };
    let mut ending = Ending::Fine;
    for path in matches.get_many::<PathBuf>("files").unwrap_or_default() {
        let found = rooms.around(path);
        match found.and_then(|found| files_at(path, &found).map(|files| (found, files))) {
            Ok((found, files)) => {
                for (key, shown) in files {
                    ending = ending.max(checking.one(&found.room, &key, &shown, path, screen)?);
                }
            }
            Err(sentence) => {
                screen.complain(&sentence);
                ending = Ending::Unusable;
            }
        }
    }
    checking.end(screen)?;
    Ok(ending)
}

/// What was found so far.
#[derive(Default)]
struct Checking {
    json: bool,
    records: bool,
    checked: usize,
    faulty: BTreeSet<String>,
    known: BTreeSet<(String, Pos, &'static str, String)>,
    all: Vec<Told>,
}

impl Checking {
    fn one(&mut self, room: &Room, key: &str, shown: &str, asked: &Path, screen: &mut Screen) -> Result<Ending, Stop> {
        self.checked += 1;
        let mut told = of_file(room, key, shown);
        if told.is_empty() {
            if !self.json {
                sound(room, key, shown, screen)?;
            }
            return if self.records { record::record(room, key, asked, self.json, screen) } else { Ok(Ending::Fine) };
        }
        // The versions beside a file and the process below it are looked at with every file that they matter to.
        told.retain(|Told { path, problem }| {
            let Problem { pos, code, sentence, .. } = problem;
            self.known.insert((path.clone(), *pos, *code, sentence.en.clone()))
        });
        self.faulty.extend(told.iter().map(|told| told.path.clone()));
        if !self.json {
            told.iter().try_for_each(|told| problems::print(screen, told))?;
        }
        self.all.extend(told);
        Ok(Ending::Found)
    }

    fn end(&self, screen: &mut Screen) -> Result<(), Stop> {
        if self.json {
            return problems::print_json(screen, &self.all);
        }
        if self.all.is_empty() {
            return Ok(());
        }
        screen.line("")?;
        screen.say(&count(self.all.len(), self.faulty.len(), self.checked))
    }
}

/// The files to check, each with the name that people know it by.
fn files_at(path: &Path, found: &Found) -> Result<Vec<(String, String)>, Words> {
    let Found { room, key } = found;
    let shown = path.display();
    if path.is_dir() {
        let files = at_or_below(found, |kind| kind != Kind::Other);
        if files.is_empty() {
            return Err(Words::new(
                format!("{shown} には手順もシナリオもありません。"),
                format!("There is no process and no story below {shown}."),
            ));
        }
        return Ok(files.into_iter().map(|key| (key.clone(), room.shown(&key).to_owned())).collect());
    }
    if room.own().any(|known| known == key) {
        return Ok(vec![(key.clone(), shown.to_string())]);
    }
    Err(match Kind::of(key, b"") {
        Kind::Other => Words::new(
            format!("{shown} は手順(.toml)でもシナリオ(.story)でもありません。"),
            format!("{shown} is neither a process (.toml) nor a story (.story)."),
        ),
        _ => Words::new(
            format!("{shown} は深すぎるか、隠しフォルダの中にあります。--root でフォルダを指定してください。"),
            format!("{shown} lies too deep, or in a hidden folder. Name its folder with --root."),
        ),
    })
}

/// All that is wrong with a file: in itself, in what it names, and in the versions beside it.
fn of_file(room: &Room, key: &str, shown: &str) -> Vec<Told> {
    let mut told = problems::of_file(room, key, shown);
    let own = |problem| Told { path: shown.to_owned(), problem };
    told.extend(room.doubled(key).map(own));
    if let Some(story) = room.shelf.library.stories.get(story_name(key)).filter(|_| room.kind(key) == Kind::Story) {
        let text = room.files.get(key).map(|bytes| String::from_utf8_lossy(bytes)).unwrap_or_default();
        told.extend(names_of_story(room, story, &text).into_iter().map(own));
    }
    if matches!(room.kind(key), Kind::Process | Kind::Tailoring) {
        let versions = record::versions_beside(key);
        told.extend(problems::of_file(room, &versions, room.shown(&versions)));
    }
    // What a file lies over, or goes between, may be missing because it is faulty itself.
    if told
        .iter()
        .any(|told| matches!(told.problem.code, "no-base" | "no-process" | "unknown-process" | "unknown-calendar"))
    {
        let others = room
            .shelf
            .faults
            .keys()
            .filter(|other| *other != key && room.kind(other) != Kind::Story && room.kind(other) != Kind::Map);
        told.extend(others.flat_map(|other| problems::of_file(room, other, room.shown(other))));
    }
    told
}

/// What a story names and nobody knows.
fn names_of_story(room: &Room, story: &Story, text: &str) -> Vec<Problem> {
    let library = &room.shelf.library;
    let line =
        |key: &str| text.lines().position(|line| line.trim_start().starts_with(key)).map_or(1, |at| at as u32 + 1);
    let mut problems = Vec::new();
    if !library.processes.contains_key(&story.process) {
        problems.push(Problem {
            pos: Pos { file: 0, line: line("process:"), column: 1 },
            code: "unknown-process",
            sentence: Words::new(
                format!("手順「{}」がありません。", story.process),
                format!("There is no process `{}`.", story.process),
            ),
            remedy: Words::new(
                "「madoguchi process list」にある名前を書いてください。",
                "Write a name that `madoguchi process list` shows.",
            ),
        });
    }
    if let Some(before) = story.continues.as_ref().filter(|before| !library.stories.contains_key(*before)) {
        problems.push(Problem {
            pos: Pos { file: 0, line: line("continue:"), column: 1 },
            code: "unknown-story",
            sentence: Words::new(
                format!("続きの元のシナリオ「{before}」がありません。"),
                format!("There is no story `{before}` to go on from."),
            ),
            remedy: Words::new(
                "stories/ からのパスを、.story を付けずに書いてください。",
                "Write its path below stories/, without .story.",
            ),
        });
    }
    problems
}

/// What a sound file is, in one line.
fn sound(room: &Room, key: &str, shown: &str, screen: &mut Screen) -> Result<(), Stop> {
    let library = &room.shelf.library;
    let what = match (room.process_in(key), room.kind(key)) {
        (Some(process), _) => {
            let (id, version, steps, hash) =
                (&process.id, process.version, process.steps.len(), &process.reference().hash);
            Words::new(
                format!("{id} 第{version}版、{steps}手順、{hash}"),
                format!("{id}, version {version}, {steps} steps, {hash}"),
            )
        }
        (None, Kind::Map) => library.maps.get(super::naming::stem(key)).map_or_else(Words::default, |plan| {
            let (from, to, steps) = (&plan.from, &plan.to, plan.steps.len());
            Words::new(
                format!("{}@{} から {}@{} への対応表、{steps}手順を引き継ぐ", from.id, from.version, to.id, to.version),
                format!("a map from {}@{} to {}@{}, {steps} steps go on", from.id, from.version, to.id, to.version),
            )
        }),
        (None, Kind::Story) => library.stories.get(story_name(key)).map_or_else(Words::default, |story| {
            let (title, process) = (&story.title, &story.process);
            Words::new(format!("{process} のシナリオ: {title}"), format!("a story under {process}: {title}"))
        }),
        (None, Kind::Calendar) => Words::new("営業日カレンダー", "a calendar of business days"),
        (None, Kind::Versions) => Words::new("公開した版のハッシュ", "the hashes of published versions"),
        (None, _) => Words::new("問題なし", "sound"),
    };
    screen.say(&Words::new(format!("{shown}: {}", what.ja), format!("{shown}: {}", what.en)))
}

fn count(problems: usize, files: usize, checked: usize) -> Words {
    let plural = |n: usize, one: &str, many: &str| if n == 1 { format!("1 {one}") } else { format!("{n} {many}") };
    Words::new(
        format!("{checked}ファイルを調べ、{files}ファイルに{problems}件の問題があります。"),
        format!(
            "{} in {}; {} checked.",
            plural(problems, "problem", "problems"),
            plural(files, "file", "files"),
            plural(checked, "file", "files"),
        ),
    )
}
