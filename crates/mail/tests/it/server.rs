//! A real mail server for a test: Debian's aiosmtpd, on a free port of this machine, gone when the test is over.

use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

/// A folder that is gone when the test is over.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("mail-{name}-{}", std::process::id()));
        drop(std::fs::remove_dir_all(&path));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// What lies in it, by name.
    pub(crate) fn files(&self) -> Vec<PathBuf> {
        let mut files: Vec<PathBuf> = std::fs::read_dir(&self.0).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        files
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

/// The server, and the folder into which it lays what it takes.
pub(crate) struct Server {
    child: Child,
    pub(crate) port: u16,
    pub(crate) taken: Folder,
}

impl Server {
    pub(crate) fn start(name: &str) -> Self {
        let taken = Folder::new(name);
        let python = Command::new("/usr/bin/python3").args(["-c", "import aiosmtpd"]).stderr(Stdio::null()).status();
        assert!(
            python.is_ok_and(|status| status.success()),
            "This test needs a mail server: install Debian's package python3-aiosmtpd."
        );
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/refusals.py");
        let mut child =
            Command::new("/usr/bin/python3").arg(script).arg(&taken.0).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let port = line.trim().parse().unwrap_or_else(|_| panic!("the mail server did not say its port: {line:?}"));
        Self { child, port, taken }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
