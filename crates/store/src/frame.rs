//! What the frame of every page is made from, in one statement: each page asks it.

use crate::{Database, Failure, Value};

/// What the frame of a page is made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FrameRow {
    /// What stands under the settings that were asked for.
    pub signs: [Option<String>; 4],
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
    /// The frame for somebody of these units, with what stands under these settings.
    pub async fn frame(&self, units: &[String], signs: [&str; 4]) -> Result<FrameRow, Failure> {
        let mut values: Vec<Value> = signs.into_iter().map(Value::from).collect();
        values.push(COUNTED.into());
        // A list of none cannot be asked for, and no unit has an empty code.
        let of: Vec<&str> = if units.is_empty() { vec![""] } else { units.iter().map(String::as_str).collect() };
        let marks: Vec<String> = (6..).take(of.len()).map(|place| format!("${place}")).collect();
        let marks = marks.join(", ");
        values.extend(of.into_iter().map(Value::from));
        let sql = format!(
            "SELECT (SELECT value FROM setting WHERE name = $1) AS sign_1, \
             (SELECT value FROM setting WHERE name = $2) AS sign_2, \
             (SELECT value FROM setting WHERE name = $3) AS sign_3, \
             (SELECT value FROM setting WHERE name = $4) AS sign_4, poc.contacts, poc.managers, \
             (SELECT COUNT(*) FROM (SELECT 1 AS one FROM case_work WHERE unit IN ({marks}) \
             AND part IN ('lead', 'join', 'agree', 'close') LIMIT $5) AS w) AS work, \
             (SELECT COUNT(*) FROM (SELECT 1 AS one FROM letter l WHERE l.state IN ('owed', 'failed') AND EXISTS \
             (SELECT 1 FROM case_reach r WHERE r.case_id = l.case_id AND r.depth = 2 AND r.unit IN ({marks})) \
             LIMIT $5) AS l) AS letters, \
             (SELECT COUNT(*) FROM report WHERE state IN ('new', 'held', 'in-hand')) + \
             (SELECT COUNT(*) FROM report WHERE unread > 0) AS reports FROM ({CONTACTS}) AS poc"
        );
        let row = self.row(&sql, &values).await?.ok_or_else(|| Failure::unreadable("frame"))?;
        Ok(FrameRow {
            signs: [
                row.text_or_none("sign_1")?,
                row.text_or_none("sign_2")?,
                row.text_or_none("sign_3")?,
                row.text_or_none("sign_4")?,
            ],
            contacts: row.int("contacts")?,
            managers: row.int("managers")?,
            work: row.int("work")?,
            letters: row.int("letters")?,
            reports: row.int("reports")?,
        })
    }
}
