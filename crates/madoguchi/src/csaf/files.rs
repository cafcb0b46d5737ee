//! Which files are meant: those that were named, what comes in by standard input, and the JSON files of a folder.

use std::{
    collections::BTreeSet,
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
};

use advisory::validation::{LARGEST, Unreadable};
use casework::words::Words;

use crate::folder;

/// How many folders one within another.
const DEEPEST: usize = 8;
/// How many files and folders altogether: more than any provider has published yet.
const MOST: usize = 200_000;

/// A file to check.
pub(super) struct Meant {
    /// How people find it.
    pub(super) shown: String,
    path: Option<PathBuf>,
    /// It was named, and did not merely lie in a folder: then it has to be CSAF.
    pub(super) named: bool,
}

/// All files that are meant by a path.
pub(super) fn meant(path: &Path) -> Result<Vec<Meant>, Words> {
    if path.as_os_str() == "-" {
        return Ok(vec![Meant { shown: "-".into(), path: None, named: true }]);
    }
    if !path.is_dir() {
        return Ok(vec![Meant { shown: path.display().to_string(), path: Some(path.to_owned()), named: true }]);
    }
    let files = below(path)?;
    if files.is_empty() {
        let shown = path.display();
        return Err(Words::new(
            format!("{shown} にはJSONのファイルがありません。"),
            format!("There is no JSON file below {shown}."),
        ));
    }
    Ok(files
        .into_iter()
        .map(|path| Meant { shown: path.display().to_string(), path: Some(path), named: false })
        .collect())
}

/// The JSON files of a folder, in order. Hidden ones are left alone, and a link that leads round is followed once.
fn below(root: &Path) -> Result<Vec<PathBuf>, Words> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    let mut met = 0;
    let mut waiting = vec![(root.to_owned(), DEEPEST)];
    while let Some((folder, deeper)) = waiting.pop() {
        let cannot = |error: io::Error| folder::cannot_be_read(&folder, &error);
        if !seen.insert(fs::canonicalize(&folder).map_err(cannot)?) {
            continue;
        }
        for entry in fs::read_dir(&folder).map_err(cannot)? {
            met += 1;
            if met > MOST {
                return Err(Words::new(
                    format!(
                        "{} にはファイルが {MOST} 個より多くあります。年のフォルダごとに指定してください。",
                        root.display()
                    ),
                    format!("{} holds more than {MOST} files. Name the folder of one year at a time.", root.display()),
                ));
            }
            let path = entry.map_err(cannot)?.path();
            let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
            if hidden {
                continue;
            }
            if path.is_dir() {
                if deeper > 1 {
                    waiting.push((path, deeper - 1));
                }
            } else if path.extension().is_some_and(|ending| ending == "json") {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

impl Meant {
    /// Its content, as far as a document may be large.
    pub(super) fn bytes(&self) -> Result<Vec<u8>, Words> {
        let Some(path) = &self.path else {
            let mut bytes = Vec::new();
            let read = io::stdin().lock().take(LARGEST as u64 + 1).read_to_end(&mut bytes);
            return read.map(|_| bytes).map_err(|error| {
                Words::new(format!("標準入力を読めません: {error}"), format!("Standard input cannot be read: {error}"))
            });
        };
        folder::read(path, LARGEST).map_err(|problem| match problem.code {
            "too-large" => Unreadable::TooLarge.sentence(),
            _ => problem.sentence,
        })
    }
}
