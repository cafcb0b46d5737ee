//! The store from the inside: what only SQL can bring about, on both databases.

mod failures;
mod migrations;
mod plans;
mod together;

use std::sync::atomic::{AtomicU32, Ordering};

use crate::{Database, Where};

/// A fresh database, gone with this value.
struct Ground {
    place: Where,
    store: Database,
}

impl Ground {
    /// SQLite always; PostgreSQL where `cargo xtask test` says that there is one.
    async fn both() -> Vec<Self> {
        let mut grounds = vec![Self::sqlite().await];
        match std::env::var("MADOGUCHI_TEST_POSTGRES") {
            Ok(server) => grounds.push(Self::postgres(&server).await),
            Err(_) => println!("skipped on PostgreSQL: `cargo xtask test` starts one"),
        }
        grounds
    }

    /// Both, with their tables.
    async fn both_ready() -> Vec<Self> {
        let grounds = Self::both().await;
        for ground in &grounds {
            ground.store.migrate().await.unwrap();
        }
        grounds
    }

    async fn sqlite() -> Self {
        let folder = std::env::temp_dir().join(name("-"));
        std::fs::create_dir(&folder).unwrap();
        let place = Where::File(folder.join("desk.db"));
        let store = Database::open(&place).await.unwrap();
        Self { place, store }
    }

    async fn postgres(server: &str) -> Self {
        let name = name("_");
        let maintenance = Database::open(&Where::Address(server.into())).await.unwrap();
        // A database cannot be made inside a change, and here every statement is a change of its own.
        maintenance.rows(&format!("CREATE DATABASE \"{name}\" TEMPLATE template0"), &[]).await.unwrap();
        let (server, _) = server.rsplit_once('/').unwrap();
        let place = Where::Address(format!("{server}/{name}"));
        let store = Database::open(&place).await.unwrap();
        Self { place, store }
    }
}

impl Drop for Ground {
    fn drop(&mut self) {
        if let Where::File(file) = &self.place {
            std::fs::remove_dir_all(file.parent().unwrap()).ok();
        }
    }
}

/// As testkit names its folders, so that what a killed run leaves behind is swept with them.
fn name(between: &str) -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    format!("madoguchi-test-{}-store{count}", std::process::id()).replace('-', between)
}
