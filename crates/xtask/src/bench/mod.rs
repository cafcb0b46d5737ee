//! `cargo xtask bench`: how fast the rules are, how fast components find their vulnerabilities, and how fast and small the whole desk is.

mod desk;
mod load;
mod matching;
mod server;
mod table;

use crate::{run, tidy};

pub(crate) fn start(words: &[String]) -> Result<(), String> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["desk", what @ ..] => desk::start(what),
        ["rules", names @ ..] => rules(names),
        ["matching", what @ ..] => matching::start(what),
        [] => {
            rules(&[])?;
            matching::start(&[])?;
            desk::start(&[])
        }
        _ => {
            let type_this = "Type: cargo xtask bench [rules [NAME]… | matching [write] | desk [sqlite] [postgres] [CASES]… [as-built] [write]]";
            Err(type_this.into())
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
