//! The desk as it was wired: its memory, its processes, its clock and its chance.

use std::{collections::BTreeSet, sync::Arc};

use casework::{
    names::Name,
    process::Process,
    role::Role,
    shelf::{Files, Shelf, shelve},
};
use jiff::{SignedDuration, Timestamp};
use store::Database;

use crate::Trouble;

/// What tells the time. The program has one that asks the machine; tests have one that stands still.
pub trait Clock: Send + Sync {
    /// The time.
    fn now(&self) -> Timestamp;

    /// Moves it ahead, where it can be: only a demo's can. Whether it was.
    fn move_by(&self, _by: SignedDuration) -> bool {
        false
    }
}

/// What makes chance, for secrets and names that nobody may guess.
pub trait Chance: Send + Sync {
    /// Fresh bytes.
    fn bytes(&self) -> [u8; 32];
}

/// All that an act needs besides who acts. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    /// What is remembered.
    pub(crate) store: Database,
    /// The processes that cases may follow, with their maps.
    pub(crate) shelf: Arc<Shelf>,
    clock: Arc<dyn Clock>,
    chance: Arc<dyn Chance>,
}

impl Desk {
    /// Wires a desk. The files are those of a folder of processes; with a fault in them it does not start.
    pub fn new(
        store: Database,
        files: &Files,
        clock: Arc<dyn Clock>,
        chance: Arc<dyn Chance>,
    ) -> Result<Self, Box<Shelf>> {
        let shelf = shelve(files);
        if !shelf.faults.is_empty() {
            return Err(Box::new(shelf));
        }
        Ok(Self { store, shelf: Arc::new(shelf), clock, chance })
    }

    /// The time.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Moves the clock ahead, where it can be.
    pub(crate) fn move_by(&self, by: SignedDuration) -> bool {
        self.clock.move_by(by)
    }

    /// A secret that nobody guesses: 64 hexadecimal digits.
    pub fn secret(&self) -> String {
        hex(&self.chance.bytes())
    }

    /// The newest version of each process, by its name.
    pub fn processes(&self) -> Vec<Arc<Process>> {
        let newest = self.shelf.library.processes.iter().filter(|(name, process)| **name == process.id);
        newest.map(|(_, process)| process.clone()).collect()
    }

    /// The process of this name, or of this name and version.
    pub fn process(&self, name: &str) -> Result<Arc<Process>, Trouble> {
        let known = self.shelf.library.processes.get(&Name::from(name)).cloned();
        known.ok_or_else(|| Trouble::missing_process(name))
    }
}

/// Whether the desk can work: its memory answers.
pub async fn is_ready(desk: &Desk) -> bool {
    desk.store.has_people().await.is_ok()
}

/// Bytes as hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The roles that are written with spaces between.
pub(crate) fn roles_of(text: &str) -> BTreeSet<Role> {
    text.split_whitespace().filter_map(Role::parse).collect()
}
