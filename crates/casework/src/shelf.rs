//! A folder of processes, put together: calendars, processes, a company's own files over them, maps, stories.
//!
//! Where a file stands says what it is: `calendars/*.toml`, `*/versions.toml`, `*/maps/*.toml`, `*/stories/**/*.story`; any other
//! `*.toml` is a process, or with the key `over` a company's own file over one.

use std::collections::BTreeMap;

use crate::{
    clocks::read_calendar,
    names::Name,
    process::{
        Draft, MoveMap, Pos, Problem, Problems, Process, Surroundings, Tailoring, Versions, check, check_map, read_map,
        read_process, read_tailoring, read_versions,
    },
    story::{Library, read_story},
    words::Words,
};

/// Files by their path inside the folder, with `/` between the parts.
pub type Files = BTreeMap<String, Vec<u8>>;

/// What a folder holds, and what is wrong with it.
#[derive(Debug, Default)]
pub struct Shelf {
    /// Processes, maps and stories that can be used.
    pub library: Library,
    /// The calendars.
    pub surroundings: Surroundings,
    /// The published versions.
    pub versions: Versions,
    /// The path of each process, by name and version.
    pub paths: BTreeMap<Name, String>,
    /// Faults by path. A file with faults is not in the library.
    pub faults: BTreeMap<String, Problems>,
    drafts: BTreeMap<Name, Draft>,
}

/// Puts a folder together.
pub fn shelve(files: &Files) -> Shelf {
    let mut shelf = Shelf::default();
    let of = |kind: What| files.iter().filter(move |(path, bytes)| what(path, bytes) == kind);
    of(What::Calendar).for_each(|(path, bytes)| shelf.add_calendar(path, bytes));
    of(What::Versions).for_each(|(path, bytes)| shelf.add_versions(path, bytes));
    of(What::Process).for_each(|(path, bytes)| shelf.add_process(path, bytes));
    of(What::Tailoring).for_each(|(path, bytes)| shelf.add_tailoring(path, bytes));
    of(What::Map).for_each(|(path, bytes)| shelf.add_map(path, bytes));
    of(What::Story).for_each(|(path, bytes)| shelf.add_story(path, bytes));
    shelf
}

/// What a file of the folder is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Calendar,
    Versions,
    Process,
    Tailoring,
    Map,
    Story,
    Other,
}

fn what(path: &str, bytes: &[u8]) -> What {
    let parts: Vec<&str> = path.split('/').collect();
    let file = parts.last().copied().unwrap_or_default();
    let folder = |name: &str| parts.contains(&name);
    match file.rsplit_once('.').map(|(_, ending)| ending) {
        Some("story") => What::Story,
        Some("toml") if folder("calendars") => What::Calendar,
        Some("toml") if folder("maps") => What::Map,
        Some("toml") if file == "versions.toml" => What::Versions,
        Some("toml") if is_tailoring(bytes) => What::Tailoring,
        Some("toml") => What::Process,
        _ => What::Other,
    }
}

/// Whether a process file lies over another: it says so by a key of its own.
pub fn is_tailoring(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    text.lines().map(str::trim_start).any(|line| ["over ", "over=", "[over]"].iter().any(|over| line.starts_with(over)))
}

impl Shelf {
    fn fault(&mut self, path: &str, code: &'static str, sentence: Words) {
        let pos = Pos { file: 0, line: 1, column: 1 };
        let remedy = Words::new("ファイルを直してください。", "Mend the file.");
        self.faults.insert(path.into(), Problems(vec![Problem { pos, code, sentence, remedy }]));
    }

    fn add_calendar(&mut self, path: &str, bytes: &[u8]) {
        match std::str::from_utf8(bytes)
            .map_err(|e| e.to_string())
            .and_then(|text| read_calendar(text).map_err(|p| p.0))
        {
            Ok(calendar) => {
                self.surroundings.calendars.insert(calendar.id.clone(), calendar);
            }
            Err(problem) => self.fault(path, "bad-calendar", Words::same(problem)),
        }
    }

    fn add_versions(&mut self, path: &str, bytes: &[u8]) {
        match std::str::from_utf8(bytes).map_err(|e| e.to_string()).and_then(read_versions) {
            Ok(versions) => self.versions.known.extend(versions.known),
            Err(problem) => self.fault(path, "bad-versions", Words::same(problem)),
        }
    }

    fn add_process(&mut self, path: &str, bytes: &[u8]) {
        let read = read_process(bytes, &self.surroundings);
        self.keep(path, read);
    }

    fn add_tailoring(&mut self, path: &str, bytes: &[u8]) {
        let tailoring = match read_tailoring(bytes) {
            Ok(tailoring) => tailoring,
            Err(problems) => {
                self.faults.insert(path.into(), problems);
                return;
            }
        };
        let Some(read) = self.tailored(&tailoring) else {
            let (id, version) = &tailoring.over;
            return self.fault(
                path,
                "no-base",
                Words::new(
                    format!("元の手順 {id} の第{version}版がないか、誤りがあります。"),
                    format!("Version {version} of {id}, over which this lies, is not here or has faults."),
                ),
            );
        };
        self.keep(path, read);
    }

    /// A company's file over the process that it names, if that one is here.
    pub fn tailored(&self, tailoring: &Tailoring) -> Option<Result<Draft, Problems>> {
        let (id, version) = &tailoring.over;
        let base = self.drafts.get(format!("{id}@{version}").as_str())?;
        Some(tailoring.over(base))
    }

    fn keep(&mut self, path: &str, read: Result<Draft, Problems>) {
        let checked = read.and_then(|draft| {
            let name: Name = format!("{}@{}", draft.model.id, draft.model.version).into();
            check(draft.clone(), &self.versions).map(|process| (name, draft, process))
        });
        match checked {
            Ok((name, ..)) if self.paths.contains_key(&name) => {
                let other = &self.paths[&name];
                let sentence =
                    Words::new(format!("{name} は {other} にもあります。"), format!("{name} also stands in {other}."));
                self.fault(path, "doubled-version", sentence);
            }
            Ok((name, draft, process)) => {
                self.paths.insert(name.clone(), path.into());
                self.drafts.insert(name, draft);
                self.library.add(process);
            }
            Err(problems) => {
                self.faults.insert(path.into(), problems);
            }
        }
    }

    fn add_map(&mut self, path: &str, bytes: &[u8]) {
        let text = String::from_utf8_lossy(bytes);
        let map = match read_map(&text) {
            Ok(map) => map,
            Err(problems) => {
                self.faults.insert(path.into(), problems);
                return;
            }
        };
        let Some((from, to)) = self.ends(&map) else {
            return self.fault(
                path,
                "no-process",
                Words::new("対応表の手順か版がありません。", "A process or version that the map names is not here."),
            );
        };
        if self.library.maps.contains_key(stem(path)) {
            let sentence = Words::new("同じ名前の対応表がほかにもあります。", "Another map has the same name.");
            return self.fault(path, "doubled-map", sentence);
        }
        match check_map(&map, from, to) {
            Ok(plan) => {
                self.library.maps.insert(stem(path).into(), plan);
            }
            Err(problems) => {
                self.faults.insert(path.into(), problems);
            }
        }
    }

    fn ends(&self, map: &MoveMap) -> Option<(&Process, &Process)> {
        let find = |end: &crate::process::End| {
            self.library.processes.get(format!("{}@{}", end.id, end.version).as_str()).map(|process| &**process)
        };
        find(&map.from).zip(find(&map.to))
    }

    fn add_story(&mut self, path: &str, bytes: &[u8]) {
        let name = path.split_once("/stories/").map_or(path, |(_, name)| name);
        let name: Name = name.strip_suffix(".story").unwrap_or(name).into();
        match read_story(bytes) {
            Ok(_) if self.library.stories.contains_key(&name) => {
                self.fault(
                    path,
                    "doubled-story",
                    Words::new("同じ名前のシナリオがほかにもあります。", "Another story has the same name."),
                );
            }
            Ok(story) => {
                self.library.stories.insert(name, story);
            }
            Err(problems) => {
                self.faults.insert(path.into(), problems);
            }
        }
    }
}

fn stem(path: &str) -> &str {
    let file = path.rsplit('/').next().unwrap_or(path);
    file.strip_suffix(".toml").unwrap_or(file)
}
