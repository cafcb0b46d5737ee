//! A whole desk in memory or on PostgreSQL, with a clock that stands still and chance that repeats.

use std::{
    collections::BTreeMap,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
};

use casework::shelf::Files;
use jiff::{SignedDuration, Timestamp};
use operations::{Chance, Clock, Desk, Viewer};
use store::{Database, Where};

use crate::{people, postgres, temp::Folder};

/// A clock that moves only when it is told to.
#[derive(Debug)]
pub struct Frozen(AtomicI64);

impl Frozen {
    /// Stands at this time.
    pub fn at(time: &str) -> Self {
        let time: Timestamp = time.parse().unwrap_or_else(|fault| broken(&format!("{time}: {fault}")));
        Self(AtomicI64::new(time.as_microsecond()))
    }

    /// Moves on.
    pub fn advance(&self, by: SignedDuration) {
        self.0.fetch_add(by.as_micros() as i64, Ordering::SeqCst);
    }
}

impl Clock for Frozen {
    fn now(&self) -> Timestamp {
        Timestamp::from_microsecond(self.0.load(Ordering::SeqCst)).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    fn move_by(&self, by: SignedDuration) -> bool {
        self.advance(by);
        true
    }
}

/// Chance that is the same in every run, and different at every call.
#[derive(Debug, Default)]
pub struct Counting(AtomicU64);

impl Chance for Counting {
    fn bytes(&self) -> [u8; 32] {
        let count = self.0.fetch_add(1, Ordering::SeqCst) + 1;
        let mut bytes = [0xA5; 32];
        bytes[..8].copy_from_slice(&count.to_be_bytes());
        bytes
    }
}

/// What a desk stands on, which goes away with it.
enum Ground {
    Folder { _folder: Folder },
    Postgres { _database: postgres::Database },
}

/// A whole desk with its clock.
pub struct App {
    /// The desk.
    pub desk: Desk,
    /// Its clock.
    pub clock: Arc<Frozen>,
    /// What it remembers, to look behind the desk.
    pub store: Database,
    /// Where that is, for a second process on the same database.
    pub place: Where,
    _ground: Ground,
}

impl App {
    /// A desk on a database of its own: SQLite in a folder that goes away with it.
    pub async fn on_sqlite() -> Self {
        Self::at(Self::fresh_sqlite()).await
    }

    /// A desk on a fresh PostgreSQL database.
    pub async fn on_postgres() -> Self {
        Self::at(Self::fresh_postgres().await).await
    }

    /// A desk on each of the two databases.
    pub async fn on_both() -> [Self; 2] {
        [Self::on_sqlite().await, Self::on_postgres().await]
    }

    /// A desk on each of the two databases on which nobody has begun: no unit, no person.
    pub async fn bare_on_both() -> [Self; 2] {
        [Self::bare_on_sqlite().await, Self::bare(Self::fresh_postgres().await).await]
    }

    /// A desk on SQLite on which nobody has begun.
    pub async fn bare_on_sqlite() -> Self {
        Self::bare(Self::fresh_sqlite()).await
    }

    fn fresh_sqlite() -> (Where, Ground) {
        let folder = Folder::new().unwrap_or_else(|fault| broken(&fault.to_string()));
        (Where::File(folder.join("desk.db")), Ground::Folder { _folder: folder })
    }

    async fn fresh_postgres() -> (Where, Ground) {
        let database = postgres::fresh_database().await.unwrap_or_else(|fault| broken(&fault.to_string()));
        (Where::Address(database.url()), Ground::Postgres { _database: database })
    }

    async fn at(place: (Where, Ground)) -> Self {
        let app = Self::bare(place).await;
        people::settle(&app).await;
        app
    }

    async fn bare((place, ground): (Where, Ground)) -> Self {
        let store = Database::open(&place).await.unwrap_or_else(|fault| broken(&fault.to_string()));
        store.migrate().await.unwrap_or_else(|fault| broken(&fault.to_string()));
        let clock = Arc::new(Frozen::at("2026-04-01T01:00:00Z"));
        let desk = Desk::new(store.clone(), &processes(), clock.clone(), Arc::new(Counting::default()));
        let desk = desk.unwrap_or_else(|shelf| broken(&format!("{:?}", shelf.faults)));
        Self { desk, clock, store, place, _ground: ground }
    }

    /// Somebody of the company of the stories, as they look now.
    pub async fn viewer(&self, login: &str) -> Viewer {
        people::viewer(self, login).await
    }
}

/// The files of the folder of processes, as the program has them built in.
pub fn processes() -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../processes");
    let mut files = BTreeMap::new();
    collect(&root, &root, &mut files);
    files
}

fn collect(root: &Path, folder: &Path, files: &mut Files) {
    let Ok(entries) = std::fs::read_dir(folder) else { broken(&format!("{} cannot be read", folder.display())) };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(root, &path, files);
        } else if let (Ok(name), Ok(bytes)) = (path.strip_prefix(root), std::fs::read(&path)) {
            files.insert(name.to_string_lossy().replace('\\', "/"), bytes);
        }
    }
}

/// A test that cannot be set up fails at once.
#[expect(clippy::panic, reason = "the testkit is for tests: what it cannot set up is a failed test")]
pub(crate) fn broken(sentence: &str) -> ! {
    panic!("{sentence}")
}
