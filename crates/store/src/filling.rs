//! Many cases at once: how a database is filled to be measured.

use crate::{
    CaseRow, Chained, Dialect, Failure, NewEntry, Readings, Tokens, Tx, Value, case_file,
    ledger::{self, chain},
    search,
};

/// A case with all that is kept of it.
#[derive(Clone, Debug)]
pub struct Filled<'a> {
    /// What lists read of it.
    pub row: CaseRow,
    /// Who may read, who has to act, and its products.
    pub readings: &'a Readings,
    /// Its whole ledger.
    pub entries: &'a [NewEntry],
    /// The words that each circle reads.
    pub words: Vec<(&'static str, Tokens)>,
}

/// The most values of one statement to a server.
const MOST_VALUES: usize = 30_000;

impl Tx {
    /// The next so many numbers of a series: the first of them.
    pub async fn next_numbers(&mut self, series: &str, count: i64) -> Result<i64, Failure> {
        let sql = "INSERT INTO counter (name, value) VALUES ($1, $2) \
                   ON CONFLICT (name) DO UPDATE SET value = counter.value + $2 RETURNING value";
        let row = self.row(sql, &[series.into(), count.into()]).await?;
        Ok(row.ok_or_else(|| Failure::unreadable("counter"))?.int("value")? - count + 1)
    }

    /// Keeps cases that are not there yet, with everything that a change to each would have kept.
    pub async fn fill(&mut self, cases: &[Filled<'_>]) -> Result<(), Failure> {
        let mut entries = Vec::new();
        let mut chains = Vec::new();
        for case in cases {
            let mut chained = Chained::default();
            for entry in case.entries {
                let seq = chained.seq + 1;
                chained = Chained { seq, hash: chain(&chained.hash, case.row.id, seq, entry.kind, &entry.body) };
                entries.push(ledger::values(case.row.id, &chained, entry).to_vec());
            }
            chains.push(vec![case.row.id.into(), chained.seq.into(), chained.hash.into()]);
        }
        let rows = cases.iter().map(|case| case_file::values(&case.row).to_vec()).collect();
        self.insert("case_file", case_file::NAMES, rows).await?;
        self.insert("chain", "ledger, seq, hash", chains).await?;
        self.insert("entry", ledger::NAMES, entries).await?;
        self.fill_readings(cases).await?;
        self.fill_words(cases).await
    }

    async fn fill_readings(&mut self, cases: &[Filled<'_>]) -> Result<(), Failure> {
        let (mut reach, mut work, mut products) = (Vec::new(), Vec::new(), Vec::new());
        for Filled { row, readings, .. } in cases {
            let of = |unit: &String| vec![unit.into(), row.id.into()];
            reach.extend(readings.reach.iter().map(|(unit, depth)| [of(unit), vec![(*depth).into()]].concat()));
            work.extend(readings.work.iter().map(|work| {
                let rest = vec![(&work.step).into(), (&work.part).into(), row.latest_at.into()];
                [of(&work.unit), rest].concat()
            }));
            products.extend(readings.products.iter().map(of));
        }
        self.insert("case_reach", "unit, case_id, depth", reach).await?;
        self.insert("case_work", "unit, case_id, step, part, since", work).await?;
        self.insert("case_product", "product, case_id", products).await
    }

    async fn fill_words(&mut self, cases: &[Filled<'_>]) -> Result<(), Failure> {
        let dialect = self.dialect();
        let each = |case: &Filled<'_>| {
            let (id, words) = (case.row.id, case.words.clone());
            words.into_iter().map(move |(circle, words)| search::values(dialect, id, circle, &words))
        };
        let rows: Vec<Vec<Value>> = cases.iter().flat_map(each).collect();
        match dialect {
            Dialect::Sqlite => self.insert("words", "rowid, tokens", rows).await,
            Dialect::Postgres => {
                let place =
                    |at: usize| format!("(${at}, ${}, array_to_tsvector(string_to_array(${}, ' ')))", at + 1, at + 2);
                self.insert_as("words", "case_id, depth, tokens", rows, place).await
            }
        }
    }

    async fn insert(&mut self, table: &str, names: &str, rows: Vec<Vec<Value>>) -> Result<(), Failure> {
        let width = rows.first().map_or(0, Vec::len);
        let place = |at: usize| {
            let places: Vec<String> = (at..at + width).map(|place| format!("${place}")).collect();
            format!("({})", places.join(", "))
        };
        self.insert_as(table, names, rows, place).await
    }

    /// Rows, many at a time; `place` writes the places of a row whose first value has this number.
    async fn insert_as(
        &mut self,
        table: &str,
        names: &str,
        rows: Vec<Vec<Value>>,
        place: impl Fn(usize) -> String,
    ) -> Result<(), Failure> {
        let width = rows.first().map_or(1, Vec::len);
        // A server is asked seldom and much; a file that is asked where one stands remembers the statement for one row.
        let at_once = if self.dialect() == Dialect::Sqlite { 1 } else { MOST_VALUES / width };
        for rows in rows.chunks(at_once) {
            let places: Vec<String> = (0..rows.len()).map(|row| place(row * width + 1)).collect();
            let sql = format!("INSERT INTO {table} ({names}) VALUES {}", places.join(", "));
            self.run(&sql, &rows.concat()).await?;
        }
        Ok(())
    }
}

impl crate::Database {
    /// Lets the database look at what it holds, as it would do by itself after a while.
    pub async fn look_over(&self) -> Result<(), Failure> {
        match self.dialect() {
            // It has nothing to look over: which index serves a list is the same for few cases and for many.
            Dialect::Sqlite => Ok(()),
            Dialect::Postgres => self.rows("VACUUM (ANALYZE)", &[]).await.map(drop),
        }
    }
}
