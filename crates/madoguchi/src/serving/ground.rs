//! What a desk stands on: the folder of data, the lock on it, the database brought up to date, the processes without faults.

use std::{
    fs::{self, File, TryLockError},
    os::unix::fs::DirBuilderExt,
    path::Path,
    sync::Arc,
};

use casework::{shelf::Files, words::Words};
use operations::{Clock, Desk};
use store::{Database, Failure, Migrated, Where};

use crate::{
    builtin, chance::Drawn, ending::Stop, folder::Rooms, process::complain_of_faults, screen::Screen, settings::Place,
};

/// The file of the desk inside the folder of data.
const FILE: &str = "desk.db";
/// Held by the one process that works on the file.
const LOCK: &str = "desk.lock";

/// The database of a desk, and the lock that keeps a second process off its file.
pub(crate) struct Ground {
    pub(crate) store: Database,
    pub(crate) migrated: Vec<&'static str>,
    _lock: Option<File>,
}

/// What somebody is about to do with the data.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Use {
    /// Run the desk, or change its tables: alone on a file, which is made where there is none.
    Alone,
    /// Do something small beside a desk that may be running.
    Beside,
}

/// Opens the database where it is, and brings its tables up to date.
pub(crate) async fn open(place: &Place, used: Use) -> Result<Ground, Stop> {
    if used == Use::Alone || place.database.is_some() {
        make_folder(&place.data)?;
    }
    let (at, lock) = match &place.database {
        Some(address) => (Where::Address(address.reveal().to_owned()), None),
        None => {
            let file = place.data.join(FILE);
            if used == Use::Beside && !file.is_file() {
                return Err(no_desk(&place.data));
            }
            let lock = if used == Use::Alone { Some(lock(&place.data)?) } else { None };
            (Where::File(file), lock)
        }
    };
    let store = Database::open(&at).await.map_err(|failure| cannot_open(&failure))?;
    match store.migrate().await.map_err(|failure| cannot_open(&failure))? {
        Migrated::Ran(migrated) => Ok(Ground { store, migrated, _lock: lock }),
        Migrated::TooNew { found, known } => Err(Words::new(
            format!("このデータベースは、もっと新しいmadoguchiが使っています（表の版は{found}、このプログラムが知っているのは{known}まで）。何も変えていません。新しいほうのmadoguchiを使ってください。"),
            format!("A newer madoguchi has been at this database: its tables are at version {found}, and this program knows {known} at the most. Nothing was changed. Use the newer program."),
        )
        .into()),
    }
}

/// A desk on this ground.
pub(crate) fn desk(store: &Database, files: &Files, clock: Arc<dyn Clock>) -> Result<Desk, Stop> {
    Desk::new(store.clone(), files, clock, Arc::new(Drawn)).map_err(|shelf| {
        let paths: Vec<&str> = shelf.faults.keys().map(String::as_str).collect();
        let paths = paths.join(", ");
        Words::new(format!("手順に問題があります: {paths}"), format!("There are faults in the processes: {paths}"))
            .into()
    })
}

/// The files of the processes that cases may follow: a folder's, or those that are built in. Faults are told, each with its line.
pub(crate) fn processes(place: &Place, screen: &mut Screen) -> Result<Files, Stop> {
    let Some(folder) = &place.processes else { return Ok(builtin::processes()) };
    let found = Rooms::new(Some(folder))?.around(folder)?;
    let room = found.room;
    if room.shelf.faults.is_empty() {
        let mut files = room.files.clone();
        files.retain(|path, _| !path.ends_with(".story"));
        return Ok(files);
    }
    complain_of_faults(screen, &room);
    let shown = folder.display();
    Err(Words::new(
        format!("{shown} の手順に問題があるので、始めません。上の行を直してから、もう一度始めてください。"),
        format!("There are faults in the processes of {shown}, so the desk does not start. Mend the lines above, and start it again."),
    )
    .into())
}

fn make_folder(folder: &Path) -> Result<(), Stop> {
    // For nobody but whoever runs the program: reports lie in there.
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(|error| {
        let shown = folder.display();
        Words::new(
            format!("データのフォルダー {shown} を作れません: {error}"),
            format!("The folder of data {shown} cannot be made: {error}"),
        )
        .into()
    })
}

fn lock(folder: &Path) -> Result<File, Stop> {
    let path = folder.join(LOCK);
    let shown = path.display().to_string();
    let unusable = |error: std::io::Error| {
        Stop::from(Words::new(format!("{shown} を使えません: {error}"), format!("{shown} cannot be used: {error}")))
    };
    let file = File::options().create(true).truncate(false).write(true).open(&path).map_err(unusable)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::Error(error)) => Err(unusable(error)),
        Err(TryLockError::WouldBlock) => {
            let shown = folder.display();
            Err(Words::new(
                format!("{shown} では、ほかのmadoguchiが動いています。先にそれを終わらせるか、--data で別のフォルダーを指定してください。"),
                format!("Another madoguchi is at work on {shown}. End that one first, or name another folder with --data."),
            )
            .into())
        }
    }
}

fn no_desk(folder: &Path) -> Stop {
    let shown = folder.display();
    Words::new(
        format!("{shown} に窓口のデータがありません。--data か --database で場所を指定してください。"),
        format!("There is no desk in {shown}. Say where it is with --data or --database."),
    )
    .into()
}

fn cannot_open(failure: &Failure) -> Stop {
    Words::new(format!("データベースを開けません: {failure}"), format!("The database cannot be opened: {failure}"))
        .into()
}
