//! A program that runs beside the tests and ends with them, also when they are killed.

use std::{
    ffi::OsStr,
    io::{BufRead, BufReader},
    os::unix::process::CommandExt,
    path::PathBuf,
    process::{Child, ChildStdin, Command, ExitStatus, Stdio},
    time::Duration,
};

use tokio::{
    sync::watch::{Receiver, Sender, channel},
    time::timeout,
};

use crate::{Failure, Result};

const WATCH: &str = include_str!("../beds/watch.sh");

/// The longest that anybody is waited for.
const PATIENCE: Duration = Duration::from_mins(4);

/// A program with the lines that it prints. Dropping it ends it.
#[derive(Debug)]
pub struct Watched {
    name: String,
    id: u32,
    /// It is the open end that the watcher listens on: closing it ends the program.
    life: Option<ChildStdin>,
    watcher: Child,
    printed: Receiver<String>,
}

/// How a program is to be ended, and what is removed then.
#[derive(Debug, Clone)]
pub(crate) struct End {
    /// The signal that asks it to end.
    pub(crate) signal: &'static str,
    /// The folder that goes with it.
    pub(crate) folder: Option<PathBuf>,
}

impl Watched {
    /// Starts the program of this command, with its arguments, folder and variables.
    pub(crate) async fn start(name: &str, command: &Command, end: End) -> Result<Self> {
        let mut watch = Command::new("sh");
        watch.args(["-c", WATCH, "watch", end.signal]);
        watch.arg(end.folder.as_deref().map_or(OsStr::new("-"), OsStr::new));
        watch.arg(command.get_program()).args(command.get_args());
        for (variable, value) in command.get_envs() {
            match value {
                Some(value) => watch.env(variable, value),
                None => watch.env_remove(variable),
            };
        }
        if let Some(folder) = command.get_current_dir() {
            watch.current_dir(folder);
        }
        // A group of its own: an interrupt at the terminal reaches the tests, and the watcher has to outlive them.
        watch.stdin(Stdio::piped()).stdout(Stdio::piped()).process_group(0);
        let mut watcher = watch.spawn().map_err(Failure::because(format!("{name} could not be started")))?;
        let (sender, printed) = channel(String::new());
        if let Some(out) = watcher.stdout.take() {
            std::thread::spawn(move || pass_on(BufReader::new(out), &sender));
        }
        let life = watcher.stdin.take();
        let mut started = Self { name: name.to_owned(), id: 0, life, watcher, printed };
        started.id = started.line("process ").await?.trim().parse().map_err(Failure::because(name))?;
        Ok(started)
    }

    /// The rest of the first line that begins so, as soon as it is printed.
    pub async fn line(&self, beginning: &str) -> Result<String> {
        let line = |printed: &str| printed.lines().find_map(|line| line.strip_prefix(beginning).map(str::to_owned));
        self.printed(&format!("a line that begins with \"{beginning}\""), line).await
    }

    /// Waits until this shows somewhere in what is printed.
    pub async fn says(&self, words: &str) -> Result<()> {
        self.printed(&format!("\"{words}\""), |printed| printed.contains(words).then_some(())).await
    }

    /// Waits until what is printed holds what is looked for; `what` names it.
    pub(crate) async fn printed<T>(&self, what: &str, look: impl Fn(&str) -> Option<T>) -> Result<T> {
        let mut printed = self.printed.clone();
        let found = timeout(PATIENCE, printed.wait_for(|printed| look(printed).is_some())).await;
        let why = match found {
            Ok(Ok(printed)) => match look(&printed) {
                Some(found) => return Ok(found),
                None => "printed something else",
            },
            Ok(Err(_)) => "ended",
            Err(_) => "waited in silence for four minutes",
        };
        let said = self.all_printed();
        Err(Failure::new(format!("{} {why} and had not printed {what}. It printed:\n{said}", self.name)))
    }

    /// All that it printed so far, on both of its outputs.
    pub fn all_printed(&self) -> String {
        self.printed.borrow().clone()
    }

    /// The process itself.
    pub fn id(&self) -> u32 {
        self.id
    }

    /// Sends it a signal, such as `TERM`.
    pub fn signal(&self, signal: &str) -> Result<()> {
        let kill = Command::new("sh").args(["-c", &format!("kill -s {signal} {}", self.id)]).output();
        let kill = kill.map_err(Failure::because("kill could not be started"))?;
        if kill.status.success() {
            return Ok(());
        }
        Err(Failure::new(format!("{}: {}", self.name, String::from_utf8_lossy(&kill.stderr))))
    }

    /// Waits until it has ended by itself, and says how.
    pub async fn ended(&mut self) -> Result<ExitStatus> {
        let mut printed = self.printed.clone();
        // The other end of what it prints closes when it has ended.
        let closed = async { while printed.changed().await.is_ok() {} };
        if timeout(PATIENCE, closed).await.is_err() {
            return Err(Failure::new(format!("{} has not ended within four minutes", self.name)));
        }
        self.watcher.wait().map_err(Failure::because(&self.name))
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        drop(self.life.take());
        // Waiting leaves no dead process behind. The watcher itself is bounded: it kills what does not end.
        self.watcher.wait().ok();
    }
}

fn pass_on(mut out: impl BufRead, to: &Sender<String>) {
    let mut line = Vec::new();
    while out.read_until(b'\n', &mut line).is_ok_and(|length| length > 0) {
        to.send_modify(|printed| printed.push_str(&String::from_utf8_lossy(&line)));
        line.clear();
    }
}
