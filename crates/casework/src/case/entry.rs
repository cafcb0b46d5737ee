//! A fact about a case, as the ledger keeps it. Facts say all that they change: to take them in needs no process.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Consent, Exit, Machine, MachineState, NewsKind, Party, ProcessRef, Recipient};
use crate::{
    answers::{Answers, Choice, Moment, Status},
    circles::Circle,
    names::{Name, StepNumber, Target},
    role::Role,
};

/// One line of the ledger. Nothing is edited away: a correction is another entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// When it was recorded.
    pub at: Timestamp,
    /// Who did it.
    pub by: By,
    /// Who may read it.
    pub circle: Circle,
    /// The step that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<StepNumber>,
    /// What happened.
    pub fact: Fact,
}

/// Who did something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    /// A named person, for a unit.
    Person {
        /// Who.
        person: Name,
        /// For which unit.
        unit: Name,
    },
    /// The program itself: clocks, the outbox.
    System,
}

/// What can happen to a case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fact {
    /// The case was opened under a version of a process.
    Opened {
        /// Which.
        process: ProcessRef,
    },
    /// These units play this role from now on.
    Staffed {
        /// The role.
        role: Role,
        /// The units; none leaves a gap.
        units: BTreeSet<Name>,
        /// Why, after the opening.
        because: Option<String>,
    },
    /// A role that the step needs or tells has nobody: a gap, never a silent skip.
    GapNoted {
        /// The role.
        role: Role,
    },
    /// A unit may read this far from now on.
    BroughtIn {
        /// The unit.
        unit: Name,
        /// How far.
        circle: Circle,
    },
    /// A unit was told the result of the step.
    Told {
        /// The unit.
        unit: Name,
    },
    /// A party joined the case, or what is known of it changed.
    PartyKnown {
        /// The party.
        party: Party,
    },
    /// A product line may be touched.
    ProductAdded {
        /// Its name.
        product: Name,
    },
    /// A flaw was told apart.
    VulnerabilityAdded {
        /// Its name.
        vulnerability: Name,
    },
    /// A unit was asked to work jointly.
    Invited {
        /// The unit.
        unit: Name,
    },
    /// A unit contributed to the step.
    Contributed {
        /// The unit.
        unit: Name,
        /// Its words; none says that it has nothing to add.
        note: Option<String>,
        /// Its answers to the questions that are its own.
        answers: Arc<Answers>,
    },
    /// An edition was laid before the units that must agree.
    Proposed {
        /// Counts up from 1.
        edition: u32,
        /// What it says.
        answers: Arc<Answers>,
    },
    /// A unit agreed to an edition.
    Agreed {
        /// The unit.
        unit: Name,
        /// Which edition.
        edition: u32,
    },
    /// A unit did not agree.
    Objected {
        /// The unit.
        unit: Name,
        /// Which edition.
        edition: u32,
        /// Why.
        because: String,
    },
    /// What was agreed changed: the agreements hold no more.
    AgreementsTakenBack {
        /// The edition that they were given to.
        edition: u32,
    },
    /// The step was completed. Answers of another circle stand in [`Fact::Answered`].
    StepDone {
        /// The answers of the step's own circle.
        answers: Arc<Answers>,
    },
    /// Answers of the step that belong to another circle.
    Answered {
        /// The answers.
        answers: Arc<Answers>,
    },
    /// What a party outside replied to the step.
    Replied {
        /// The answers.
        answers: Arc<Answers>,
    },
    /// Answers were corrected.
    Corrected {
        /// The answers that differ.
        answers: Arc<Answers>,
        /// Why.
        because: String,
    },
    /// The step is open again.
    StepReopened {
        /// The step whose correction opened it, where it was one.
        corrected: Option<StepNumber>,
        /// The replies that were given to what changed, and hold no more.
        #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
        lapsed: BTreeSet<Name>,
    },
    /// Answers that hold no more: replies to what was corrected, and what is not asked any longer.
    AnswersLapsed {
        /// Which.
        fields: BTreeSet<Name>,
    },
    /// A customer is told in a wave of the step.
    Notified {
        /// The customer.
        party: Name,
        /// The number of the letter.
        letter: u32,
    },
    /// What customers were told in the waves of the step is no longer so.
    NoticesLapsed,
    /// A letter is owed.
    LetterOwed {
        /// Its number on the case, from 1.
        letter: u32,
        /// Its name in the process.
        name: Name,
        /// To whom.
        to: Recipient,
    },
    /// A letter went out.
    LetterSent {
        /// Its number.
        letter: u32,
    },
    /// A letter that had not gone out is owed no more: it would say what is no longer so, or somebody decided so.
    LetterWithdrawn {
        /// Its number.
        letter: u32,
        /// Why, where somebody decided it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        because: Option<String>,
    },
    /// A letter that somebody had withdrawn is owed again.
    LetterOwedAgain {
        /// Its number.
        letter: u32,
    },
    /// A letter could not be sent.
    LetterFailed {
        /// Its number.
        letter: u32,
        /// Why.
        because: String,
    },
    /// A machine moved.
    MachineSet {
        /// Which.
        machine: Machine,
        /// From where.
        from: MachineState,
        /// To where.
        to: MachineState,
        /// A correction took back what was decided by mistake.
        #[serde(default)]
        correcting: bool,
    },
    /// A question went to the source.
    QuestionOpened {
        /// Its number, from 1.
        question: u32,
        /// The unit that asked.
        unit: Name,
    },
    /// A question was answered, or given up.
    QuestionAnswered {
        /// Its number.
        question: u32,
    },
    /// The status of products and vulnerabilities was recorded.
    StatusesKnown {
        /// By product and vulnerability.
        statuses: BTreeMap<Target, Status>,
    },
    /// The remedies of products were recorded.
    RemediesKnown {
        /// The field that asked.
        field: Name,
        /// By product.
        remedies: BTreeMap<Name, Choice>,
    },
    /// The fix is made and checked.
    FixReady {
        /// For what.
        target: Target,
    },
    /// The fix is ready no more: its check was taken back.
    FixWithdrawn {
        /// For what.
        target: Target,
    },
    /// The fix is at the customers.
    FixDeployed {
        /// For what.
        target: Target,
    },
    /// An end of the embargo was proposed.
    EmbargoProposed {
        /// Its number, from 1.
        proposal: u32,
        /// Until when.
        until: Moment,
        /// The parties whose consent it needs.
        parties: BTreeSet<Name>,
    },
    /// A party answered.
    EmbargoAnswered {
        /// Which proposal.
        proposal: u32,
        /// The party.
        party: Name,
        /// What it said.
        consent: Consent,
        /// Why, where it declined.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        because: Option<String>,
    },
    /// This end is in force.
    EmbargoActive {
        /// Until when.
        until: Moment,
        /// The proposal that was agreed to; none where the publication date was.
        proposal: Option<u32>,
    },
    /// The embargo is over.
    EmbargoExited {
        /// Why.
        because: Exit,
    },
    /// Something became known outside.
    News {
        /// What.
        kind: NewsKind,
        /// In words: where, by whom.
        what: String,
    },
    /// What became known outside was a mistake: nothing is out.
    NewsRetracted {
        /// Why.
        because: String,
    },
    /// A proposed end of the embargo passed without an agreement.
    EmbargoLapsed {
        /// Which proposal.
        proposal: u32,
    },
    /// We or JVN published.
    Published {
        /// On JVN; otherwise our own advisory.
        jvn: bool,
    },
    /// A clock runs.
    ClockStarted {
        /// Which.
        clock: Name,
        /// From when.
        from: Timestamp,
        /// Until when.
        due: Timestamp,
        /// The calendar ends before the due time: holidays after its end are not counted.
        #[serde(default)]
        beyond_calendar: bool,
    },
    /// A clock stands still.
    ClockPaused {
        /// Which.
        clock: Name,
    },
    /// A clock runs on.
    ClockResumed {
        /// Which.
        clock: Name,
        /// Until when now.
        due: Timestamp,
    },
    /// A clock's duty was met, or fell away.
    ClockStopped {
        /// Which.
        clock: Name,
        /// It fell away because the case was closed: reopening lets it run on.
        #[serde(default)]
        closing: bool,
    },
    /// A clock gave a warning.
    ClockWarned {
        /// Which.
        clock: Name,
        /// How many of its warnings were given.
        warning: u8,
    },
    /// A clock fell due.
    ClockFellDue {
        /// Which.
        clock: Name,
    },
    /// A closing was proposed to a second person.
    ClosingProposed {
        /// Which.
        closing: Name,
        /// Its answers.
        answers: Arc<Answers>,
    },
    /// The case is closed.
    Closed {
        /// By which closing.
        closing: Name,
        /// Its answers.
        answers: Arc<Answers>,
    },
    /// The case is open again.
    Reopened {
        /// Why.
        because: String,
    },
    /// The case goes on under another process, or another version.
    Moved {
        /// Which.
        process: ProcessRef,
        /// Where each step's record went; what is not here stays in the ledger alone.
        steps: BTreeMap<StepNumber, StepNumber>,
        /// Where each clock went.
        clocks: BTreeMap<Name, Name>,
        /// Why.
        because: String,
    },
}
