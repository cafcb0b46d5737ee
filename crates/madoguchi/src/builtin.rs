//! The processes that are compiled in: they serve where no folder of processes is near, and the demo plays on them.

use casework::shelf::Files;

/// One list of (path in `processes/`, content).
macro_rules! built_in {
    ($($path:literal,)*) => {
        /// Every file that is compiled in, by its path in `processes/`.
        const FILES: &[(&str, &[u8])] =
            &[$(($path, include_bytes!(concat!("../../../processes/", $path))),)*];
    };
}

built_in! {
    "calendars/jp.toml",
    "jpcert-2014/flow-1.toml",
    "jpcert-2014/flow-2.toml",
    "jpcert-2014/versions.toml",
    "jpcert-2014/maps/flow-2-to-flow-1.toml",
    "jpcert-2014/stories/company.story",
    "jpcert-2014/stories/flow-1/overview.story",
    "jpcert-2014/stories/flow-1/details.story",
    "jpcert-2014/stories/flow-1/assessed.story",
    "jpcert-2014/stories/flow-1/verified.story",
    "jpcert-2014/stories/flow-1/published.story",
    "jpcert-2014/stories/flow-2/whole.story",
}

/// The stories that the demo tells.
pub(crate) const DEMO: &[&str] = &["flow-1/published", "flow-2/whole"];

/// The files as a folder holds them.
pub(crate) fn files() -> Files {
    FILES.iter().map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec())).collect()
}

/// The processes alone: a running desk has no use for stories, and starts sooner without.
pub(crate) fn processes() -> Files {
    let mut files = files();
    files.retain(|path, _| !path.ends_with(".story"));
    files
}

#[cfg(test)]
mod tests {
    use super::*;
    use casework::{shelf::shelve, story::run};

    #[test]
    fn what_is_built_in_has_no_faults() {
        assert_eq!(shelve(&files()).faults, std::collections::BTreeMap::new());
    }

    #[test]
    fn every_story_that_is_built_in_is_borne_out_with_those_that_it_continues() {
        let library = shelve(&files()).library;
        for name in DEMO {
            assert!(library.stories.contains_key(*name), "the demo tells {name}, which is not built in");
        }
        for (name, story) in &library.stories {
            run(story, &library).unwrap_or_else(|failure| panic!("{name}: {failure:?}"));
        }
    }

    #[test]
    fn the_versions_that_are_recorded_in_the_folder_are_built_in_too() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../processes/jpcert-2014/versions.toml");
        let recorded = std::path::Path::new(folder).exists();
        assert_eq!(recorded, files().contains_key("jpcert-2014/versions.toml"));
    }
}
