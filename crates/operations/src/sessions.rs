//! Logging in and out: guesses slowed down, sessions that can be listed and ended.

use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};
use store::SessionRow;

use crate::{
    CompanyChange, Desk, DeskFact, Trouble, Viewer,
    desk::hex,
    passwords::{NOBODYS, verify},
};

/// A session that was not used for so long is over.
const LASTS: SignedDuration = SignedDuration::from_hours(12);

/// The time of last use is written down this seldom.
const TOUCHED: SignedDuration = SignedDuration::from_mins(5);

/// After so many wrong guesses in a row one has to wait.
const FREE_GUESSES: i64 = 5;

/// How long wrong guesses count.
const REMEMBERED: SignedDuration = SignedDuration::from_mins(15);

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
    if now.duration_since(signed.session.seen_at) > TOUCHED {
        let mut tx = desk.store.begin().await?;
        tx.touch_session(&signed.session.token, now).await?;
        tx.commit().await?;
    }
    Ok(Some(Viewer::of(&signed, now)))
}

/// Logs somebody in; the secret of the cookie.
pub async fn log_in(desk: &Desk, login: &str, password: &str, from: &From, now: Timestamp) -> Result<String, Trouble> {
    let keys = [format!("login:{}", login.to_lowercase()), format!("address:{}", from.address)];
    for key in &keys {
        wait_a_while(desk, key, now).await?;
    }
    let person = desk.store.person(login).await?.filter(|person| person.left_at.is_none());
    let kept = person.as_ref().and_then(|person| person.password.clone());
    // Whether there is such a person must not show in the time that the answer takes.
    let right = verify(password.to_owned(), kept.unwrap_or_else(|| NOBODYS.to_owned())).await && person.is_some();
    let mut tx = desk.store.begin().await?;
    if !right {
        count_guess(&mut tx, &keys, now).await?;
        tx.commit().await?;
        return Err(Trouble::refused(
            "wrong-password",
            "ログイン名かパスワードが違います。パスワードを忘れたときは、管理者に再設定を頼んでください。",
            "The login or the password is wrong. If you forgot it, ask your administrator for a new link.",
        ));
    }
    let cookie = desk.secret();
    tx.forget_attempts(&keys[0]).await?;
    tx.begin_session(&session(desk, login, &cookie, from, now)).await?;
    tx.commit().await?;
    Ok(cookie)
}

/// Counts a wrong guess under each of these keys.
pub(crate) async fn count_guess(tx: &mut store::Tx, keys: &[String], now: Timestamp) -> Result<(), Trouble> {
    let since = now.checked_sub(REMEMBERED).unwrap_or(Timestamp::MIN);
    for key in keys {
        tx.count_attempt(key, now, since).await?;
    }
    Ok(())
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
    Ok(desk.store.sessions(&viewer.login).await?)
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

/// Refuses while somebody guesses: the wait doubles with each wrong guess, up to the time that they count.
pub(crate) async fn wait_a_while(desk: &Desk, key: &str, now: Timestamp) -> Result<(), Trouble> {
    let Some((count, last)) = desk.store.attempts(key).await? else { return Ok(()) };
    // Many people may come from one address.
    let free = if key.starts_with("address:") { FREE_GUESSES * 10 } else { FREE_GUESSES };
    let doublings = (count - free).clamp(0, 10) as u32;
    let wait = SignedDuration::from_secs(if count < free { 0 } else { 2_i64.pow(doublings) }).min(REMEMBERED);
    let left = wait - now.duration_since(last);
    if left <= SignedDuration::ZERO {
        return Ok(());
    }
    let seconds = left.as_secs().max(1);
    Err(Trouble::refused(
        "too-many-guesses",
        format!("続けて間違えたため、しばらくログインできません。{seconds}秒後に、もう一度試してください。"),
        format!("Too many wrong guesses. Try again in {seconds} seconds."),
    ))
}
