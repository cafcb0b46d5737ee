//! `cargo xtask deck`: the process files held against a transcription of the deck, step by step: nothing missing, nothing added.

use std::{collections::BTreeSet, path::Path};

use casework::{
    guards::{GuardUse, Origin},
    process::{Process, Step},
};

use crate::{flows::flows, takes_no_words, tidy};

/// Where the transcription stands; its README says how it was made.
const TRANSCRIPTION: &str = "fixtures/deck/steps.tsv";

/// One step, as the deck or as a process file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    flow: String,
    step: String,
    lead: BTreeSet<String>,
    joint: BTreeSet<String>,
    receives: BTreeSet<String>,
    informed: BTreeSet<String>,
    path: String,
    demands: BTreeSet<String>,
    /// Guards that we ask for and the deck does not: shown, never compared.
    ours: BTreeSet<String>,
}

pub(crate) fn start(words: &[String]) -> Result<(), String> {
    takes_no_words("deck", words)?;
    let root = tidy::workspace_root()?;
    let (table, differences) = compare(&root)?;
    println!("{table}");
    if differences.is_empty() {
        println!("The process files say what the deck says: nothing missing, nothing added.");
        return Ok(());
    }
    Err(differences.join("\n"))
}

/// The table of every step, and how the process files differ from the deck.
fn compare(root: &Path) -> Result<(String, Vec<String>), String> {
    let deck = transcribed(&std::fs::read_to_string(root.join(TRANSCRIPTION)).map_err(|error| error.to_string())?)?;
    let mut ours = Vec::new();
    for (flow, process) in flows(root)? {
        ours.extend(rows_of(flow, &process));
    }
    Ok((table(&ours), differences(&deck, &ours)))
}

fn transcribed(text: &str) -> Result<Vec<Row>, String> {
    let rows = text.lines().skip(1).map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [flow, step, lead, joint, receives, informed, path, demands] = cells[..] else {
            return Err(format!("not eight columns: {line}"));
        };
        let set = |cell: &str| cell.split(',').filter(|name| *name != "-").map(str::to_owned).collect();
        Ok(Row {
            flow: flow.into(),
            step: step.into(),
            lead: set(lead),
            joint: set(joint),
            receives: set(receives),
            informed: set(informed),
            path: path.replace('-', ""),
            demands: set(demands),
            ours: BTreeSet::new(),
        })
    });
    rows.collect()
}

fn rows_of(flow: &str, process: &Process) -> Vec<Row> {
    process.steps.iter().map(|step| row_of(flow, step)).collect()
}

fn row_of(flow: &str, step: &Step) -> Row {
    let roles = |roles: &[casework::role::Role]| roles.iter().map(|role| role.code().to_owned()).collect();
    let path: Vec<&str> = step.path.iter().map(|who| who.code()).collect();
    let named = |used: &GuardUse| match used.step {
        Some(number) => format!("{}({number})", used.guard.name()),
        None => used.guard.name().to_owned(),
    };
    let (demands, ours) =
        step.guards.iter().partition::<Vec<_>, _>(|used| matches!(used.guard.origin(), Origin::Deck(_)));
    Row {
        flow: flow.into(),
        step: step.number.to_string(),
        lead: roles(&step.lead),
        joint: roles(&step.joint),
        receives: roles(&step.receives),
        informed: roles(&step.informed),
        path: path.join("→"),
        demands: demands.into_iter().map(named).collect(),
        ours: ours.into_iter().map(named).collect(),
    }
}

fn differences(deck: &[Row], ours: &[Row]) -> Vec<String> {
    let mut found = Vec::new();
    let same = |a: &Row, b: &Row| a.flow == b.flow && a.step == b.step;
    for row in deck {
        match ours.iter().find(|other| same(row, other)) {
            None => found.push(format!("flow {} {}: missing", row.flow, row.step)),
            Some(other) => found.extend(row.differs(other)),
        }
    }
    for row in ours.iter().filter(|row| !deck.iter().any(|other| same(row, other))) {
        found.push(format!("flow {} {}: added, the deck has no such step", row.flow, row.step));
    }
    found
}

impl Row {
    fn differs(&self, other: &Row) -> Vec<String> {
        let columns = [
            ("lead", &self.lead, &other.lead),
            ("joint", &self.joint, &other.joint),
            ("receives", &self.receives, &other.receives),
            ("informed", &self.informed, &other.informed),
            ("demands", &self.demands, &other.demands),
        ];
        let place = format!("flow {} {}", self.flow, self.step);
        let mut found: Vec<String> = columns
            .into_iter()
            .filter(|(_, deck, file)| deck != file)
            .map(|(column, deck, file)| {
                format!("{place}: {column} is {} in the deck, {} in the file", cell(deck), cell(file))
            })
            .collect();
        if self.path != other.path {
            found.push(format!("{place}: path is {} in the deck, {} in the file", self.path, other.path));
        }
        found
    }
}

fn cell(set: &BTreeSet<String>) -> String {
    if set.is_empty() { "-".into() } else { set.iter().cloned().collect::<Vec<_>>().join(" ") }
}

fn table(rows: &[Row]) -> String {
    let mut lines = vec![
        ["flow", "step", "lead", "joint", "receives", "informed", "direction", "the deck demands", "we demand"]
            .map(str::to_owned),
    ];
    for row in rows {
        let path = if row.path.is_empty() { "-".into() } else { row.path.clone() };
        lines.push([
            row.flow.clone(),
            row.step.clone(),
            cell(&row.lead),
            cell(&row.joint),
            cell(&row.receives),
            cell(&row.informed),
            path,
            cell(&row.demands),
            cell(&row.ours),
        ]);
    }
    let widths: Vec<usize> =
        (0..9).map(|column| lines.iter().map(|line| line[column].chars().count()).max().unwrap_or_default()).collect();
    let pad = |line: &[String; 9]| {
        let cells = line.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    lines.iter().map(pad).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "flow\tstep\tlead\tjoint\treceives\tinformed\tpath\tdemands\n";

    #[test]
    fn the_process_files_say_what_the_deck_says() {
        let root = tidy::workspace_root().unwrap();
        let (table, differences) = compare(&root).unwrap();
        assert_eq!(differences, Vec::<String>::new());
        // A heading and 33 + 20 steps.
        assert_eq!(table.lines().count(), 54);
    }

    #[test]
    fn a_step_that_is_missing_added_or_changed_is_named() {
        let deck =
            transcribed(&format!("{HEAD}1\t2.1.1\tDES\tRND\t-\tQA\t-\t-\n1\t2.2.1\tDES\t-\t-\t-\t-\treproduced\n"))
                .unwrap();
        let ours =
            transcribed(&format!("{HEAD}1\t2.1.1\tPOC\tRND\t-\tQA\t-\t-\n1\t9.9.9\tDES\t-\t-\t-\t-\t-\n")).unwrap();
        let found = differences(&deck, &ours);
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(found[0].contains("2.1.1: lead is DES in the deck, POC in the file"));
        assert!(found[1].contains("2.2.1: missing"));
        assert!(found[2].contains("9.9.9: added"));
    }
}
