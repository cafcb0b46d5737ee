//! Running a story: every act goes through the one way in, and every expectation is held against what came of it.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use jiff::Timestamp;

use super::{
    expect,
    read::{Act, Answering, Expectation, Line, Sentence, Story},
    values,
};
use crate::{
    acting::Acting,
    answers::{Answers, Ask},
    case::{Case, Consent, Entry, Party, Recipient},
    command::Command,
    decide::{Decision, decide},
    names::{Name, StepNumber, Target},
    process::{MovePlan, Pos, Process},
    refusal::Refusals,
    role::{Outside, Role},
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
    Ok(Run { case: stage.case, ledger: stage.ledger, process: stage.process, told: stage.told })
}

fn failure(line: &Line, sentence: Words) -> Failure {
    Failure { pos: line.pos, line: line.text.clone(), sentence }
}

/// The case on stage.
pub(super) struct Stage<'l> {
    library: &'l Library,
    pub(super) process: Arc<Process>,
    pub(super) case: Case,
    pub(super) ledger: Vec<Entry>,
    pub(super) now: Timestamp,
    people: BTreeMap<Name, Name>,
    units: BTreeMap<Role, BTreeSet<Name>>,
    seen: BTreeMap<Name, u64>,
    told: Vec<Told>,
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
                    Words::new("話が互いに続いています。", "these stories go on from one another without end"),
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
            match decide(&self.process, &self.case, &command, &acting, self.now) {
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

    fn commands(&mut self, act: &Act) -> Result<Vec<(Acting, Command)>, String> {
        if let Some(acts) = self.commands_of_many(act) {
            return acts;
        }
        let (who, command) = match act {
            Act::Opens { who } => (who, Command::Open { staffing: self.units.clone() }),
            Act::AddsProduct { who, product } => (who, Command::AddProduct(product.clone())),
            Act::AddsVulnerability { who, vulnerability } => (who, Command::AddVulnerability(vulnerability.clone())),
            Act::AddsParty { who, party, kind } => (who, Command::KnowParty(plain_party(party, *kind))),
            Act::AddsCustomer { who, party, products, nda, critical } => {
                let nda = nda.as_ref().map(|(first, last)| Ok::<_, String>((day(first)?, day(last)?))).transpose()?;
                let products = products.iter().cloned().collect();
                (
                    who,
                    Command::KnowParty(Party {
                        nda,
                        products,
                        critical: *critical,
                        ..plain_party(party, Outside::Cust)
                    }),
                )
            }
            Act::Writes { who, letter } => (who, Command::Write { letter: letter.clone() }),
            Act::ProposesEmbargo { who, until, parties } => {
                let until =
                    values::moment(until, &self.process).ok_or("write it like `2026-06-01 10:00 Asia/Tokyo`")?;
                (who, Command::ProposeEmbargo { until, parties: parties.iter().cloned().collect() })
            }
            Act::AnswersEmbargo { who, party, accepts, proposal, because } => {
                let proposal = proposal.unwrap_or(self.case.embargo.proposals.len() as u32);
                let consent = if *accepts { Consent::Signatory } else { Consent::Declined };
                (who, Command::AnswerEmbargo { proposal, party: party.clone(), consent, because: because.clone() })
            }
            Act::Reports { who, kind, what } => (who, Command::News { kind: *kind, what: what.clone() }),
            Act::Deploys { who, target } => (who, Command::FixDeployed(Target::try_from(target.clone())?)),
            Act::Reopens { who, because } => (who, Command::Reopen { because: because.clone() }),
            Act::Moves { who, map, because } => {
                let plan = self.library.maps.get(map).ok_or_else(|| format!("no map `{map}`"))?;
                let to = format!("{}@{}", plan.to.id, plan.to.version);
                let to = self.library.processes.get(to.as_str()).ok_or_else(|| format!("no process `{to}`"))?;
                (who, Command::Move { plan: plan.clone(), to: to.clone(), because: because.clone() })
            }
            Act::Staffs { who, role, units, because } => {
                let units = units.iter().cloned().collect();
                (who, Command::Staff { role: *role, units, because: because.clone() })
            }
            Act::ProposesClosing { who, closing, answers } => {
                let answers = self.closing_answers(who, closing, answers)?;
                (who, Command::ProposeClosing { closing: closing.clone(), answers })
            }
            Act::Closes { who, closing, answers } => {
                let answers = self.closing_answers(who, closing, answers)?;
                (who, Command::Close { closing: closing.clone(), answers })
            }
            other => self.step_command(other)?,
        };
        let who = who.clone();
        Ok(vec![(self.acting(&who)?, command)])
    }

    fn step_command<'a>(&self, act: &'a Act) -> Result<(&'a Name, Command), String> {
        Ok(match act {
            Act::Does { who, step, answers, telling } => {
                let answers = self.step_answers(who, *step, answers)?;
                let tell = telling.as_ref().map(|roles| roles.iter().copied().collect());
                (who, Command::Complete { step: *step, answers, tell })
            }
            Act::Contributes { who, step, note, answers } => {
                let answers = self.step_answers(who, *step, answers)?;
                (who, Command::Contribute { step: *step, note: note.clone(), answers })
            }
            Act::Invites { who, step, roles } => {
                (who, Command::Invite { step: *step, roles: roles.iter().copied().collect() })
            }
            Act::Proposes { who, step, answers } => {
                let answers = self.step_answers(who, *step, answers)?;
                (who, Command::Propose { step: *step, answers })
            }
            Act::Agrees { who, step, edition } => {
                let edition = edition.unwrap_or_else(|| self.edition(*step));
                (who, Command::Agree { step: *step, edition })
            }
            Act::Objects { who, step, because } => {
                (who, Command::Object { step: *step, edition: self.edition(*step), because: because.clone() })
            }
            Act::Corrects { who, step, because, answers } => {
                let answers = self.step_answers(who, *step, answers)?;
                (who, Command::Correct { step: *step, answers, because: because.clone() })
            }
            Act::RecordsReply { who, step, answers } => {
                let answers = self.step_answers(who, *step, answers)?;
                (who, Command::Reply { step: *step, answers })
            }
            Act::Tells { who, step, parties } => {
                (who, Command::Notify { step: *step, parties: parties.iter().cloned().collect() })
            }
            _ => return Err("this sentence cannot be acted on".into()),
        })
    }

    /// Sentences that stand for several acts, or for the program's own.
    fn commands_of_many(&self, act: &Act) -> Option<Result<Vec<(Acting, Command)>, String>> {
        let unsent = self.case.letters.iter().enumerate().filter(|(_, letter)| letter.waits());
        Some(Ok(match act {
            Act::ClocksLookedAt => vec![(Acting::system(), Command::Sweep)],
            Act::LettersGoOut => {
                unsent.map(|(place, _)| (Acting::system(), Command::LetterSent { letter: place as u32 + 1 })).collect()
            }
            Act::LetterFails { party, because } => {
                let mut to = unsent.filter(|(_, letter)| recipient(&letter.to) == *party);
                match to.next() {
                    Some((place, _)) => {
                        let letter = place as u32 + 1;
                        vec![(Acting::system(), Command::LetterFailed { letter, because: because.clone() })]
                    }
                    None => return Some(Err(format!("no letter to {party} waits"))),
                }
            }
            Act::EverybodyAgrees { step } => {
                let asked = self.process.step(*step).map(|step| step.agree.as_slice()).unwrap_or_default();
                let agreed = self.case.steps.get(step).and_then(|record| record.edition.as_ref());
                let missing = |unit: &&Name| agreed.is_none_or(|edition| !edition.agreed.contains_key(*unit));
                let edition = self.edition(*step);
                let person =
                    |unit: &Name| self.people.iter().find(|(_, of)| *of == unit).map(|(person, _)| person.clone());
                let units = self.case.units_of_all(asked).into_iter().filter(missing);
                units
                    .filter_map(|unit| person(unit).map(|person| Acting::person(person, unit.clone())))
                    .map(|acting| (acting, Command::Agree { step: *step, edition }))
                    .collect()
            }
            _ => return None,
        }))
    }

    fn edition(&self, step: StepNumber) -> u32 {
        let record = self.case.steps.get(&step);
        record.and_then(|record| record.edition.as_ref()).map_or(0, |edition| edition.number)
    }

    fn step_answers(&self, who: &Name, step: StepNumber, answering: &Answering) -> Result<Answers, String> {
        let asks = self.process.step(step).map(|step| step.asks.as_slice()).unwrap_or_default();
        self.answers(asks, who, answering)
    }

    fn closing_answers(&self, who: &Name, closing: &Name, answering: &Answering) -> Result<Answers, String> {
        let asks = self.process.closing(closing.as_str()).map(|closing| closing.asks.as_slice()).unwrap_or_default();
        self.answers(asks, who, answering)
    }

    fn answers(&self, asks: &[Ask], who: &Name, answering: &Answering) -> Result<Answers, String> {
        values::answers(asks, answering, &self.process, &self.case, self.unit_of(who)?, self.now)
    }
}

fn plain_party(id: &Name, kind: Outside) -> Party {
    Party { id: id.clone(), kind, nda: None, products: BTreeSet::new(), critical: false }
}

fn day(text: &str) -> Result<jiff::civil::Date, String> {
    text.parse().map_err(|_| format!("`{text}` is no day; write it like 2026-04-01"))
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
