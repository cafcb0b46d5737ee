//! `process try`: plays stories through the rules, and says which are borne out.

use std::{
    path::{Path, PathBuf},
    rc::Rc,
};

use casework::{
    names::Name,
    process::Process,
    story::{Expectation, Failure, Library, Line, Run, Sentence, Story, run},
    words::{Language, Words},
};
use clap::{Arg, ArgAction, ArgMatches, Command};

use super::{
    naming::{self, Meant, story_name},
    problems::{self, Told},
};
use crate::{
    ending::{Ending, Stop},
    folder::{Kind, Room, Rooms, at_or_below},
    screen::Screen,
    telling,
};

pub(super) fn command(language: Language) -> Command {
    let say = |ja: &str, en: &str| Words::new(ja, en).of(language).to_owned();
    Command::new("try")
        .about(say("シナリオを手順どおりに動かして確かめる", "Play stories through the rules"))
        .override_usage(say("madoguchi process try [手順] シナリオ…", "madoguchi process try [FILE|ID] SCENARIO…"))
        .arg(
            Arg::new("scenarios")
                .value_name("SCENARIO")
                .num_args(1..)
                .required(true)
                .help(say(
                    "シナリオ(.story)かそのフォルダ。先頭に手順を書くと、シナリオが名指す手順の代わりにその手順で動かす",
                    "Stories or folders of them; a process before them takes the place of the one that each names",
                )),
        )
        .arg(
            Arg::new("tell")
                .long("tell")
                .action(ArgAction::SetTrue)
                .help(say("何が起きたかを、一つひとつ話す", "Tell what happens, act by act")),
        )
        .after_help(say(
            "例:\n  madoguchi process try processes/jpcert-2014/stories\n  madoguchi process try mine.toml processes/jpcert-2014/stories/flow-1/*.story\n  madoguchi process try processes/jpcert-2014/stories/flow-1/published.story --tell\n\n終了ステータス: 0 すべてシナリオのとおり、1 食い違いあり、2 読めないファイルがある",
            "Examples:\n  madoguchi process try processes/jpcert-2014/stories\n  madoguchi process try mine.toml processes/jpcert-2014/stories/flow-1/*.story\n  madoguchi process try processes/jpcert-2014/stories/flow-1/published.story --tell\n\nExit status: 0 all borne out; 1 some are not; 2 a file cannot be read",
        ))
}

/// What became of the stories so far.
#[derive(Default)]
struct Tally {
    borne_out: usize,
    not: usize,
}

pub(super) fn start(matches: &ArgMatches, rooms: &mut Rooms, screen: &mut Screen) -> Result<Ending, Stop> {
    let mut texts: Vec<&str> =
        matches.get_many::<String>("scenarios").unwrap_or_default().map(String::as_str).collect();
    let mut under = None;
    if let Some(first) = texts.first().filter(names_process) {
        match naming::process(first, rooms)? {
            Meant::Process(process) => under = Some(process),
            Meant::Faulty(told) => {
                problems::complain(screen, &told);
                return Ok(Ending::Found);
            }
        }
        texts.remove(0);
    }
    if texts.is_empty() {
        return Err(Words::new("動かすシナリオを指定してください。", "Name the stories to play.").into());
    }
    let mut tally = Tally::default();
    for text in texts {
        let found = rooms.around(Path::new(text))?;
        let stories = at_or_below(&found, |kind| kind == Kind::Story);
        if stories.is_empty() {
            return Err(no_stories(text).into());
        }
        for key in stories {
            let shown = if PathBuf::from(text).is_dir() { found.room.shown(&key).to_owned() } else { text.to_owned() };
            let one = One { room: &found.room, key: &key, shown: &shown, under: under.as_deref() };
            let borne_out = one.play(screen, matches.get_flag("tell"))?;
            if borne_out {
                tally.borne_out += 1;
            } else {
                tally.not += 1;
            }
        }
    }
    screen.line("")?;
    screen.say(&tally.words())?;
    Ok(if tally.not == 0 { Ending::Fine } else { Ending::Found })
}

fn names_process(text: &&&str) -> bool {
    let path = Path::new(text);
    !path.is_dir() && !text.ends_with(".story") && (text.ends_with(".toml") || !path.exists())
}

fn no_stories(text: &str) -> Words {
    Words::new(format!("{text} にシナリオ(.story)がありません。"), format!("There is no story (.story) at {text}."))
}

impl Tally {
    fn words(&self) -> Words {
        let Tally { borne_out, not } = self;
        let all = borne_out + not;
        let stories = if all == 1 { "story" } else { "stories" };
        Words::new(
            format!("シナリオ {all} 件のうち、そのとおり: {borne_out} 件、食い違い: {not} 件"),
            format!("{all} {stories}: {borne_out} borne out, {not} not"),
        )
    }
}

/// One story to be played.
struct One<'o> {
    room: &'o Rc<Room>,
    key: &'o str,
    shown: &'o str,
    under: Option<&'o Process>,
}

impl One<'_> {
    fn play(&self, screen: &mut Screen, tell: bool) -> Result<bool, Stop> {
        let faults = problems::of_file(self.room, self.key, self.shown);
        if !faults.is_empty() {
            return self.faulty(screen, &faults);
        }
        let mut library = self.room.shelf.library.clone();
        let Some(mut story) = library.stories.get(story_name(self.key)).cloned() else {
            screen.complain(&no_stories(self.shown));
            return Ok(false);
        };
        if let Some(process) = self.under {
            story.process = format!("{}@{}", process.id, process.version).into();
            library.add(process.clone());
        }
        let outcome = run(&story, &library);
        let mark = if outcome.is_ok() { Words::new("よし ", "ok   ") } else { Words::new("違う ", "NOT  ") };
        let line = format!("{}{}: {}", screen.of(&mark), self.shown, story.title);
        screen.line(&line)?;
        match &outcome {
            Ok(run) if tell => telling::tell(&story, run, &library, screen)?,
            Ok(_) => {}
            Err(failure) => {
                if tell && let Some(begun) = until(&story, failure, &library) {
                    telling::tell(&begun.story, &begun.run, &begun.library, screen)?;
                }
                self.not_borne_out(&story, failure, &library, screen)?;
            }
        }
        Ok(outcome.is_ok())
    }

    fn faulty(&self, screen: &mut Screen, faults: &[Told]) -> Result<bool, Stop> {
        let mark = Words::new("読めない ", "NOT  ");
        let line = format!("{}{}", screen.of(&mark), self.shown);
        screen.line(&line)?;
        faults.iter().try_for_each(|told| problems::print(screen, told))?;
        Ok(false)
    }

    fn not_borne_out(
        &self,
        story: &Story,
        failure: &Failure,
        library: &Library,
        screen: &mut Screen,
    ) -> Result<(), Stop> {
        let place = match teller(story, failure, library) {
            None => self.shown.to_owned(),
            Some(name) => {
                let file =
                    self.room.files.keys().find(|key| key.ends_with(".story") && story_name(key) == name.as_str());
                file.map_or_else(|| name.to_string(), |key| self.room.shown(key).to_owned())
            }
        };
        screen.line(&format!("     {place}:{}: {}", failure.pos.line.max(1), failure.line))?;
        let sentence = screen.of(&failure.sentence).to_owned();
        screen.paragraph("       ", &sentence)
    }
}

/// The story before this one that the failing line stands in; none where it is this one.
fn teller(story: &Story, failure: &Failure, library: &Library) -> Option<Name> {
    let has = |story: &Story| story.lines.iter().any(|line| line.pos == failure.pos && line.text == failure.line);
    let mut before = story.continues.clone();
    if has(story) || failure.pos.line == 0 {
        return None;
    }
    // At the most as long as there are stories, should they go on from one another in a ring.
    for _ in 0..library.stories.len() {
        let name = before?;
        let story = library.stories.get(&name)?;
        if has(story) {
            return Some(name);
        }
        before = story.continues.clone();
    }
    None
}

/// A story as far as it came, and the library in which it can be told.
struct Begun {
    story: Story,
    run: Run,
    library: Library,
}

/// The story up to the line that failed, with what came of that line; or up to the line before, where nothing came of it.
fn until(story: &Story, failure: &Failure, library: &Library) -> Option<Begun> {
    let end = story.lines.iter().position(|line| line.pos == failure.pos && line.text == failure.line)?;
    let mut lines = story.lines[..=end].to_vec();
    if let Some(act) = lines.last().filter(|line| matches!(line.sentence, Sentence::Act(_))).cloned() {
        // It was refused, and that is to be told as well.
        lines.push(Line { sentence: Sentence::Then(Expectation::Refused(Vec::new())), ..act });
    }
    begun(story, lines, library).or_else(|| begun(story, story.lines[..end].to_vec(), library))
}

/// Plays these lines of a story without asking whether they are borne out: that is not asked of a story gone on from.
fn begun(story: &Story, lines: Vec<Line>, library: &Library) -> Option<Begun> {
    let before = Name::from("what came before");
    let mut library = library.clone();
    let whole = Story { continues: Some(before.clone()), lines: Vec::new(), ..story.clone() };
    library.stories.insert(before, Story { lines, ..story.clone() });
    let run = run(&whole, &library).ok()?;
    Some(Begun { story: whole, run, library })
}
