//! Other programs, run in the workspace: either what they print is wanted, or only whether they went well.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

/// The cargo that runs this chore, so that a chosen toolchain stays chosen.
pub(crate) fn cargo() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// Runs cargo in plain sight; the sentence of a failure names the command as one would type it.
pub(crate) fn cargo_in_sight(root: &Path, words: &[&str]) -> Result<(), String> {
    cargo_in_sight_with(root, words, &[])
}

/// The same with variables added to its environment.
pub(crate) fn cargo_in_sight_with(
    root: &Path,
    words: &[&str],
    variables: &[(&'static str, OsString)],
) -> Result<(), String> {
    let typed = format!("cargo {}", words.join(" "));
    let status = Command::new(cargo())
        .args(words)
        .envs(variables.iter().map(|(name, value)| (name, value)))
        .current_dir(root)
        .status()
        .map_err(|source| format!("{typed} could not be started: {source}"))?;
    if status.success() { Ok(()) } else { Err(format!("{typed} failed ({status}).")) }
}
