//! What the stages before the tests leave for them to stand on.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::postgres::Server;

/// The tree, where it is built, and what the tests are told through their environment.
pub(super) struct Ground {
    pub(super) root: PathBuf,
    pub(super) target: PathBuf,
    pub(super) variables: Vec<(&'static str, OsString)>,
    /// Kept until the tests are over, and ended by being let go.
    pub(super) postgres: Option<Server>,
}

impl Ground {
    pub(super) fn under(root: PathBuf) -> Result<Self, String> {
        let running = std::env::current_exe().map_err(|error| format!("xtask does not know where it lies: {error}"))?;
        // This program lies in target/debug, wherever cargo was told that target is.
        let target = running.parent().and_then(Path::parent);
        let target = target.ok_or_else(|| format!("{} does not lie in a target folder", running.display()))?;
        Ok(Self { root, target: target.to_owned(), variables: Vec::new(), postgres: None })
    }

    pub(super) fn tell(&mut self, name: &'static str, value: impl Into<OsString>) {
        self.variables.push((name, value.into()));
    }
}
