//! The first start: a desk that nobody can log in to tells the link by which its first administrator sets a password.

use casework::words::Words;
use operations::Desk;

use crate::{ending::Stop, screen::Screen};

/// Begins the desk if it is new, and tells the link; again at every start, until somebody has set a password.
pub(crate) async fn tell(desk: &Desk, base_url: &str, screen: &mut Screen) -> Result<(), Stop> {
    let Some(secret) = begin(desk).await? else { return Ok(()) };
    let link = format!("{base_url}/password/{secret}");
    screen.say(&Words::new(
        format!("最初の管理者のリンク（72時間有効、一度だけ使えます）: {link}"),
        format!("The first administrator's link (good once, for 72 hours): {link}"),
    ))
}

/// The secret of the link, as long as nobody has a password.
async fn begin(_desk: &Desk) -> Result<Option<String>, Stop> {
    Ok(None)
}
