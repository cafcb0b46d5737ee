//! One act on a case from a page: what the person saw goes along, their draft of it goes, and what was recorded can be pointed at.

use casework::{
    case::{By, Entry, Fact},
    command::Command,
    names::StepNumber,
};
use store::CaseRow;

use crate::{
    Desk, Trouble, Viewer,
    cases::{Change, Seen, find},
    drafts,
};

/// On which case somebody acts, having seen what.
#[derive(Clone, Copy)]
pub struct On<'a> {
    /// The desk.
    pub desk: &'a Desk,
    /// Who acts.
    pub viewer: &'a Viewer,
    /// The number of the case.
    pub number: &'a str,
    /// The revision that was on the page.
    pub seen: Option<u64>,
}

/// What was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// The case as lists have it now.
    pub row: CaseRow,
    /// The place of the first new entry among the facts of the case, from 1.
    pub place: u64,
    /// It stood there already: the same was sent twice.
    pub already: bool,
}

impl On<'_> {
    /// Carries out commands in one commit. What the first of them recorded is what one points at.
    pub(crate) async fn act(&self, commands: &[Command]) -> Result<Recorded, Trouble> {
        let mut change = Change::on(self.desk, self.viewer, self.number, self.seen).await?;
        let place = change.case().revision + 1;
        for command in commands {
            if let Err(refused) = change.decide(command).await {
                drop(change);
                return self.twice(command, refused).await;
            }
            if let Some(step) = step_of(command) {
                let (person, case) = (self.viewer.login.clone(), change.row().id);
                change.tx().forget_draft(&person, case, &drafts::of_step(step)).await?;
            }
        }
        Ok(Recorded { row: change.commit().await?, place, already: false })
    }

    /// The same as [`On::act`], where nothing in the rules would notice that it was sent twice.
    pub(crate) async fn act_once(&self, command: &Command) -> Result<Recorded, Trouble> {
        if let Some(seen) = self.seen {
            let now = find(self.desk, self.viewer, self.number).await?;
            if let Some(place) = newest_same(&now, self.viewer, command).filter(|place| *place > seen) {
                return Ok(Recorded { row: now.row, place, already: true });
            }
        }
        self.act(std::slice::from_ref(command)).await
    }

    /// A refusal, unless this very person recorded this very thing a moment ago.
    async fn twice(&self, command: &Command, refused: Trouble) -> Result<Recorded, Trouble> {
        let hint = ["already-done", "nothing-changed", "conflict", "already-told", "other-edition", "case-closed"];
        if !refused.codes().iter().any(|code| hint.contains(code)) {
            return Err(refused);
        }
        let now = find(self.desk, self.viewer, self.number).await?;
        match newest_same(&now, self.viewer, command) {
            Some(place) => Ok(Recorded { row: now.row, place, already: true }),
            None => Err(refused),
        }
    }
}

/// The step that a command works on, whose draft goes with it.
fn step_of(command: &Command) -> Option<StepNumber> {
    match command {
        Command::Complete { step, .. }
        | Command::Contribute { step, .. }
        | Command::Propose { step, .. }
        | Command::Agree { step, .. }
        | Command::Object { step, .. }
        | Command::Correct { step, .. }
        | Command::Reply { step, .. } => Some(*step),
        _ => None,
    }
}

/// The place of the newest thing that this person recorded, of the kind and on the step of the command, if it says the same.
fn newest_same(seen: &Seen, viewer: &Viewer, command: &Command) -> Option<u64> {
    let mine = |entry: &&(u64, &Entry)| matches!(&entry.1.by, By::Person { person, .. } if *person == *viewer.login);
    let own: Vec<(u64, &Entry)> = seen.entries().filter(|entry| mine(&entry)).collect();
    let there = |entry: &Entry| about(command).is_none_or(|step| entry.step == Some(step));
    let newest = own.into_iter().rev().find(|(_, entry)| there(entry) && is_kind_of(&entry.fact, command));
    newest.filter(|(_, entry)| says(seen, entry, command)).map(|(place, _)| place)
}

/// The step that a command is about, whether or not a draft goes with it.
fn about(command: &Command) -> Option<StepNumber> {
    match command {
        Command::Invite { step, .. } | Command::Notify { step, .. } => Some(*step),
        other => step_of(other),
    }
}

/// Whether a fact is what such a command leaves behind.
fn is_kind_of(fact: &Fact, command: &Command) -> bool {
    matches!(
        (fact, command),
        (Fact::StepDone { .. }, Command::Complete { .. })
            | (Fact::Contributed { .. }, Command::Contribute { .. })
            | (Fact::Proposed { .. }, Command::Propose { .. })
            | (Fact::Agreed { .. }, Command::Agree { .. })
            | (Fact::Objected { .. }, Command::Object { .. })
            | (Fact::Corrected { .. }, Command::Correct { .. })
            | (Fact::Replied { .. }, Command::Reply { .. })
            | (Fact::Invited { .. }, Command::Invite { .. })
            | (Fact::Notified { .. }, Command::Notify { .. })
            | (Fact::LetterOwed { .. }, Command::Write { .. })
            | (Fact::EmbargoProposed { .. }, Command::ProposeEmbargo { .. })
            | (Fact::ClosingProposed { .. }, Command::ProposeClosing { .. })
            | (Fact::Closed { .. }, Command::Close { .. })
            | (Fact::News { .. }, Command::News { .. })
            | (Fact::PartyKnown { .. }, Command::KnowParty(_))
            | (Fact::ProductAdded { .. }, Command::AddProduct(_))
            | (Fact::VulnerabilityAdded { .. }, Command::AddVulnerability(_))
            | (Fact::FixDeployed { .. }, Command::FixDeployed(_))
    )
}

/// Whether an entry of the right kind says what the command says.
fn says(seen: &Seen, entry: &Entry, command: &Command) -> bool {
    let given = |step: StepNumber, answers: &casework::answers::Answers| {
        answers.iter().all(|(field, value)| seen.case.answer(step, field.as_str()) == Some(value))
    };
    match (&entry.fact, command) {
        (Fact::StepDone { .. }, Command::Complete { step, answers, .. }) => given(*step, answers),
        (Fact::Contributed { note: said, .. }, Command::Contribute { step, note, answers }) => {
            said == note && given(*step, answers)
        }
        (Fact::Proposed { answers: said, .. }, Command::Propose { answers, .. }) => **said == *answers,
        (Fact::Agreed { edition: said, .. }, Command::Agree { edition, .. }) => said == edition,
        (Fact::Objected { because: said, .. }, Command::Object { because, .. }) => said == because,
        (Fact::Corrected { because: said, .. }, Command::Correct { step, answers, because }) => {
            said == because && given(*step, answers)
        }
        (Fact::Replied { .. }, Command::Reply { step, answers }) => given(*step, answers),
        (Fact::Invited { .. }, Command::Invite { .. }) => true,
        (Fact::Notified { .. }, Command::Notify { step, parties }) => {
            let told = seen.case.steps.get(step).map(|record| &record.notified);
            told.is_some_and(|told| parties.iter().all(|party| told.contains_key(party)))
        }
        (Fact::LetterOwed { name, .. }, Command::Write { letter }) => name == letter && entry.step.is_none(),
        (Fact::EmbargoProposed { until: said, parties: asked, .. }, Command::ProposeEmbargo { until, parties }) => {
            said == until && asked == parties
        }
        (Fact::ClosingProposed { closing: said, answers: with }, Command::ProposeClosing { closing, answers }) => {
            said == closing && **with == *answers
        }
        (Fact::Closed { closing: said, .. }, Command::Close { closing, .. }) => said == closing,
        (Fact::News { kind: said, .. }, Command::News { kind, .. }) => said == kind,
        (Fact::PartyKnown { party: said }, Command::KnowParty(party)) => said == party,
        (Fact::ProductAdded { product: said }, Command::AddProduct(product)) => said == product,
        (Fact::VulnerabilityAdded { vulnerability: said }, Command::AddVulnerability(name)) => said == name,
        (Fact::FixDeployed { target: said }, Command::FixDeployed(target)) => said == target,
        _ => false,
    }
}
