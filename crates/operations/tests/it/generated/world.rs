//! A case as the rules alone have it, beside the one that the desk keeps.

use std::sync::Arc;

use casework::{
    acting::Acting,
    case::{Case, Entry},
    command::Command,
    decide,
    process::Process,
    refusal::Refusals,
    role::Role,
    story::Library,
};
use jiff::Timestamp;
use operations::cases::{self, NewCase};
use testkit::App;

/// Who acts: two of POC, two of design, one of each other unit, and a stranger. They are those of testkit's company.
pub(crate) const PEOPLE: &[(&str, &str)] = &[
    ("Sato", "PSIRT"),
    ("Suzuki", "PSIRT"),
    ("Tanaka", "Design"),
    ("Ito", "Design"),
    ("Mori", "Research"),
    ("Kimura", "Quality"),
    ("Hayashi", "SI-Works"),
    ("Shimizu", "SI-Systems"),
    ("Abe", "Care"),
    ("Ogawa", "Sales"),
    ("Okada", "Press"),
    ("Ueda", "Plant"),
    ("Kato", "Warehouse"),
];

/// Which unit plays what, for an opening that is not asked here.
pub(crate) const STAFF: &[(Role, &str)] = &[(Role::Poc, "PSIRT")];

pub(crate) struct World<'l> {
    pub(crate) library: &'l Library,
    pub(crate) process: Arc<Process>,
    pub(crate) case: Case,
    pub(crate) ledger: Vec<Entry>,
    pub(crate) now: Timestamp,
    pub(crate) number: String,
    pub(crate) id: i64,
}

impl<'l> World<'l> {
    /// Opens a case through the desk, and begins with what it then is.
    pub(crate) async fn opened(library: &'l Library, app: &App, flow: &str) -> Self {
        let new = NewCase {
            process: flow.into(),
            subject: "PLC-Xの認証について".into(),
            source_number: None,
            products: vec!["PLC-X".into()],
        };
        let sato = app.viewer("Sato").await;
        let row = cases::open(&app.desk, &sato, &new).await.unwrap().commit().await.unwrap();
        let facts = app.store.facts(row.id).await.unwrap();
        let ledger: Vec<Entry> = facts.iter().map(|fact| serde_json::from_str(fact).unwrap()).collect();
        Self {
            library,
            process: library.processes[flow].clone(),
            case: Case::replay(&ledger),
            ledger,
            now: app.desk.now(),
            number: row.number,
            id: row.id,
        }
    }

    /// What the rules say, taken in where they say yes.
    pub(crate) fn decide(&mut self, acting: &Acting, command: &Command) -> Result<(), Refusals> {
        let decision = decide(&self.process, &self.case, command, acting, self.now)?;
        for entry in &decision.entries {
            self.case.apply(entry);
            self.ledger.push(entry.clone());
        }
        if let Command::Move { to, .. } = command {
            self.process = to.clone();
        }
        Ok(())
    }
}
