//! Running a story: every act goes through the one way in, and every expectation is held against what came of it.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use jiff::Timestamp;

use super::{
    expect,
    sentence::{Act, Expectation, Line, Sentence, Story},
    values,
};
use crate::{
    acting::Acting,
    case::{Case, Entry, Recipient},
    command::Command,
    decide::{Decision, decide},
    names::Name,
    process::{MovePlan, Pos, Process},
    refusal::Refusals,
    role::Role,
    standing::standing,
    words::Words,
};

/// The deepest chain of stories that go on from one another.
const DEEPEST: usize = 16;

/// What stories may name.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// Processes by name, and by `name@version`.
    pub processes: BTreeMap<Name, Arc<Process>>,
    /// Checked maps by name.
    pub maps: BTreeMap<Name, MovePlan>,
    /// Other stories by name.
    pub stories: BTreeMap<Name, Story>,
}

impl Library {
    /// Adds a process under its name and its version.
    pub fn add(&mut self, process: Process) {
        let process = Arc::new(process);
        self.processes.insert(format!("{}@{}", process.id, process.version).into(), process.clone());
        // The plain name means the newest version.
        let newest = self.processes.get(&process.id).is_none_or(|known| known.version < process.version);
        if newest {
            self.processes.insert(process.id.clone(), process);
        }
    }
}

/// What a story did not bear out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Where.
    pub pos: Pos,
    /// The line.
    pub line: String,
    /// What came instead.
    pub sentence: Words,
}

/// A story that was run.
#[derive(Clone, Debug)]
pub struct Run {
    /// The case as it stands at the end.
    pub case: Case,
    /// Its ledger.
    pub ledger: Vec<Entry>,
    /// The process that it follows at the end.
    pub process: Arc<Process>,
    /// What happened, line by line.
    pub told: Vec<Told>,
    /// The same as the commands that were given, one by one.
    pub played: Vec<Played>,
    /// Who the people of the story are: their units.
    pub people: BTreeMap<Name, Name>,
}

/// One command of a story, so that it can be given once more elsewhere: on a real desk, in a demo.
#[derive(Clone, Debug)]
pub struct Played {
    /// When.
    pub at: Timestamp,
    /// Who gives it: a person for a unit, or the program.
    pub acting: Acting,
    /// What.
    pub command: Command,
    /// It was refused, as the story expects.
    pub refused: bool,
    /// As the story says it.
    pub line: String,
}

/// An act, and what came of it.
#[derive(Clone, Debug)]
pub struct Told {
    /// When.
    pub at: Timestamp,
    /// As the story says it.
    pub line: String,
    /// Where the case stands after it, or why it was refused.
    pub outcome: Result<Words, Refusals>,
}

/// Runs a story from its beginning.
pub fn run(story: &Story, library: &Library) -> Result<Run, Failure> {
    let head = Line {
        pos: Pos::default(),
        text: format!("process: {}", story.process),
        sentence: Sentence::At(String::new()),
    };
    let Some(process) = library.processes.get(&story.process) else {
        return Err(failure(&head, Words::same(format!("no process `{}`", story.process))));
    };
    let mut stage = Stage::new(library, process.clone());
    stage.play(story, true, 0)?;
    let Stage { case, ledger, process, told, played, people, .. } = stage;
    Ok(Run { case, ledger, process, told, played, people })
}

/// Every command of a story in order: who gives it and when.
pub fn acts(story: &Story, library: &Library) -> Result<Vec<Played>, Failure> {
    run(story, library).map(|run| run.played)
}

fn failure(line: &Line, sentence: Words) -> Failure {
    Failure { pos: line.pos, line: line.text.clone(), sentence }
}

/// The case on stage.
pub(super) struct Stage<'l> {
    pub(super) library: &'l Library,
    pub(super) process: Arc<Process>,
    pub(super) case: Case,
    pub(super) ledger: Vec<Entry>,
    pub(super) now: Timestamp,
    pub(super) people: BTreeMap<Name, Name>,
    pub(super) units: BTreeMap<Role, BTreeSet<Name>>,
    seen: BTreeMap<Name, u64>,
    told: Vec<Told>,
    played: Vec<Played>,
    /// What came of the newest act.
    pub(super) newest: Option<Result<Decision, Refusals>>,
}

impl<'l> Stage<'l> {
    fn new(library: &'l Library, process: Arc<Process>) -> Self {
        Self {
            library,
            process,
            case: Case::default(),
            ledger: Vec::new(),
            now: Timestamp::UNIX_EPOCH,
            people: BTreeMap::new(),
            units: BTreeMap::new(),
            seen: BTreeMap::new(),
            told: Vec::new(),
            played: Vec::new(),
            newest: None,
        }
    }

    /// Plays a story; what another expects is its own affair, and is not asked again here.
    fn play(&mut self, story: &Story, asking: bool, depth: usize) -> Result<(), Failure> {
        if let Some(before) = &story.continues {
            let head = Line {
                pos: Pos::default(),
                text: format!("continue: {before}"),
                sentence: Sentence::At(String::new()),
            };
            if depth >= DEEPEST {
                return Err(failure(
                    &head,
                    Words::new("シナリオが互いに続いています。", "these stories go on from one another without end"),
                ));
            }
            let Some(before) = self.library.stories.get(before) else {
                return Err(failure(&head, Words::same(format!("no story `{before}`"))));
            };
            self.play(before, false, depth + 1)?;
        }
        for (place, line) in story.lines.iter().enumerate() {
            let refusal_expected = story
                .lines
                .get(place + 1)
                .is_some_and(|next| matches!(next.sentence, Sentence::Then(Expectation::Refused(_))));
            self.tell(line, refusal_expected, asking)?;
        }
        Ok(())
    }

    fn tell(&mut self, line: &Line, refusal_expected: bool, asking: bool) -> Result<(), Failure> {
        match &line.sentence {
            Sentence::With { people, unit, roles } => {
                people.iter().for_each(|person| {
                    self.people.insert(person.clone(), unit.clone());
                });
                roles.iter().for_each(|role| {
                    self.units.entry(*role).or_default().insert(unit.clone());
                });
                Ok(())
            }
            Sentence::At(at) => match values::hour(at, &self.process.time_zone) {
                Some(now) => {
                    self.now = now;
                    Ok(())
                }
                None => Err(failure(line, Words::same("write it like `at 2026-04-01 10:00`"))),
            },
            Sentence::Later(lasting) => {
                let calendar = &self.process.calendar;
                let zone = &self.process.time_zone;
                self.now = crate::clocks::due_at(self.now, *lasting, crate::clocks::TimeKind::Wall, calendar, zone);
                Ok(())
            }
            Sentence::Act(act) => self.act(act, line, refusal_expected),
            Sentence::Then(expectation) if asking => {
                expect::hold(self, expectation).map_err(|sentence| failure(line, sentence))
            }
            Sentence::Then(_) => Ok(()),
        }
    }

    fn act(&mut self, act: &Act, line: &Line, refusal_expected: bool) -> Result<(), Failure> {
        if let Act::Looks { who } = act {
            self.seen.insert(who.clone(), self.case.revision);
            return Ok(());
        }
        let acts = self.commands(act).map_err(|reason| failure(line, Words::same(reason)))?;
        let mut whole: Option<Decision> = None;
        for (acting, command) in acts {
            let decided = decide(&self.process, &self.case, &command, &acting, self.now);
            self.played.push(Played {
                at: self.now,
                acting,
                command: command.clone(),
                refused: decided.is_err(),
                line: line.text.clone(),
            });
            match decided {
                Ok(decision) => {
                    self.take_in(&decision, &command);
                    match &mut whole {
                        Some(whole) => join(whole, decision),
                        None => whole = Some(decision),
                    }
                }
                Err(refusals) => {
                    self.note(line, Err(refusals.clone()));
                    self.newest = Some(Err(refusals.clone()));
                    if refusal_expected {
                        return Ok(());
                    }
                    return Err(failure(line, refused_words(&refusals)));
                }
            }
        }
        let sentence = standing(&self.process, &self.case, self.now).sentence;
        self.note(line, Ok(sentence));
        let nothing = Decision { entries: Vec::new(), letters: Vec::new(), clocks: Vec::new(), follow_ups: Vec::new() };
        self.newest = Some(Ok(whole.unwrap_or(nothing)));
        Ok(())
    }

    fn note(&mut self, line: &Line, outcome: Result<Words, Refusals>) {
        self.told.push(Told { at: self.now, line: line.text.clone(), outcome });
    }

    fn take_in(&mut self, decision: &Decision, command: &Command) {
        for entry in &decision.entries {
            self.case.apply(entry);
            self.ledger.push(entry.clone());
        }
        if let Command::Move { to, .. } = command {
            self.process = to.clone();
        }
    }

    /// Somebody of the story, as they act: with what they saw, if they looked before.
    pub(super) fn acting(&mut self, who: &Name) -> Result<Acting, String> {
        let unit = self.people.get(who).ok_or_else(|| format!("the story does not say who {who} is"))?;
        let acting = Acting::person(who.clone(), unit.clone());
        Ok(match self.seen.remove(who) {
            Some(revision) => acting.having_seen(revision),
            None => acting,
        })
    }

    /// The unit of somebody of the story.
    pub(super) fn unit_of(&self, who: &Name) -> Result<&Name, String> {
        self.people.get(who).ok_or_else(|| format!("the story does not say who {who} is"))
    }
}

fn join(whole: &mut Decision, more: Decision) {
    whole.entries.extend(more.entries);
    whole.letters.extend(more.letters);
    whole.clocks.extend(more.clocks);
    whole.follow_ups.extend(more.follow_ups);
}

fn refused_words(refusals: &Refusals) -> Words {
    let all = refusals.0.iter().map(|refusal| {
        let field = refusal.field.as_ref().map(|field| format!(" {field}")).unwrap_or_default();
        let mark = format!("[{}{field}] ", refusal.code);
        Words::new(format!("{mark}{}", refusal.sentence.ja), format!("{mark}{}", refusal.sentence.en))
    });
    let list = Words::list(all);
    Words::new(format!("断られました: {}", list.ja), format!("it was refused: {}", list.en))
}

/// Who a letter goes to, as stories write it.
pub(super) fn recipient(to: &Recipient) -> String {
    match to {
        Recipient::Kind(kind) => kind.code().into(),
        Recipient::Party(party) => party.to_string(),
    }
}
