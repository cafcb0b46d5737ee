//! The company's data: who may change it, what is refused, what is on record afterwards.

mod absences;
mod beginning;
mod imports;
mod leaving;
mod people;
mod products;
mod settings;
mod units;

use operations::{Trouble, desk_ledger};
use testkit::App;

/// What the ledger of the desk says, newest first, in English.
async fn told(app: &App) -> Vec<String> {
    let sato = app.viewer("Sato").await;
    let (lines, _) = desk_ledger::read(&app.desk, &sato, &desk_ledger::AskedEntries::default()).await.unwrap();
    lines.into_iter().map(|line| line.words.en).collect()
}

fn codes<T: std::fmt::Debug>(refused: Result<T, Trouble>) -> Vec<&'static str> {
    refused.unwrap_err().codes()
}
