//! Finding cases: only those that the units of a viewer may see, filtered, sorted, a page at a time.

use jiff::Timestamp;

use crate::{
    CaseRow, Database, Dialect, Failure, Value,
    case_file::{columns, read},
    search,
    tokens::Tokens,
};

/// Which cases are asked for. Nothing is asked for but through units: who has none sees none.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// The units of whoever looks.
    pub units: Vec<String>,
    /// They see most cases, so that it is better to begin with the cases than with what the units see. It changes nothing else.
    pub wide: bool,
    /// Only open or only closed ones.
    pub open: Option<bool>,
    /// Only those on which one of these units has to act.
    pub ball: Vec<String>,
    /// Only those under this process: `jpcert-2014/flow-1`.
    pub process: Option<String>,
    /// Only those that touch this product.
    pub product: Option<String>,
    /// Only those that this person looks after.
    pub owner: Option<String>,
    /// Only those that this person watches.
    pub watched_by: Option<String>,
    /// Only those that something is due on before this.
    pub due_before: Option<Timestamp>,
    /// Only published, or only unpublished ones.
    pub published: Option<bool>,
    /// Only those in whose readable text all these words are.
    pub words: Tokens,
    /// Only the one with this number.
    pub number: Option<String>,
    /// In which order.
    pub order: Order,
    /// How many are left out at the beginning.
    pub skip: i64,
    /// How many at the most.
    pub most: i64,
}

/// In which order cases are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Newest first.
    #[default]
    Newest,
    /// Oldest first.
    Oldest,
    /// What is due soonest first; what has no due time last.
    Due,
    /// What changed last first.
    Latest,
}

/// A case with how deep whoever asked may read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The case.
    pub row: CaseRow,
    /// 0 overview, 1 details, 2 finder's identity.
    pub depth: i64,
}

impl Database {
    /// The cases that are asked for.
    pub async fn list_cases(&self, asked: &Asked) -> Result<Vec<Listed>, Failure> {
        if asked.units.is_empty() {
            return Ok(Vec::new());
        }
        let (sql, values) = asked.statement(self.dialect());
        let rows = self.rows(&sql, &values).await?;
        rows.iter().map(|row| Ok(Listed { row: read(row)?, depth: row.int("depth")? })).collect()
    }
}

impl Asked {
    pub(crate) fn statement(&self, dialect: Dialect) -> (String, Vec<Value>) {
        Statement::of(self, dialect).finish(self)
    }

    /// Whether a list begins with what the one unit of whoever looks sees, newest first.
    fn begins_with_reach(&self) -> bool {
        !self.wide && self.units.len() == 1 && self.words.is_empty() && self.number.is_none()
    }
}

/// A statement that grows, with what is bound to it.
struct Statement {
    dialect: Dialect,
    from: String,
    conditions: Vec<String>,
    values: Vec<Value>,
    reach: String,
}

impl Statement {
    fn of(asked: &Asked, dialect: Dialect) -> Self {
        let mut statement = Self {
            dialect,
            from: "case_file c".into(),
            conditions: Vec::new(),
            values: Vec::new(),
            reach: String::new(),
        };
        let units = statement.bind_all(&asked.units);
        statement.reach =
            format!("(SELECT MAX(r.depth) FROM case_reach r WHERE r.case_id = c.id AND r.unit IN ({units}))");
        if asked.begins_with_reach() {
            // In SQLite, CROSS JOIN says which comes first.
            let join = if dialect == Dialect::Sqlite { "CROSS JOIN" } else { "JOIN" };
            statement.from = format!("case_reach seen {join} case_file c ON c.id = seen.case_id");
            statement.conditions.push(format!("seen.unit = {units}"));
            statement.reach = "seen.depth".into();
        } else if asked.words.is_empty() {
            let seen = format!("EXISTS (SELECT 1 FROM case_reach r WHERE r.case_id = c.id AND r.unit IN ({units}))");
            statement.conditions.push(seen);
        } else {
            statement.look_for(asked);
        }
        statement.narrow(asked);
        statement
    }

    fn bind(&mut self, value: impl Into<Value>) -> String {
        self.values.push(value.into());
        format!("${}", self.values.len())
    }

    fn bind_all(&mut self, texts: &[String]) -> String {
        texts.iter().map(|text| self.bind(text)).collect::<Vec<_>>().join(", ")
    }

    /// Words are looked for in what the viewer's units may read: the index is the outer loop, newest case first.
    fn look_for(&mut self, asked: &Asked) {
        let query = search::query_of(self.dialect, &asked.words);
        let query = self.bind(query);
        let reach = self.reach.clone();
        let (from, condition) = match self.dialect {
            Dialect::Sqlite => (
                "words CROSS JOIN case_file c ON c.id = words.rowid / 4".to_owned(),
                format!("words MATCH {query} AND words.rowid % 4 = {reach}"),
            ),
            Dialect::Postgres => (
                // How deep each case may be read is worked out beside it: within the condition of a join, the planner does so for
                // every case before it looks at the first.
                format!(
                    "case_file c JOIN LATERAL {reach} AS seen (depth) ON TRUE \
                     JOIN words w ON w.case_id = c.id AND w.depth = seen.depth"
                ),
                format!("w.tokens @@ CAST({query} AS tsquery)"),
            ),
        };
        self.from = from;
        self.conditions.push(condition);
        if self.dialect == Dialect::Postgres {
            self.reach = "seen.depth".into();
        }
    }

    fn narrow(&mut self, asked: &Asked) {
        match asked.open {
            Some(true) => self.conditions.push("c.closed_at IS NULL".into()),
            Some(false) => self.conditions.push("c.closed_at IS NOT NULL".into()),
            None => {}
        }
        if !asked.ball.is_empty() {
            let units = self.bind_all(&asked.ball);
            self.conditions
                .push(format!("EXISTS (SELECT 1 FROM case_work k WHERE k.case_id = c.id AND k.unit IN ({units}))"));
        }
        if let Some(process) = &asked.process {
            // Equal is equal everywhere; which of two texts comes first depends on the collation of the database.
            let process = self.bind(format!("{process}@"));
            self.conditions.push(format!("substr(c.process, 1, length({process})) = {process}"));
        }
        if let Some(product) = &asked.product {
            let product = self.bind(product);
            self.conditions.push(format!(
                "EXISTS (SELECT 1 FROM case_product p WHERE p.case_id = c.id AND p.product = {product})"
            ));
        }
        if let Some(owner) = &asked.owner {
            let owner = self.bind(owner);
            self.conditions.push(format!("c.owner = {owner}"));
        }
        if let Some(person) = &asked.watched_by {
            let person = self.bind(person);
            self.conditions
                .push(format!("EXISTS (SELECT 1 FROM watch t WHERE t.case_id = c.id AND t.person = {person})"));
        }
        if let Some(due) = asked.due_before {
            let due = self.bind(due);
            self.conditions.push(format!("c.due_at < {due}"));
        }
        if let Some(published) = asked.published {
            let published = self.bind(published);
            self.conditions.push(format!("c.published = {published}"));
        }
        if let Some(number) = &asked.number {
            let number = self.bind(number);
            self.conditions.push(format!("c.number = {number}"));
        }
    }

    fn finish(mut self, asked: &Asked) -> (String, Vec<Value>) {
        let newest = match (asked.words.is_empty(), self.dialect) {
            (false, Dialect::Sqlite) => "words.rowid",
            _ if asked.begins_with_reach() => "seen.case_id",
            _ => "c.id",
        };
        let order = match asked.order {
            Order::Newest => format!("{newest} DESC"),
            Order::Oldest => newest.to_owned(),
            Order::Due => "c.due_at NULLS LAST, c.id".into(),
            Order::Latest => "c.latest_at DESC, c.id DESC".into(),
        };
        let (most, skip) = (self.bind(asked.most), self.bind(asked.skip));
        let sql = format!(
            "SELECT {}, {} AS depth FROM {} WHERE {} ORDER BY {order} LIMIT {most} OFFSET {skip}",
            columns(),
            self.reach,
            self.from,
            self.conditions.join(" AND "),
        );
        (sql, self.values)
    }
}
