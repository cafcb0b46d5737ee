//! What a sheet would change, row by row: new, changed, as it is, or not to be taken as it stands.

use std::collections::BTreeMap;

use casework::{refusal::Refusal, words::Words};
use sha2::{Digest, Sha256};
use store::VersionRow;

use super::{form::Form, kind::SheetKind};
use crate::{
    Company, Difference, Trouble,
    desk::hex,
    differences::differences,
    forms::{short, wrong},
    sheets::{Column, Mapped, MappedRow, Table, match_columns},
};

/// The company with its versions: what rows are held against.
#[derive(Clone, Debug, Default)]
pub(super) struct World {
    pub(super) company: Company,
    pub(super) versions: Vec<VersionRow>,
}

/// What a row would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It adds something.
    New,
    /// It changes what is there.
    Changed(Vec<Difference>),
    /// It says what is on record already.
    Unchanged,
    /// It cannot be taken as it stands.
    Problem(Vec<RowProblem>),
}

/// Why a row cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    /// The column that it is about.
    pub column: Words,
    /// What is so, and what would mend it.
    pub sentence: Words,
}

/// A row of a sheet, and what it would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanRow {
    /// The number that the office program shows beside it.
    pub number: usize,
    /// Whom or what it is about.
    pub code: String,
    /// What that is called.
    pub name: String,
    /// What it would do.
    pub outcome: Outcome,
}

/// What a sheet would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What it lists.
    pub kind: SheetKind,
    /// What its file is called.
    pub file_name: String,
    /// Headings that nobody asked for.
    pub ignored: Vec<String>,
    /// Its rows.
    pub rows: Vec<PlanRow>,
    /// Another plan has another seal.
    pub seal: String,
}

impl Plan {
    fn count(&self, wanted: impl Fn(&Outcome) -> bool) -> usize {
        self.rows.iter().filter(|row| wanted(&row.outcome)).count()
    }

    /// How many rows add something.
    pub fn added(&self) -> usize {
        self.count(|outcome| matches!(outcome, Outcome::New))
    }

    /// How many change something.
    pub fn changed(&self) -> usize {
        self.count(|outcome| matches!(outcome, Outcome::Changed(_)))
    }

    /// How many say what is on record already.
    pub fn unchanged(&self) -> usize {
        self.count(|outcome| matches!(outcome, Outcome::Unchanged))
    }

    /// How many cannot be taken as they stand.
    pub fn problems(&self) -> usize {
        self.count(|outcome| matches!(outcome, Outcome::Problem(_)))
    }
}

/// What a sheet would change in this world, and the forms of the rows that can be taken and change something.
pub(super) fn plan(
    kind: SheetKind,
    file_name: &str,
    table: &Table,
    mut world: World,
) -> Result<(Plan, Vec<Form>), Trouble> {
    let columns = kind.columns();
    let mapped = match_columns(table, &columns).map_err(super::refused)?;
    let (mut rows, mut forms, mut seen) = (Vec::new(), Vec::new(), BTreeMap::new());
    let key = if kind == SheetKind::People { "login" } else { "code" };
    for row in mapped.rows() {
        let code = row.get(key);
        let earlier = seen.insert(code.to_lowercase(), row.number).filter(|_| !code.is_empty());
        let (form, known, refusals) = weigh((kind, key), (&row, &mapped), earlier, &world);
        let outcome = if refusals.is_empty() {
            let found = known.map(|known| differences(&known.particulars(), &form.particulars()));
            form.put(&mut world);
            match found {
                None => Outcome::New,
                Some(found) if found.is_empty() => Outcome::Unchanged,
                Some(found) => Outcome::Changed(found),
            }
        } else {
            Outcome::Problem(refusals.into_iter().map(|refusal| problem(&columns, refusal)).collect())
        };
        if matches!(outcome, Outcome::New | Outcome::Changed(_)) {
            forms.push(form.clone());
        }
        rows.push(PlanRow { number: row.number, code: short(code), name: short(form.name()), outcome });
    }
    let ignored = mapped.ignored.iter().map(|heading| short(heading)).collect();
    let seal = hex(&Sha256::digest(format!("{rows:?}")));
    Ok((Plan { kind, file_name: file_name.into(), ignored, rows, seal }, forms))
}

/// The form of a row, what is on record under its code, and all that is wrong with it.
fn weigh(
    (kind, key): (SheetKind, &str),
    (row, mapped): (&MappedRow<'_>, &Mapped<'_>),
    earlier: Option<usize>,
    world: &World,
) -> (Form, Option<Form>, Vec<Refusal>) {
    let code = row.get(key);
    let (mut form, is_known) = Form::base(kind, code, world);
    let known = is_known.then(|| form.clone());
    let mut refusals = form.take(row, mapped);
    form = form.tidy();
    refusals.extend(form.check(world));
    if let Some(number) = earlier {
        refusals.push(wrong(
            key,
            "row-twice",
            format!("{number}行目にも「{}」があります。一行にまとめてください。", short(code)),
            format!("“{}” is in row {number}, too. Make one row of them.", short(code)),
        ));
    }
    if is_ended(kind, code, world) {
        refusals.push(wrong(
            key,
            "ended",
            format!("「{}」は終了または離任しています。画面から戻したうえで取り込んでください。", short(code)),
            format!("“{}” has ended or left. Take it back on its page first.", short(code)),
        ));
    }
    (form, known, refusals)
}

fn is_ended(kind: SheetKind, code: &str, world: &World) -> bool {
    let company = &world.company;
    match kind {
        SheetKind::People => company.people.get(code).is_some_and(|row| row.left_at.is_some()),
        SheetKind::Products => company.products.get(code).is_some_and(|row| row.ended_at.is_some()),
        SheetKind::Customers => company.customers.get(code).is_some_and(|row| row.ended_at.is_some()),
    }
}

fn problem(columns: &[Column], refusal: Refusal) -> RowProblem {
    let column = columns.iter().find(|column| refusal.field.as_ref().is_some_and(|field| *field == column.id));
    RowProblem { column: column.map(|column| column.title.clone()).unwrap_or_default(), sentence: refusal.sentence }
}
