//! Logging in and out: guesses slowed down, sessions that can be listed and ended.

use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};
use store::SessionRow;

use crate::{
    CompanyChange, Desk, DeskFact, Trouble, Viewer,
    desk::hex,
    guesses,
    hashing::{NOBODYS, verify},
};

/// A session that was not used for so long is over.
const LASTS: SignedDuration = SignedDuration::from_hours(12);

/// A session is over after so long, however much it was used.
const LASTS_AT_MOST: SignedDuration = SignedDuration::from_hours(24 * 7);

/// The time of last use is written down this seldom.
const TOUCHED: SignedDuration = SignedDuration::from_mins(5);

/// From where somebody came.
#[derive(Clone, Debug, Default)]
pub struct From {
    /// The address.
    pub address: String,
    /// The program, as it calls itself.
    pub agent: String,
}

/// The hash under which a secret is kept.
pub(crate) fn hashed(secret: &str) -> String {
    hex(&Sha256::digest(secret.as_bytes()))
}

/// Who holds this cookie, if it is a session.
pub async fn viewer(desk: &Desk, cookie: &str, now: Timestamp) -> Result<Option<Viewer>, Trouble> {
    let since = now.checked_sub(LASTS).unwrap_or(Timestamp::MIN);
    let Some(signed) = desk.store.signed(&hashed(cookie), since, now).await? else { return Ok(None) };
    if is_over(&signed.session, now) {
        return Ok(None);
    }
    if now.duration_since(signed.session.seen_at) > TOUCHED {
        // A database that cannot be written to, because its disk is full, can still be read.
        if let Err(failure) = touch(desk, &signed.session.token, now).await {
            tracing::warn!(%failure, "that a session was used could not be written down");
        }
    }
    Ok(Some(Viewer::of(&signed, now)))
}

fn is_over(session: &SessionRow, now: Timestamp) -> bool {
    now.duration_since(session.seen_at) > LASTS || now.duration_since(session.began_at) > LASTS_AT_MOST
}

async fn touch(desk: &Desk, session: &str, now: Timestamp) -> Result<(), store::Failure> {
    let mut tx = desk.store.begin().await?;
    tx.touch_session(session, now).await?;
    tx.commit().await
}

/// Logs somebody in; the secret of the cookie.
pub async fn log_in(desk: &Desk, login: &str, password: &str, from: &From, now: Timestamp) -> Result<String, Trouble> {
    let counted = guesses::count(desk, login, &from.address, now).await?;
    let person = desk.store.person(login).await?.filter(|person| person.left_at.is_none());
    let kept = person.as_ref().and_then(|person| person.password.as_deref());
    // Whether there is such a person must not show in the time that the answer takes.
    let right = verify(password, kept.unwrap_or(NOBODYS)).await? && kept.is_some();
    if !right {
        return Err(Trouble::refused(
            "wrong-password",
            "ログイン名かパスワードが違います。パスワードを忘れたときは、管理者に再設定を頼んでください。",
            "The login or the password is wrong. If you forgot it, ask your administrator for a new link.",
        ));
    }
    let cookie = desk.secret();
    let mut tx = desk.store.begin().await?;
    counted.was_right(&mut tx).await?;
    tx.begin_session(&session(desk, login, &cookie, from, now)).await?;
    tx.commit().await?;
    Ok(cookie)
}

/// A session that begins now.
pub(crate) fn session(desk: &Desk, login: &str, cookie: &str, from: &From, now: Timestamp) -> SessionRow {
    SessionRow {
        token: hashed(cookie),
        login: login.into(),
        form_token: desk.secret(),
        began_at: now,
        seen_at: now,
        agent: from.agent.chars().take(200).collect(),
        address: from.address.chars().take(60).collect(),
    }
}

/// Logs in as somebody without a password: the demo's one click. The caller asks whether this is a demo.
pub async fn log_in_as(desk: &Desk, login: &str, from: &From, now: Timestamp) -> Result<String, Trouble> {
    desk.store.person(login).await?.filter(|person| person.left_at.is_none()).ok_or(Trouble::Unseen)?;
    let cookie = desk.secret();
    let mut tx = desk.store.begin().await?;
    tx.begin_session(&session(desk, login, &cookie, from, now)).await?;
    tx.commit().await?;
    Ok(cookie)
}

/// Ends the session of the viewer.
pub async fn log_out(desk: &Desk, viewer: &Viewer) -> Result<(), Trouble> {
    if let Some(session) = &viewer.session {
        let mut tx = desk.store.begin().await?;
        tx.end_session(&viewer.login, session).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// The sessions of the viewer, last used first.
pub async fn sessions(desk: &Desk, viewer: &Viewer) -> Result<Vec<SessionRow>, Trouble> {
    let mut sessions = desk.store.sessions(&viewer.login).await?;
    sessions.retain(|session| !is_over(session, viewer.now));
    Ok(sessions)
}

/// Ends one of the viewer's own sessions.
pub async fn end(desk: &Desk, viewer: &Viewer, token: &str) -> Result<(), Trouble> {
    let mut tx = desk.store.begin().await?;
    if !tx.end_session(&viewer.login, token).await? {
        return Err(Trouble::Unseen);
    }
    tx.commit().await?;
    Ok(())
}

/// Ends every session of the viewer but the one that it uses; how many there were.
pub async fn end_others(desk: &Desk, viewer: &Viewer) -> Result<u64, Trouble> {
    let mut change = CompanyChange::begin(desk, viewer).await?;
    let session = viewer.session.clone().unwrap_or_default();
    let ended = change.tx().end_other_sessions(&viewer.login, &session).await?;
    if ended > 0 {
        change.note(DeskFact::new("other-sessions-ended", &[("login", &viewer.login), ("count", &ended.to_string())]));
    }
    change.commit().await?;
    Ok(ended)
}
