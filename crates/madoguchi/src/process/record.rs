//! `process check --record`: from here on, what a version says is fixed. Adds to `versions.toml`, never changes it.

use std::{
    fs::OpenOptions,
    io::Write,
    path::{Path, PathBuf},
};

use casework::{
    process::{LARGEST, Process, read_versions},
    words::Words,
};

use crate::{
    ending::{Ending, Stop},
    folder::{Room, read},
    screen::Screen,
};

const HEAD: &str =
    "# The versions that were published, each with the hash of what it says. A line here is never changed:
# a process that is to say something else gets another version, and running cases stay on theirs.
";

/// The path, in the room, of the versions beside a process file.
pub(super) fn versions_beside(key: &str) -> String {
    key.rsplit_once('/').map_or_else(|| "versions.toml".into(), |(folder, _)| format!("{folder}/versions.toml"))
}

/// Records a sound process, unless its version is recorded already.
pub(super) fn record(room: &Room, key: &str, asked: &Path, quiet: bool, screen: &mut Screen) -> Result<Ending, Stop> {
    let Some(process) = room.process_in(key) else { return Ok(Ending::Fine) };
    let path = file_beside(room, key, asked);
    let shown = path.display();
    let (id, version) = (&process.id, process.version);
    let done = match add(&path, process) {
        Ok(done) => done,
        Err(sentence) => {
            screen.complain(&sentence);
            return Ok(Ending::Unusable);
        }
    };
    if !quiet {
        screen.say(&match done {
            Done::Added => Words::new(
                format!("    {shown} に {id} 第{version}版を記録しました。"),
                format!("    recorded version {version} of {id} in {shown}"),
            ),
            Done::Known => Words::new(
                format!("    {id} 第{version}版は {shown} に記録済みです。"),
                format!("    version {version} of {id} is recorded in {shown} already"),
            ),
        })?;
    }
    Ok(Ending::Fine)
}

fn file_beside(room: &Room, key: &str, asked: &Path) -> PathBuf {
    let file = if asked.is_dir() { Path::new(room.shown(key)) } else { asked };
    file.with_file_name("versions.toml")
}

/// What was done.
enum Done {
    /// It is written now.
    Added,
    /// It stood there.
    Known,
}

fn add(path: &Path, process: &Process) -> Result<Done, Words> {
    let before = if path.exists() { Some(before(path)?) } else { None };
    let reference = process.reference();
    let known = before.iter().flat_map(|(_, versions)| &versions.known);
    let mut same_version = known.filter(|known| known.id == reference.id && known.version == reference.version);
    if let Some(known) = same_version.next() {
        // The check would have refused another hash; should it not have, nothing is written over.
        return if known.hash == reference.hash { Ok(Done::Known) } else { Err(recorded_otherwise(path, process)) };
    }
    let start = match &before {
        None => HEAD.to_owned(),
        Some((text, _)) if text.is_empty() || text.ends_with('\n') => String::new(),
        Some(_) => "\n".to_owned(),
    };
    let quoted = |text: &str| format!("{:?}", text);
    let entry = format!(
        "{start}\n[[version]]\nid = {}\nversion = {}\nhash = {}\n",
        quoted(reference.id.as_str()),
        reference.version,
        quoted(reference.hash.as_str())
    );
    let whole = format!("{}{entry}", before.map(|(text, _)| text).unwrap_or_default());
    let read_back = read_versions(&whole).map_err(|error| cannot_add(path, &error))?;
    if !read_back.known.iter().any(|known| known.id == reference.id && known.hash == reference.hash) {
        return Err(cannot_add(path, &"it would not read back"));
    }
    // Appended in one piece: what stands there is never opened for change.
    let file = OpenOptions::new().append(true).create(true).open(path);
    file.and_then(|mut file| file.write_all(entry.as_bytes())).map_err(|error| cannot_add(path, &error))?;
    Ok(Done::Added)
}

fn before(path: &Path) -> Result<(String, casework::process::Versions), Words> {
    let bytes = read(path, LARGEST).map_err(|problem| problem.sentence)?;
    let text = String::from_utf8(bytes).map_err(|error| cannot_add(path, &error))?;
    let versions = read_versions(&text).map_err(|error| cannot_add(path, &error))?;
    Ok((text, versions))
}

fn cannot_add(path: &Path, why: &dyn std::fmt::Display) -> Words {
    let shown = path.display();
    Words::new(format!("{shown} に書き加えられません: {why}"), format!("Nothing can be added to {shown}: {why}"))
}

fn recorded_otherwise(path: &Path, process: &Process) -> Words {
    let (id, version, shown) = (&process.id, process.version, path.display());
    Words::new(
        format!("{id} 第{version}版は {shown} に別のハッシュで記録されています。version を上げてください。"),
        format!("{shown} has another hash for version {version} of {id}. Give the process another version."),
    )
}
