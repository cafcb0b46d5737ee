//! What somebody may do who holds the machine itself, without a login: the program records it as its own act.

use casework::case::By;
use jiff::Timestamp;

use crate::{CompanyChange, Desk, DeskFact, Trouble, invitations::make_secret};

/// Makes a link by which a person sets a new password, for an administrator who is locked out: its secret.
pub async fn link_for(desk: &Desk, login: &str, now: Timestamp) -> Result<String, Trouble> {
    let mut change = CompanyChange::begin_by(desk, By::System, now).await?;
    let person = change.tx().person(login).await?.filter(|person| person.left_at.is_none());
    let Some(person) = person else {
        return Err(Trouble::refused(
            "no-person",
            format!("ログイン名「{login}」の人はいないか、退職しています。"),
            format!("There is nobody with the login {login}, or they have left."),
        ));
    };
    let secret = make_secret(&mut change, desk, &person.login).await?;
    change.note(DeskFact::new("link-made", &[("login", &person.login)]));
    change.commit().await?;
    Ok(secret)
}
