//! `cargo xtask bench`: how fast the rules are.

use crate::{run, tidy};

pub(crate) fn start(words: &[String]) -> Result<(), String> {
    let root = tidy::workspace_root()?;
    let mut bench = vec!["bench", "--package", "casework"];
    if !words.is_empty() {
        bench.push("--");
        bench.extend(words.iter().map(String::as_str));
    }
    run::cargo_in_sight(&root, &bench)?;
    println!("\nHow this is measured, on what, and what the numbers are held against: docs/speed.md");
    Ok(())
}
