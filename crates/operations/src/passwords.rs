//! Passwords: what they must be like, how argon2id keeps them, and setting one by a link or with the old one.

use casework::{case::By, names::Name, refusal::Refusal};
use jiff::Timestamp;

use crate::{
    CompanyChange, Desk, DeskFact, Trouble, Viewer, guesses,
    hashing::{LONGEST, NOBODYS, hash, verify},
    sessions::{From, hashed, session},
};

/// The shortest password, in characters (NIST SP 800-63B).
pub const SHORTEST: usize = 12;

/// Sets a password by a link, and logs in: the secret of the cookie.
pub async fn set_password(
    desk: &Desk,
    secret: &str,
    (password, again): (&str, &str),
    from: &From,
    now: Timestamp,
) -> Result<String, Trouble> {
    let login = crate::invitations::invited(desk, secret, now).await?;
    check(&login, password, again)?;
    let kept = hash(password, desk.secret()).await?;
    let mut change = CompanyChange::begin_by(desk, By::System, now).await?;
    // Two clicks on one link: the second finds it used.
    let login = change.tx().invited(&hashed(secret), now).await?.ok_or(Trouble::Unseen)?;
    change.tx().set_password(&login, &kept).await?;
    let cookie = desk.secret();
    change.tx().begin_session(&session(desk, &login, &cookie, from, now)).await?;
    change.note(DeskFact::new("password-set", &[("login", &login)]));
    change.commit().await?;
    Ok(cookie)
}

/// Changes one's own password; every other session of the person ends.
pub async fn change(desk: &Desk, viewer: &Viewer, old: &str, (password, again): (&str, &str)) -> Result<(), Trouble> {
    // Somebody at a screen that was left open guesses, too.
    let counted = guesses::count(desk, &viewer.login, "own-account", viewer.now).await?;
    let person = desk.store.person(&viewer.login).await?.ok_or(Trouble::Unseen)?;
    let kept = person.password.unwrap_or_else(|| NOBODYS.to_owned());
    if !verify(old, &kept).await? {
        return Err(Trouble::on(
            "old",
            "wrong-password",
            "今のパスワードが違います。もう一度入力してください。",
            "This is not your present password. Please type it again.",
        ));
    }
    check(&viewer.login, password, again)?;
    let kept = hash(password, desk.secret()).await?;
    let mut change = CompanyChange::begin(desk, viewer).await?;
    let session = viewer.session.clone().unwrap_or_default();
    change.tx().change_password(&viewer.login, &kept, &session).await?;
    counted.was_right(change.tx()).await?;
    change.note(DeskFact::new("password-changed", &[("login", &viewer.login)]));
    change.commit().await
}

/// Length is what makes a password safe; kinds of characters are not asked for, because that makes worse ones.
fn check(login: &str, password: &str, again: &str) -> Result<(), Trouble> {
    let field: Name = "password".into();
    let mut refusals = Vec::new();
    let length = password.chars().count();
    if length < SHORTEST {
        refusals.push(Refusal::new(
            "short-password",
            format!("パスワードは{SHORTEST}文字以上にしてください（今は{length}文字です）。文章のように長いものが覚えやすく安全です。"),
            format!("Use at least {SHORTEST} characters; this has {length}. A long phrase is easy to remember and safe."),
        ));
    } else if password.len() > LONGEST {
        refusals.push(Refusal::new("long-password", "パスワードが長すぎます。", "The password is too long."));
    } else {
        let different: std::collections::BTreeSet<char> = password.chars().collect();
        let login = login.to_lowercase();
        if different.len() < 5 || (login.len() > 3 && password.to_lowercase().replace(&login, "").chars().count() < 8) {
            refusals.push(Refusal::new(
                "plain-password",
                "推測されやすいパスワードです。同じ文字の繰り返しや、ログイン名をもとにしたものは避けてください。",
                "This is easy to guess. Avoid repeating a few characters, and anything made from your login.",
            ));
        }
    }
    let mut refusals: Vec<Refusal> = refusals.into_iter().map(|refusal| refusal.on(&field)).collect();
    if password != again {
        let refusal = Refusal::new(
            "passwords-differ",
            "二つのパスワードが一致しません。もう一度入力してください。",
            "The two passwords differ. Please type them again.",
        );
        refusals.push(refusal.on(&"again".into()));
    }
    if refusals.is_empty() { Ok(()) } else { Err(Trouble::Refused(refusals)) }
}
