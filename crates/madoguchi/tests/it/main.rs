//! The built program, called as people and scripts call it.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "all of it is test; clippy takes only the functions marked so for one"
)]

mod asking;
mod checking;
mod comparing;
mod crowded;
mod demo;
mod hostile;
mod killed;
mod ledgers;
mod playing;
mod serving;
mod settings;
mod speaking;
mod told;
mod validating;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// The processes of the project.
pub(crate) const PROCESSES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../processes");

/// What the program said, and how it ended.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// The program with a machine that speaks English, in some folder.
pub(crate) fn program(here: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_madoguchi"));
    command.current_dir(here).stdin(Stdio::null());
    for variable in ["LC_ALL", "LC_MESSAGES", "MADOGUCHI_LANGUAGE", "MADOGUCHI_CONFIG", "NO_COLOR", "COLUMNS"] {
        command.env_remove(variable);
    }
    command.env("LANG", "C.UTF-8");
    command
}

/// Runs the program in the folder of processes.
pub(crate) fn madoguchi(words: &[&str]) -> Said {
    said(program(Path::new(PROCESSES)).args(words))
}

/// Runs a command to its end. A panic would end it with another status than those it has.
pub(crate) fn said(command: &mut Command) -> Said {
    let output = command.output().unwrap();
    let said = Said {
        status: output.status.code().expect("it ends by itself"),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    };
    assert!((0..=2).contains(&said.status), "{said:?}");
    assert!(!said.err.contains("panicked"), "{said:?}");
    said
}

/// A folder of one test's own, which is gone afterwards.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(test: &str) -> Folder {
        let path = env::temp_dir().join(format!("madoguchi-{test}-{}", std::process::id()));
        let _absent = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    /// A folder with the calendars, the deck's two flows and the map between them.
    pub(crate) fn of_processes(test: &str) -> Folder {
        let folder = Folder::new(test);
        for file in ["calendars/jp.toml", "jpcert-2014/flow-1.toml", "jpcert-2014/flow-2.toml"] {
            folder.write(file, fs::read(Path::new(PROCESSES).join(file)).unwrap());
        }
        folder
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn write(&self, file: &str, text: impl AsRef<[u8]>) {
        let path = self.0.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn read(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).unwrap()
    }

    /// Replaces a text that stands in the file; returns the line of the first change.
    pub(crate) fn change(&self, file: &str, before: &str, after: &str) -> usize {
        let text = self.read(file);
        let at = text.find(before).unwrap_or_else(|| panic!("{file} does not say {before}"));
        self.write(file, text.replacen(before, after, 1));
        text[..at].matches('\n').count() + 1
    }

    /// Runs the program in this folder.
    pub(crate) fn madoguchi(&self, words: &[&str]) -> Said {
        said(program(&self.0).args(words))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _gone = fs::remove_dir_all(&self.0);
    }
}
