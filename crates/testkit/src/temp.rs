//! Temporary folders that clean up behind themselves, also behind a test run that was killed.

use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
    process,
    sync::{
        Once,
        atomic::{AtomicU32, Ordering},
    },
};

use crate::{Failure, Result};

const PREFIX: &str = "madoguchi-test-";

/// A fresh empty folder of this process, gone when it is dropped.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// Makes one. No chance is drawn: the name is the process and a count.
    pub fn new() -> Result<Self> {
        static SWEPT: Once = Once::new();
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let all = std::env::temp_dir();
        SWEPT.call_once(|| sweep(&all));
        loop {
            let count = COUNT.fetch_add(1, Ordering::Relaxed);
            let path = all.join(format!("{PREFIX}{}-{count}", process::id()));
            match fs::create_dir(&path) {
                Ok(()) => return Ok(Self { path }),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(Failure::new(format!("{} could not be made: {error}", path.display()))),
            }
        }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// A path inside it.
    pub fn join(&self, inside: impl AsRef<Path>) -> PathBuf {
        self.path.join(inside)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed now, the next run sweeps.
        fs::remove_dir_all(&self.path).ok();
    }
}

/// Removes the folders of processes that are no more.
fn sweep(all: &Path) {
    // Without this place nobody can be asked who still lives.
    if !Path::new("/proc/self").exists() {
        return;
    }
    for entry in fs::read_dir(all).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let owner = name.to_str().and_then(owner_of);
        if owner.is_some_and(|owner| !Path::new("/proc").join(owner.to_string()).exists()) {
            fs::remove_dir_all(entry.path()).ok();
        }
    }
}

/// The process whose folder bears this name.
fn owner_of(name: &str) -> Option<u32> {
    name.strip_prefix(PREFIX)?.split('-').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_different_and_gone_when_dropped() {
        let (one, other) = (Folder::new().unwrap(), Folder::new().unwrap());
        assert_ne!(one.path(), other.path());
        fs::write(one.join("kept.txt"), "until the end").unwrap();
        let path = one.path().to_owned();
        drop(one);
        assert!(!path.exists());
        assert!(other.path().is_dir());
    }

    #[test]
    fn the_folder_of_a_process_that_is_no_more_is_swept_and_a_living_ones_is_not() {
        let place = Folder::new().unwrap();
        // Processes are counted to 4194304 at most, so this one never was.
        let (dead, living) = (format!("{PREFIX}4194999-0"), format!("{PREFIX}{}-0", process::id()));
        for name in [dead.as_str(), living.as_str(), "another"] {
            fs::create_dir(place.join(name)).unwrap();
        }
        sweep(place.path());
        assert!(!place.join(&dead).exists());
        assert!(place.join(&living).exists() && place.join("another").exists());
    }
}
