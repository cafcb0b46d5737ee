//! The built program itself, started, killed and ended as an operator or a power cut would.

use std::{ffi::OsStr, net::SocketAddr, path::Path, process::Command, process::ExitStatus, time::Duration};

use tokio::time::{MissedTickBehavior, interval, timeout};

use crate::{
    Failure, Result, http, place,
    watched::{End, Watched},
};

const PATIENCE: Duration = Duration::from_secs(60);

/// How the program is to be started.
#[derive(Debug)]
pub struct Program {
    command: Command,
}

/// The program while it runs. Dropping it ends it.
#[derive(Debug)]
pub struct Running {
    watched: Watched,
}

impl Program {
    /// The built `madoguchi`.
    pub fn madoguchi() -> Result<Self> {
        Ok(Self { command: Command::new(place::program("madoguchi")?) })
    }

    /// Any other program, for trying the bed itself.
    pub fn named(path: impl AsRef<OsStr>) -> Self {
        Self { command: Command::new(path) }
    }

    /// One more word of the command line.
    #[must_use]
    pub fn word(mut self, word: impl AsRef<OsStr>) -> Self {
        self.command.arg(word);
        self
    }

    /// A variable of its environment.
    #[must_use]
    pub fn with(mut self, variable: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(variable, value);
        self
    }

    /// The folder in which it starts.
    #[must_use]
    pub fn within(mut self, folder: impl AsRef<Path>) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Starts it.
    pub async fn start(self) -> Result<Running> {
        let name = self.command.get_program().to_string_lossy().into_owned();
        let end = End { signal: "TERM", folder: None };
        Ok(Running { watched: Watched::start(&name, &self.command, end).await? })
    }
}

impl Running {
    /// Waits until it prints these words on either of its outputs.
    pub async fn says(&self, words: &str) -> Result<()> {
        self.watched.says(words).await
    }

    /// The rest of the first line that begins so.
    pub async fn line(&self, beginning: &str) -> Result<String> {
        self.watched.line(beginning).await
    }

    /// Waits until this path, such as `/readyz`, is answered with 200 at this address.
    pub async fn ready(&self, at: SocketAddr, path: &str) -> Result<()> {
        // It is asked again and again because nothing else tells when a listener has begun to listen.
        let mut ticks = interval(Duration::from_millis(20));
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let asking = async {
            loop {
                ticks.tick().await;
                if http::ask("GET", at, path, "").await.is_ok_and(|answer| answer.status == 200) {
                    return;
                }
            }
        };
        timeout(PATIENCE, asking).await.map_err(|_| {
            Failure::new(format!("http://{at}{path} is not ready within a minute. Printed:\n{}", self.printed()))
        })
    }

    /// What it printed so far, on both outputs.
    pub fn printed(&self) -> String {
        self.watched.all_printed()
    }

    /// Its process.
    pub fn id(&self) -> u32 {
        self.watched.id()
    }

    /// Kills it as a power cut does, and waits until it is gone.
    pub async fn kill(mut self) -> Result<()> {
        self.watched.signal("KILL")?;
        self.watched.ended().await.map(drop)
    }

    /// Asks it to end, as an operator does, and says how it did.
    pub async fn terminate(mut self) -> Result<ExitStatus> {
        self.watched.signal("TERM")?;
        self.watched.ended().await
    }

    /// Waits until it ends by itself. A program ended by a signal has that signal plus 128 as its code.
    pub async fn ended(mut self) -> Result<ExitStatus> {
        self.watched.ended().await
    }
}
