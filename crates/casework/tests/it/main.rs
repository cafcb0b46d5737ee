//! The rules, held against the deck's two flows.

mod drawing;
mod flows;
mod generated;
mod stories;

use std::path::{Path, PathBuf};

use casework::shelf::{Files, Shelf, shelve};

/// The files of the `processes` folder.
pub(crate) fn files() -> Files {
    let root: PathBuf = concat!(env!("CARGO_MANIFEST_DIR"), "/../../processes").into();
    let mut files = Files::new();
    gather(&root, &root, &mut files);
    files
}

fn gather(root: &Path, folder: &Path, files: &mut Files) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(root, &path, files);
        } else {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            files.insert(name, std::fs::read(&path).unwrap());
        }
    }
}

/// The folder put together; a fault in any file fails the test that asked.
pub(crate) fn shelf() -> Shelf {
    let shelf = shelve(&files());
    let faults: Vec<String> = shelf
        .faults
        .iter()
        .flat_map(|(path, problems)| {
            problems.0.iter().map(move |p| format!("{path}:{}:{} {} {}", p.pos.line, p.pos.column, p.code, p.sentence.en))
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    shelf
}
