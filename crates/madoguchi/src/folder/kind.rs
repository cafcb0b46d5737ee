//! What a file is, by where it stands: the same rule by which the rules put a folder together.

use casework::{process, shelf::is_tailoring, story};

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Business days.
    Calendar,
    /// The hashes of published versions.
    Versions,
    /// A process.
    Process,
    /// A company's own file over a process.
    Tailoring,
    /// How a case moves from one process to another.
    Map,
    /// A story.
    Story,
    /// Something else.
    Other,
}

impl Kind {
    /// What the file with this path and content is.
    pub(crate) fn of(path: &str, bytes: &[u8]) -> Kind {
        let mut parts: Vec<&str> = path.split('/').collect();
        let file = parts.pop().unwrap_or_default();
        match file.rsplit_once('.').map(|(_, ending)| ending) {
            Some("story") => Kind::Story,
            Some("toml") if parts.contains(&"calendars") => Kind::Calendar,
            Some("toml") if parts.contains(&"maps") => Kind::Map,
            Some("toml") if file == "versions.toml" => Kind::Versions,
            Some("toml") if is_tailoring(bytes) => Kind::Tailoring,
            Some("toml") => Kind::Process,
            _ => Kind::Other,
        }
    }

    /// How many bytes of a file with this path are read at the most.
    pub(crate) fn limit(path: &str) -> usize {
        if path.ends_with(".story") { story::LARGEST } else { process::LARGEST }
    }
}
