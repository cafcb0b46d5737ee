//! A case out of its ledger: replaying the entries gives the case, and nothing else does.

use std::sync::Arc;

use casework::{
    case::{Case, Entry},
    process::Process,
};
use store::CaseRow;

use crate::{Desk, Trouble};

/// A case with its entries.
pub(crate) struct Loaded {
    pub(crate) row: CaseRow,
    pub(crate) case: Case,
    pub(crate) entries: Vec<Entry>,
    pub(crate) process: Arc<Process>,
}

/// Replays the facts of a case.
pub(crate) fn replay(desk: &Desk, row: CaseRow, facts: &[String]) -> Result<Loaded, Trouble> {
    let entries: Vec<Entry> =
        facts.iter().map(|fact| serde_json::from_str(fact)).collect::<Result<_, _>>().map_err(|fault| {
            Trouble::refused(
                "unreadable-ledger",
                format!("案件{}の記録が読めません（{fault}）。管理者に知らせてください。", row.number),
                format!("The ledger of {} cannot be read ({fault}). Tell the administrator.", row.number),
            )
        })?;
    let case = Case::replay(&entries);
    let process = desk.process(&row.process)?;
    Ok(Loaded { row, case, entries, process })
}
