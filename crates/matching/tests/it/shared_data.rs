//! The real data beside the checkout, where there are any: read, never copied. A test that finds none says so.

use std::path::PathBuf;

/// The path of a file or folder of `../shared/data`, or none with a sentence about what was skipped.
pub(crate) fn shared(path: &str) -> Option<PathBuf> {
    let root = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let beside = root.join("../shared/data").join(path);
    let named = std::env::var_os("MADOGUCHI_SHARED_DATA").map(|folder| PathBuf::from(folder).join(path));
    let found = [named, Some(beside)].into_iter().flatten().find(|path| path.exists());
    if found.is_none() {
        eprintln!("skipped: {path} of the shared data is not here");
    }
    found
}
