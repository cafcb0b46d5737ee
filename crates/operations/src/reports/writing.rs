//! Writing to whoever reported: it shows on their page, and a mail with a link of its own says that there is news.

use store::{ReportRow, Tx};

use super::record::{Hand, held, link, mail, record};
use crate::{Desk, DeskFact, Trouble, Viewer, text};

/// The longest message, in characters.
pub const LONGEST_MESSAGE: usize = 8_000;

/// Writes to whoever reported.
pub async fn write(desk: &Desk, viewer: &Viewer, number: &str, message: &str, base_url: &str) -> Result<(), Trouble> {
    let hand = Hand::of(viewer)?;
    let wrong = text::lines("message", message, LONGEST_MESSAGE);
    if !wrong.is_empty() {
        return Err(Trouble::Refused(wrong));
    }
    let (mut tx, mut row) = held(desk, number).await?;
    super::judged::take(&mut row, &hand);
    row.unread = 0;
    say(desk, &mut tx, &mut row, &hand, message.trim(), base_url).await?;
    tx.commit().await?;
    Ok(())
}

/// Says something to whoever reported, in a change that goes on.
pub(crate) async fn say(
    desk: &Desk,
    tx: &mut Tx,
    row: &mut ReportRow,
    hand: &Hand,
    message: &str,
    base_url: &str,
) -> Result<(), Trouble> {
    let number = row.number.clone();
    let seq = record(tx, hand, row, DeskFact::new("report-answered", &[("report", &number)]), message).await?;
    if row.mail.is_some() {
        let secret = link(desk, tx, row, hand.now).await?;
        let address = format!("{base_url}/track/{secret}");
        mail(tx, row, "news-on-your-report", (&format!("news:{seq}"), &address), hand.now).await?;
    }
    Ok(())
}

/// Marks what came from outside as read.
pub async fn mark_read(desk: &Desk, viewer: &Viewer, number: &str) -> Result<(), Trouble> {
    let hand = Hand::of(viewer)?;
    let (mut tx, mut row) = held(desk, number).await?;
    if row.unread > 0 {
        row.unread = 0;
        let fact = DeskFact::new("report-read", &[("report", number), ("person", &hand.login)]);
        record(&mut tx, &hand, &row, fact, "").await?;
        tx.commit().await?;
    }
    Ok(())
}
