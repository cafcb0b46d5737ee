//! What became known outside, what was agreed to be kept silent, and letters that belong to no step.

use std::collections::BTreeSet;

use casework::{
    answers::Moment,
    case::{Consent, NewsKind},
    command::Command,
    names::Name,
};

use crate::{
    Trouble,
    acting::{On, Recorded},
};

/// Records news: all kinds that came at once in one commit.
pub async fn report(on: On<'_>, kinds: &[NewsKind], what: &str) -> Result<Recorded, Trouble> {
    if kinds.is_empty() {
        return Err(Trouble::on("kind", "empty", "何があったのかを選んでください。", "Choose what happened."));
    }
    let commands: Vec<Command> = kinds.iter().map(|kind| Command::News { kind: *kind, what: what.into() }).collect();
    on.act(&commands).await
}

/// Takes news back that were a mistake.
pub async fn retract(on: On<'_>, because: &str) -> Result<Recorded, Trouble> {
    on.act(&[Command::RetractNews { because: because.into() }]).await
}

/// Proposes silence until an hour to parties.
pub async fn propose_embargo(on: On<'_>, until: Moment, parties: BTreeSet<Name>) -> Result<Recorded, Trouble> {
    on.act_once(&Command::ProposeEmbargo { until, parties }).await
}

/// Records what a party said to a proposal.
pub async fn answer_embargo(
    on: On<'_>,
    proposal: u32,
    party: Name,
    consent: Consent,
    because: Option<String>,
) -> Result<Recorded, Trouble> {
    on.act(&[Command::AnswerEmbargo { proposal, party, consent, because }]).await
}

/// Owes a letter outside of any step.
pub async fn write_letter(on: On<'_>, letter: &str) -> Result<Recorded, Trouble> {
    on.act_once(&Command::Write { letter: Name::from(letter) }).await
}
