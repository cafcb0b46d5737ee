//! What the frame of every page is made from, in one statement: each page asks it.

use crate::{Database, Failure, Value};

/// What the frame of a page is made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FrameRow {
    /// The company's name in Japanese.
    pub company_ja: Option<String>,
    /// The company's name in English.
    pub company_en: Option<String>,
    /// How many people of POC are here.
    pub contacts: i64,
    /// How many of them are handling managers.
    pub managers: i64,
    /// Steps that wait for the units, counted up to [`COUNTED`].
    pub work: i64,
    /// Letters that wait for a release or failed, counted up to [`COUNTED`].
    pub letters: i64,
    /// Reports that wait, and those with something unread.
    pub reports: i64,
}

/// So far things are counted.
const COUNTED: i64 = 100;

const CONTACTS: &str = "SELECT COUNT(*) AS contacts, COUNT(CASE WHEN p.manager THEN 1 END) AS managers \
                        FROM unit u CROSS JOIN person p WHERE p.unit = u.code AND p.left_at IS NULL \
                        AND u.ended_at IS NULL AND ' ' || u.roles || ' ' LIKE '% POC %'";

impl Database {
    /// The frame for somebody of these units; the company's name stands under these settings.
    pub async fn frame(&self, units: &[String], [name_ja, name_en]: [&str; 2]) -> Result<FrameRow, Failure> {
        let mut values: Vec<Value> = vec![name_ja.into(), name_en.into(), COUNTED.into()];
        // A list of none cannot be asked for, and no unit has an empty code.
        let of: Vec<&str> = if units.is_empty() { vec![""] } else { units.iter().map(String::as_str).collect() };
        let marks: Vec<String> = (4..).take(of.len()).map(|place| format!("${place}")).collect();
        let marks = marks.join(", ");
        values.extend(of.into_iter().map(Value::from));
        let sql = format!(
            "SELECT (SELECT value FROM setting WHERE name = $1) AS company_ja, \
             (SELECT value FROM setting WHERE name = $2) AS company_en, poc.contacts, poc.managers, \
             (SELECT COUNT(*) FROM (SELECT 1 AS one FROM case_work WHERE unit IN ({marks}) \
             AND part IN ('lead', 'join', 'agree', 'close') LIMIT $3) AS w) AS work, \
             (SELECT COUNT(*) FROM (SELECT 1 AS one FROM letter l WHERE l.state IN ('owed', 'failed') AND EXISTS \
             (SELECT 1 FROM case_reach r WHERE r.case_id = l.case_id AND r.depth = 2 AND r.unit IN ({marks})) \
             LIMIT $3) AS l) AS letters, \
             (SELECT COUNT(*) FROM report WHERE state IN ('new', 'held', 'in-hand')) + \
             (SELECT COUNT(*) FROM report WHERE unread > 0) AS reports FROM ({CONTACTS}) AS poc"
        );
        let row = self.row(&sql, &values).await?.ok_or_else(|| Failure::unreadable("frame"))?;
        Ok(FrameRow {
            company_ja: row.text_or_none("company_ja")?,
            company_en: row.text_or_none("company_en")?,
            contacts: row.int("contacts")?,
            managers: row.int("managers")?,
            work: row.int("work")?,
            letters: row.int("letters")?,
            reports: row.int("reports")?,
        })
    }
}
