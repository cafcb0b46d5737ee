//! Where a file stands decides what it goes with: the folder of processes around it, or else those that are built in.

mod kind;
mod read;
mod walk;

use std::{
    cell::OnceCell,
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::{Path, PathBuf},
    rc::Rc,
};

use casework::{
    names::Name,
    process::{Pos, Problem, Problems, Process, read_process, read_tailoring},
    shelf::{Files, Shelf, shelve},
    words::Words,
};

use crate::{builtin, ending::Stop};
pub(crate) use kind::Kind;
pub(crate) use read::{cannot_be_read, read};

/// A file of the person's own that stands in no folder of processes goes beside the built-in ones, under this name.
const YOURS: &str = "yours";

/// All files of a folder together, in bytes: far more than any company's processes, far less than a machine's memory.
const MOST_BYTES: usize = 64 << 20;

/// A folder of processes, put together.
#[derive(Default)]
pub(crate) struct Room {
    /// What it holds.
    pub(crate) shelf: Shelf,
    /// The files that were read, by their path in the folder.
    pub(crate) files: Files,
    /// How people find each file: its path from where they stand.
    shown: BTreeMap<String, String>,
    /// The files that stand in the folder itself, not merely beside it.
    own: BTreeSet<String>,
    /// The files of the folder itself by what they say that they are; worked out when somebody asks.
    named: OnceCell<BTreeMap<(Name, u32), Vec<String>>>,
}

impl Room {
    /// What is built in, and nothing else.
    pub(crate) fn built_in() -> Room {
        let files = builtin::files();
        let shown = files.keys().map(|key| (key.clone(), format!("(built in) {key}"))).collect();
        Room { shelf: shelve(&files), own: files.keys().cloned().collect(), files, shown, named: OnceCell::new() }
    }

    /// Reads a folder, with what is there already beside it; `within` comes before its paths.
    fn read(folder: &Path, depth: usize, within: &str, beside: &Room) -> Result<Room, Words> {
        let mut room = Room { files: beside.files.clone(), shown: beside.shown.clone(), ..Room::default() };
        let here = env::current_dir().and_then(fs::canonicalize).unwrap_or_default();
        let (mut unread, mut total) = (Vec::new(), 0);
        for path in walk::files_below(folder, depth)? {
            let key = format!("{within}{}", key(&path, folder));
            let near = path.strip_prefix(&here).unwrap_or(&path);
            room.shown.insert(key.clone(), near.display().to_string());
            room.own.insert(key.clone());
            match read(&path, Kind::limit(&key)) {
                Ok(bytes) => {
                    total += bytes.len();
                    if total > MOST_BYTES {
                        return Err(too_much(folder));
                    }
                    room.files.insert(key, bytes);
                }
                Err(problem) => unread.push((key, problem)),
            }
        }
        room.shelf = shelve(&room.files);
        room.shelf.faults.extend(unread.into_iter().map(|(key, problem)| (key, Problems(vec![*problem]))));
        Ok(room)
    }

    /// How people find the file.
    pub(crate) fn shown<'r>(&'r self, key: &'r str) -> &'r str {
        self.shown.get(key).map_or(key, String::as_str)
    }

    /// What the file is.
    pub(crate) fn kind(&self, key: &str) -> Kind {
        Kind::of(key, self.files.get(key).map_or(&[], Vec::as_slice))
    }

    /// The process that stands in this file, if it is sound.
    pub(crate) fn process_in(&self, key: &str) -> Option<&Process> {
        let (name, _) = self.shelf.paths.iter().find(|(_, path)| *path == key)?;
        self.shelf.library.processes.get(name).map(|process| &**process)
    }

    /// The files that stand in the folder itself.
    pub(crate) fn own(&self) -> impl Iterator<Item = &str> {
        self.own.iter().map(String::as_str)
    }

    /// Which version of which process a file says that it is.
    fn version_in(&self, key: &str) -> Option<(Name, u32)> {
        let bytes = self.files.get(key)?;
        match self.kind(key) {
            Kind::Process => {
                read_process(bytes, &self.shelf.surroundings).ok().map(|draft| (draft.model.id, draft.model.version))
            }
            Kind::Tailoring => read_tailoring(bytes).ok().map(|tailoring| (tailoring.id, tailoring.version)),
            _ => None,
        }
    }

    /// Another file that says it is the same version of the same process.
    pub(crate) fn doubled(&self, key: &str) -> Option<Problem> {
        let named = self.named.get_or_init(|| {
            let mut named: BTreeMap<_, Vec<String>> = BTreeMap::new();
            for (name, key) in self.own().filter_map(|key| Some((self.version_in(key)?, key))) {
                named.entry(name).or_default().push(key.to_owned());
            }
            named
        });
        let (name, keys) = named.iter().find(|(_, keys)| keys.iter().any(|known| known == key))?;
        let other = self.shown(keys.iter().find(|known| *known != key)?);
        Some(Problem {
            pos: Pos { file: 0, line: 1, column: 1 },
            code: "doubled-version",
            sentence: Words::new(
                format!("{} の第{}版は {other} にもあります。", name.0, name.1),
                format!("Version {} of {} also stands in {other}.", name.1, name.0),
            ),
            remedy: Words::new(
                "どちらかの id か version を変えてください。",
                "Give one of them another id or version.",
            ),
        })
    }
}

fn too_much(folder: &Path) -> Words {
    let shown = folder.display();
    Words::new(
        format!(
            "{shown} のファイルは合わせて {MOST_BYTES} バイトを超えています。手順だけのフォルダを指定してください。"
        ),
        format!(
            "The files below {shown} are more than {MOST_BYTES} bytes together. Name a folder that holds the processes alone."
        ),
    )
}

/// The path inside the folder, with `/` between the parts.
fn key(path: &Path, folder: &Path) -> String {
    let inside = path.strip_prefix(folder).unwrap_or(path);
    inside.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// A file or folder, and the room that it stands in.
pub(crate) struct Found {
    /// The room.
    pub(crate) room: Rc<Room>,
    /// The path in the room; of the folder itself it is empty.
    pub(crate) key: String,
}

/// The rooms that were entered so far: each is read once.
pub(crate) struct Rooms {
    root: Option<PathBuf>,
    entered: BTreeMap<(PathBuf, usize, String), Rc<Room>>,
}

impl Rooms {
    /// With the folder of processes that the person named, if any.
    pub(crate) fn new(root: Option<&Path>) -> Result<Rooms, Stop> {
        let root = root.map(|root| fs::canonicalize(root).map_err(|error| cannot_be_read(root, &error))).transpose()?;
        if let Some(root) = root.as_ref().filter(|root| !root.is_dir()) {
            let shown = root.display();
            return Err(
                Words::new(format!("{shown} はフォルダではありません。"), format!("{shown} is not a folder.")).into()
            );
        }
        Ok(Rooms { root, entered: BTreeMap::new() })
    }

    /// The room around a file or a folder.
    pub(crate) fn around(&mut self, path: &Path) -> Result<Found, Words> {
        let metadata = fs::metadata(path).map_err(|error| cannot_be_read(path, &error))?;
        let path = standing(path)?;
        let root = self.root.clone().filter(|root| path.starts_with(root));
        if let Some(root) =
            root.or_else(|| nearest(if metadata.is_dir() { &path } else { path.parent().unwrap_or(&path) }))
        {
            let room = self.enter(&root, walk::DEEPEST, "", true)?;
            return Ok(Found { room, key: key(&path, &root) });
        }
        let (folder, depth) = neighbours(&path, metadata.is_dir());
        let above = folder.parent().unwrap_or(&folder).to_path_buf();
        let within = format!("{YOURS}/{}/", key(&folder, &above));
        let room = self.enter(&folder, depth, &within, false)?;
        let inside = key(&path, &folder);
        let key = format!("{within}{inside}");
        Ok(Found { room, key: key.trim_end_matches('/').to_owned() })
    }

    /// The rooms in which a process may be named by its id, the nearest first.
    pub(crate) fn here(&mut self) -> Result<Vec<Rc<Room>>, Words> {
        let here = env::current_dir().and_then(fs::canonicalize).unwrap_or_default();
        let beside = Some(here.join("processes")).filter(|folder| holds_calendars(folder));
        let near = self.root.clone().or_else(|| nearest(&here)).or(beside);
        let mut rooms =
            near.map(|root| self.enter(&root, walk::DEEPEST, "", true)).transpose()?.into_iter().collect::<Vec<_>>();
        rooms.push(Rc::new(Room::built_in()));
        Ok(rooms)
    }

    fn enter(&mut self, folder: &Path, depth: usize, within: &str, alone: bool) -> Result<Rc<Room>, Words> {
        let place = (folder.to_path_buf(), depth, within.to_owned());
        if let Some(room) = self.entered.get(&place) {
            return Ok(room.clone());
        }
        let beside = match (self.root.clone(), alone) {
            (_, true) => Rc::new(Room::default()),
            (None, false) => Rc::new(Room::built_in()),
            (Some(root), false) => self.enter(&root, walk::DEEPEST, "", true)?,
        };
        let room = Rc::new(Room::read(folder, depth, within, &beside)?);
        self.entered.insert(place, room.clone());
        Ok(room)
    }
}

/// Where a path stands: a link belongs to the folder that it lies in, not to that of what it leads to.
fn standing(path: &Path) -> Result<PathBuf, Words> {
    let cannot = |error| cannot_be_read(path, &error);
    let (Some(name), Some(folder)) = (path.file_name(), path.parent()) else {
        return fs::canonicalize(path).map_err(cannot);
    };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    Ok(fs::canonicalize(folder).map_err(cannot)?.join(name))
}

/// The nearest folder above that holds calendars.
fn nearest(folder: &Path) -> Option<PathBuf> {
    folder.ancestors().find(|folder| holds_calendars(folder)).map(Path::to_path_buf)
}

fn holds_calendars(folder: &Path) -> bool {
    let is_calendar = |path: &Path| path.extension().is_some_and(|ending| ending == "toml");
    fs::read_dir(folder.join("calendars"))
        .is_ok_and(|entries| entries.flatten().any(|entry| is_calendar(&entry.path())))
}

/// What a file in no folder of processes goes with: a story with all stories of its folder, any other with what lies beside it.
fn neighbours(path: &Path, is_folder: bool) -> (PathBuf, usize) {
    let stories = path.ancestors().skip(1).find(|folder| folder.file_name().is_some_and(|name| name == "stories"));
    match (stories, is_folder) {
        (Some(stories), _) => (stories.to_path_buf(), walk::DEEPEST),
        (None, true) => (path.to_path_buf(), walk::DEEPEST),
        (None, false) => (path.parent().unwrap_or(path).to_path_buf(), 1),
    }
}

/// The files of the person's own at a path: the file itself, or all that the folder holds.
pub(crate) fn at_or_below(found: &Found, wanted: impl Fn(Kind) -> bool) -> BTreeSet<String> {
    let Found { room, key } = found;
    let below = |path: &str| {
        key.is_empty() || path == key || path.strip_prefix(key.as_str()).is_some_and(|rest| rest.starts_with('/'))
    };
    room.own().filter(|path| below(path) && wanted(room.kind(path))).map(str::to_owned).collect()
}
