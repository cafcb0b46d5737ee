//! The letters that a decision owes or withdraws, laid into the outbox in the same change.

use casework::{
    Decision,
    case::{Fact, Recipient},
};
use jiff::Timestamp;
use store::{LetterRow, Tx};

use crate::Trouble;

/// Lays owed letters into the outbox, and takes back those that would say what is no longer so.
pub(crate) async fn keep(tx: &mut Tx, case: i64, decision: &Decision, now: Timestamp) -> Result<(), Trouble> {
    for letter in &decision.letters {
        let (party_kind, party) = match &letter.to {
            Recipient::Kind(kind) => (kind.code(), None),
            Recipient::Party(party) => ("CUST", Some(party.to_string())),
        };
        tx.keep_letter(&LetterRow {
            case_id: case,
            number: letter.number.into(),
            name: letter.name.to_string(),
            party_kind: party_kind.into(),
            party,
            step: letter.step.map(|step| step.to_string()),
            circle: letter.circle.name().into(),
            state: "owed".into(),
            owed_at: now,
            ..LetterRow::default()
        })
        .await?;
    }
    for entry in &decision.entries {
        let (letter, state) = match entry.fact {
            Fact::LetterWithdrawn { letter, .. } => (letter, "withdrawn"),
            Fact::LetterOwedAgain { letter } => (letter, "owed"),
            _ => continue,
        };
        if let Some(mut row) = tx.letter(case, letter.into()).await? {
            row.state = state.into();
            // Whoever has it open saw another letter.
            row.edition += 1;
            tx.keep_letter(&row).await?;
        }
    }
    Ok(())
}
