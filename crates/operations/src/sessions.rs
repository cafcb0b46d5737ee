//! Logging in and out: passwords with argon2id, guesses slowed down, sessions that can be listed and ended.

use argon2::{
    Argon2, PasswordHasher,
    password_hash::{PasswordVerifier, phc::PasswordHash},
};
use casework::case::By;
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};
use store::SessionRow;

use crate::{CompanyChange, Desk, DeskFact, Trouble, Viewer, desk::hex};

/// A session that was not used for so long is over.
const LASTS: SignedDuration = SignedDuration::from_hours(12);

/// The time of last use is written down this seldom.
const TOUCHED: SignedDuration = SignedDuration::from_mins(5);

/// After so many wrong guesses in a row one has to wait.
const FREE_GUESSES: i64 = 5;

/// How long wrong guesses count.
const REMEMBERED: SignedDuration = SignedDuration::from_mins(15);

/// A link to set a password is good for so long.
const LINK_LASTS: SignedDuration = SignedDuration::from_hours(72);

/// The shortest password, in characters (NIST SP 800-63B).
pub const SHORTEST: usize = 12;

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
        let since = now.checked_sub(REMEMBERED).unwrap_or(Timestamp::MIN);
        for key in &keys {
            tx.count_attempt(key, now, since).await?;
        }
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

fn session(desk: &Desk, login: &str, cookie: &str, from: &From, now: Timestamp) -> SessionRow {
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

/// Makes a link by which somebody sets a password: its secret. Earlier ones are good no more.
pub(crate) async fn invite(
    change: &mut CompanyChange,
    desk: &Desk,
    login: &str,
    now: Timestamp,
) -> Result<String, Trouble> {
    let secret = desk.secret();
    let until = now.checked_add(LINK_LASTS).unwrap_or(Timestamp::MAX);
    change.tx().keep_invitation(&hashed(&secret), login, until).await?;
    Ok(secret)
}

/// Whose link this is, if it is still good.
pub async fn invited(desk: &Desk, secret: &str, now: Timestamp) -> Result<String, Trouble> {
    let mut tx = desk.store.begin().await?;
    tx.invited(&hashed(secret), now).await?.ok_or(Trouble::Unseen)
}

/// Sets a password by such a link, and logs in: the secret of the cookie.
pub async fn set_password(
    desk: &Desk,
    secret: &str,
    password: &str,
    from: &From,
    now: Timestamp,
) -> Result<String, Trouble> {
    if password.chars().count() < SHORTEST {
        return Err(Trouble::on(
            "password",
            "short-password",
            format!("パスワードは{SHORTEST}文字以上にしてください。文章のように長いものが覚えやすく安全です。"),
            format!("Use at least {SHORTEST} characters. A long phrase is easy to remember and safe."),
        ));
    }
    if password.len() > 1_000 {
        return Err(Trouble::on("password", "long-password", "パスワードが長すぎます。", "The password is too long."));
    }
    let kept = hash(password.to_owned(), desk.secret()).await?;
    let mut change = CompanyChange::begin_by(desk, By::System, now).await?;
    let login = change.tx().invited(&hashed(secret), now).await?.ok_or(Trouble::Unseen)?;
    change.tx().set_password(&login, &kept).await?;
    let cookie = desk.secret();
    change.tx().begin_session(&session(desk, &login, &cookie, from, now)).await?;
    change.note(DeskFact::new("password-set", &[("login", &login)]));
    change.commit().await?;
    Ok(cookie)
}

/// Refuses while somebody guesses: the wait doubles with each wrong guess, up to the time that they count.
async fn wait_a_while(desk: &Desk, key: &str, now: Timestamp) -> Result<(), Trouble> {
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

/// What nobody's password is kept as, so that a guess at nobody costs the same.
const NOBODYS: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5bm9ib2R5bm9ib2R5$3eYPfd0/0gDTXQxUAqVIsiU1PR7NFYSJqlHeMCSSaTU";

/// Hashing is work on purpose: it does not hold up whoever else is being answered.
pub(crate) async fn hash(password: String, salt: String) -> Result<String, Trouble> {
    let made = tokio::task::spawn_blocking(move || {
        let salt = salt.as_bytes().get(..16)?;
        Argon2::default().hash_password_with_salt(password.as_bytes(), salt).ok().map(|hash| hash.to_string())
    });
    made.await.ok().flatten().ok_or_else(|| {
        Trouble::refused("no-hash", "パスワードを保存できませんでした。", "The password could not be kept.")
    })
}

async fn verify(password: String, kept: String) -> bool {
    let verified = tokio::task::spawn_blocking(move || {
        let Ok(hash) = PasswordHash::new(&kept) else { return false };
        Argon2::default().verify_password(password.as_bytes(), &hash).is_ok()
    });
    verified.await.unwrap_or(false)
}
