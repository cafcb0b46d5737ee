//! The tools from npm that the tests hold our pages and advisories against: exact versions, in `target/npm`.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use super::ground::Ground;

const LIST: &str = "crates/testkit/npm";
const FILES: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

/// Written when all went well: the lock that lies there installed.
const INSTALLED: &str = "installed.json";

pub(super) fn install(ground: &mut Ground) -> Result<(), String> {
    let (from, to) = (ground.root.join(LIST), ground.target.join("npm"));
    let modules = to.join("node_modules");
    let wanted = read(&from.join("package-lock.json"))?;
    if modules.is_dir() && fs::read(to.join(INSTALLED)).is_ok_and(|installed| installed == wanted) {
        println!("What {LIST} lists is installed already.");
    } else {
        fs::create_dir_all(&to).map_err(|error| format!("{} could not be made: {error}", to.display()))?;
        for name in FILES {
            write(&to.join(name), &read(&from.join(name))?)?;
        }
        npm_ci(&to)?;
        write(&to.join(INSTALLED), &wanted)?;
    }
    ground.tell("CSAF_VALIDATOR_LIB", modules.clone());
    ground.tell("MADOGUCHI_TEST_NODE_MODULES", modules);
    Ok(())
}

/// Installs what the lock says and nothing else, and runs no script of any package.
fn npm_ci(folder: &Path) -> Result<(), String> {
    println!("Installing what {LIST} lists into {}.", folder.display());
    let status = Command::new("npm")
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        .current_dir(folder)
        .stdin(Stdio::null())
        .status()
        .map_err(|error| format!("npm could not be started: {error}"))?;
    if status.success() {
        return Ok(());
    }
    Err(format!("npm could not install what {LIST} lists ({status}). It needs a registry that it can reach."))
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(path, bytes).map_err(|error| format!("{} cannot be written: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy;

    #[test]
    fn every_package_is_held_to_its_content_and_none_to_an_address() {
        let path = tidy::workspace_root().unwrap().join(LIST).join("package-lock.json");
        let lock: serde_json::Value = serde_json::from_slice(&read(&path).unwrap()).unwrap();
        let packages = lock["packages"].as_object().unwrap();
        assert!(packages.contains_key("node_modules/axe-core"));
        for (name, package) in packages.iter().filter(|(name, _)| !name.is_empty()) {
            assert!(package["integrity"].is_string(), "{name} has no integrity");
            assert!(package["resolved"].is_null(), "{name} names where it came from");
        }
    }
}
