//! How fast components find their vulnerabilities, and in how much memory.

use super::table;
use crate::{run, tidy};

const DOCUMENT: &str = "docs/speed-matching.md";
const BEGINS: &str = "<!-- measured: cargo xtask bench matching write -->";

/// Where real records lie, beside the checkout, unless it is said.
const DATA: &str = "../shared/data";

pub(super) fn start(words: &[&str]) -> Result<(), String> {
    let root = tidy::workspace_root()?;
    println!("Building what is measured, as it is released.");
    run::cargo_in_sight(&root, &["build", "--release", "--package", "matching", "--example", "measure"])?;
    let program = super::desk::target(&root)?.join("release/examples/measure");
    let data = std::env::var_os("MADOGUCHI_SHARED_DATA").map_or_else(|| root.join(DATA), std::path::PathBuf::from);
    if !data.exists() {
        println!("{} is not there: nothing is measured on real records.", data.display());
    }
    let output = std::process::Command::new(&program)
        .arg(&data)
        .output()
        .map_err(|error| format!("{} could not be started: {error}", program.display()))?;
    if !output.status.success() {
        return Err(format!("the measurement failed: {}", String::from_utf8_lossy(&output.stderr)));
    }
    let text = as_table(&String::from_utf8_lossy(&output.stdout));
    println!("\n{text}");
    if words.contains(&"write") {
        table::put(&root, DOCUMENT, BEGINS, &format!("{}\n\n{text}", super::desk::machine()))?;
        println!("Written into {DOCUMENT}.");
    }
    Ok(())
}

/// What the program printed, a row to a line, divided by tabs.
fn as_table(printed: &str) -> String {
    let mut text = String::from("| what | goal | measured |\n|---|---|---|\n");
    for line in printed.lines() {
        text += &format!("| {} |\n", line.replace('\t', " | "));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_printed_becomes_a_table() {
        assert!(as_table("purls\t≥ 1\t2\n").ends_with("|---|\n| purls | ≥ 1 | 2 |\n"));
    }
}
