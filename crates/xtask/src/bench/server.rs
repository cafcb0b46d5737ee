//! The program that is measured: started on a database, asked for its pages, and looked at from outside through /proc.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::stopwatch::Stopwatch;

/// What is measured, and where its data lie.
pub(super) struct Bed {
    /// `crates/testkit/examples/desk`: what is to be done to a database before and beside.
    pub(super) chores: PathBuf,
    /// madoguchi itself, as it is released.
    pub(super) program: PathBuf,
    /// The folder of data.
    pub(super) folder: PathBuf,
    /// The address of a PostgreSQL; without one, the file in the folder.
    pub(super) address: Option<String>,
}

impl Bed {
    /// Runs a chore to its end; what it printed, and how long it took.
    pub(super) fn run(&self, chore: &str, count: Option<usize>) -> Result<(String, Duration), String> {
        let watch = Stopwatch::start();
        let file = self.folder.join("desk.db").display().to_string();
        let mut command = Command::new(&self.chores);
        command.args([chore, self.address.as_deref().unwrap_or(&file)]).args(count.map(|count| count.to_string()));
        let output =
            command.output().map_err(|error| format!("{} could not be started: {error}", self.chores.display()))?;
        if !output.status.success() {
            return Err(format!("`desk {chore}` failed: {}", String::from_utf8_lossy(&output.stderr)));
        }
        Ok((String::from_utf8_lossy(&output.stdout).into_owned(), watch.read()))
    }
}

/// With this begins the line that says where it listens.
const OPEN: &str = "The desk is open: http://";

/// A desk that is served. It ends with this value.
pub(super) struct Served {
    pub(super) address: String,
    /// From the start of the process until it answered.
    pub(super) ready_after: Duration,
    child: Child,
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended by itself.
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

impl Served {
    pub(super) fn start(bed: &Bed) -> Result<Self, String> {
        let watch = Stopwatch::start();
        let mut command = Command::new(&bed.program);
        command.args(["serve", "--listen", "127.0.0.1:0", "--language", "en", "--data"]).arg(&bed.folder);
        command.args(bed.address.iter().flat_map(|address| ["--database", address.as_str()]));
        // What it would be told otherwise, by whoever measures, would be another desk.
        command.env_clear().stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child =
            command.spawn().map_err(|error| format!("{} could not be started: {error}", bed.program.display()))?;
        let mut said = String::new();
        let mut address = None;
        if let Some(out) = child.stdout.take() {
            for line in BufReader::new(out).lines() {
                let line = line.map_err(|error| error.to_string())?;
                address = line.strip_prefix(OPEN).map(|rest| rest.trim_end_matches('/').to_owned());
                said = said + &line + "\n";
                if address.is_some() {
                    break;
                }
            }
        }
        let mut served = Self { address: address.unwrap_or_default(), ready_after: Duration::ZERO, child };
        if served.address.is_empty() {
            return Err(format!("the desk did not say where it listens, but: {said}"));
        }
        super::load::once(&served.address, "/readyz", "")?;
        served.ready_after = watch.read();
        Ok(served)
    }

    /// The time that both processors spent on it so far, in milliseconds.
    pub(super) fn cpu_ms(&self) -> Result<f64, String> {
        let stat = self.proc("stat")?;
        // The name in brackets may hold anything; what is counted comes after it.
        let after = stat.rsplit_once(')').map_or("", |(_, after)| after);
        let fields: Vec<&str> = after.split_whitespace().collect();
        let ticks = |place: usize| fields.get(place).and_then(|field| field.parse::<f64>().ok());
        match (ticks(11), ticks(12)) {
            // Linux counts in hundredths of a second on every machine that it shows to programs.
            (Some(user), Some(system)) => Ok((user + system) * 10.0),
            _ => Err("/proc does not say what the desk used".into()),
        }
    }

    /// The most memory that it ever had, in MiB.
    pub(super) fn most_memory(&self) -> Result<f64, String> {
        let status = self.proc("status")?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
        kib.map(|kib| kib / 1024.0).ok_or_else(|| "/proc does not say how much memory the desk had".into())
    }

    fn proc(&self, file: &str) -> Result<String, String> {
        let path = Path::new("/proc").join(self.child.id().to_string()).join(file);
        std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
    }
}
