//! The first start: a desk that nobody can log in to tells the link by which its first administrator sets a password.

use casework::words::Words;
use operations::Desk;

use crate::{ending::Stop, screen::Screen};

/// Begins the desk if it is new, and tells the link; again at every start, until somebody has set a password.
pub(crate) async fn tell(desk: &Desk, base_url: &str, screen: &mut Screen) -> Result<(), Stop> {
    let begun = operations::begin(desk, desk.now()).await.map_err(|trouble| Stop::from(trouble.sentence()))?;
    let Some(secret) = begun else { return Ok(()) };
    let link = format!("{base_url}/password/{secret}");
    screen.say(&Words::new(
        format!("最初の管理者のリンク（72時間有効、一度だけ使えます）: {link}"),
        format!("The first administrator's link (good once, for 72 hours): {link}"),
    ))
}
