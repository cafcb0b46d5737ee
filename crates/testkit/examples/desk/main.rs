//! A desk to be measured: fills a database with cases, lets somebody in, and writes to it as fast as it can.
//!
//! `cargo xtask bench` drives it. It is no part of the product.

mod seed;
mod write;

use std::{path::PathBuf, sync::Arc};

use jiff::Timestamp;
use operations::{Chance, Clock, Desk, sessions};
use store::{Database, Where};
use testkit::app::{Counting, processes};

/// The clock of this machine.
struct Running;

impl Clock for Running {
    #[expect(clippy::disallowed_methods, reason = "what is measured lives in the time of this machine")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// Names differ between two runs on one database, because the process differs.
struct Drawn(Counting);

impl Chance for Drawn {
    fn bytes(&self) -> [u8; 32] {
        let mut bytes = self.0.bytes();
        bytes[16..20].copy_from_slice(&std::process::id().to_be_bytes());
        bytes
    }
}

type Done<T = ()> = Result<T, Box<dyn std::error::Error>>;

#[tokio::main]
async fn main() -> Done {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["seed", place, count] => seed::seed(&desk(place).await?, count.parse()?).await,
        ["session", place] => session(&desk(place).await?.0).await,
        ["write", place, count] => write::write(&desk(place).await?, count.parse()?).await,
        _ => Err("desk seed|write PLACE COUNT, or desk session PLACE".into()),
    }
}

/// The desk and what is under it.
async fn desk(place: &str) -> Done<(Desk, Database)> {
    let place = match place.starts_with("postgres:") {
        true => Where::Address(place.into()),
        false => Where::File(PathBuf::from(place)),
    };
    let store = Database::open(&place).await?;
    store.migrate().await?;
    let desk = Desk::new(store.clone(), &processes(), Arc::new(Running), Arc::new(Drawn(Counting::default())));
    let desk = desk.map_err(|shelf| format!("{:?}", shelf.faults))?;
    Ok((desk, store))
}

#[expect(clippy::print_stdout, reason = "whoever measures reads the cookie")]
async fn session(desk: &Desk) -> Done {
    let from = sessions::From { address: "127.0.0.1".into(), agent: "bench".into() };
    let session =
        sessions::log_in_as(desk, "Sato", &from, desk.now()).await.map_err(|trouble| trouble.sentence().en)?;
    println!("session {session}");
    Ok(())
}
