//! What argon2id makes of a password, and how many are made at once: each takes 19 MiB and is work on purpose.

use argon2::{
    Argon2, PasswordHasher,
    password_hash::{PasswordVerifier, phc::PasswordHash},
};
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization;

use crate::Trouble;

/// So many are worked on at once: who sends a thousand guesses takes neither all memory nor both processors.
static AT_WORK: Semaphore = Semaphore::const_new(2);

/// So many may stand in line behind them.
static IN_LINE: Semaphore = Semaphore::const_new(64);

/// The longest password, in bytes: hashing a megabyte is work that a stranger could give us.
pub(crate) const LONGEST: usize = 1_000;

/// What nobody's password is kept as, so that a guess at nobody costs the same.
pub(crate) const NOBODYS: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5bm9ib2R5bm9ib2R5$3eYPfd0/0gDTXQxUAqVIsiU1PR7NFYSJqlHeMCSSaTU";

/// What is kept of a password. The salt is chance.
pub(crate) async fn hash(password: &str, salt: String) -> Result<String, Trouble> {
    let password = plain(password);
    let made = at_work(move || {
        let salt = salt.as_bytes().get(..16)?;
        Argon2::default().hash_password_with_salt(password.as_bytes(), salt).ok().map(|hash| hash.to_string())
    });
    made.await?.ok_or_else(|| {
        Trouble::refused("no-hash", "パスワードを保存できませんでした。", "The password could not be kept.")
    })
}

/// Whether this is the password of which that was kept.
pub(crate) async fn verify(password: &str, kept: &str) -> Result<bool, Trouble> {
    if password.len() > LONGEST {
        return Ok(false);
    }
    let (password, kept) = (plain(password), kept.to_owned());
    at_work(move || {
        let Ok(hash) = PasswordHash::new(&kept) else { return false };
        Argon2::default().verify_password(password.as_bytes(), &hash).is_ok()
    })
    .await
}

/// The same password on every keyboard: some write a letter and its mark as one, some as two.
fn plain(password: &str) -> String {
    password.nfc().collect()
}

async fn at_work<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Trouble> {
    let busy = || {
        Trouble::refused(
            "busy",
            "ログインが混み合っています。少し待ってから、もう一度試してください。",
            "Too many people are logging in at this moment. Wait a little and try again.",
        )
    };
    let _in_line = IN_LINE.try_acquire().map_err(|_| busy())?;
    let _at_work = AT_WORK.acquire().await.map_err(|_| busy())?;
    tokio::task::spawn_blocking(work).await.map_err(|_| busy())
}

#[cfg(test)]
mod tests {
    use argon2::Params;

    use super::*;

    #[test]
    fn a_guess_at_nobody_costs_what_a_guess_at_somebody_costs() {
        let nobody = PasswordHash::new(NOBODYS).unwrap();
        let costs = Params::try_from(&nobody).unwrap();
        let ours = Argon2::default();
        assert_eq!(
            (costs.m_cost(), costs.t_cost(), costs.p_cost()),
            (ours.params().m_cost(), ours.params().t_cost(), ours.params().p_cost())
        );
        assert_eq!(nobody.algorithm.as_str(), "argon2id");
        let made = ours.hash_password_with_salt(b"a long phrase", b"0123456789abcdef").unwrap();
        assert_eq!(made.hash.unwrap().len(), nobody.hash.unwrap().len());
    }

    #[tokio::test]
    async fn a_password_is_the_same_however_its_letters_were_put_together() {
        let kept = hash("ガ long phrase", "0123456789abcdef".into()).await.unwrap();
        assert!(verify("カ\u{3099} long phrase", &kept).await.unwrap());
        assert!(!verify("か long phrase", &kept).await.unwrap());
        assert!(!verify(&"a".repeat(LONGEST + 1), &kept).await.unwrap());
    }
}
