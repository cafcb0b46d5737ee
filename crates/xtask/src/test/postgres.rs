//! One PostgreSQL for all test programs of a run, or for a measurement; it ends with this chore, also when the chore is killed.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use super::ground::Ground;

/// testkit's own, which starts a cluster by the same two when there is none of this run.
const WATCH: &str = include_str!("../../../testkit/beds/watch.sh");
const MAKE: &str = include_str!("../../../testkit/beds/postgres.sh");

const READY: &str = "database system is ready to accept connections";

pub(crate) struct Server {
    /// The watcher listens on its other end: closing it ends the server.
    life: Option<ChildStdin>,
    watcher: Child,
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.life.take());
        self.watcher.wait().ok();
    }
}

pub(super) fn start(ground: &mut Ground) -> Result<(), String> {
    let (server, address) = cluster("off")?;
    ground.postgres = Some(server);
    println!("PostgreSQL listens at {address} until the tests are over.");
    ground.tell("MADOGUCHI_TEST_POSTGRES", address);
    Ok(())
}

/// A cluster of its own and its address; with fsync `on` what it committed outlives a power cut.
pub(crate) fn cluster(fsync: &str) -> Result<(Server, String), String> {
    // Under the machine's temporary folder and not under target: the path of a socket may not be long, and the server's
    // own user has to reach it.
    let folder = std::env::temp_dir().join(format!("madoguchi-test-{}-postgres", std::process::id()));
    std::fs::create_dir(&folder).map_err(|error| format!("{} could not be made: {error}", folder.display()))?;
    let port = free_port().map_err(|error| format!("there is no free port: {error}"))?.to_string();
    let mut watcher = Command::new("sh")
        .args(["-c", WATCH, "watch", "INT"])
        .arg(&folder)
        .args(["sh", "-c", MAKE, "postgres"])
        .arg(&folder)
        .args([&port, fsync])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        // A group of its own: an interrupt at the terminal is not to end the watcher before its work is done.
        .process_group(0)
        .spawn()
        .map_err(|error| format!("sh could not be started: {error}"))?;
    let printed = watcher.stdout.take();
    let server = Server { life: watcher.stdin.take(), watcher };
    wait_until_ready(printed)?;
    Ok((server, format!("postgres://madoguchi@127.0.0.1:{port}/postgres")))
}

fn wait_until_ready(printed: Option<ChildStdout>) -> Result<(), String> {
    let mut said = Vec::new();
    let Some(printed) = printed else { return Err("PostgreSQL prints nothing.".into()) };
    let mut printed = BufReader::new(printed);
    let mut line = String::new();
    while printed.read_line(&mut line).is_ok_and(|length| length > 0) {
        if line.contains(READY) {
            // Somebody has to read on, or the server stands still when the pipe is full.
            std::thread::spawn(move || std::io::copy(&mut printed, &mut std::io::sink()));
            return Ok(());
        }
        said.push(std::mem::take(&mut line));
    }
    Err(format!("PostgreSQL ended before it was ready. It printed:\n{}", said.concat()))
}

fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
