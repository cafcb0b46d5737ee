//! What waits for units over all cases, most urgent first; and since when, on one case.

use jiff::Timestamp;

use crate::{
    CaseRow, Database, Failure, Value,
    case_file::{columns, read},
};

/// Which work is asked for.
#[derive(Clone, Debug, Default)]
pub struct WorkAsked {
    /// The units that have to act.
    pub units: Vec<String>,
    /// As what: `lead`, `join`, `agree`, `await`, `close`.
    pub parts: Vec<&'static str>,
    /// Only on cases that touch this product.
    pub product: Option<String>,
    /// Only on cases that this person looks after.
    pub owner: Option<String>,
    /// Only this step.
    pub step: Option<String>,
    /// At the most so many.
    pub most: i64,
}

/// A piece of work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkRow {
    /// Who has to act.
    pub unit: String,
    /// On which step; empty for the closing.
    pub step: String,
    /// As what.
    pub part: String,
    /// Since when.
    pub since: Timestamp,
    /// The case.
    pub case: CaseRow,
}

/// Up to so many pieces of work it is quickest to look at each; with more, the cases that are due first are looked at first.
const FEW: i64 = 500;

/// Which cases, and in which order: the most urgent first.
const PARTS: [(&str, &str); 3] = [
    ("c.urgent", "c.due_at IS NULL, c.due_at, c.id"),
    ("NOT c.urgent AND c.due_at IS NOT NULL", "c.due_at, c.id"),
    ("NOT c.urgent AND c.due_at IS NULL", "k.since, c.id"),
];

impl Database {
    /// The work that is asked for: on what is out or attacked first, then by due time, then by age.
    pub async fn work(&self, asked: &WorkAsked) -> Result<Vec<WorkRow>, Failure> {
        if asked.units.is_empty() || asked.parts.is_empty() {
            return Ok(Vec::new());
        }
        let few = self.count_work(&asked.units, &asked.parts, FEW).await? < FEW;
        let from = if few { "case_work k CROSS JOIN case_file c" } else { "case_file c CROSS JOIN case_work k" };
        let mut work = Vec::new();
        for (which, order) in PARTS {
            let left = asked.most - work.len() as i64;
            if left <= 0 {
                break;
            }
            let (mut conditions, mut values) = narrowed(asked);
            conditions.push(which.into());
            values.push(left.into());
            let sql = format!(
                "SELECT {}, k.unit, k.step, k.part, k.since FROM {from} WHERE k.case_id = c.id \
                 AND c.closed_at IS NULL AND {} ORDER BY {order} LIMIT ${}",
                columns(),
                conditions.join(" AND "),
                values.len(),
            );
            for row in self.rows(&sql, &values).await? {
                work.push(WorkRow {
                    unit: row.text("unit")?,
                    step: row.text("step")?,
                    part: row.text("part")?,
                    since: row.moment("since")?,
                    case: read(&row)?,
                });
            }
        }
        Ok(work)
    }

    /// How much work there is for units, counted up to a bound.
    pub async fn count_work(&self, units: &[String], parts: &[&'static str], most: i64) -> Result<i64, Failure> {
        if units.is_empty() || parts.is_empty() {
            return Ok(0);
        }
        let mut values = Vec::new();
        let units = bound(&mut values, units.iter().map(Value::from));
        let parts = bound(&mut values, parts.iter().map(|part| Value::from(*part)));
        values.push(most.into());
        let sql = format!(
            "SELECT COUNT(*) AS number FROM (SELECT 1 FROM case_work WHERE unit IN ({units}) AND part IN ({parts}) \
             LIMIT ${}) AS counted",
            values.len()
        );
        self.row(&sql, &values).await?.map_or(Ok(0), |row| row.int("number"))
    }

    /// Who has to act on a case, and since when: unit, step, part.
    pub async fn work_on(&self, case: i64) -> Result<Vec<(String, String, String, Timestamp)>, Failure> {
        let sql = "SELECT unit, step, part, since FROM case_work WHERE case_id = $1 ORDER BY since, unit, step";
        let rows = self.rows(sql, &[case.into()]).await?;
        rows.iter()
            .map(|row| Ok((row.text("unit")?, row.text("step")?, row.text("part")?, row.moment("since")?)))
            .collect()
    }
}

fn narrowed(asked: &WorkAsked) -> (Vec<String>, Vec<Value>) {
    let mut values = Vec::new();
    let units = bound(&mut values, asked.units.iter().map(Value::from));
    let parts = bound(&mut values, asked.parts.iter().map(|part| Value::from(*part)));
    let mut conditions = vec![format!("k.unit IN ({units})"), format!("k.part IN ({parts})")];
    if let Some(product) = &asked.product {
        let product = bound(&mut values, [product.into()]);
        let of_case = format!("p.case_id = c.id AND p.product = {product}");
        conditions.push(format!("EXISTS (SELECT 1 FROM case_product p WHERE {of_case})"));
    }
    if let Some(owner) = &asked.owner {
        conditions.push(format!("c.owner = {}", bound(&mut values, [owner.into()])));
    }
    if let Some(step) = &asked.step {
        conditions.push(format!("k.step = {}", bound(&mut values, [step.into()])));
    }
    (conditions, values)
}

/// Binds values, and gives their places with commas between.
fn bound(values: &mut Vec<Value>, more: impl IntoIterator<Item = Value>) -> String {
    let mut places = Vec::new();
    for value in more {
        values.push(value);
        places.push(format!("${}", values.len()));
    }
    places.join(", ")
}
