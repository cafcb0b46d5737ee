//! The deck's two flows, loaded from the tree.

use std::{path::Path, sync::Arc};

use casework::{
    process::Process,
    shelf::{Files, shelve},
};

/// Both flows with their numbers; or why one of them does not load.
pub(crate) fn flows(root: &Path) -> Result<Vec<(&'static str, Arc<Process>)>, String> {
    let shelf = shelve(&files(&root.join("processes"))?);
    let load = |flow| {
        let name = format!("jpcert-2014/flow-{flow}");
        let process = shelf.library.processes.get(name.as_str()).cloned();
        process.map(|process| (flow, process)).ok_or(format!("{name} does not load; see: madoguchi process check"))
    };
    ["1", "2"].into_iter().map(load).collect()
}

fn files(folder: &Path) -> Result<Files, String> {
    let mut files = Files::new();
    for part in ["calendars/jp.toml", "jpcert-2014/flow-1.toml", "jpcert-2014/flow-2.toml"] {
        let bytes = std::fs::read(folder.join(part)).map_err(|error| format!("{part}: {error}"))?;
        files.insert(part.into(), bytes);
    }
    Ok(files)
}
