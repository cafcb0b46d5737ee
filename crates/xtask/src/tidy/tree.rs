//! The project as the laws see it: its crates with what they depend on, and its files. All reading is here.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, str};

use serde::Deserialize;

use crate::run;

#[derive(Default)]
pub(super) struct Tree {
    pub(super) crates: Vec<Member>,
    /// Every file, whether text or not, by its path from the root, with `/`.
    pub(super) paths: BTreeSet<String>,
    pub(super) files: Vec<TextFile>,
}

pub(super) struct TextFile {
    pub(super) path: String,
    pub(super) text: String,
}

/// A crate of the workspace.
#[derive(Deserialize)]
pub(super) struct Member {
    pub(super) name: String,
    pub(super) dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
pub(super) struct Dependency {
    pub(super) name: String,
    rename: Option<String>,
    #[serde(default, deserialize_with = "null_is_normal")]
    pub(super) kind: Kind,
    /// Present for a crate of our own.
    path: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq)]
#[serde(rename_all = "lowercase")]
pub(super) enum Kind {
    #[default]
    Normal,
    Dev,
    Build,
}

/// What `cargo metadata` tells.
#[derive(Deserialize)]
pub(super) struct Workspace {
    #[serde(rename = "workspace_root")]
    pub(super) root: PathBuf,
    packages: Vec<Member>,
}

impl Dependency {
    pub(super) fn is_our_own(&self) -> bool {
        self.path.is_some()
    }

    /// What it is called in Rust.
    pub(super) fn name_in_code(&self) -> String {
        self.rename.as_ref().unwrap_or(&self.name).replace('-', "_")
    }
}

impl TextFile {
    /// The crate it belongs to and its path inside that crate: `crates/web/src/routes.rs` is `("web", "src/routes.rs")`.
    pub(super) fn in_crate(&self) -> Option<(&str, &str)> {
        self.path.strip_prefix("crates/")?.split_once('/')
    }

    pub(super) fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }
}

fn null_is_normal<'de, D: serde::Deserializer<'de>>(kind: D) -> Result<Kind, D::Error> {
    Ok(Option::deserialize(kind)?.unwrap_or_default())
}

/// Asks cargo, which needs no network for this: only what our own manifests say is wanted.
pub(super) fn workspace() -> Result<Workspace, String> {
    let output = Command::new(run::cargo())
        .args(["metadata", "--format-version", "1", "--no-deps"])
        .output()
        .map_err(|source| format!("cargo metadata could not be started: {source}"))?;
    if !output.status.success() {
        return Err(format!("cargo metadata failed:\n{}", String::from_utf8_lossy(&output.stderr)));
    }
    serde_json::from_slice(&output.stdout).map_err(|source| format!("cargo metadata could not be read: {source}"))
}

pub(super) fn read() -> Result<Tree, String> {
    let Workspace { root, packages } = workspace()?;
    let mut tree = Tree { crates: packages, paths: paths(&root)?, files: Vec::new() };
    for path in &tree.paths {
        let bytes = fs::read(root.join(path)).map_err(|source| format!("{path} could not be read: {source}"))?;
        if let Ok(text) = str::from_utf8(&bytes) {
            tree.files.push(TextFile { path: path.clone(), text: text.to_owned() });
        }
    }
    Ok(tree)
}

/// What git has or would take. Where there is no git, as in an unpacked archive: all that lies there.
fn paths(root: &Path) -> Result<BTreeSet<String>, String> {
    if let Some(listed) = listed_by_git(root) {
        // A file that was deleted but not yet committed is still listed.
        return Ok(listed.into_iter().filter(|path| root.join(path).is_file()).collect());
    }
    let mut found = BTreeSet::new();
    walk(root, root, &mut found).map_err(|source| format!("{} could not be read: {source}", root.display()))?;
    Ok(found)
}

fn listed_by_git(root: &Path) -> Option<Vec<String>> {
    let output = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root)
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    let text = String::from_utf8(output.stdout).ok()?;
    Some(text.split_terminator('\0').map(str::to_owned).collect())
}

fn walk(root: &Path, folder: &Path, found: &mut BTreeSet<String>) -> std::io::Result<()> {
    // Cargo marks its target folders with this file, whatever they are called.
    if folder.join("CACHEDIR.TAG").exists() {
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        if kind.is_dir() && entry.file_name() != ".git" {
            walk(root, &entry.path(), found)?;
        } else if kind.is_file()
            && let Ok(path) = entry.path().strip_prefix(root)
        {
            found.insert(path.to_string_lossy().replace('\\', "/"));
        }
    }
    Ok(())
}

/// Trees made by hand, for the tests of the laws.
#[cfg(test)]
impl Tree {
    pub(super) fn of(files: &[(&str, &str)]) -> Self {
        let file = |(path, text): &(&str, &str)| TextFile { path: (*path).to_owned(), text: (*text).to_owned() };
        let paths = files.iter().map(|(path, _)| (*path).to_owned()).collect();
        Self { crates: Vec::new(), paths, files: files.iter().map(file).collect() }
    }

    pub(super) fn with(mut self, member: Member) -> Self {
        self.crates.push(member);
        self
    }
}

#[cfg(test)]
impl Member {
    pub(super) fn named(name: &str) -> Self {
        Self { name: name.to_owned(), dependencies: Vec::new() }
    }

    pub(super) fn normal(self, name: &str) -> Self {
        self.depends_on(name, Kind::Normal)
    }

    pub(super) fn dev(self, name: &str) -> Self {
        self.depends_on(name, Kind::Dev)
    }

    /// One of our own crates is known by its name, as it is to the laws.
    fn depends_on(mut self, name: &str, kind: Kind) -> Self {
        let path = super::direction::is_known(name).then(|| format!("crates/{name}"));
        self.dependencies.push(Dependency { name: name.to_owned(), rename: None, kind, path });
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cargo_tells_is_understood() {
        let told = r#"{"workspace_root": "/somewhere", "packages": [{"name": "web", "dependencies": [
            {"name": "operations", "kind": null, "rename": null, "path": "/somewhere/crates/operations"},
            {"name": "mail-parser", "kind": "dev", "rename": null},
            {"name": "axum", "kind": "build", "rename": "server"}
        ]}]}"#;
        let workspace: Workspace = serde_json::from_str(told).unwrap();
        let [operations, parser, axum] = &workspace.packages[0].dependencies[..] else { panic!("three were told") };
        assert!(operations.is_our_own() && operations.kind == Kind::Normal);
        assert!(!parser.is_our_own() && parser.kind == Kind::Dev);
        assert_eq!(parser.name_in_code(), "mail_parser");
        assert_eq!((axum.name_in_code().as_str(), axum.kind), ("server", Kind::Build));
    }

    #[test]
    fn a_file_knows_its_crate() {
        let tree = Tree::of(&[("crates/web/src/routes.rs", ""), ("README.md", "")]);
        assert_eq!(tree.files[0].in_crate(), Some(("web", "src/routes.rs")));
        assert_eq!(tree.files[1].in_crate(), None);
    }

    #[test]
    fn without_git_the_folders_are_walked_and_a_target_folder_is_left_out() {
        let root = std::env::temp_dir().join(format!("madoguchi-tidy-{}", std::process::id()));
        fs::create_dir_all(root.join("crates/web/src")).unwrap();
        fs::create_dir_all(root.join("built/debug")).unwrap();
        fs::create_dir_all(root.join(".git")).unwrap();
        for path in ["crates/web/src/lib.rs", "built/CACHEDIR.TAG", "built/debug/large", ".git/HEAD"] {
            fs::write(root.join(path), "").unwrap();
        }
        let mut found = BTreeSet::new();
        walk(&root, &root, &mut found).unwrap();
        fs::remove_dir_all(&root).unwrap();
        assert_eq!(found, BTreeSet::from(["crates/web/src/lib.rs".to_owned()]));
    }
}
