//! A letter that is owed and should not go: POC withdraws it with a reason, and owes it again while nothing has followed.

use casework::command::Command;

use super::{
    acts::{begin, change_open, not_now},
    show::show,
};
use crate::{Desk, Trouble, Viewer, text};

/// Withdraws a letter. What was written on it is kept, for when it comes back.
pub async fn withdraw(
    desk: &Desk,
    viewer: &Viewer,
    (case, number): (&str, i64),
    because: &str,
    edition: i64,
) -> Result<(), Trouble> {
    let shown = show(desk, viewer, case, number).await?;
    let wrong = text::lines("because", because, 2_000);
    if !wrong.is_empty() {
        return Err(Trouble::Refused(wrong));
    }
    let (mut change, letter) = change_open(desk, viewer, &shown, edition).await?;
    let letter = u32::try_from(letter.number).unwrap_or_default();
    change.decide(&Command::WithdrawLetter { letter, because: because.trim().into() }).await?;
    change.commit().await.map(drop)
}

/// Owes a letter again that somebody withdrew.
pub async fn owe_again(desk: &Desk, viewer: &Viewer, (case, number): (&str, i64), edition: i64) -> Result<(), Trouble> {
    let shown = show(desk, viewer, case, number).await?;
    let (mut change, letter) = begin(desk, viewer, &shown, edition).await?;
    if letter.state != "withdrawn" {
        return Err(not_now(&letter));
    }
    let letter = u32::try_from(letter.number).unwrap_or_default();
    change.decide(&Command::OweLetterAgain { letter }).await?;
    change.commit().await.map(drop)
}
