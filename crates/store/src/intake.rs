//! How much came in, hour by hour; and which reports and cases share words.

use jiff::Timestamp;

use crate::{
    CaseRow, Database, Dialect, Failure, Tokens, Tx, Value,
    case_file::{columns, read},
};

/// A word that more reports or cases share than this says nothing about any of them.
const COMMON: i64 = 40;

impl Tx {
    /// Counts one more from a source in this hour; how many there are then. Counts of the day before are forgotten.
    pub async fn count_intake(&mut self, source: &str, now: Timestamp) -> Result<i64, Failure> {
        let hour = now.as_second().div_euclid(3600);
        self.run("DELETE FROM intake_count WHERE hour < $1", &[(hour - 24).into()]).await?;
        let sql = "INSERT INTO intake_count (source, hour, number) VALUES ($1, $2, 1) \
                   ON CONFLICT (source, hour) DO UPDATE SET number = intake_count.number + 1 RETURNING number";
        let row = self.row(sql, &[source.into(), hour.into()]).await?;
        row.ok_or_else(|| Failure::unreadable("intake_count"))?.int("number")
    }

    /// Keeps the words by which a report is found to be like others.
    pub async fn keep_report_words(&mut self, report: i64, words: &Tokens) -> Result<(), Failure> {
        for word in words {
            let sql = "INSERT INTO report_word (word, report_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";
            self.run(sql, &[word.into(), report.into()]).await?;
        }
        Ok(())
    }
}

impl Database {
    /// How many came from a source in this hour.
    pub async fn intake_counted(&self, source: &str, now: Timestamp) -> Result<i64, Failure> {
        let hour = now.as_second().div_euclid(3600);
        let sql = "SELECT number FROM intake_count WHERE source = $1 AND hour = $2";
        self.row(sql, &[source.into(), hour.into()]).await?.map_or(Ok(0), |row| row.int("number"))
    }

    /// Other reports that hold a word, unless too many do; newest first.
    pub async fn reports_with(&self, word: &str, except: i64) -> Result<Vec<i64>, Failure> {
        let sql =
            "SELECT report_id FROM report_word WHERE word = $1 AND report_id <> $2 ORDER BY report_id DESC LIMIT $3";
        let rows = self.rows(sql, &[word.into(), except.into(), (COMMON + 1).into()]).await?;
        if rows.len() as i64 > COMMON {
            return Ok(Vec::new());
        }
        rows.iter().map(|row| row.int("report_id")).collect()
    }

    /// The numbers of the cases that hold a word in what these units may read, unless too many do.
    pub async fn cases_with(&self, word: &str, units: &[String]) -> Result<Vec<String>, Failure> {
        if units.is_empty() {
            return Ok(Vec::new());
        }
        let mut values: Vec<Value> = vec![word.into(), (COMMON + 1).into()];
        values.extend(units.iter().map(Value::from));
        let places: Vec<String> = (3..=values.len()).map(|place| format!("${place}")).collect();
        let reach = format!(
            "(SELECT MAX(r.depth) FROM case_reach r WHERE r.case_id = c.id AND r.unit IN ({}))",
            places.join(", ")
        );
        let sql = match self.dialect() {
            Dialect::Sqlite => format!(
                "SELECT c.number FROM words CROSS JOIN case_file c ON c.id = words.rowid / 4 \
                 WHERE words MATCH $1 AND words.rowid % 4 = {reach} ORDER BY words.rowid DESC LIMIT $2"
            ),
            Dialect::Postgres => format!(
                "SELECT c.number FROM words w JOIN case_file c ON c.id = w.case_id \
                 WHERE w.tokens @@ CAST($1 AS tsquery) AND w.depth = {reach} ORDER BY c.id DESC LIMIT $2"
            ),
        };
        let rows = self.rows(&sql, &values).await?;
        if rows.len() as i64 > COMMON {
            return Ok(Vec::new());
        }
        rows.iter().map(|row| row.text("number")).collect()
    }

    /// What people call the case with this number in the database.
    pub async fn case_number(&self, id: i64) -> Result<Option<String>, Failure> {
        let row = self.row("SELECT number FROM case_file WHERE id = $1", &[id.into()]).await?;
        row.map(|row| row.text("number")).transpose()
    }

    /// The case with this number in the database, to tell somebody outside how it stands.
    pub async fn case_of_id(&self, id: i64) -> Result<Option<CaseRow>, Failure> {
        let sql = format!("SELECT {} FROM case_file c WHERE c.id = $1", columns());
        self.row(&sql, &[id.into()]).await?.as_ref().map(read).transpose()
    }
}
