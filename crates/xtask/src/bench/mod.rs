//! `cargo xtask bench`: how fast the rules are, and how fast and small the whole desk is.

mod desk;
mod load;
mod server;
mod table;

use crate::{run, tidy};

pub(crate) fn start(words: &[String]) -> Result<(), String> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["desk", what @ ..] => desk::start(what),
        ["rules", names @ ..] => rules(names),
        [] => {
            rules(&[])?;
            desk::start(&[])
        }
        _ => {
            Err("Type: cargo xtask bench [rules [NAME]… | desk [sqlite] [postgres] [CASES]… [as-built] [write]]".into())
        }
    }
}

fn rules(names: &[&str]) -> Result<(), String> {
    let root = tidy::workspace_root()?;
    let mut bench = vec!["bench", "--package", "casework"];
    if !names.is_empty() {
        bench.push("--");
        bench.extend(names);
    }
    run::cargo_in_sight(&root, &bench)?;
    println!("\nHow this is measured, on what, and what the numbers are held against: docs/speed.md");
    Ok(())
}
