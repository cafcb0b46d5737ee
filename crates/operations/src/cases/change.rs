//! A change to one case: what is decided in it, and what the desk does beside, is recorded in one place and in one commit.

use std::sync::Arc;

use casework::{
    Decision, FollowUp,
    acting::Acting,
    case::{By, Case, Entry},
    circles::{self, Circle},
    command::Command,
    decide,
    names::StepNumber,
    process::Process,
};
use jiff::Timestamp;
use store::{Asked, CaseRow, Chained, NewEntry, Tx};

use super::{
    letters,
    load::replay,
    readings::{readings, renew},
    words::words,
};
use crate::{
    Desk, Trouble, Viewer,
    desk_fact::{DeskEntry, DeskFact, by_whom, json},
    jobs,
};

/// A change that has begun. Dropped without [`Change::commit`], nothing of it has happened.
pub struct Change {
    tx: Tx,
    /// Who acts: one for each unit of the person, or the program alone.
    acting: Vec<Acting>,
    now: Timestamp,
    row: CaseRow,
    case: Case,
    entries: Vec<Entry>,
    process: Arc<Process>,
    chained: Chained,
    /// As whom the newest command was decided.
    acted: Option<By>,
    fresh: Vec<NewEntry>,
    follow_ups: Vec<FollowUp>,
    /// The words of a case change with its texts only.
    retold: bool,
}

impl Change {
    /// Begins a change on the case with this number, if the viewer may see it.
    pub async fn on(desk: &Desk, viewer: &Viewer, number: &str, seen: Option<u64>) -> Result<Self, Trouble> {
        let asked = Asked { units: viewer.units.clone(), number: Some(number.into()), most: 1, ..Asked::default() };
        let listed = desk.store.list_cases(&asked).await?.into_iter().next().ok_or(Trouble::Unseen)?;
        let change = Self::begin(desk, listed.row.id, viewer.acting(seen), viewer.now).await?;
        // It was found before it was held: meanwhile somebody may have taken the viewer's unit out of it.
        let known = viewer.units.iter().any(|unit| circles::reach(&change.case, &unit.as_str().into()).is_some());
        if known { Ok(change) } else { Err(Trouble::Unseen) }
    }

    /// Begins a change by the program itself: clocks, the outbox.
    pub async fn by_system(desk: &Desk, case: i64, now: Timestamp) -> Result<Self, Trouble> {
        Self::begin(desk, case, vec![Acting::system()], now).await
    }

    async fn begin(desk: &Desk, id: i64, acting: Vec<Acting>, now: Timestamp) -> Result<Self, Trouble> {
        let mut tx = desk.store.begin().await?;
        let chained = tx.hold_ledger(id).await?;
        let row = tx.case_row(id).await?.ok_or(Trouble::Unseen)?;
        let facts = tx.facts(id).await?;
        let loaded = replay(desk, row, &facts)?;
        Ok(Self {
            tx,
            acting,
            now,
            row: loaded.row,
            case: loaded.case,
            entries: loaded.entries,
            process: loaded.process,
            chained,
            acted: None,
            fresh: Vec::new(),
            follow_ups: Vec::new(),
            retold: false,
        })
    }

    /// Begins with a case that is not there yet: its row says its number and its subject.
    pub(crate) async fn anew(
        mut tx: Tx,
        row: CaseRow,
        process: Arc<Process>,
        viewer: &Viewer,
    ) -> Result<Self, Trouble> {
        let chained = tx.hold_ledger(row.id).await?;
        Ok(Self {
            tx,
            acting: viewer.acting(None),
            now: viewer.now,
            row,
            case: Case::default(),
            entries: Vec::new(),
            process,
            chained,
            acted: None,
            fresh: Vec::new(),
            follow_ups: Vec::new(),
            retold: true,
        })
    }

    /// The case as it is by now in this change.
    pub fn case(&self) -> &Case {
        &self.case
    }

    /// The process that it follows.
    pub fn process(&self) -> &Arc<Process> {
        &self.process
    }

    /// What lists read of it.
    pub fn row(&self) -> &CaseRow {
        &self.row
    }

    /// What lists read of it, to be changed: its subject, its owner. An entry goes with it.
    pub(crate) fn row_mut(&mut self) -> &mut CaseRow {
        self.retold = true;
        &mut self.row
    }

    /// What else is kept in the same commit.
    pub(crate) fn tx(&mut self) -> &mut Tx {
        &mut self.tx
    }

    /// Whether anything is to be recorded yet: without, a commit writes nothing.
    pub(crate) fn has_entries(&self) -> bool {
        !self.fresh.is_empty()
    }

    /// When it happens.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// Decides a command and takes it in; refused, with every reason, it leaves the case as it was.
    ///
    /// A person who acts for several units, for a colleague who is away, acts for the one that may.
    pub async fn decide(&mut self, command: &Command) -> Result<Decision, Trouble> {
        let mut first_refusal = None;
        let mut decided = None;
        for who in &self.acting {
            match decide(&self.process, &self.case, command, who, self.now) {
                Ok(decision) => {
                    self.acted = Some(who.by.clone());
                    decided = Some(decision);
                    break;
                }
                Err(refusals) => {
                    let better = first_refusal.as_ref().is_none_or(Trouble::is_unseen);
                    first_refusal = if better { Some(Trouble::from(refusals)) } else { first_refusal };
                }
            }
        }
        let Some(decision) = decided else { return Err(first_refusal.unwrap_or(Trouble::Unseen)) };
        // What a person saw holds for its first act of this change; its own second act is no conflict.
        self.acting.iter_mut().for_each(|who| who.seen = None);
        self.take_in(&decision, command).await?;
        Ok(decision)
    }

    async fn take_in(&mut self, decision: &Decision, command: &Command) -> Result<(), Trouble> {
        for entry in &decision.entries {
            self.case.apply(entry);
            self.fresh.push(kept(entry));
            self.entries.push(entry.clone());
        }
        self.retold |= !decision.entries.is_empty();
        if let Command::Move { to, .. } = command {
            self.process = to.clone();
        }
        // The row has to be there before letters can name it.
        self.tx.keep_case(&self.row).await?;
        letters::keep(&mut self.tx, self.row.id, decision, self.now).await?;
        self.follow_ups.extend(decision.follow_ups.iter().cloned());
        Ok(())
    }

    /// Puts on record what the desk does beside the rules, in the name of whoever acts: for the unit that the newest command was
    /// decided for, or else the person's own.
    pub fn note(&mut self, circle: Circle, step: Option<StepNumber>, fact: DeskFact) {
        let first = || self.acting.first().map_or(By::System, |acting| acting.by.clone());
        let by = self.acted.clone().unwrap_or_else(first);
        // Two machines' clocks differ a little; a ledger does not run backwards for that.
        let at = self.case.latest.map_or(self.now, |latest| latest.max(self.now));
        self.fresh.push(DeskEntry { at, by, circle, step, fact }.kept());
    }

    /// Makes it so: entries, what lists read, words, and a job for everybody who is now asked. Without entries nothing is written.
    pub async fn commit(mut self) -> Result<CaseRow, Trouble> {
        if self.fresh.is_empty() {
            return Ok(self.row);
        }
        renew(&mut self.row, &self.process, &self.case, self.now);
        self.tx.keep_case(&self.row).await?;
        let after = readings(&self.process, &self.case, self.now);
        self.tx.keep_readings(self.row.id, &after, self.now).await?;
        if self.retold {
            for (circle, words) in words(&self.row, &self.entries) {
                self.tx.keep_words(self.row.id, circle.name(), &words).await?;
            }
        }
        let chained = self.tx.append(self.row.id, self.chained.clone(), &self.fresh).await?;
        let by = self.acting.first().map(|acting| acting.by.clone());
        for job in jobs::of_follow_ups(&self.row, chained.seq, &self.follow_ups, by.as_ref(), self.now) {
            self.tx.add_job(&job).await?;
        }
        self.tx.commit().await?;
        tracing::info!(case = self.row.id, entries = self.fresh.len(), "recorded");
        Ok(self.row)
    }
}

/// A fact of the rules as the ledger takes it in.
fn kept(entry: &Entry) -> NewEntry {
    let (person, unit) = by_whom(&entry.by);
    NewEntry {
        at: entry.at,
        kind: "case",
        circle: entry.circle.name(),
        person,
        unit,
        step: entry.step.map(|step| step.to_string()),
        body: json(entry),
    }
}
