//! Links by which somebody sets a password: for the first login, or after a forgotten one.

use jiff::{SignedDuration, Timestamp};
use store::PersonRow;

use crate::{
    CompanyChange, Desk, DeskFact, Trouble, Viewer, admission::admin_only, jobs::PersonMail, sessions::hashed,
};

/// A link is good for so long.
pub const LASTS: SignedDuration = SignedDuration::from_hours(72);

/// Makes a link: its secret. Earlier ones are good no more.
pub(crate) async fn make_secret(change: &mut CompanyChange, desk: &Desk, login: &str) -> Result<String, Trouble> {
    let secret = desk.secret();
    let until = change.now().checked_add(LASTS).unwrap_or(Timestamp::MAX);
    change.tx().keep_invitation(&hashed(&secret), login, until).await?;
    Ok(secret)
}

/// Makes a link for somebody, and has it mailed. It is shown to the administrator this once.
pub(crate) async fn give(
    change: &mut CompanyChange,
    desk: &Desk,
    person: &PersonRow,
    base_url: &str,
) -> Result<String, Trouble> {
    let secret = make_secret(change, desk, &person.login).await?;
    let link = format!("{base_url}/password/{secret}");
    let mail = PersonMail { link: Some(link.clone()), ..PersonMail::to_person("invitation", &person.login) };
    let job = mail.job(format!("mail-person:invitation:{}", hashed(&secret)), change.now());
    change.tx().add_job(&job).await?;
    change.note(DeskFact::new("invited", &[("login", &person.login)]));
    Ok(link)
}

/// Invites somebody anew: the link. What was the password stays good until the link is used.
pub async fn invite(desk: &Desk, viewer: &Viewer, login: &str, base_url: &str) -> Result<String, Trouble> {
    admin_only(viewer)?;
    let mut change = CompanyChange::begin(desk, viewer).await?;
    let person = change.tx().person(login).await?.ok_or(Trouble::Unseen)?;
    if person.left_at.is_some() {
        return Err(Trouble::refused(
            "has-left",
            "離任した人には案内を出せません。先に「復帰」にしてください。",
            "This person has left. Take the person back first.",
        ));
    }
    let link = give(&mut change, desk, &person, base_url).await?;
    change.commit().await?;
    Ok(link)
}

/// Whose link this is, if it is still good.
pub async fn invited(desk: &Desk, secret: &str, now: Timestamp) -> Result<String, Trouble> {
    let mut tx = desk.store.begin().await?;
    tx.invited(&hashed(secret), now).await?.ok_or(Trouble::Unseen)
}
