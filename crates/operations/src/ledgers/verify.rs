//! Checking an export without the desk: line by line, in as little memory as one line takes.

use store::Chained;

use super::{
    broken::{Break, Broken},
    line::{EndLine, EntryLine, LastLine, Line, bind},
};

/// What was found to fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// How many ledgers.
    pub ledgers: i64,
    /// How many entries.
    pub entries: i64,
    /// The hash over the ends of all of them: kept elsewhere, it shows later that nothing was taken away.
    pub hash: String,
}

/// Takes the lines of an export one by one.
#[derive(Debug)]
pub struct Verifier {
    line: u64,
    /// The ledger that is being read, and how far it fits.
    ledger: i64,
    stands: Chained,
    /// Its lines have begun, and its end has not come.
    inside: bool,
    /// An entry that did not come in its place: missing, unless it comes later.
    awaited: Option<Broken>,
    ledgers: i64,
    entries: i64,
    bound: String,
    last: Option<Verified>,
}

impl Default for Verifier {
    fn default() -> Self {
        Self {
            line: 0,
            ledger: -1,
            stands: Chained::default(),
            inside: false,
            awaited: None,
            ledgers: 0,
            entries: 0,
            bound: Chained::default().hash,
            last: None,
        }
    }
}

impl Verifier {
    /// Takes one line, without its end of line. The first break ends the checking.
    pub fn line(&mut self, line: &[u8]) -> Result<(), Broken> {
        self.line += 1;
        match serde_json::from_slice(line) {
            _ if self.last.is_some() => Err(self.broken(Break::Unreadable, self.stands.seq + 1, None)),
            Ok(Line::Entry(entry)) => self.entry(&entry),
            Ok(Line::End(end)) => self.end_of(&end),
            Ok(Line::Last(last)) => self.last(&last),
            Err(_) => {
                Err(self.awaited.clone().unwrap_or_else(|| self.broken(Break::Unreadable, self.stands.seq + 1, None)))
            }
        }
    }

    /// After the last line: what fits.
    pub fn end(self) -> Result<Verified, Broken> {
        let cut = Broken { line: self.line + 1, ..self.broken(Break::CutTail, self.stands.seq + 1, None) };
        self.last.ok_or(self.awaited.unwrap_or(cut))
    }

    fn entry(&mut self, entry: &EntryLine) -> Result<(), Broken> {
        if !self.inside {
            self.enter(entry.ledger, entry.seq)?;
        } else if entry.ledger != self.ledger {
            // The end of the ledger before did not come.
            return Err(self.awaited.take().unwrap_or_else(|| self.broken(Break::CutTail, self.stands.seq + 1, None)));
        }
        let at = at(&entry.body);
        if let Some(awaited) = &self.awaited {
            let kind = if entry.seq == awaited.seq { Break::OutOfOrder } else { Break::Missing };
            return if kind == Break::OutOfOrder { Err(Broken { kind, at, ..awaited.clone() }) } else { Ok(()) };
        }
        let due = self.stands.seq + 1;
        if entry.seq > due {
            self.awaited = Some(self.broken(Break::Missing, due, None));
            return Ok(());
        }
        if entry.seq < due {
            return Err(self.broken(Break::OutOfOrder, entry.seq, at));
        }
        let hash = store::chain(&self.stands.hash, entry.ledger, entry.seq, &entry.kind, &entry.body);
        if hash != entry.hash {
            return Err(self.broken(Break::Changed, entry.seq, at));
        }
        self.stands = Chained { seq: entry.seq, hash };
        self.entries += 1;
        Ok(())
    }

    /// Another ledger begins: they come in the order of their numbers.
    fn enter(&mut self, ledger: i64, seq: i64) -> Result<(), Broken> {
        if ledger <= self.ledger {
            return Err(Broken { ledger, ..self.broken(Break::OutOfOrder, seq, None) });
        }
        self.ledger = ledger;
        self.stands = Chained::default();
        self.inside = true;
        Ok(())
    }

    fn end_of(&mut self, end: &EndLine) -> Result<(), Broken> {
        if let Some(awaited) = self.awaited.take() {
            return Err(awaited);
        }
        if !self.inside {
            self.enter(end.end_of, 1)?;
        }
        if end.end_of != self.ledger || end.entries > self.stands.seq {
            return Err(self.broken(Break::CutTail, self.stands.seq + 1, None));
        }
        if end.entries < self.stands.seq || end.hash != self.stands.hash {
            return Err(self.broken(Break::Changed, self.stands.seq, None));
        }
        self.bound = bind(&self.bound, end);
        self.ledgers += 1;
        self.inside = false;
        Ok(())
    }

    fn last(&mut self, last: &LastLine) -> Result<(), Broken> {
        if let Some(awaited) = self.awaited.take() {
            return Err(awaited);
        }
        let fits = last.ledgers == self.ledgers && last.all_entries == self.entries && last.hash == self.bound;
        if self.inside || !fits {
            return Err(self.broken(Break::CutTail, self.stands.seq + 1, None));
        }
        let (ledgers, entries, hash) = (self.ledgers, self.entries, self.bound.clone());
        self.last = Some(Verified { ledgers, entries, hash });
        Ok(())
    }

    fn broken(&self, kind: Break, seq: i64, at: Option<String>) -> Broken {
        Broken { line: self.line, ledger: self.ledger.max(0), seq, at, kind }
    }
}

/// When an entry says that it was made.
fn at(body: &str) -> Option<String> {
    let body: serde_json::Value = serde_json::from_str(body).ok()?;
    let at = body.get("at")?.as_str()?;
    Some(at.chars().take(40).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An export of two ledgers, three entries and one.
    fn export() -> Vec<String> {
        let mut lines = Vec::new();
        let mut bound = Chained::default().hash;
        for (ledger, count) in [(0, 3), (7, 1)] {
            let mut stands = Chained::default();
            for seq in 1..=count {
                let body = format!("{{\"at\":\"2026-04-0{seq}T00:00:00Z\",\"what\":\"{ledger}-{seq}\"}}");
                let hash = store::chain(&stands.hash, ledger, seq, "desk", &body);
                stands = Chained { seq, hash: hash.clone() };
                let line = EntryLine { ledger, seq, kind: "desk".into(), body, hash };
                lines.push(serde_json::to_string(&Line::Entry(line)).unwrap());
            }
            let end = EndLine { end_of: ledger, entries: count, hash: stands.hash };
            bound = bind(&bound, &end);
            lines.push(serde_json::to_string(&Line::End(end)).unwrap());
        }
        lines.push(serde_json::to_string(&Line::Last(LastLine { ledgers: 2, all_entries: 4, hash: bound })).unwrap());
        lines
    }

    fn verify(lines: &[String]) -> Result<Verified, Broken> {
        let mut verifier = Verifier::default();
        lines.iter().try_for_each(|line| verifier.line(line.as_bytes()))?;
        verifier.end()
    }

    #[track_caller]
    fn breaks(lines: &[String], ledger: i64, seq: i64, kind: Break) {
        let broken = verify(lines).unwrap_err();
        assert_eq!((broken.ledger, broken.seq, broken.kind), (ledger, seq, kind), "{broken:?}");
    }

    #[test]
    fn what_was_exported_fits() {
        let verified = verify(&export()).unwrap();
        assert_eq!((verified.ledgers, verified.entries), (2, 4));
    }

    #[test]
    fn a_changed_entry_is_named_with_its_time() {
        let mut lines = export();
        lines[1] = lines[1].replace("0-2", "0-9");
        breaks(&lines, 0, 2, Break::Changed);
        assert!(verify(&lines).unwrap_err().words().en.contains("2026-04-02T00:00:00Z"));
    }

    #[test]
    fn a_missing_entry_is_named_and_so_is_a_missing_ledger() {
        let mut lines = export();
        lines.remove(1);
        breaks(&lines, 0, 2, Break::Missing);
        let mut lines = export();
        lines.drain(4..6);
        breaks(&lines, 0, 4, Break::CutTail);
    }

    #[test]
    fn swapped_entries_and_swapped_ledgers_are_out_of_order() {
        let mut lines = export();
        lines.swap(0, 1);
        breaks(&lines, 0, 1, Break::OutOfOrder);
        let mut lines = export();
        lines.rotate_left(4);
        lines.swap(2, 3);
        assert!(verify(&lines).is_err());
    }

    #[test]
    fn a_cut_tail_is_seen_wherever_it_is_cut() {
        for kept in 0..export().len() {
            let lines: Vec<String> = export().into_iter().take(kept).collect();
            assert_eq!(verify(&lines).unwrap_err().kind, Break::CutTail, "{kept} lines");
        }
        let mut lines = export();
        lines.remove(2);
        breaks(&lines, 0, 3, Break::CutTail);
    }

    #[test]
    fn no_byte_can_be_changed_unseen() {
        let whole = export().join("\n");
        for place in 0..whole.len() {
            for other in [b'0', b'f', b'"', b'x'] {
                let mut bytes = whole.clone().into_bytes();
                if bytes[place] == other || bytes[place] == b'\n' {
                    continue;
                }
                bytes[place] = other;
                let lines: Vec<String> = String::from_utf8(bytes).unwrap().split('\n').map(str::to_owned).collect();
                assert!(verify(&lines).is_err(), "byte {place} as {}", char::from(other));
            }
        }
    }

    #[test]
    fn nothing_may_follow_the_last_line() {
        let mut lines = export();
        lines.push(lines[0].clone());
        breaks(&lines, 7, 2, Break::Unreadable);
    }
}
