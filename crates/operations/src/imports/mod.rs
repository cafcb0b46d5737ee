//! People, products and customers out of a sheet: looked at row by row before anything is written, and back into a sheet.

mod columns;
mod export;
mod form;
mod kind;
mod plan;
mod values;

pub use export::{Format, Written, export, template};
pub use kind::SheetKind;
pub use plan::{Outcome, Plan, PlanRow, RowProblem};

use jiff::{SignedDuration, Timestamp};
use store::ImportDraft;

use crate::{
    CompanyChange, Desk, DeskFact, Trouble, Viewer,
    desk_fact::json,
    forms::short,
    sheets::{self, Row, Table},
};
use plan::{World, plan};

/// A sheet that nobody said yes to is forgotten.
const LASTS: SignedDuration = SignedDuration::from_hours(24);

/// The most rows in one go: each is held against all others.
const MOST_ROWS: usize = 5_000;

/// Reads a sheet and keeps it until somebody has looked at what it would change: its name in addresses.
pub async fn read(
    desk: &Desk,
    viewer: &Viewer,
    kind: SheetKind,
    (bytes, file_name): (&[u8], &str),
) -> Result<String, Trouble> {
    kind.may(viewer)?;
    let table = sheets::read(bytes, file_name).map_err(|problem| refused(vec![problem]))?;
    let columns = kind.columns();
    sheets::match_columns(&table, &columns).map_err(refused)?;
    if table.rows.is_empty() {
        return Err(Trouble::on(
            "file",
            "no-rows",
            "見出しの下に行がありません。",
            "There are no rows below the headings.",
        ));
    }
    if table.rows.len() > MOST_ROWS {
        return Err(Trouble::on(
            "file",
            "too-many-rows",
            format!("一度に取り込めるのは{MOST_ROWS}行までです。ファイルを分けてください。"),
            format!("At most {MOST_ROWS} rows can be imported at once. Please divide the file."),
        ));
    }
    let draft = ImportDraft {
        id: desk.secret(),
        login: viewer.login.clone(),
        kind: kind.code().into(),
        file_name: crate::files::safe_name(file_name),
        body: written(&table),
        until: viewer.now.checked_add(LASTS).unwrap_or(Timestamp::MAX),
    };
    let mut tx = desk.store.begin().await?;
    tx.keep_import_draft(&draft, viewer.now).await?;
    tx.commit().await?;
    Ok(draft.id)
}

fn refused(problems: Vec<sheets::SheetProblem>) -> Trouble {
    let about = |problem: sheets::SheetProblem| {
        crate::forms::wrong("file", problem.code, problem.sentence.ja, problem.sentence.en)
    };
    Trouble::Refused(problems.into_iter().map(about).collect())
}

/// What a sheet that was read would change, as the company is now.
pub async fn preview(desk: &Desk, viewer: &Viewer, id: &str) -> Result<Plan, Trouble> {
    let (draft, kind) = found(desk, viewer, id).await?;
    let world = World { company: crate::company(desk).await?, versions: desk.store.versions().await? };
    Ok(plan(kind, &draft.file_name, &read_back(&draft.body)?, world)?.0)
}

async fn found(desk: &Desk, viewer: &Viewer, id: &str) -> Result<(ImportDraft, SheetKind), Trouble> {
    let draft = desk.store.import_draft(id, &viewer.login, viewer.now).await?.ok_or(Trouble::Unseen)?;
    let kind = SheetKind::parse(&draft.kind).ok_or(Trouble::Unseen)?;
    kind.may(viewer)?;
    Ok((draft, kind))
}

/// How somebody said yes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Yes<'a> {
    /// What was looked at: the seal of the plan.
    pub seal: &'a str,
    /// Rows with a problem are left out.
    pub leave_out: bool,
    /// New people are invited: the address of the desk.
    pub invite_at: Option<&'a str>,
}

/// Writes what was looked at, in one commit: how many are new, and how many changed.
pub async fn import(desk: &Desk, viewer: &Viewer, id: &str, yes: Yes<'_>) -> Result<(usize, usize), Trouble> {
    let (draft, kind) = found(desk, viewer, id).await?;
    let table = read_back(&draft.body)?;
    let mut change = CompanyChange::begin(desk, viewer).await?;
    let world = World { company: change.company().await?, versions: change.tx().versions().await? };
    let before = world.clone();
    let (plan, forms) = plan(kind, &draft.file_name, &table, world)?;
    may(&plan, yes)?;
    if !change.tx().drop_import_draft(id).await? {
        return Err(Trouble::Unseen);
    }
    for form in &forms {
        form.keep(&mut change, &before, (desk, yes.invite_at)).await?;
    }
    let (new, changed, left_out) = (plan.added().to_string(), plan.changed().to_string(), plan.problems().to_string());
    let about = [("file", draft.file_name.as_str()), ("new", &new), ("changed", &changed), ("left_out", &left_out)];
    change.note(DeskFact::new("sheet-imported", &about).with("kind", &kind.title()));
    change.commit().await?;
    Ok((plan.added(), plan.changed()))
}

fn may(plan: &Plan, yes: Yes<'_>) -> Result<(), Trouble> {
    if plan.seal != yes.seal {
        return Err(Trouble::refused(
            "changed-meanwhile",
            "確認のあいだに会社の情報が変わりました。下の内容をもう一度確かめてください。まだ何も取り込んでいません。",
            "The company's data changed while you looked. Please look again at what follows. Nothing was imported.",
        ));
    }
    if plan.problems() > 0 && !yes.leave_out {
        return Err(Trouble::on(
            "leave_out",
            "problems-left",
            format!(
                "直す必要のある行が{}行あります。表を直して取り込み直すか、その行を除くことを選んでください。",
                plan.problems()
            ),
            format!(
                "{} row(s) have to be mended. Mend the sheet and import it anew, or choose to leave them out.",
                plan.problems()
            ),
        ));
    }
    if plan.added() + plan.changed() == 0 {
        return Err(Trouble::refused(
            "nothing-to-import",
            "取り込む行がありません。表の内容はすでに登録されているとおりです。",
            "There is nothing to import: what the sheet says is on record already.",
        ));
    }
    Ok(())
}

/// Forgets a sheet.
pub async fn forget(desk: &Desk, viewer: &Viewer, id: &str) -> Result<(), Trouble> {
    found(desk, viewer, id).await?;
    let mut tx = desk.store.begin().await?;
    tx.drop_import_draft(id).await?;
    tx.commit().await?;
    Ok(())
}

fn written(table: &Table) -> String {
    let rows: Vec<(usize, &Vec<String>)> = table.rows.iter().map(|row| (row.number, &row.cells)).collect();
    json(&(&table.header, rows))
}

fn read_back(body: &str) -> Result<Table, Trouble> {
    type Written = (Vec<String>, Vec<(usize, Vec<String>)>);
    let (header, rows): Written = serde_json::from_str(body).map_err(|fault| {
        let fault = short(&fault.to_string());
        Trouble::refused(
            "unreadable-draft",
            format!("読み込んだ表が壊れています（{fault}）。もう一度ファイルを選んでください。"),
            format!("The sheet that was read is damaged ({fault}). Please choose the file again."),
        )
    })?;
    Ok(Table { header, rows: rows.into_iter().map(|(number, cells)| Row { number, cells }).collect() })
}
