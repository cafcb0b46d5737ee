//! Where built programs, installed tools and screenshots lie: found from the program that runs.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use crate::{Failure, Result};

/// The folder of what is built, wherever cargo was told to build.
pub(crate) fn target() -> Result<PathBuf> {
    let running = running()?;
    let profile = profile_of(&running);
    profile.and_then(Path::parent).map(Path::to_owned).ok_or_else(|| {
        Failure::new(format!("{} does not lie in a target folder: run it by cargo test", running.display()))
    })
}

/// A program of ours: the one that cargo names, or the one that was built beside this test.
pub(crate) fn program(name: &str) -> Result<PathBuf> {
    if let Some(named) = env::var_os(format!("CARGO_BIN_EXE_{name}")) {
        return Ok(named.into());
    }
    let beside = profile_of(&running()?).map(|profile| profile.join(name));
    beside.filter(|path| path.is_file()).ok_or_else(|| {
        Failure::new(format!("the program {name} is not built: run cargo build -p {name}, or cargo xtask test"))
    })
}

/// A file of an npm package that `cargo xtask test` installed.
pub(crate) fn node_module(path: &str) -> Result<String> {
    let modules = match env::var_os("MADOGUCHI_TEST_NODE_MODULES") {
        Some(named) => PathBuf::from(named),
        None => target()?.join("npm/node_modules"),
    };
    let file = modules.join(path);
    fs::read_to_string(&file)
        .map_err(Failure::because(format!("{} cannot be read; cargo xtask test installs it", file.display())))
}

fn running() -> Result<PathBuf> {
    env::current_exe().map_err(Failure::because("this program does not know where it lies"))
}

/// The folder of the profile, such as `target/debug`: a test lies in its `deps`.
fn profile_of(running: &Path) -> Option<&Path> {
    let folder = running.parent()?;
    if folder.ends_with("deps") { folder.parent() } else { Some(folder) }
}
