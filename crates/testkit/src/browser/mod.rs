//! A real browser, in which pages are looked at and used as people do.

mod axe;
mod base64;
mod looks;
mod page;
mod picture;
mod session;

use std::{
    net::{Ipv4Addr, SocketAddr},
    process::Command,
};

pub use axe::Violation;
pub use looks::{Language, Looks, Width};
pub use page::Page;
use tokio::sync::OnceCell;

use crate::{
    Failure, Result,
    temp::Folder,
    watched::{End, Watched},
};
use session::Session;

/// Chromium, not yet at any page. It ends with this value, or with this process.
#[derive(Debug)]
pub struct Browser {
    driver: SocketAddr,
    _watched: Watched,
    _folder: Folder,
}

impl Browser {
    /// The one of this process, started by whoever comes first. Windows share nothing but the driver.
    pub async fn shared() -> Result<&'static Self> {
        static BROWSER: OnceCell<Browser> = OnceCell::const_new();
        BROWSER.get_or_try_init(Self::start).await
    }

    /// Starts the driver; a Chromium of its own comes with each window.
    pub async fn start() -> Result<Self> {
        let folder = Folder::new()?;
        let mut command = Command::new("chromedriver");
        command.arg("--port=0").current_dir(folder.path());
        // What Chromium writes beside the user folder is not to land in the home of whoever runs the tests.
        command.env("XDG_CONFIG_HOME", folder.path()).env("XDG_CACHE_HOME", folder.path());
        let end = End { signal: "TERM", folder: Some(folder.path().to_owned()) };
        let watched = Watched::start("chromedriver (Debian's chromium-driver)", &command, end).await?;
        let port = watched.line("ChromeDriver was started successfully on port ").await?;
        let port = port.trim().trim_end_matches('.').parse().map_err(Failure::because("the port of chromedriver"))?;
        Ok(Self { driver: SocketAddr::from((Ipv4Addr::LOCALHOST, port)), _watched: watched, _folder: folder })
    }

    /// Opens a window with nothing remembered, that looks so.
    pub async fn window(&self, looks: Looks) -> Result<Page> {
        let session = Session::open(self.driver, looks).await?;
        let page = Page::new(session, looks);
        page.dress().await?;
        Ok(page)
    }
}
