//! What people, and the program, can do to a case.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use crate::{
    answers::{Answers, Moment},
    case::{Consent, NewsKind, Party},
    names::{Name, StepNumber, Target},
    process::{MovePlan, Process},
    role::Role,
};

/// An act, not yet decided.
#[derive(Clone, Debug)]
pub enum Command {
    /// Opens a case: which units play which roles, and what it is about.
    Open {
        /// Units by role. POC must be among them.
        staffing: BTreeMap<Role, BTreeSet<Name>>,
    },
    /// Lets other units play a role.
    Staff {
        /// The role.
        role: Role,
        /// The units from now on.
        units: BTreeSet<Name>,
        /// Why.
        because: String,
    },
    /// Adds a party, or changes what is known of it.
    KnowParty(Party),
    /// Adds a product line.
    AddProduct(Name),
    /// Tells a vulnerability apart.
    AddVulnerability(Name),
    /// Completes a step.
    Complete {
        /// Which.
        step: StepNumber,
        /// The answers.
        answers: Answers,
        /// The informed roles that are told; all of them unless said.
        tell: Option<BTreeSet<Role>>,
    },
    /// Asks units to work jointly on a step.
    Invite {
        /// Which.
        step: StepNumber,
        /// The roles whose units are asked.
        roles: BTreeSet<Role>,
    },
    /// Contributes to a step, or says that there is nothing to add.
    Contribute {
        /// Which.
        step: StepNumber,
        /// In words; none says that there is nothing to add.
        note: Option<String>,
        /// The answers that are the unit's own.
        answers: Answers,
    },
    /// Lays an edition before the units that must agree.
    Propose {
        /// Which step.
        step: StepNumber,
        /// What it says.
        answers: Answers,
    },
    /// Agrees to an edition.
    Agree {
        /// Which step.
        step: StepNumber,
        /// Which edition.
        edition: u32,
    },
    /// Does not agree to an edition.
    Object {
        /// Which step.
        step: StepNumber,
        /// Which edition.
        edition: u32,
        /// Why.
        because: String,
    },
    /// Corrects answers of a step that was completed.
    Correct {
        /// Which.
        step: StepNumber,
        /// The answers that differ.
        answers: Answers,
        /// Why.
        because: String,
    },
    /// Records what a party outside replied to a step.
    Reply {
        /// Which.
        step: StepNumber,
        /// What it said.
        answers: Answers,
    },
    /// Tells customers, in a wave of a step.
    Notify {
        /// Which step.
        step: StepNumber,
        /// Whom.
        parties: BTreeSet<Name>,
    },
    /// Owes a letter outside of any step, such as regular news.
    Write {
        /// The letter's name.
        letter: Name,
    },
    /// Says that a letter went out.
    LetterSent {
        /// Its number.
        letter: u32,
    },
    /// Says that a letter could not be sent.
    LetterFailed {
        /// Its number.
        letter: u32,
        /// Why.
        because: String,
    },
    /// Withdraws a letter that is owed and should not go.
    WithdrawLetter {
        /// Its number.
        letter: u32,
        /// Why.
        because: String,
    },
    /// Owes a letter again that somebody withdrew.
    OweLetterAgain {
        /// Its number.
        letter: u32,
    },
    /// Proposes an end of the embargo.
    ProposeEmbargo {
        /// Until when.
        until: Moment,
        /// The parties whose consent it needs.
        parties: BTreeSet<Name>,
    },
    /// Records what a party said to a proposed end.
    AnswerEmbargo {
        /// The number of the proposal.
        proposal: u32,
        /// The party.
        party: Name,
        /// What it said: signatory or declined.
        consent: Consent,
        /// Why it declined; owed where it did.
        because: Option<String>,
    },
    /// Records what became known outside.
    News {
        /// What kind.
        kind: NewsKind,
        /// In words.
        what: String,
    },
    /// Takes news back that were a mistake.
    RetractNews {
        /// Why.
        because: String,
    },
    /// Records that a fix is at the customers.
    FixDeployed(Target),
    /// Proposes a closing to a second person.
    ProposeClosing {
        /// Which.
        closing: Name,
        /// Its answers.
        answers: Answers,
    },
    /// Closes the case.
    Close {
        /// By which closing.
        closing: Name,
        /// Its answers; empty where they were proposed.
        answers: Answers,
    },
    /// Opens a closed case again.
    Reopen {
        /// Why.
        because: String,
    },
    /// Moves the case to another process or another version.
    Move {
        /// The checked plan.
        plan: MovePlan,
        /// Where it goes.
        to: Arc<Process>,
        /// Why.
        because: String,
    },
    /// Looks what is due now. May be run any number of times.
    Sweep,
}
