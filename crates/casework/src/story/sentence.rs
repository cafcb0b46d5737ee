//! What a story is made of: sentences about people and time, acts, and expectations.

use std::collections::BTreeMap;

use crate::{
    case::NewsKind,
    names::{Name, StepNumber},
    process::Pos,
    role::{Outside, Role},
};

/// A story as read.
#[derive(Clone, Debug, Default)]
pub struct Story {
    /// What it tells.
    pub title: String,
    /// The process that it begins under.
    pub process: Name,
    /// The story that it goes on from.
    pub continues: Option<Name>,
    /// What happens, in order.
    pub lines: Vec<Line>,
}

/// One sentence with its place.
#[derive(Clone, Debug)]
pub struct Line {
    /// Where it stands.
    pub pos: Pos,
    /// As written.
    pub text: String,
    /// What it says.
    pub sentence: Sentence,
}

/// What a line says.
#[derive(Clone, Debug)]
pub enum Sentence {
    /// Persons of a unit that plays roles.
    With {
        /// The persons.
        people: Vec<Name>,
        /// Their unit.
        unit: Name,
        /// Its roles; none at all for a unit beside the case.
        roles: Vec<Role>,
    },
    /// The hour is set: date and time in the zone of the process.
    At(String),
    /// So long passes.
    Later(crate::clocks::Lasting),
    /// Somebody acts.
    Act(Act),
    /// What then is so.
    Then(Expectation),
}

/// Answers as a story writes them.
#[derive(Clone, Debug, Default)]
pub struct Answering {
    /// Whatever is required and not said is answered in the usual way.
    pub usual: bool,
    /// What is said, by field.
    pub said: BTreeMap<Name, String>,
}

/// What somebody does.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "each is the sentence of the same name in `docs/stories.md`")]
pub enum Act {
    Opens { who: Name },
    Looks { who: Name },
    AddsProduct { who: Name, product: Name },
    AddsVulnerability { who: Name, vulnerability: Name },
    AddsParty { who: Name, party: Name, kind: Outside },
    AddsCustomer { who: Name, party: Name, products: Vec<Name>, nda: Option<(String, String)>, critical: bool },
    Does { who: Name, step: StepNumber, answers: Answering, telling: Option<Vec<Role>> },
    Contributes { who: Name, step: StepNumber, note: Option<String>, answers: Answering },
    Invites { who: Name, step: StepNumber, roles: Vec<Role> },
    Proposes { who: Name, step: StepNumber, answers: Answering },
    Agrees { who: Name, step: StepNumber, edition: Option<u32> },
    EverybodyAgrees { step: StepNumber },
    Objects { who: Name, step: StepNumber, because: String },
    Corrects { who: Name, step: StepNumber, because: String, answers: Answering },
    RecordsReply { who: Name, step: StepNumber, answers: Answering },
    Tells { who: Name, step: StepNumber, parties: Vec<Name> },
    Writes { who: Name, letter: Name },
    WithdrawsLetter { who: Name, party: String, because: String },
    OwesLetterAgain { who: Name, party: String },
    LettersGoOut,
    LetterFails { party: String, because: String },
    ProposesEmbargo { who: Name, until: String, parties: Vec<Name> },
    AnswersEmbargo { who: Name, party: Name, accepts: bool, proposal: Option<u32>, because: Option<String> },
    Reports { who: Name, kind: NewsKind, what: String },
    RetractsNews { who: Name, because: String },
    Deploys { who: Name, target: String },
    ProposesClosing { who: Name, closing: Name, answers: Answering },
    Closes { who: Name, closing: Name, answers: Answering },
    Reopens { who: Name, because: String },
    Moves { who: Name, map: Name, because: String },
    Staffs { who: Name, role: Role, units: Vec<Name>, because: String },
    ClocksLookedAt,
}

/// What a story expects.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "each is the sentence of the same name in `docs/stories.md`")]
pub enum Expectation {
    Refused(Vec<String>),
    Open(Vec<String>),
    May { who: Name, step: StepNumber },
    MayNot { who: Name, step: StepNumber, codes: Vec<String> },
    Ball(Vec<String>),
    Owed(Vec<String>),
    Due { clock: Name, at: String },
    Stopped(Name),
    WaitsFor { clock: Name, event: String },
    Warned(Name),
    FellDue(Name),
    State(Vec<(String, String)>),
    Sees { who: Name, what: String },
    SeesStep { who: Name, step: StepNumber, sees: bool },
    SeesField { who: Name, field: Name, sees: bool },
    Told(Vec<String>),
    Gap(Vec<String>),
    Agreed { step: StepNumber, units: Vec<String> },
    FollowsUp(Vec<String>),
    Closed(Name),
    NotClosed,
    Follows(String),
    Says(String),
}
