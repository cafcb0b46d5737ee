//! Which files of a folder are ours to read, within bounds: so deep, so many, and no link round and round.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use casework::words::Words;

use super::read::cannot_be_read;

/// How many folders one within another.
pub(crate) const DEEPEST: usize = 8;
/// How many files and folders altogether.
const MOST: usize = 10_000;

/// The TOML files and stories of a folder, in order. Hidden folders are left alone.
pub(crate) fn files_below(folder: &Path, deepest: usize) -> Result<Vec<PathBuf>, Words> {
    let mut walk = Walk { root: folder, seen: BTreeSet::new(), found: Vec::new(), met: 0 };
    walk.gather(folder, deepest)?;
    walk.found.sort();
    Ok(walk.found)
}

struct Walk<'f> {
    root: &'f Path,
    seen: BTreeSet<PathBuf>,
    found: Vec<PathBuf>,
    met: usize,
}

impl Walk<'_> {
    fn gather(&mut self, folder: &Path, deeper: usize) -> Result<(), Words> {
        let cannot = |error| cannot_be_read(folder, &error);
        if deeper == 0 || !self.seen.insert(fs::canonicalize(folder).map_err(cannot)?) {
            return Ok(());
        }
        for entry in fs::read_dir(folder).map_err(cannot)? {
            self.met += 1;
            if self.met > MOST {
                return Err(self.too_many());
            }
            let path = entry.map_err(cannot)?.path();
            // Through links; one that leads nowhere is passed over here, and told of where it is asked for by name.
            let Ok(metadata) = fs::metadata(&path) else { continue };
            let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
            let ours = path.extension().is_some_and(|ending| ending == "toml" || ending == "story");
            if metadata.is_dir() && !hidden {
                // A folder below that may not be entered keeps nobody from the rest.
                match self.gather(&path, deeper - 1) {
                    Err(words) if self.met > MOST => return Err(words),
                    _ => {}
                }
            } else if ours && !metadata.is_dir() {
                self.found.push(path);
            }
        }
        Ok(())
    }

    fn too_many(&self) -> Words {
        let shown = self.root.display();
        Words::new(
            format!("{shown} にはファイルが {MOST} 個より多くあります。手順だけのフォルダを指定してください。"),
            format!("{shown} holds more than {MOST} files. Name a folder that holds the processes alone."),
        )
    }
}
