//! Writing ledgers out, page by page. That it was done stands in the ledger of the desk before the first line leaves.

use std::collections::VecDeque;

use casework::case::By;
use jiff::Timestamp;
use store::Chained;

use super::line::{EndLine, EntryLine, LastLine, Line, bind};
use crate::{CompanyChange, Desk, DeskFact, Trouble, Viewer, admission::admin_only, desk_fact::json};

/// How many ledgers, or entries, are read at once.
const PAGE: i64 = 500;

/// An export on its way out.
pub struct Export {
    /// One ledger only.
    only: Option<i64>,
    /// Ledgers whose turn comes; as they stood when they were looked at.
    waiting: VecDeque<(i64, Chained)>,
    /// The newest ledger that was looked at.
    latest: i64,
    /// How far the first of them is written.
    written: i64,
    ledgers: i64,
    entries: i64,
    bound: String,
    ended: bool,
}

impl Export {
    /// Begins to write out every ledger, or the one of the case with this number, by whoever holds the machine.
    pub async fn begin(desk: &Desk, case: Option<&str>, now: Timestamp) -> Result<Self, Trouble> {
        let only = match case {
            None => None,
            Some(number) => Some(desk.store.ledger_of(number).await?.ok_or(Trouble::Unseen)?),
        };
        let mut change = CompanyChange::begin_by(desk, By::System, now).await?;
        change.note(DeskFact::new("ledger-exported", &[("case", case.unwrap_or("*"))]));
        change.commit().await?;
        if let Some(case) = only {
            desk.store.note_access(case, ("(command line)", ""), "export", now).await?;
        }
        Ok(Self::over(only))
    }

    /// Begins to write out what an administrator may have: everything, where the person is of POC as well; otherwise the desk's own
    /// ledger, because those of cases tell who found what.
    pub async fn by(desk: &Desk, viewer: &Viewer) -> Result<Self, Trouble> {
        admin_only(viewer)?;
        let only = if viewer.is_poc() { None } else { Some(0) };
        let mut change = CompanyChange::begin(desk, viewer).await?;
        change.note(DeskFact::new("ledger-downloaded", &[("ledgers", if only.is_some() { "0" } else { "*" })]));
        change.commit().await?;
        Ok(Self::over(only))
    }

    fn over(only: Option<i64>) -> Self {
        let bound = Chained::default().hash;
        Self {
            only,
            waiting: VecDeque::new(),
            latest: only.map_or(-1, |case| case - 1),
            written: 0,
            ledgers: 0,
            entries: 0,
            bound,
            ended: false,
        }
    }

    /// The next lines, each with its end of line; nothing after the last one.
    pub async fn more(&mut self, desk: &Desk) -> Result<Option<String>, Trouble> {
        if self.ended {
            return Ok(None);
        }
        if self.waiting.is_empty() {
            self.look(desk).await?;
        }
        let Some((ledger, stands)) = self.waiting.front().cloned() else {
            self.ended = true;
            let (ledgers, all_entries) = (self.ledgers, self.entries);
            return Ok(Some(text(&Line::Last(LastLine { ledgers, all_entries, hash: self.bound.clone() }))));
        };
        let mut lines = String::new();
        for entry in desk.store.entries(ledger, self.written, PAGE.min(stands.seq - self.written)).await? {
            self.written = entry.seq;
            self.entries += 1;
            let line = EntryLine { ledger, seq: entry.seq, kind: entry.kind, body: entry.body, hash: entry.hash };
            lines.push_str(&text(&Line::Entry(line)));
        }
        // Entries that are gone from the database are not waited for: the end of the ledger will not fit them.
        if self.written >= stands.seq || lines.is_empty() {
            let end = EndLine { end_of: ledger, entries: stands.seq, hash: stands.hash };
            self.bound = bind(&self.bound, &end);
            self.ledgers += 1;
            self.written = 0;
            self.waiting.pop_front();
            lines.push_str(&text(&Line::End(end)));
        }
        Ok(Some(lines))
    }

    async fn look(&mut self, desk: &Desk) -> Result<(), Trouble> {
        let most = if self.only.is_some() { 1 } else { PAGE };
        if self.only.is_some_and(|case| self.latest >= case) {
            return Ok(());
        }
        self.waiting = desk.store.chains_after(self.latest, most).await?.into();
        self.latest = self.waiting.back().map_or(self.latest, |(ledger, _)| *ledger);
        Ok(())
    }
}

fn text(line: &Line) -> String {
    format!("{}\n", json(line))
}
