//! What a process says, in types.

use jiff::tz::TimeZone;

use crate::{
    answers::Ask,
    case::{Machine, MachineState},
    circles::Circle,
    clocks::{Calendar, Lasting, TimeKind},
    effects::Effect,
    guards::GuardUse,
    names::{Name, StepNumber},
    role::{Outside, Role, Who},
    words::Words,
};

/// Where something stands: which file (0 the process, 1 the company's own over it), line and column, from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pos {
    /// 0 for the process, 1 for the company's file over it.
    pub file: u8,
    /// From 1.
    pub line: u32,
    /// In characters, from 1.
    pub column: u32,
}

/// All that a process file says, whether or not it holds together.
#[derive(Clone, Debug)]
pub struct Model {
    /// Its name: `jpcert-2014/flow-1`.
    pub id: Name,
    /// Counts up; what a version says never changes.
    pub version: u32,
    /// The name that people see.
    pub title: Words,
    /// What it is for.
    pub about: Words,
    /// The paper that it comes from.
    pub source: String,
    /// The zone in which its dates are meant.
    pub zone: Name,
    /// The same, ready for use.
    pub time_zone: TimeZone,
    /// When business is open.
    pub calendar: Calendar,
    /// Who hears what is written to the source: the source itself, or the coordinator for it.
    pub tells: Outside,
    /// The letter that says that a closed case is open again.
    pub reopening_letter: Option<Name>,
    /// Phases by number.
    pub phases: Vec<Phase>,
    /// The letters that it may send.
    pub letters: Vec<LetterKind>,
    /// Steps in the order of their numbers.
    pub steps: Vec<Step>,
    /// Duties with a due time.
    pub clocks: Vec<ClockKind>,
    /// The ways in which a case ends.
    pub closings: Vec<Closing>,
    /// Guards of ours that the company switched off, with its reason.
    pub switched_off: Vec<SwitchedOff>,
    /// The company's file over the deck's, where there is one: its name and version.
    pub tailored_by: Option<(Name, u32)>,
    /// Where the head stands.
    pub pos: Pos,
}

/// A part of the process, such as *investigation*.
#[derive(Clone, Debug)]
pub struct Phase {
    /// The first part of its steps' numbers.
    pub number: u8,
    /// What people call it.
    pub title: Words,
    /// Where the file says so.
    pub pos: Pos,
}

/// A letter by name.
#[derive(Clone, Debug)]
pub struct LetterKind {
    /// Its name.
    pub name: Name,
    /// What stands at its head.
    pub subject: Words,
    /// What it must say.
    pub says: Words,
    /// Where the file says so.
    pub pos: Pos,
}

/// One numbered thing to do.
#[derive(Clone, Debug)]
pub struct Step {
    /// The deck's own number.
    pub number: StepNumber,
    /// What people call it.
    pub title: Words,
    /// What to do, in a few sentences.
    pub help: Words,
    /// Who answers.
    pub lead: Vec<Role>,
    /// Who may work jointly.
    pub joint: Vec<Role>,
    /// Who is told the result.
    pub informed: Vec<Role>,
    /// Who is handed the information itself.
    pub receives: Vec<Role>,
    /// The way of the message that it is, where it is one.
    pub path: Vec<Who>,
    /// Who may read what it records.
    pub circle: Circle,
    /// The circle that informed units are brought into.
    pub informed_circle: Circle,
    /// What comes before.
    pub after: Vec<StepNumber>,
    /// It applies only where all of these hold.
    pub when: Vec<Condition>,
    /// It may be left undone.
    pub optional: bool,
    /// It may be done as often as needed.
    pub repeats: bool,
    /// The repeating step whose open question it answers.
    pub answers: Option<StepNumber>,
    /// News on which it opens whatever comes before.
    pub opens_on: Vec<crate::case::NewsKind>,
    /// It falls away once our own advisory is out.
    pub moot_once_published: bool,
    /// Whose units must agree on one edition.
    pub agree: Vec<Role>,
    /// Steps whose answers it passed on.
    pub rests_on: Vec<StepNumber>,
    /// The letter that it sends to customers, in waves.
    pub notifies: Option<Name>,
    /// Nothing need follow.
    pub ends: bool,
    /// What must hold.
    pub guards: Vec<GuardUse>,
    /// Letters owed when it completes.
    pub letters: Vec<LetterUse>,
    /// What changes when it completes.
    pub effects: Vec<EffectUse>,
    /// What it asks.
    pub asks: Vec<Ask>,
    /// Where the file says so.
    pub pos: Pos,
    /// Where its keys stand, for problems.
    pub marks: Marks,
}

/// Where the keys of a table stand.
#[derive(Clone, Debug, Default)]
pub struct Marks(pub std::collections::BTreeMap<String, Pos>);

impl Marks {
    /// The place of a key, or else of the whole table.
    pub fn at(&self, key: &str, otherwise: Pos) -> Pos {
        self.0.get(key).copied().unwrap_or(otherwise)
    }
}

/// Which way a step's message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Done inside the company.
    Inside,
    /// A message to a party outside.
    Sends,
    /// A message from a party outside.
    Arrives,
    /// It happens among parties outside.
    Outside,
}

impl Step {
    /// Which way it goes, from its path.
    pub fn direction(&self) -> Direction {
        let inside = |who: &Who| who.inside().is_some();
        match (self.path.last(), self.path.iter().any(inside)) {
            (None, _) => Direction::Inside,
            (Some(last), true) if inside(last) => Direction::Arrives,
            (Some(_), true) => Direction::Sends,
            (Some(_), false) => Direction::Outside,
        }
    }

    /// Who answers it: its leads, or POC where it arrives or happens outside.
    pub fn leads(&self) -> &[Role] {
        if self.lead.is_empty() { &[Role::Poc] } else { &self.lead }
    }

    /// The question with this name.
    pub fn ask(&self, field: &str) -> Option<&Ask> {
        self.asks.iter().find(|ask| ask.id == field)
    }

    /// The party outside that it waits for, where it arrives or happens outside.
    pub fn waits_for(&self) -> Option<Outside> {
        match self.direction() {
            Direction::Outside => self.path.first().and_then(|who| who.outside()),
            // The one who speaks to us, whoever it has it from.
            Direction::Arrives => self.path.iter().map_while(|who| who.outside()).last(),
            Direction::Inside | Direction::Sends => None,
        }
    }
}

/// When a step applies, an effect happens, a field is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// What it looks at.
    pub on: Subject,
    /// It holds on these …
    pub is: Vec<Name>,
    /// … or on anything but these, unanswered included.
    pub not: Vec<Name>,
    /// Where the file says so.
    pub pos: Pos,
}

/// What a condition looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A choice that somebody made.
    Field(Name),
    /// One of the case's machines.
    Machine(Machine),
}

/// A letter that a step, a closing or a clock owes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterUse {
    /// Its name.
    pub name: Name,
    /// To whom.
    pub to: Outside,
    /// Where the file says so.
    pub pos: Pos,
}

/// An effect with its condition.
#[derive(Clone, Debug)]
pub struct EffectUse {
    /// What it does.
    pub effect: Effect,
    /// When.
    pub when: Option<Condition>,
    /// Where the file says so.
    pub pos: Pos,
}

/// A duty with a due time.
#[derive(Clone, Debug)]
pub struct ClockKind {
    /// Its name.
    pub id: Name,
    /// What people call it.
    pub title: Words,
    /// What to do when it warns or falls due.
    pub asks: Words,
    /// The paper that it comes from.
    pub source: String,
    /// What starts it.
    pub starts: Event,
    /// The answer that says from when, where that is not the event's own time.
    pub starts_field: Option<Name>,
    /// How long it runs.
    pub lasts: Lasting,
    /// Wall or business time.
    pub time: TimeKind,
    /// How long before the due time it warns, longest first.
    pub warns: Vec<Lasting>,
    /// What pauses it.
    pub pauses: Vec<Event>,
    /// What lets it run on.
    pub resumes: Vec<Event>,
    /// What stops it.
    pub stops: Vec<Event>,
    /// What starts it anew.
    pub again: Vec<Event>,
    /// The letter that answers it.
    pub letter: Option<Name>,
    /// Where the file says so.
    pub pos: Pos,
    /// Where its keys stand.
    pub marks: Marks,
}

/// What starts, pauses and stops clocks.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Event {
    /// The case was closed.
    Closed,
    /// We or JVN published.
    Published,
    /// Anybody published.
    Public,
    /// Attacks were seen.
    Attacks,
    /// A question went to the source.
    Question,
    /// No question is open any more.
    Answered,
    /// Any letter went to the source, or to the coordinator for it.
    ToldSource,
    /// A step was completed.
    Step(StepNumber),
    /// A party's reply to a step was recorded.
    Reply(StepNumber),
    /// A letter went out.
    Letter(Name),
}

/// A way in which a case ends.
#[derive(Clone, Debug)]
pub struct Closing {
    /// Its name.
    pub id: Name,
    /// What people call it.
    pub title: Words,
    /// What it is for.
    pub help: Words,
    /// It ends the case before the work is all done.
    pub early: bool,
    /// One person proposes it, another confirms.
    pub second_person: bool,
    /// The state of the report that goes with it.
    pub report: MachineState,
    /// What must hold.
    pub guards: Vec<GuardUse>,
    /// Letters owed.
    pub letters: Vec<LetterUse>,
    /// What it asks.
    pub asks: Vec<Ask>,
    /// Where the file says so.
    pub pos: Pos,
}

/// A guard of ours that the company does without.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SwitchedOff {
    /// The guard's name.
    pub guard: Name,
    /// The company's reason.
    pub because: Words,
    /// Where the file says so.
    pub pos: Pos,
}

impl std::fmt::Display for Condition {
    /// As a short formula, for machines of the mind: `reproduced = yes`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let on = match &self.on {
            Subject::Field(field) => field.as_str(),
            Subject::Machine(machine) => machine.name(),
        };
        let (sign, names) = if self.not.is_empty() { ("=", &self.is) } else { ("≠", &self.not) };
        let names: Vec<&str> = names.iter().map(Name::as_str).collect();
        write!(f, "{on} {sign} {}", names.join("|"))
    }
}

impl std::fmt::Display for Event {
    /// As process files write it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Event::Closed => f.write_str("closed"),
            Event::Published => f.write_str("published"),
            Event::Public => f.write_str("public"),
            Event::Attacks => f.write_str("attacks"),
            Event::Question => f.write_str("question"),
            Event::Answered => f.write_str("answered"),
            Event::ToldSource => f.write_str("told-source"),
            Event::Step(number) => write!(f, "step:{number}"),
            Event::Reply(number) => write!(f, "reply:{number}"),
            Event::Letter(name) => write!(f, "letter:{name}"),
        }
    }
}
