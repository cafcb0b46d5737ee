//! `cargo xtask pictures`: the pictures of both flows in the book, drawn from the process files.

use std::{
    fs,
    path::{Path, PathBuf},
};

use casework::drawing::{Shown, svg};

use crate::{flows::flows, takes_no_words, tidy};

pub(crate) fn start(words: &[String]) -> Result<(), String> {
    takes_no_words("pictures", words)?;
    let root = tidy::workspace_root()?;
    for (path, picture) in pictures(&root)? {
        let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, picture));
        written.map_err(|error| format!("{}: {error}", path.display()))?;
        println!("{}", path.display());
    }
    Ok(())
}

/// Each picture with the place where the book keeps it.
fn pictures(root: &Path) -> Result<Vec<(PathBuf, String)>, String> {
    let drawn = |(flow, process): (&str, std::sync::Arc<casework::process::Process>)| {
        (root.join(format!("docs/pictures/flow-{flow}.svg")), svg(&process, Shown::Both))
    };
    Ok(flows(root)?.into_iter().map(drawn).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pictures_of_the_book_show_the_processes_that_run() {
        let root = tidy::workspace_root().unwrap();
        for (path, picture) in pictures(&root).unwrap() {
            let kept = fs::read_to_string(&path).unwrap_or_default();
            assert!(kept == picture, "{} is another process's picture now: run cargo xtask pictures", path.display());
        }
    }
}
