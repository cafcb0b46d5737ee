//! Commands that nobody should give: each is refused for its reason, none is stored, none makes the rules panic.

mod answers;
mod numbers;
mod order;
mod strangers;
mod texts;

use std::{collections::BTreeSet, sync::OnceLock};

use casework::{
    acting::Acting,
    answers::{Answers, Value},
    case::Case,
    command::Command,
    decide,
    names::{Name, StepNumber},
    process::Process,
    refusal::Refusals,
    story::{Library, run},
};
use jiff::Timestamp;

fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| crate::shelf().library)
}

/// A case as a story leaves it.
struct Desk {
    process: Process,
    case: Case,
    now: Timestamp,
}

impl Desk {
    /// At the end of a story.
    fn after(story: &str) -> Desk {
        let run = run(&library().stories[story], library());
        let run = run.unwrap_or_else(|failure| panic!("{story}: {} {}", failure.line, failure.sentence.en));
        let now = run.case.latest.unwrap();
        Desk { process: (*run.process).clone(), case: run.case, now }
    }

    fn decide(&self, acting: &Acting, command: &Command) -> Result<casework::Decision, Refusals> {
        decide(&self.process, &self.case, command, acting, self.now)
    }

    /// It goes through.
    fn does(&mut self, acting: &Acting, command: &Command) {
        match self.decide(acting, command) {
            Ok(decision) => self.case = decision.applied_to(&self.case),
            Err(refusals) => panic!("{command:?}: {refusals:?}"),
        }
    }

    /// It is refused: with these codes, each told in both languages.
    fn refuses(&self, acting: &Acting, command: &Command) -> Vec<&'static str> {
        let refusals = self.decide(acting, command).map(|decision| decision.entries).unwrap_err();
        let told =
            |refusal: &casework::refusal::Refusal| !refusal.sentence.ja.is_empty() && !refusal.sentence.en.is_empty();
        assert!(!refusals.0.is_empty() && refusals.0.iter().all(told), "{refusals:?}");
        refusals.codes()
    }
}

fn sato() -> Acting {
    Acting::person("Sato", "PSIRT")
}

fn tanaka() -> Acting {
    Acting::person("Tanaka", "Design")
}

fn step(number: &str) -> StepNumber {
    StepNumber::parse(number).unwrap()
}

fn names(names: &[&str]) -> BTreeSet<Name> {
    names.iter().map(|name| Name::from(*name)).collect()
}

fn answers<const N: usize>(answers: [(&str, Value); N]) -> Answers {
    answers.into_iter().map(|(field, value)| (field.into(), value)).collect()
}

fn text(text: &str) -> Value {
    Value::Text(text.into())
}

fn complete(number: &str, answers: Answers) -> Command {
    Command::Complete { step: step(number), answers, tell: None }
}
