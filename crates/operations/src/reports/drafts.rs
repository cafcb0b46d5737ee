//! Files of a form that came back with something wrong: kept for a day, so that nobody has to choose them again.

use casework::circles::Circle;
use jiff::{SignedDuration, Timestamp};
use store::Belonging;

use super::{
    receive::address_key,
    window::{BEYOND, window},
};
use crate::{
    Desk, Trouble,
    attachments::{self, Attachment, Incoming},
    sessions::hashed,
};

/// How long they are kept.
pub(crate) const FORMS_KEPT: SignedDuration = SignedDuration::from_hours(24);

/// Whether a text can be the name of a form: what [`Desk::secret`] makes.
pub fn is_draft(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Keeps the files of a form for later. Whether they are kept; where very much came, they are not.
pub async fn keep_for_later(
    desk: &Desk,
    draft: &str,
    incoming: &[Incoming<'_>],
    address: &str,
    now: Timestamp,
) -> Result<bool, Trouble> {
    if incoming.is_empty() || !is_draft(draft) {
        return Ok(incoming.is_empty());
    }
    let window = window(desk).await?;
    let kept = hashed(draft);
    let mut tx = desk.store.begin().await?;
    let here = tx.count_intake(&address_key("draft", address), now).await?;
    let all = tx.count_intake("draft", now).await?;
    if here > window.per_address * 2 || all > window.per_hour * BEYOND {
        return Ok(false);
    }
    tx.forget_drafts(None, now.checked_sub(FORMS_KEPT).unwrap_or(Timestamp::MIN)).await?;
    let waiting = tx.attachments(Belonging::Draft(&kept)).await?;
    let before = (waiting.len(), waiting.iter().map(|file| file.size as usize).sum());
    let Ok(looked) = attachments::check(incoming, before, "files") else { return Ok(false) };
    for pair in incoming.iter().zip(&looked) {
        attachments::keep(&mut tx, Belonging::Draft(&kept), pair, (Circle::Details, ""), now).await?;
    }
    tx.commit().await?;
    Ok(true)
}

/// The files that wait with a form.
pub async fn kept(desk: &Desk, draft: &str) -> Result<Vec<Attachment>, Trouble> {
    if !is_draft(draft) {
        return Ok(Vec::new());
    }
    let rows = desk.store.attachments(Belonging::Draft(&hashed(draft))).await?;
    Ok(rows.into_iter().map(Attachment::from).collect())
}

/// Takes a file back out of a form.
pub async fn drop_kept(desk: &Desk, draft: &str, id: i64) -> Result<(), Trouble> {
    if is_draft(draft) {
        let mut tx = desk.store.begin().await?;
        tx.forget_drafts(Some((&hashed(draft), id)), Timestamp::MIN).await?;
        tx.commit().await?;
    }
    Ok(())
}
