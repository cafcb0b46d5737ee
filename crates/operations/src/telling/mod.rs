//! Entries of a case in words, for timelines, conflicts and the printed record: who did what, with what answers, in both languages.

mod answers;
mod clocks;
mod course;
mod dates;
mod desk;
mod facts;
mod letters;
mod names;
mod outside;
mod people;
mod products;
mod refusals;
mod steps;

use std::{collections::BTreeMap, sync::Arc};

use casework::{
    case::{By, Entry, Fact, ProcessRef, Recipient},
    names::Name,
    process::Process,
    words::Words,
};

pub use answers::{choice_words, said, status_words};
pub use dates::{day_words, moment_words, time_words};
pub use desk::desk_told;
pub use names::{party_words, step_words};
pub use outside::{consent_words, exit_words};
pub use refusals::with_names;

use crate::{Company, DeskEntry, cases::Seen};

/// What an entry is about: the timeline filters by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// What was done of the process.
    Steps,
    /// Letters owed, sent, failed.
    Letters,
    /// Clocks that started, warned, ran out.
    Clocks,
    /// Who takes part, and who may read.
    People,
    /// What the desk did beside the rules.
    Desk,
}

impl Topic {
    /// All of them.
    pub const ALL: [Topic; 5] = [Topic::Steps, Topic::Letters, Topic::Clocks, Topic::People, Topic::Desk];

    /// As addresses write it.
    pub fn name(self) -> &'static str {
        match self {
            Topic::Steps => "steps",
            Topic::Letters => "letters",
            Topic::Clocks => "clocks",
            Topic::People => "people",
            Topic::Desk => "desk",
        }
    }

    /// What people call it.
    pub fn title(self) -> Words {
        match self {
            Topic::Steps => Words::new("手順", "Steps"),
            Topic::Letters => Words::new("文書", "Letters"),
            Topic::Clocks => Words::new("期限", "Clocks"),
            Topic::People => Words::new("人と部門", "People"),
            Topic::Desk => Words::new("窓口の作業", "Desk"),
        }
    }
}

/// How an entry looks in a timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Something was completed.
    Done,
    /// Something left the house.
    Sent,
    /// Something came in.
    Arrived,
    /// Somebody said no, or it failed.
    Refused,
    /// A clock ran out, or is about to.
    Late,
    /// Something was put right.
    Corrected,
    /// Anything else.
    Inside,
}

/// An answer in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What was asked.
    pub label: Words,
    /// What was answered.
    pub text: Words,
}

/// An entry in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telling {
    /// Who did it, where a person did.
    pub who: Option<Words>,
    /// The sentence, going on after whoever did it.
    pub rest: Words,
    /// What was answered with it.
    pub said: Vec<Said>,
    /// Somebody's own words: a reason, a note.
    pub quote: Option<String>,
    /// What it is about.
    pub topic: Topic,
    /// How it looks.
    pub shape: Shape,
    /// Somebody did it; otherwise it followed from what somebody did.
    deed: bool,
}

impl Telling {
    fn new(deed: bool, topic: Topic, ja: impl Into<String>, en: impl Into<String>) -> Self {
        let rest = Words::new(ja, en);
        Self { who: None, rest, said: Vec::new(), quote: None, topic, shape: Shape::Inside, deed }
    }

    /// What somebody does: 「…を完了しました」, “completed …”.
    fn deed(topic: Topic, ja: impl Into<String>, en: impl Into<String>) -> Self {
        Self::new(true, topic, ja, en)
    }

    /// What comes to be so: a whole sentence but for its stop.
    fn event(topic: Topic, ja: impl Into<String>, en: impl Into<String>) -> Self {
        Self::new(false, topic, ja, en)
    }

    fn shaped(self, shape: Shape) -> Self {
        Self { shape, ..self }
    }

    fn saying(self, said: Vec<Said>) -> Self {
        Self { said, ..self }
    }

    fn quoting(self, words: Option<&str>) -> Self {
        Self { quote: words.map(str::to_owned).filter(|words| !words.trim().is_empty()), ..self }
    }

    /// Puts whoever did it before the sentence, and a stop behind it.
    fn finished(mut self, who: Option<Words>) -> Self {
        let (ja, en) = (&self.rest.ja, &self.rest.en);
        self.rest = match (self.deed, &who) {
            (true, Some(_)) => Words::new(format!("が{ja}。"), format!(" {en}.")),
            (true, None) => Words::new(format!("{ja}。"), format!("The desk {en}.")),
            (false, _) => Words::new(format!("{ja}。"), format!("{en}.")),
        };
        self.who = who.filter(|_| self.deed);
        self
    }

    /// The whole sentence.
    pub fn sentence(&self) -> Words {
        let who = self.who.clone().unwrap_or_default();
        Words::new(format!("{}{}", who.ja, self.rest.ja), format!("{}{}", who.en, self.rest.en))
    }
}

/// Tells the entries of one case: each under the process that the case followed when it was made.
pub struct Teller<'a> {
    company: &'a Company,
    /// From which place among the facts on which process held.
    stages: Vec<(u64, Arc<Process>)>,
    letters: BTreeMap<u32, (Words, Recipient)>,
}

impl<'a> Teller<'a> {
    /// A teller for the case that these entries add up to.
    pub fn new<'e>(
        company: &'a Company,
        now: &Arc<Process>,
        entries: impl IntoIterator<Item = &'e Entry>,
        find: impl Fn(&ProcessRef) -> Option<Arc<Process>>,
    ) -> Self {
        let mut teller = Self { company, stages: Vec::new(), letters: BTreeMap::new() };
        for (place, entry) in (1..).zip(entries) {
            match &entry.fact {
                Fact::Opened { process } | Fact::Moved { process, .. } => {
                    teller.stages.push((place, find(process).unwrap_or_else(|| now.clone())));
                }
                Fact::LetterOwed { letter, name, to } => {
                    let subject = teller.subject(place, name);
                    teller.letters.insert(*letter, (subject, to.clone()));
                }
                _ => {}
            }
        }
        if teller.stages.is_empty() {
            teller.stages.push((0, now.clone()));
        }
        teller
    }

    fn subject(&self, place: u64, name: &Name) -> Words {
        let process = self.stages.iter().rev().find(|(from, _)| *from <= place).map(|(_, process)| process);
        let letter = process.and_then(|process| process.letter(name.as_str()));
        letter.map_or_else(|| Words::new("社外への文書", "letter"), |letter| letter.subject.clone())
    }

    /// The process that held at a place.
    fn process(&self, place: u64) -> Option<&Arc<Process>> {
        let held = self.stages.iter().rev().find(|(from, _)| *from <= place);
        held.or(self.stages.first()).map(|(_, process)| process)
    }

    /// What the desk did on the case, in words.
    pub fn tell_desk(&self, entry: &DeskEntry) -> Telling {
        let Some(process) = self.process(u64::MAX) else { return desk_told(self.company, entry) };
        let scene = names::Scene { company: self.company, process, letters: &self.letters, step: entry.step };
        desk::told_with(self.company, entry, &|number| scene.letter(number))
    }

    /// The entry at this place in words.
    pub fn tell(&self, place: u64, entry: &Entry) -> Telling {
        let Some(process) = self.process(place) else {
            return Telling::event(Topic::Desk, "記録があります", "There is an entry").finished(None);
        };
        let scene = names::Scene { company: self.company, process, letters: &self.letters, step: entry.step };
        let who = match &entry.by {
            By::Person { person, unit } => Some(scene.somebody(person, unit)),
            By::System => None,
        };
        facts::tell(&scene, entry).finished(who)
    }
}

/// What entries of a case say, a sentence each in both languages, with the names that people use.
pub fn told<'e>(seen: &Seen, company: &Company, entries: impl IntoIterator<Item = (u64, &'e Entry)>) -> Vec<Words> {
    let teller = Teller::new(company, &seen.process, seen.all_entries(), |_| None);
    entries.into_iter().map(|(place, entry)| teller.tell(place, entry).sentence()).collect()
}
