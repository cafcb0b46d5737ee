//! Working on a step: completing it, joining, agreeing, telling customers, recording replies, correcting.

use std::collections::BTreeSet;

use casework::{
    answers::Answers,
    command::Command,
    names::{Name, StepNumber},
    role::Role,
};

use crate::{
    Trouble,
    acting::{On, Recorded},
};

/// Completes a step. Without `tell`, everybody is told who the process says is told.
pub async fn complete(
    on: On<'_>,
    step: StepNumber,
    answers: Answers,
    tell: Option<BTreeSet<Role>>,
) -> Result<Recorded, Trouble> {
    on.act(&[Command::Complete { step, answers, tell }]).await
}

/// Gives a unit's own part; without a note and without answers it says that there is nothing to add.
pub async fn contribute(
    on: On<'_>,
    step: StepNumber,
    note: Option<String>,
    answers: Answers,
) -> Result<Recorded, Trouble> {
    on.act(&[Command::Contribute { step, note, answers }]).await
}

/// Lays an edition before the units that must agree.
pub async fn propose(on: On<'_>, step: StepNumber, answers: Answers) -> Result<Recorded, Trouble> {
    on.act(&[Command::Propose { step, answers }]).await
}

/// Agrees to the edition that was on the page.
pub async fn agree(on: On<'_>, step: StepNumber, edition: u32) -> Result<Recorded, Trouble> {
    on.act(&[Command::Agree { step, edition }]).await
}

/// Does not agree, with the reason.
pub async fn object(on: On<'_>, step: StepNumber, edition: u32, because: &str) -> Result<Recorded, Trouble> {
    on.act(&[Command::Object { step, edition, because: because.into() }]).await
}

/// Records what a party outside replied.
pub async fn reply(on: On<'_>, step: StepNumber, answers: Answers) -> Result<Recorded, Trouble> {
    on.act(&[Command::Reply { step, answers }]).await
}

/// Tells customers, one wave of them.
pub async fn notify(on: On<'_>, step: StepNumber, parties: BTreeSet<Name>) -> Result<Recorded, Trouble> {
    on.act(&[Command::Notify { step, parties }]).await
}

/// Corrects what was recorded, with the reason.
pub async fn correct(on: On<'_>, step: StepNumber, answers: Answers, because: &str) -> Result<Recorded, Trouble> {
    on.act(&[Command::Correct { step, answers, because: because.into() }]).await
}

/// Asks the units of these roles to work on the step.
pub async fn invite(on: On<'_>, step: StepNumber, roles: BTreeSet<Role>) -> Result<Recorded, Trouble> {
    on.act(&[Command::Invite { step, roles }]).await
}
